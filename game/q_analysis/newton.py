"""The last stretch to the top of the varimax criterion, by Newton's steps."""

from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from game.q_analysis.frozen import Array

_SHARP = 0.03
"""The least curvature, as a share of the criterion, of a top that is sharp."""

_NEAR = 0.1
"""Radians: from further away a step may lead to another top."""

_SETTLED = 1e-5
"""Radians: after a step as small as this the next would be rounding."""

_MOST_STEPS = 6
"""Two or three settle it; this only bounds the loop."""


@dataclass(frozen=True, slots=True, eq=False)
class _Planes:
    """The turns of so many factors, one for each pair of them.

    Attributes:
        still: No turn at all, shape (factors, factors).
        flat: What a small turn in each plane adds, shape (planes, factors * factors).
        turned: The same the other way around, shape (planes, factors * factors).
        by_factor: The same, shape (factors, factors, planes).
        twice: What one turn after another adds, shape (planes * planes, factors * factors).
    """

    still: Array
    flat: Array
    turned: Array
    by_factor: Array
    twice: Array


def at_a_sharp_top(normal: Array) -> Array | None:
    """Normalised loadings, turned to the top of the criterion that they are near.

    Where the top is flat R stops a little before it, and where R stops is what the field
    compares with. Then, and far from a top, there is nothing to be had here.

    Args:
        normal: Every sort at length 1, shape (sorts, factors).

    Returns:
        The same shape, or nothing when the top is flat or far.

    Source: Newton's method on the turns in all planes of Kaiser's criterion, each step made a
    rotation by Cayley's transform. Guarded by ``test_golden_r.test_loadings``, 1e-6, and
    ``test_properties.test_varimax_is_at_the_top``.
    """
    factors = normal.shape[1]
    planes = _planes(factors)
    for _ in range(_MOST_STEPS):
        criterion, slopes, bends = _around(normal, planes)
        sizes, ways = np.linalg.eigh(bends)
        if sizes[-1] > -_SHARP * criterion:
            return None
        angles = -(ways @ ((ways.T @ slopes) / sizes))
        furthest = max(map(abs, angles.tolist()))
        if furthest > _NEAR:
            return None
        half = (angles @ planes.flat).reshape(factors, factors) / 2
        normal = normal @ np.linalg.solve(planes.still - half, planes.still + half)
        if furthest < _SETTLED:
            return normal
    return None


@cache
def _planes(factors: int) -> _Planes:
    pairs = list(combinations(range(factors), 2))
    turns = np.zeros((len(pairs), factors, factors))
    for plane, (first, second) in enumerate(pairs):
        turns[plane, first, second], turns[plane, second, first] = 1.0, -1.0
    twice = (turns[:, np.newaxis] @ turns).reshape(-1, factors * factors)
    return _Planes(
        np.eye(factors),
        turns.reshape(len(pairs), -1),
        turns.transpose(0, 2, 1).reshape(len(pairs), -1),
        np.ascontiguousarray(turns.transpose(2, 1, 0)),
        twice,
    )


def _around(normal: Array, planes: _Planes) -> tuple[float, Array, Array]:
    """The criterion, and how it goes up and bends with a small turn in every plane.

    Returns:
        The criterion, the first derivatives, shape (planes,), and the second, shape
        (planes, planes); all of a quarter of the criterion, but for the first.
    """
    sorts, factors = normal.shape
    count = len(planes.flat)
    squares = normal * normal
    means = np.add.reduce(squares) / sorts
    pull = normal.T @ (normal * (squares - means))
    shared = normal.T @ normal
    products = (normal[:, :, np.newaxis] * normal[:, np.newaxis]).reshape(sorts, -1)
    fourths = (products.T @ squares).reshape(factors, factors, factors)
    bent = 3 * fourths - shared[:, :, np.newaxis] * means
    bent -= (2 / sorts) * shared[:, np.newaxis] * shared
    along = bent.transpose(2, 0, 1) @ planes.by_factor
    across = planes.turned @ along.reshape(-1, count)
    pulled = pull.ravel()
    curled = (planes.twice @ pulled).reshape(count, count)
    criterion = float(np.vdot(squares, squares)) - sorts * float(means @ means)
    return criterion, planes.flat @ pulled, across + (curled + curled.T) / 2
