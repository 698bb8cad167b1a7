"""In which order the factors stand, and which way around."""

import numpy as np

from game.q_analysis.components import with_positive_sums
from game.q_analysis.frozen import Array


def by_variance(loadings: Array) -> Array:
    """The factors from most to least explained, each with a sum that is not negative.

    Source: README of the golden files, ``loadings``: "re-ordered by descending sum of squares,
    then each column signed so its sum is >= 0".
    """
    order = (-np.add.reduce(loadings * loadings)).argsort(kind="stable")
    return with_positive_sums(loadings[:, order])


def as_found(loadings: Array) -> Array:
    """The factors as they were found, as qmethod leaves its centroids."""
    return loadings
