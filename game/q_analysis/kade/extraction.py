"""Correlations and factors, with KADE's roundings."""

import numpy as np

from game.q_analysis.centroid import CentroidHabits
from game.q_analysis.frozen import Array
from game.q_analysis.kade.rounding import rounded, rounded_5, rounded_8

HABITS = CentroidHabits(stop=0.001, first_estimate=0.5, rounding=rounded_8)
"""Of Brown's centroid: PEERS.md, 3.1, row "centroid"."""

MOST_FACTORS = 8
"""KADE extracts no more, and always so many components when there are."""


def correlation(ranks: Array) -> Array:
    """Pearson's correlation at 5 decimals.

    Args:
        ranks: As placed, shape (statements, sorts).

    Source: README of the golden files, ``correlation`` of ``kade/``.
    Guarded by ``test_golden_kade.test_correlation``, exactly.
    """
    statements = len(ranks)
    sums = ranks.sum(axis=0)
    spread = (ranks * ranks).sum(axis=0) - sums * sums / statements
    shared = ranks.T @ ranks - np.outer(sums, sums) / statements
    return rounded_5(shared / np.sqrt(np.outer(spread, spread)))


def principal(correlation: Array) -> tuple[Array, Array]:
    """All principal components at 8 decimals, as loadings, and the eigenvalues.

    Each stands so that its loadings times their own size add up to 0 or more.

    Args:
        correlation: At 5 decimals, shape (sorts, sorts).

    Returns:
        Loadings, shape (sorts, sorts), and eigenvalues at 8 decimals, shape (sorts,).

    Source: README of the golden files, ``unrotated_loadings`` of ``kade/``.
    Guarded by ``test_golden_kade.test_unrotated_loadings``, 2e-8.
    """
    values, vectors = np.linalg.eigh(correlation)
    order = np.argsort(-np.abs(values), kind="stable")
    sizes = np.abs(values[order])
    loadings = rounded_8(vectors[:, order] * np.sqrt(sizes))
    return _heavier_end_up(loadings), rounded_8(sizes)


def sums_of_squares(loadings: Array) -> Array:
    """What KADE calls the eigenvalues of centroid factors, at 4 decimals."""
    return rounded(rounded_8(loadings * loadings).sum(axis=0), 4)


def _heavier_end_up(loadings: Array) -> Array:
    weight = rounded_8(rounded_8(loadings * np.abs(loadings)).sum(axis=0))
    return np.where(weight < 0, -loadings, loadings)
