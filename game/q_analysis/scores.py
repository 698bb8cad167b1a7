"""The typical sort of each factor: weights, z-scores, and places in the grid."""

import numpy as np

from game.q_analysis.frozen import Array, Flags

_SAME_SCORE = 9
"""Decimals: z-scores that agree so far are tied; what differs beyond is rounding."""

_WHOLE = 1e-9
"""A loading so close to 1 has no end to its weight; this bounds it."""


def factor_weights(loadings: Array, flagged: Flags) -> Array:
    """How much each defining sort counts: l / (1 - l^2), and 0 where not flagged.

    The sign stays, so that a sort with a negative loading counts the other way around. A
    loading beyond 1, which no correlation is, weighs as PQMethod does it: by the size of
    1 - l^2.

    Args:
        loadings: Shape (sorts, factors).
        flagged: Shape (sorts, factors).

    Returns:
        Shape (sorts, factors).

    Source: README of the golden files, ``factor_weights``.
    Guarded by ``test_golden_r.test_scores_from_given_loadings``, 1e-10.
    """
    left = np.abs(1 - loadings * loadings)
    return np.where(flagged, loadings / np.maximum(left, _WHOLE), 0.0)


def factor_weights_like_qmethod(loadings: Array, flagged: Flags) -> Array:
    """The weights as qmethod has them: a loading beyond 1 turns the sort around."""
    left = 1 - loadings * loadings
    left = np.where(np.abs(left) < _WHOLE, _WHOLE, left)
    return np.where(flagged, loadings / left, 0.0)


def standardised(ranks: Array) -> Array:
    """Every sort with mean 0 and standard deviation 1 (ddof=1), as PQMethod weighs it."""
    centred = ranks - ranks.mean(axis=0)
    found: Array = centred / np.sqrt((centred * centred).sum(axis=0) / (len(ranks) - 1))
    return found


def z_scores(ranks: Array, weights: Array) -> Array:
    """The typical sort of each factor, as z-scores per statement.

    Args:
        ranks: As placed, or :func:`standardised`, shape (statements, sorts).
        weights: Factor weights, shape (sorts, factors); 0 where not flagged.

    Returns:
        Shape (statements, factors); mean 0, standard deviation 1 (ddof=1) per factor. NaN for a
        factor without a flagged sort.

    Source: README of the golden files, ``zscores``.
    Guarded by ``test_golden_r.test_scores_from_given_loadings``, 1e-10.
    """
    totals = ranks @ weights
    centred = totals - np.add.reduce(totals) / len(totals)
    spread = np.sqrt(np.add.reduce(centred * centred) / (len(ranks) - 1))
    found: Array = centred / np.where(spread > 0, spread, np.nan)
    return found


def factor_arrays(scores: Array, grid: Array) -> Array:
    """The grid filled by z-score, so that every array keeps it.

    Of statements with the same z-score the one with the lower number gets the higher place.

    Args:
        scores: z-scores, shape (statements, factors).
        grid: Its places from low to high, shape (statements,).

    Returns:
        Places, shape (statements, factors); NaN for a factor without scores.

    Source: PEERS.md, 3.3, "ties broken by the pre-rounded score then by statement number".
    Guarded by ``test_golden_r.test_factor_arrays`` and ``test_scores.test_arrays_keep_the_grid``.
    """
    order = (-scores.round(_SAME_SCORE)).argsort(axis=0, kind="stable")
    places = np.empty_like(scores)
    places[order, np.arange(order.shape[1])] = grid[::-1, np.newaxis]
    return np.where(np.isnan(scores), np.nan, places)


def factor_arrays_like_qmethod(scores: Array, grid: Array) -> Array:
    """The grid filled as qmethod does it: tied statements share a place, so it can break.

    The place is that of their middle rank, rounded down. The arguments and the result are those
    of :func:`factor_arrays`.

    Source: README of the golden files, ``factor_scores``.
    Guarded by ``test_golden_r.test_factor_arrays_like_qmethod``.
    """
    rounded = scores.round(_SAME_SCORE)
    below = (rounded[np.newaxis] < rounded[:, np.newaxis]).sum(axis=1)
    same = (rounded[np.newaxis] == rounded[:, np.newaxis]).sum(axis=1)
    middle = below + (np.maximum(same, 1) - 1) // 2
    return np.where(np.isnan(scores), np.nan, grid[middle])
