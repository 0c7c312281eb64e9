"""What the engine counts in texts, as sparse matrices."""
import json
import subprocess

import numpy as np
import scipy.sparse as sparse

PLAIN = 6
LEAST_TEXTS = (2, 3, 5)  # that have a word, a pair, a run of letters, for it to be learnt from
KEYS = 1 << 24


def counted(program, texts):
    """For each block a matrix with a row for each text, 1 + ln(count) of each key at the length of one; the plain numbers."""
    lines = '\n'.join(json.dumps({'text': text}) for text in texts).encode()
    out = subprocess.run([program], input=lines, stdout=subprocess.PIPE, check=True).stdout
    numbers, at = np.frombuffer(out, np.uint32), 0
    blocks, plain = [([], []) for _ in LEAST_TEXTS], []
    for _ in texts:
        for keys, values in blocks:
            end = at + 1 + 2 * int(numbers[at])
            pairs = numbers[at + 1:end].reshape(-1, 2)
            value = 1 + np.log(pairs[:, 1].astype(float))
            keys.append(pairs[:, 0])
            values.append(value / max(1, np.sqrt((value ** 2).sum())))
            at = end
        plain.append(numbers[at:at + PLAIN].view(np.float32))
        at += PLAIN
    return [matrix(keys, values) for keys, values in blocks], np.array(plain, float)


def matrix(keys, values):
    begins = np.concatenate([[0], np.cumsum([len(each) for each in keys])])
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(keys).astype(np.int32), begins), (len(keys), KEYS))


def learnable(blocks, plain):
    """Those that enough texts have, side by side, then the plain numbers; the keys of each block, and how much longer to make
    each column for learning: the rarer, the longer."""
    keys, lengths = [], []
    for block, least in zip(blocks, LEAST_TEXTS):
        texts = np.bincount(block.indices, minlength=KEYS)
        kept = np.flatnonzero(texts >= least)
        keys.append(kept)
        lengths.append((np.log((1 + block.shape[0]) / (1 + texts[kept])) + 1) / 6)
    return picked(blocks, plain, keys), keys, np.concatenate([*lengths, np.ones(PLAIN)])


def picked(blocks, plain, keys):
    return sparse.hstack([*(block.tocsc()[:, kept] for block, kept in zip(blocks, keys)), plain]).tocsr()
