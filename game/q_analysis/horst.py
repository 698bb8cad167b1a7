"""Horst's centroid factors with communalities that are improved until they settle (5.5)."""

from dataclasses import dataclass

import numpy as np

from game.q_analysis.centroid import Rounding, as_it_is
from game.q_analysis.frozen import Array

_MOST_REFLECTIONS = 751
"""PQMethod's guard against going round in circles."""


@dataclass(frozen=True, slots=True, eq=False)
class HorstFactors:
    """What was extracted.

    Attributes:
        loadings: Shape (sorts, factors).
        has_converged: Whether the communalities settled.
        margins: For each factor by how little the closest reflection was decided.
    """

    loadings: Array
    has_converged: bool
    margins: tuple[float, ...]


def horst(
    correlation: Array,
    factors: int,
    iterations: int = 30,
    threshold: float = 1e-4,
    rounding: Rounding = as_it_is,
) -> HorstFactors:
    """Centroid factors whose communalities are what the factors themselves explain.

    Args:
        correlation: Of the sorts, shape (sorts, sorts); its diagonal is the first estimate.
        factors: How many.
        iterations: How often the communalities may be improved.
        threshold: They have settled when none moves more than this.
        rounding: Of every number in between.

    Source: PEERS.md, 3.1, row "centroid", and README of the golden files, ``horst``.
    Guarded by ``test_golden_kade.test_unrotated_loadings``.
    """
    communalities = correlation.diagonal().copy()
    has_converged = False
    for _ in range(iterations + 1):
        loadings, left, margins = _extracted(correlation, communalities, factors, rounding)
        communalities = rounding(np.minimum(1.0, communalities - left))
        if rounding(rounding(abs(left).max()) - threshold) <= 0:
            has_converged = True
            break
    return HorstFactors(loadings, has_converged, margins)


def _extracted(
    correlation: Array, communalities: Array, factors: int, rounding: Rounding
) -> tuple[Array, Array, tuple[float, ...]]:
    """One round: the factors, what they leave of the communalities, and the margins."""
    residual = correlation.copy()
    np.fill_diagonal(residual, 0.0)
    own = communalities
    loadings = np.empty((len(correlation), factors))
    margins = []
    for factor in range(factors):
        signs, sums, margin = _reflected(residual, rounding)
        loadings[:, factor] = _scaled(rounding(sums + own * signs), rounding)
        margins.append(margin)
        np.fill_diagonal(residual, own)
        residual = rounding(residual - np.outer(loadings[:, factor], loadings[:, factor]))
        own = residual.diagonal().copy()
        np.fill_diagonal(residual, 0.0)
    return loadings, own, tuple(margins)


def _reflected(residual: Array, rounding: Rounding) -> tuple[Array, Array, float]:
    """The signs that leave no negative row, the signed row sums, and the closest decision.

    Unlike Brown's, the last of equals is taken, and the sums keep the sign of their sort.
    """
    signs = np.ones(len(residual))
    sums = rounding(residual.sum(axis=1))
    margin, reflections = np.inf, 0
    lowest, least, gap = _lowest(sums)
    while least < 0 and reflections < _MOST_REFLECTIONS:
        margin = min(margin, -least, gap)
        reflections += 1
        signs[lowest] = -signs[lowest]
        sums = rounding(sums + 2 * residual[:, lowest] * signs[lowest])
        lowest, least, gap = _lowest(rounding(sums * signs))
    return signs, sums, min(margin, abs(least))


def _lowest(signed: Array) -> tuple[int, float, float]:
    """The last of the lowest row sums, that sum, and how far the next one is."""
    lowest = len(signed) - 1 - int(np.argmin(signed[::-1]))
    least = float(signed[lowest])
    return lowest, least, float(np.delete(signed, lowest).min()) - least


def _scaled(totals: Array, rounding: Rounding) -> Array:
    whole = rounding(abs(totals).sum())
    if whole <= 0:
        return np.zeros_like(totals)  # all was explained
    return rounding(totals * rounding(1 / np.sqrt(whole)))
