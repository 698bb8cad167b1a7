"""How alike the sorts are."""

import numpy as np

from game.q_analysis.frozen import Array


def pearson(ranks: Array) -> Array:
    """Pearson's correlation of every sort with every other.

    Args:
        ranks: As placed, shape (statements, sorts); no sort is constant.

    Returns:
        Shape (sorts, sorts); symmetric, from -1 to 1, exactly 1 on the diagonal.

    Source: README of the golden files, ``correlation``.
    Guarded by ``test_golden_r.test_correlation``, 1e-12.
    """
    return correlation_of(directions(ranks))


def spearman(ranks: Array) -> Array:
    """Spearman's correlation: Pearson's, of the places in the order of each sort.

    The arguments and the result are those of :func:`pearson`.

    Source: PEERS.md, 3.1, "Spearman". Guarded by the ``_spearman`` golden files.
    """
    return pearson(ordered_places(ranks))


def directions(ranks: Array) -> Array:
    """The sorts as arrows of length 1 around 0, so that their products are correlations.

    Args:
        ranks: As placed, shape (statements, sorts); no sort is constant.

    Returns:
        Shape (statements, sorts); each column has mean 0 and sum of squares 1.
    """
    centred: Array = ranks - np.add.reduce(ranks) / len(ranks)
    lengths: Array = np.sqrt(np.add.reduce(centred * centred))
    return centred / lengths


def correlation_of(arrows: Array) -> Array:
    """The correlations of arrows from :func:`directions`."""
    found: Array = arrows.T @ arrows
    np.minimum(found, 1.0, out=found)
    np.maximum(found, -1.0, out=found)
    found.flat[:: len(found) + 1] = 1.0
    return found


def ordered_places(ranks: Array) -> Array:
    """The place of every statement in the order of its sort; ties share their middle.

    Returns:
        Shape (statements, sorts); from 1 for the lowest.
    """
    return np.column_stack([_places(sort) for sort in ranks.T])


def _places(sort: Array) -> Array:
    _, group, count = np.unique(sort, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    middles: Array = (last - count + 1 + last) / 2
    return middles[group]
