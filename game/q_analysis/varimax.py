"""Varimax: the factors turned until every sort belongs to as few of them as can be."""

import numpy as np

from game.q_analysis.frozen import Array

CONVERGED = 1e-15
"""The criterion has stopped growing: what is left is rounding."""

R_STOP = 1e-5
"""R stops when the criterion grows by less than this share of itself, before the top."""

_MOST_STEPS = 1000
"""R's own bound."""


def varimax(loadings: Array, stop: float = CONVERGED) -> Array:
    """The loadings turned to the top of Kaiser's varimax criterion.

    Args:
        loadings: Shape (sorts, factors).
        stop: When the criterion grows by less than this share of itself.

    Returns:
        The same shape; every sort keeps its communality, and the factors keep their places.

    Source: PEERS.md, 3.1, row "varimax", and README of the golden files, "R's rule".
    Guarded by ``test_golden_r.test_loadings``: 1e-6 where it converges (``_tight``), 1e-9 where
    it stops as R does.
    """
    normal, lengths = kaiser_normalised(loadings)
    return (normal @ rotation(normal, stop)) * lengths


def kaiser_normalised(loadings: Array) -> tuple[Array, Array]:
    """The loadings with every sort at length 1, and the lengths, shape (sorts, 1).

    A sort that no factor explains stays at 0.
    """
    lengths = np.sqrt((loadings * loadings).sum(axis=1, keepdims=True))
    return loadings / np.where(lengths > 0, lengths, 1.0), lengths


def rotation(normal: Array, stop: float) -> Array:
    """The matrix that turns normalised loadings to the top, shape (factors, factors).

    Each step takes the rotation that goes furthest along the slope of the criterion.
    """
    sorts, factors = normal.shape
    matrix = np.eye(factors)
    if factors < 2:
        return matrix
    criterion = 0.0
    for _ in range(_MOST_STEPS):
        turned = normal @ matrix
        squares = turned * turned
        slope = turned * (squares - squares.sum(axis=0) / sorts)
        left, sizes, right = np.linalg.svd(normal.T @ slope)
        matrix = left @ right
        last, criterion = criterion, float(sizes.sum())
        if criterion < last * (1 + stop):
            break
    return matrix
