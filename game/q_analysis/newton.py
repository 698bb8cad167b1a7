"""The last stretch to the top of the varimax criterion, by Newton's steps."""

from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from game.q_analysis.fourths import Fourths
from game.q_analysis.frozen import Array

_SHARP = 0.03
"""The least curvature, as a share of the criterion, of a top that is sharp."""

_NEAR = 0.2
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
        slopes: From the fourths of pairs beside squares to how the criterion goes up with a
            small turn in each plane, shape (planes, factors ** 3).
        bends: Likewise to how it bends, shape (planes * planes, factors ** 3).
    """

    still: Array
    flat: Array
    slopes: Array
    bends: Array


def to_a_sharp_top(fourths: Fourths, begun: Array) -> Array | None:
    """The matrix that turns the factors to the top of the criterion that they are near.

    Where the top is flat R stops a little before it, and where R stops is what the field
    compares with. Then, and far from a top, there is nothing to be had here.

    Args:
        fourths: Of the normalised loadings.
        begun: The matrix that turns them near a top, shape (factors, factors).

    Returns:
        The same shape, or nothing when the top is flat or far.

    Source: Newton's method on the turns in all planes of Kaiser's criterion, each step made a
    rotation by Cayley's transform. Guarded by ``test_golden_r.test_loadings``, 1e-6, and
    ``test_properties.test_varimax_is_at_the_top``.
    """
    planes, matrix = _planes(fourths.factors), begun
    for _ in range(_MOST_STEPS):
        beside = fourths.turned(matrix).beside_squares()
        sizes, ways = np.linalg.eigh((planes.bends @ beside).reshape(len(planes.flat), -1))
        if sizes[-1] >= -_SHARP * fourths.criterion(beside):
            return None
        angles = -(ways @ ((planes.slopes @ beside) @ ways / sizes))
        furthest = max(map(abs, angles.tolist()))
        if furthest > _NEAR:
            return None
        half = (angles @ planes.flat).reshape(planes.still.shape) / 2
        matrix = matrix @ np.linalg.solve(planes.still - half, planes.still + half)
        if furthest < _SETTLED:
            return matrix
    return None


@cache
def _planes(factors: int) -> _Planes:
    pairs = list(combinations(range(factors), 2))
    turns, still = np.zeros((len(pairs), factors, factors)), np.eye(factors)
    for plane, (first, second) in enumerate(pairs):
        turns[plane, first, second], turns[plane, second, first] = 1.0, -1.0
    twice = turns[:, np.newaxis] @ turns
    curled = (twice + twice.transpose(1, 0, 2, 3)) / 2
    slopes = np.einsum("pac,bc->pabc", turns, still)
    bends = 3 * np.einsum("pac,qbc->pqabc", turns, turns)
    bends += np.einsum("pqac,bc->pqabc", curled, still)
    return _Planes(
        still,
        turns.reshape(len(pairs), -1),
        slopes.reshape(len(pairs), -1),
        bends.reshape(len(pairs) ** 2, -1),
    )
