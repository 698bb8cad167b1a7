"""How firm each factor is, and how the factors hang together."""

from dataclasses import dataclass

import numpy as np

from game.q_analysis.frozen import Array, Flags, frozen

RELIABILITY_OF_ONE = 0.8
"""How well a person's second sort is taken to agree with the first (Brown 1980)."""


@dataclass(frozen=True, slots=True, eq=False)
class Characteristics:
    """Of each factor, shape (factors,).

    Attributes:
        defining: How many sorts are flagged.
        eigenvalues: Sums of squared loadings of all sorts, after rotation.
        explained: Of the variance of all sorts, in percent, after rotation.
        reliability: Composite, 0 to 1; 0 without a flagged sort.
        standard_errors: Of the z-scores; NaN without a flagged sort.
    """

    defining: Array
    eigenvalues: Array
    explained: Array
    reliability: Array
    standard_errors: Array


def characteristics(loadings: Array, flagged: Flags, scores: Array) -> Characteristics:
    """How firm each factor is.

    Args:
        loadings: Shape (sorts, factors).
        flagged: Shape (sorts, factors).
        scores: z-scores, shape (statements, factors).

    Source: README of the golden files, ``characteristics``.
    Guarded by ``test_golden_r.test_characteristics``, 1e-12.
    """
    defining = flagged.sum(axis=0).astype(float)
    eigenvalues = np.add.reduce(loadings * loadings)
    reliability = composite_reliability(defining)
    centred = scores - np.add.reduce(scores) / len(scores)
    spread = np.sqrt(np.add.reduce(centred * centred) / (len(scores) - 1))
    return Characteristics(
        frozen(defining),
        frozen(eigenvalues),
        frozen(100 * eigenvalues / len(loadings)),
        frozen(reliability),
        frozen(spread * np.sqrt(1 - reliability)),
    )


def composite_reliability(defining: Array) -> Array:
    """Of a factor with so many defining sorts: 0.8 p / (1 + 0.8 (p - 1))."""
    return RELIABILITY_OF_ONE * defining / (1 + (defining - 1) * RELIABILITY_OF_ONE)


def standard_errors_of_differences(errors: Array) -> Array:
    """Of the difference between two factors' z-scores, shape (factors, factors).

    Source: README of the golden files, ``sed``. Guarded by ``test_golden_r``, 1e-12.
    """
    squares = errors * errors
    return np.sqrt(squares[:, np.newaxis] + squares)


def factor_correlations(scores: Array) -> Array:
    """Pearson's correlation of the z-scores, shape (factors, factors); NaN without scores.

    Source: README of the golden files, ``factor_correlations``. Guarded by ``test_golden_r``.
    """
    centred = scores - np.add.reduce(scores) / len(scores)
    lengths = np.sqrt(np.add.reduce(centred * centred))
    found: Array = (centred.T @ centred) / (lengths[:, np.newaxis] * lengths)
    found.flat[:: len(found) + 1] = 1.0
    return found
