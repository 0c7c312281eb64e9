"""The model: a logistic regression with few weights for each feeling and each group of them, and a second look at what
these say together."""
import dataclasses

import numpy as np
import scipy.sparse as sparse
from features import PLAIN
from sklearn.linear_model import LogisticRegression


@dataclasses.dataclass
class First:
    """A row of weights for each output, in whole steps; those of plain numbers as they are."""
    weights: np.ndarray
    step: np.ndarray
    plain: np.ndarray
    bias: np.ndarray

    def odds(self, matrix):
        weights = np.hstack([self.weights * self.step[:, None], self.plain])
        return matrix @ weights.T + self.bias


@dataclasses.dataclass
class Second:
    weights: np.ndarray
    bias: np.ndarray

    def odds(self, first):
        return looked_at(first) @ self.weights.T + self.bias


def first_look(matrix, lengths, truth):
    longer = (matrix @ sparse.diags(lengths)).tocsr()
    fits = [LogisticRegression(penalty='l1', C=1, solver='liblinear', tol=0.01, random_state=0).fit(longer, column)
            for column in truth.T]
    weights = np.array([fit.coef_[0] for fit in fits]) * lengths
    step = (np.abs(weights[:, :-PLAIN]).max(axis=1) / 127).astype(np.float32)
    return First(np.round(weights[:, :-PLAIN] / step[:, None]).astype(np.int8), step,
                 weights[:, -PLAIN:].astype(np.float32), np.array([fit.intercept_[0] for fit in fits], np.float32))


def likely(odds):
    return 1 / (1 + np.exp(-odds))


def looked_at(odds):
    return np.hstack([odds / 4, 2 * likely(odds)])


def second_look(odds, truth):
    fits = [LogisticRegression(C=0.3, solver='liblinear', tol=1e-3, random_state=0).fit(looked_at(odds), column)
            for column in truth.T]
    return Second(np.array([fit.coef_[0] for fit in fits], np.float32),
                  np.array([fit.intercept_[0] for fit in fits], np.float32))


def between(first, second, members):
    """How likely each feeling is: between the first look and the second. Each group: between its own first look and that
    any of its feelings is there in the second."""
    any_of = np.stack([1 - np.prod(1 - likely(second[:, of]), axis=1) for of in members], axis=1)
    any_of = np.clip(any_of, 1e-9, 1 - 1e-9)
    return likely((first + np.hstack([second, np.log(any_of / (1 - any_of))])) / 2)
