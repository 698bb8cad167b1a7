"""Varimax: the factors turned until every sort belongs to as few of them as can be."""

from collections.abc import Callable
from itertools import combinations
from math import atan2, cos, hypot, sin

import numpy as np

from game.q_analysis.fourths import fourths_of
from game.q_analysis.frozen import Array
from game.q_analysis.newton import to_a_sharp_top

CONVERGED = 1e-15
"""The criterion has stopped growing: what is left is rounding."""

R_STOP = 1e-5
"""R stops when the criterion grows by less than this share of itself, before the top."""

_NEAR = 1e-2
"""The criterion grows by less than this share of itself: Newton's steps can take over."""

_MOST_FACTORS = 8
"""With more of them Newton's steps are no shorter way."""

_MOST_STEPS = 1000
"""R's own bound."""

_MOST_ROUNDS = 200
"""Rounds of planes settle in a handful; this only bounds the loop."""

_OFF_THE_TOP = 1e-4
"""Radians: further from the best angle of any plane the steps have stopped too early."""

_STILL = 1e-10
"""Radians: a plane that turns less than this has settled."""

_FLAT = 1e-12
"""A plane whose criterion differs less than this, per sort, is as good at any angle."""


def varimax(loadings: Array) -> Array:
    """The loadings turned to the top of Kaiser's varimax criterion.

    Args:
        loadings: Shape (sorts, factors).

    Returns:
        The same shape; every sort keeps its communality, and the factors keep their places.

    Source: PEERS.md, 3.1, row "varimax", and README of the golden files, ``_tight``.
    Guarded by ``test_golden_r.test_loadings``, 1e-6.
    """
    if loadings.shape[1] < 2:
        return loadings
    normal, lengths = kaiser_normalised(loadings)
    matrix = _the_short_way(normal) if loadings.shape[1] <= _MOST_FACTORS else None
    if matrix is not None:
        return (normal @ matrix) * lengths
    return at_the_top(normal @ stepped(normal, CONVERGED)) * lengths


def _the_short_way(normal: Array) -> Array | None:
    """The matrix to the top that R's steps lead to, when it is sharp: a few of them, and on."""
    fourths = fourths_of(normal)
    return to_a_sharp_top(fourths, _climbed(fourths.pull, np.eye(normal.shape[1]), _NEAR))


def varimax_like_r(loadings: Array, stop: float = R_STOP) -> Array:
    """The loadings where R's ``stats::varimax`` stops.

    Args:
        loadings: Shape (sorts, factors).
        stop: When the criterion grows by less than this share of itself.

    Returns:
        The same shape.

    Source: README of the golden files, "R's rule". Guarded by ``test_golden_r.test_loadings``,
    1e-9.
    """
    normal, lengths = kaiser_normalised(loadings)
    return (normal @ stepped(normal, stop)) * lengths


def kaiser_normalised(loadings: Array) -> tuple[Array, Array]:
    """The loadings with every sort at length 1, and the lengths, shape (sorts, 1).

    A sort that no factor explains stays at 0.
    """
    lengths = np.sqrt((loadings * loadings).sum(axis=1, keepdims=True))
    return loadings / np.where(lengths > 0, lengths, 1.0), lengths


def stepped(normal: Array, stop: float) -> Array:
    """The matrix that R's steps turn normalised loadings by, shape (factors, factors).

    Args:
        normal: Shape (sorts, factors).
        stop: When the criterion grows by less than this share of itself.
    """
    average = np.full(len(normal), 1 / len(normal))

    def pull(matrix: Array) -> Array:
        turned = normal @ matrix
        squares = turned * turned
        return normal.T @ (turned * (squares - average @ squares))

    return _climbed(pull, np.eye(normal.shape[1]), stop)


def _climbed(pull: Callable[[Array], Array], matrix: Array, stop: float) -> Array:
    """The matrix after steps that each take the rotation that goes furthest along the slope."""
    if len(matrix) < 2:
        return matrix
    criterion = 0.0
    for _ in range(_MOST_STEPS):
        left, sizes, right = np.linalg.svd(pull(matrix))
        matrix = left @ right
        last, criterion = criterion, sum(sizes.tolist())
        if criterion < last * (1 + stop):
            break
    return matrix


def at_the_top(normal: Array) -> Array:
    """Normalised loadings, turned on plane by plane in case the steps stopped too early.

    They can, with few sorts, because R's rule also stops when the criterion falls.
    """
    factors = list(normal.T)
    if _largest_turn(factors, is_turning=False) < _OFF_THE_TOP:
        return normal
    rounds = 0
    while rounds < _MOST_ROUNDS and _largest_turn(factors) >= _STILL:
        rounds += 1
    return np.column_stack(factors)


def _largest_turn(factors: list[Array], *, is_turning: bool = True) -> float:
    """Turns each pair of factors to its best, or only looks; the largest angle, in radians."""
    largest = 0.0
    for first, second in combinations(range(len(factors)), 2):
        one, other = factors[first], factors[second]
        angle = best_angle(one, other)
        largest = max(largest, abs(angle))
        if is_turning:
            factors[first] = cos(angle) * one + sin(angle) * other
            factors[second] = cos(angle) * other - sin(angle) * one
    return largest


def best_angle(one: Array, other: Array) -> float:
    """How far two factors turn to the top of the criterion in their plane, in radians.

    Args:
        one: Normalised loadings, shape (sorts,).
        other: Likewise.

    Returns:
        From -pi / 4 to pi / 4; 0 where every angle is as good.

    Source: PEERS.md, 3.1, "pairwise planes".
    """
    across = (one + other) * (one - other)
    along = 2 * one * other
    sum_across, sum_along = float(across.sum()), float(along.sum())
    rise = 2 * float(across @ along) - 2 * sum_across * sum_along / len(one)
    run = float(across @ across - along @ along) - (sum_across**2 - sum_along**2) / len(one)
    return atan2(rise, run) / 4 if hypot(rise, run) > _FLAT * len(one) else 0.0
