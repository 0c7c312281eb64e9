"""A logistic regression for danger of any kind, and one to tell each further kind, over few of the features that windows have."""
import numpy as np
import scipy.sparse as sparse
from fit import First
from sklearn.linear_model import LogisticRegression
from windows import PLAIN, learnable

KINDS = ['self-harm', 'overdose', 'violence', 'abuse', 'withdrawal', 'tolerance']
KEPT = [12000, 700, 700, 700, 700, 700]  # weights of each output: all take less than 70 kB
COMMENT_WEIGHS = 0.1  # beside a window of our own: there are many, and none is a diary
WEIGHS = {'attempt explicit': 2.0}  # what above all must not be missed
LONG = 9  # windows; of a longer text that tells of danger some windows do not
NEAR_LOUDEST = 2.0  # odds below its loudest window, down to which a window of a long text is learnt from


def is_of(kind, kinds):
    """What an output learns to tell from all else: the first, which bears the name of self-harm, danger of any kind."""
    return (kinds != 'none') if kind == 'self-harm' else kinds == kind


def fitted(columns, truth, weight):
    return LogisticRegression(C=3, solver='liblinear', tol=1e-3, random_state=0).fit(columns, truth, sample_weight=weight)


def fit_one(columns, longer, plain, truth, weight, kept):
    """Weights for each key, for each plain number, and the bias: learnt twice, the second time from the strongest only."""
    first = fitted(sparse.hstack([columns, plain]).tocsr(), truth, weight).coef_[0][:-PLAIN]
    best = np.sort(np.argsort(-np.abs(first), kind='stable')[:kept])
    again = fitted(sparse.hstack([columns[:, best], plain]).tocsr(), truth, weight)
    weights = np.zeros(len(longer))
    weights[best] = again.coef_[0][:-PLAIN] * longer[best]
    return weights, again.coef_[0][-PLAIN:], again.intercept_[0]


def telling(columns, plain, owner, truth, weight):
    """The windows to learn from: of a long text that tells of danger, those that do, by a model of all other texts."""
    of_long = truth & (np.bincount(owner)[owner] > LONG)
    both = sparse.hstack([columns, plain]).tocsr()
    odds = fitted(both[~of_long], truth[~of_long], weight[~of_long]).decision_function(both)
    loudest = np.full(owner.max() + 1, -np.inf)
    np.maximum.at(loudest, owner, odds)
    return ~of_long | (odds >= loudest[owner] - NEAR_LOUDEST)


def fit_all(matrix, plain, owner, kinds, weight, outputs=len(KINDS)):
    """`kinds`: of each window, 'none' where there is no danger. Gives the model and the keys of its columns."""
    keys, longer = learnable(matrix)
    columns = (matrix[:, keys] @ sparse.diags(longer)).tocsr()
    told = telling(columns, plain, owner, is_of('self-harm', kinds), weight)
    fits = [fit_one(columns[told], longer, plain[told], is_of(kind, kinds[told]), weight[told], kept)
            for kind, kept in zip(KINDS[:outputs], KEPT)]
    weights = np.array([each[0] for each in fits])
    step = (np.abs(weights).max(axis=1) / 127).astype(np.float32)
    return First(np.round(weights / step[:, None]).astype(np.int8), step, np.array([each[1] for each in fits], np.float32),
                 np.array([each[2] for each in fits], np.float32)), keys
