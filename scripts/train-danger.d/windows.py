"""What the engine counts in the windows of texts, as one sparse matrix with a row for each window."""
import json
import subprocess

import numpy as np
import scipy.sparse as sparse

PLAIN, BLOCKS, KEYS = 6, 3, 1 << 24
LEAST = np.array([4, 4, 15])  # windows that have a word, a pair, a run of letters, for it to be learnt from
BESIDE = 3  # windows on either side whose mean counts (danger_cues.cpp)


def counted(program, texts):
    """1 + ln(count) of each key, every block at the length of one; the plain numbers; which text each window is of."""
    lines = '\n'.join(json.dumps({'text': text}) for text in texts).encode()
    out = subprocess.run([program], input=lines, stdout=subprocess.PIPE, check=True).stdout
    numbers, at = np.frombuffer(out, np.uint32), 0
    keys, values, ends, plain, owner = [], [], [0], [], []
    for text in range(len(texts)):
        windows, at = int(numbers[at]), at + 1
        for _ in range(windows):
            for _ in range(BLOCKS):
                end = at + 1 + 2 * int(numbers[at])
                pairs, at = numbers[at + 1:end].reshape(-1, 2), end
                value = 1 + np.log(pairs[:, 1].astype(float))
                keys.append(pairs[:, 0])
                values.append(value / max(1, np.sqrt((value ** 2).sum())))
            ends.append(ends[-1] + sum(len(each) for each in keys[-BLOCKS:]))
            plain.append(numbers[at:at + PLAIN].view(np.float32))
            at += PLAIN
            owner.append(text)
    matrix = sparse.csr_matrix((np.concatenate(values), np.concatenate(keys).astype(np.int32), ends), (len(owner), KEYS))
    return matrix, np.array(plain, float), np.array(owner)


def learnable(matrix):
    """Keys that enough windows have, and how much longer to make each column for learning: the rarer, the longer."""
    windows = np.bincount(matrix.indices, minlength=KEYS)
    keys = np.flatnonzero(windows)
    keys = keys[windows[keys] >= LEAST[keys >> 22]]
    return keys, (np.log((1 + matrix.shape[0]) / (1 + windows[keys])) + 1) / 6


def picked(matrix, plain, keys):
    return sparse.hstack([matrix.tocsc()[:, keys], plain]).tocsr()


def loudest(odds, owner, texts):
    """For each text the highest, over its windows, of the mean of its own odds and the mean of those around it; none: −99."""
    most = np.full(texts, -99.0)
    begins = np.flatnonzero(np.diff(owner, prepend=-1))
    for begin, end in zip(begins, [*begins[1:], len(owner)]):
        count = min(end - begin, 2 * BESIDE + 1)
        first = np.clip(np.arange(end - begin) - BESIDE, 0, end - begin - count)
        sums = np.concatenate([[0], np.cumsum(odds[begin:end])])
        most[owner[begin]] = ((odds[begin:end] + (sums[first + count] - sums[first]) / count) / 2).max()
    return most
