"""GoEmotions as it is published: text, label numbers, id, with tabs between."""
import dataclasses

import numpy as np

EKMAN = {
    'anger': 'anger annoyance disapproval',
    'disgust': 'disgust',
    'fear': 'fear nervousness',
    'joy': 'joy amusement approval excitement gratitude love optimism relief pride admiration desire caring',
    'sadness': 'sadness disappointment embarrassment grief remorse',
    'surprise': 'surprise realization confusion curiosity',
    'neutral': 'neutral',
}


@dataclasses.dataclass
class Texts:
    texts: list
    labels: np.ndarray  # a row for each text, a column for each feeling, 0 or 1


def read_texts(folder):
    """The names of the labels, and the train and dev splits."""
    names = (folder / 'labels.txt').read_text().split()
    return names, *(read_split(folder / file, len(names)) for file in ('train.tsv', 'dev.tsv'))


def read_split(path, count):
    rows = [line.split('\t') for line in path.read_text(encoding='utf8').split('\n') if line]
    labels = np.zeros((len(rows), count), np.int8)
    for row, (_, numbers, _) in zip(labels, rows):
        row[[int(number) for number in numbers.split(',')]] = 1
    return Texts([text for text, _, _ in rows], labels)


def members_of(names):
    """Of each of Ekman's groups, the numbers of its feelings."""
    return [[names.index(name) for name in feelings.split()] for feelings in EKMAN.values()]


def grouped(names, labels):
    """The labels, and beside them those of Ekman's groups."""
    return np.hstack([labels, np.stack([labels[:, of].max(axis=1) for of in members_of(names)], axis=1)])
