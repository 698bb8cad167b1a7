"""Flags, weights, z-scores and arrays, with KADE's roundings."""

from math import sqrt

import numpy as np

from game.q_analysis.characteristics import Characteristics, composite_reliability
from game.q_analysis.frozen import Array, Flags, Places, frozen
from game.q_analysis.kade.rounding import rounded, rounded_5, rounded_8, rounded_number


def threshold(statements: int, critical: float) -> float:
    """The loading beyond which a sort is significant, at 5 decimals."""
    return rounded_number(critical * (1 / sqrt(statements)), 5)


def automatic_flags(loadings: Array, least: float, needs_majority: bool = True) -> Flags:
    """Flags by squares that are rounded to 5 decimals before they are compared.

    The arguments and the result are those of :func:`game.q_analysis.flags.automatic_flags`.

    Source: README of the golden files, ``flagged`` of ``kade/``.
    Guarded by ``test_golden_kade.test_flags``, exactly.
    """
    squares = rounded_5(loadings * loadings)
    flagged: Flags = squares > rounded_number(least * least, 5)
    if needs_majority:
        flagged &= squares > rounded_5(squares.sum(axis=1, keepdims=True) - squares)
    return flagged


def communalities(loadings: Array) -> Array:
    """Of every sort, at 5 decimals."""
    return rounded_5((loadings * loadings).sum(axis=1))


def row_order(loadings: Array) -> Places:
    """The sorts as KADE's table has them: by the factor they load on most, then by how much.

    Source: README of the golden files, ``sort_row_order``.
    """
    top, bottom = loadings.max(axis=1), loadings.min(axis=1)
    is_up = rounded_8(np.abs(top) - np.abs(bottom)) >= 0
    group = np.where(is_up, loadings.argmax(axis=1), loadings.argmin(axis=1))
    size = np.where(is_up, top, np.abs(bottom))
    return np.lexsort((-size, group))


def factor_weights(loadings: Array, flagged: Flags) -> Array:
    """How much each defining sort counts, the largest brought to 10.

    KADE takes the scale of a factor from the wrong row of its list, so that only the first
    factor is sure to top out at 10. The z-scores do not feel it, but for their rounding.

    Args:
        loadings: Shape (sorts, factors).
        flagged: Shape (sorts, factors).

    Returns:
        Shape (sorts, factors); 0 where not flagged.

    Source: README of the golden files, ``weights`` of ``kade/``.
    Guarded by ``test_golden_kade.test_weights``, exactly.
    """
    weights = _raw_weights(rounded(loadings, 4), flagged)
    order = row_order(loadings)
    rows = [(sort, factor) for sort in order for factor in np.flatnonzero(flagged[sort])]
    factors = list(dict.fromkeys(factor for _, factor in rows))
    scaled = weights.copy()
    for number, factor in enumerate(factors):
        misread = rows[number][1]
        largest = np.abs(weights[:, misread]).max()
        scale = rounded_number(1 / largest, 8) if largest else 0.0
        scaled[:, factor] = rounded_5(weights[:, factor] * scale * 10)
    return scaled


def _raw_weights(loadings: Array, flagged: Flags) -> Array:
    squares = rounded_5(loadings * loadings)
    left = rounded_5(np.abs(1 - squares))
    return np.where(flagged, rounded_5(loadings / np.where(left == 0, 1.0, left)), 0.0)


def z_scores(ranks: Array, weights: Array, order: Places) -> Array:
    """The typical sort of each factor, at 3 decimals.

    Every sort is standardised first, and rounded; the weighted sorts are added in the order of
    the table, and rounded at every term.

    Args:
        ranks: As placed, shape (statements, sorts).
        weights: Shape (sorts, factors); 0 where not flagged.
        order: Of the rows, from :func:`row_order`.

    Returns:
        Shape (statements, factors); NaN for a factor without a flagged sort.

    Source: README of the golden files, ``zscores`` of ``kade/``.
    Guarded by ``test_golden_kade.test_scores``, exactly.
    """
    sorts = _standardised(ranks)
    scores = np.full((len(ranks), weights.shape[1]), np.nan)
    for factor in range(weights.shape[1]):
        defining = [sort for sort in order if weights[sort, factor] != 0]
        total = np.zeros((len(ranks), 1))
        for sort in defining:
            total = rounded(total + rounded_5(sorts[:, [sort]] * weights[sort, factor]), 3)
        if defining:
            scores[:, [factor]] = _standardised(total)
    return scores


def _standardised(columns: Array) -> Array:
    """Mean 0 and standard deviation 1 (ddof=1), at 3 decimals."""
    centred = columns - rounded_8(columns.sum(axis=0) / len(columns))
    variance = rounded_8((centred * centred).sum(axis=0) / (len(columns) - 1))
    spread = rounded_8(np.sqrt(variance))
    return rounded(centred / np.where(spread > 0, spread, np.nan), 3)


def characteristics(loadings: Array, flagged: Flags) -> Characteristics:
    """How firm each factor is, reliability and standard errors at 3 decimals."""
    defining = flagged.sum(axis=0).astype(float)
    eigenvalues = (loadings * loadings).sum(axis=0)
    reliability = rounded(composite_reliability(defining), 3)
    errors = rounded(np.sqrt(np.abs(1 - reliability)), 3)
    return Characteristics(
        frozen(defining),
        frozen(eigenvalues),
        frozen(100 * eigenvalues / len(loadings)),
        frozen(reliability),
        frozen(np.where(defining > 0, errors, np.nan)),
    )


def standard_errors_of_differences(errors: Array) -> Array:
    """Of the difference between two factors' z-scores, at 3 decimals."""
    squares = errors * errors
    return rounded(np.sqrt(squares[:, np.newaxis] + squares), 3)


def factor_correlations(scores: Array) -> Array:
    """Pearson's correlation of the z-scores, at 5 and then at 4 decimals."""
    statements = len(scores)
    sums = scores.sum(axis=0)
    spread = (scores * scores).sum(axis=0) - sums * sums / statements
    shared = scores.T @ scores - np.outer(sums, sums) / statements
    return rounded(rounded_5(shared / np.sqrt(np.outer(spread, spread))), 4)
