"""How good it is on texts that it was not learnt from."""
import numpy as np


def f1(truth, heard):
    return 2 * (truth & heard).sum() / max(1, truth.sum() + heard.sum())


def best_threshold(truth, likely):
    order = np.argsort(-likely, kind='stable')
    hits = np.cumsum(truth[order])
    best = (2 * hits / (np.arange(1, len(order) + 1) + truth.sum())).argmax()
    return (likely[order[best]] + likely[order[min(best + 1, len(order) - 1)]]) / 2


def thresholds(truth, likely, draws=25):
    """For each output the middle of the best ones in several draws of the texts, as a single best one is a matter of luck."""
    random = np.random.RandomState(1)
    picks = [random.randint(0, len(truth), len(truth)) for _ in range(draws)]
    return np.array([np.median([best_threshold(truth[pick, j], likely[pick, j]) for pick in picks])
                     for j in range(truth.shape[1])])


def scores(truth, heard):
    return np.array([f1(truth[:, j] == 1, heard[:, j]) for j in range(truth.shape[1])])


def with_thresholds_of_the_other_half(truth, likely):
    halves = np.random.RandomState(2).permutation(len(truth)) < len(truth) // 2
    return np.mean([scores(truth[at], likely[at] >= thresholds(truth[~at], likely[~at])) for at in (halves, ~halves)], axis=0)


def table(names, columns, feelings):
    """Markdown: F1 of each output, and their means."""
    lines = [f'| F1 | {" | ".join(columns)} |', f'|---|{"---|" * len(columns)}']
    rows = [(name, [column[i] for column in columns.values()]) for i, name in enumerate(names)]
    means = [('**mean of 28 feelings**', [column[:feelings].mean() for column in columns.values()]),
             ('**mean of Ekman\'s groups**', [column[feelings:].mean() for column in columns.values()])]
    rows = [*means, *((name if i < feelings else f'group {name}', figures) for i, (name, figures) in enumerate(rows))]
    return '\n'.join([*lines, *(f'| {name} | {" | ".join(f"{figure:.3f}" for figure in figures)} |' for name, figures in rows)]) + '\n'
