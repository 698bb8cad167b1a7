"""Brown's centroid factors."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.q_analysis.frozen import Array

Rounding = Callable[[Array], Array]
"""What a program does to every number in between."""

_EQUAL = 1e-12
"""Column sums closer than this are equal: the first of them is taken."""

_MOST_ESTIMATES = 10_000
"""Estimates settle in tens; this only bounds the loop."""


def as_it_is(values: Array) -> Array:
    """Full precision."""
    return values


@dataclass(frozen=True, slots=True)
class CentroidHabits:
    """How a program goes about it.

    Attributes:
        stop: An estimate of the communalities that moves less than this has settled.
        first_estimate: Of every communality; nothing takes the mean correlation.
        rounding: Of every number in between.
    """

    stop: float = 1e-5
    first_estimate: float | None = None
    rounding: Rounding = as_it_is


@dataclass(frozen=True, slots=True, eq=False)
class Centroids:
    """What was extracted.

    Attributes:
        loadings: Shape (sorts, factors); signs as the procedure leaves them.
        margins: For each factor by how little the closest reflection was decided, as a
            difference of column sums.
    """

    loadings: Array
    margins: tuple[float, ...]


def centroids(correlation: Array, factors: int, habits: CentroidHabits) -> Centroids:
    """Centroid factors, one after another, each from what the last one left unexplained.

    Of sorts that tie for the lowest column sum the first is reflected, one at a time. (R's
    ``centroid()`` reflects them together, which scrambles the residual; that is not followed.)

    Args:
        correlation: Of the sorts, shape (sorts, sorts).
        factors: How many.
        habits: Of the program to follow.

    Source: PEERS.md, 3.1, row "centroid", and 3.4, 1; Brown 1980 as cited there.
    Guarded by ``test_golden_r.test_unrotated_loadings``, 1e-9, and ``test_golden_kade``.
    """
    residual = correlation.copy()
    loadings = np.empty((len(correlation), factors))
    margins = []
    for factor in range(factors):
        np.fill_diagonal(residual, 0.0)
        signs, sums, margin = reflected(residual, habits.rounding)
        found = _settled(sums, habits)
        loadings[:, factor] = signs * found
        margins.append(margin)
        own = habits.rounding(np.outer(found, found)) * np.outer(signs, signs)
        residual = habits.rounding(residual - own)
    return Centroids(loadings, tuple(margins))


def reflected(residual: Array, rounding: Rounding = as_it_is) -> tuple[Array, Array, float]:
    """Which sorts to turn around so that no column of the residual adds up to less than 0.

    Args:
        residual: What is left to explain, shape (sorts, sorts), 0 on the diagonal.
        rounding: Of the column sums.

    Returns:
        The signs, 1 or -1, shape (sorts,); the column sums afterwards; and by how little the
        closest of the decisions was taken.
    """
    signs = np.ones(len(residual))
    sums = rounding(residual.sum(axis=0))
    margin = np.inf
    while True:
        lowest, gap = _lowest(sums)
        margin = min(margin, abs(sums[lowest]))
        if sums[lowest] >= -_EQUAL:
            return signs, sums, float(margin)
        margin = min(margin, gap)
        signs[lowest] = -signs[lowest]
        sums[lowest] = -sums[lowest]
        sums = rounding(sums + 2 * signs[lowest] * signs * residual[lowest])


def _lowest(sums: Array) -> tuple[int, float]:
    """The first of the lowest column sums, and how far the next one is."""
    least = sums.min()
    place = int(np.argmax(sums <= least + _EQUAL))
    return place, float(np.delete(sums, place).min() - least)


def _settled(sums: Array, habits: CentroidHabits) -> Array:
    """The loadings of one factor, once their squares stop moving as communalities."""
    rounding = habits.rounding
    first = habits.first_estimate
    guess = sums / (len(sums) - 1) if first is None else np.full(len(sums), first)
    for _ in range(_MOST_ESTIMATES):
        totals = rounding(sums + guess)
        whole = float(totals.sum())
        if whole <= 0:
            return np.zeros_like(sums)  # all was explained: two sorts and a third factor
        loadings = rounding(totals / rounding(np.sqrt(whole)))
        last, guess = guess, rounding(loadings * loadings)
        if (abs(rounding(last - guess)) < habits.stop).all():
            break
    return loadings
