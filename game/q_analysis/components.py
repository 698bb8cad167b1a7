"""Principal components of the sorts."""

import numpy as np

from game.q_analysis.frozen import Array

NO_VARIANCE = 1e-10
"""An eigenvalue below this, times the number of sorts, is rounding."""


def eigenvalues(correlation: Array) -> Array:
    """The eigenvalues of a correlation matrix, from high to low, shape (sorts,)."""
    return np.linalg.eigvalsh(correlation).astype(float)[::-1]


def rank(values: Array) -> int:
    """How many eigenvalues are more than rounding: how many factors there can be."""
    return int((values > NO_VARIANCE * len(values)).sum())


def principal(correlation: Array, arrows: Array) -> tuple[Array, Array]:
    """All principal components, as loadings, and the eigenvalues.

    With more sorts than statements this takes the thin way: the components of the statements
    give those of the sorts, and the large correlation matrix is never taken apart.

    Args:
        correlation: Of the sorts, shape (sorts, sorts).
        arrows: The sorts as :func:`~game.q_analysis.correlation.directions`, shape
            (statements, sorts).

    Returns:
        Loadings, shape (sorts, components): eigenvectors times the root of the eigenvalue,
        from high to low, each with a sum that is not negative; and all eigenvalues, shape
        (sorts,).

    Source: README of the golden files, ``unrotated_loadings``.
    Guarded by ``test_golden_r.test_unrotated_loadings``, 1e-9, and
    ``test_extraction.test_the_thin_way_gives_the_same``.
    """
    statements, sorts = arrows.shape
    loadings, values = _thin(arrows) if sorts > statements else _whole(correlation)
    return with_positive_sums(loadings), values


def with_positive_sums(loadings: Array) -> Array:
    """The same factors, each turned around if its loadings add up to less than 0."""
    return loadings * np.where(np.add.reduce(loadings) < 0, -1.0, 1.0)


def _whole(correlation: Array) -> tuple[Array, Array]:
    values, vectors = np.linalg.eigh(correlation)
    return vectors[:, ::-1] * np.sqrt(np.maximum(values[::-1], 0)), values[::-1]


def _thin(arrows: Array) -> tuple[Array, Array]:
    statements, sorts = arrows.shape
    values, vectors = np.linalg.eigh(arrows @ arrows.T)
    padded = np.zeros(sorts)
    padded[:statements] = values[::-1]
    return arrows.T @ vectors[:, ::-1], padded
