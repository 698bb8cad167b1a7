"""Varimax by planes, with KADE's roundings and thresholds."""

from itertools import combinations
from math import sqrt

import numpy as np

from game.q_analysis.frozen import Array
from game.q_analysis.kade.rounding import rounded_5, rounded_8, rounded_number

_SMALL_TANGENT = 0.00116
"""Of four times the angle: below this a plane is left alone."""

_HALF = 0.7071066
"""The cosine of 45 degrees, as PQMethod has it."""

_STILL = 1e-8
_STILL_ROUNDS = 3
_MOST_ROUNDS = 225

Angle = tuple[float, float]
"""Sine and cosine."""


def varimax(loadings: Array) -> Array:
    """The loadings turned plane by plane, at 5 decimals; the factors keep their places.

    Args:
        loadings: At 7 or 8 decimals, shape (sorts, factors).

    Returns:
        The same shape; each factor stands so that its loadings times their own size add up to 0
        or more.

    Source: PEERS.md, 3.1, row "varimax".
    Guarded by ``test_golden_kade.test_loadings``, 1e-5.
    """
    squares = rounded_8(rounded_8(loadings * loadings).sum(axis=1))
    lengths = rounded_8(np.sqrt(squares))[:, np.newaxis]
    normal = np.where(lengths > 0, rounded_8(loadings / np.where(lengths > 0, lengths, 1)), 0.0)
    turned = rounded_5(_turned(normal)) * rounded_5(np.sqrt(squares))[:, np.newaxis]
    weight = (turned * np.abs(turned)).sum(axis=0)
    return np.where(weight < 0, -rounded_5(turned), rounded_5(turned))


def _turned(normal: Array) -> Array:
    """Rounds of turns until the criterion stands still, or KADE gives up."""
    factors = list(np.ascontiguousarray(normal.T))
    last, still, rounds = 0.0, 0, 0
    while still <= _STILL_ROUNDS and rounds < _MOST_ROUNDS:
        criterion = _criterion(factors)
        still = still + 1 if abs(criterion - last) < _STILL else 0
        last = criterion
        rounds += 1
        _turn_every_plane(factors)
    return np.column_stack(factors)


def _criterion(factors: list[Array]) -> float:
    sorts = len(factors[0])
    total = 0.0
    for factor in factors:
        squares = rounded_8(factor * factor)
        fourths = rounded_8(squares * squares)
        within = _at_8(sorts * _at_8(float(fourths.sum())))
        between = _at_8(_at_8(float(squares.sum())) ** 2)
        total += _at_8((within - between) / (sorts * sorts))
    return _at_8(total)


def _turn_every_plane(factors: list[Array]) -> None:
    for first, second in combinations(range(len(factors)), 2):
        one, other = factors[first], factors[second]
        angle = angle_of(*_slopes(one, other))
        if angle is None:
            continue
        sine, cosine = angle
        factors[first] = rounded_8(one * cosine + other * sine)
        factors[second] = rounded_8(-one * sine + other * cosine)


def _slopes(one: Array, other: Array) -> tuple[float, float]:
    """What stands above and below the line in the tangent of four times the angle."""
    sorts = len(one)
    across = (one + other) * (one - other)
    along = 2 * one * other
    cos4, sin4 = _sum((across + along) * (across - along)), _sum(2 * across * along)
    cos2, sin2 = _sum(across), _sum(along)
    above = _kept(sin4 - _kept(2 * cos2 * _kept(sin2 / sorts)))
    below = _at_8(cos4 - _at_8((cos2 * cos2 - sin2 * sin2) / sorts))
    return above, below


def _sum(values: Array) -> float:
    """KADE's sum: rounded to 8 decimals at every term but the first."""
    begun = rounded_8(values[:2].sum())
    return _kept(_at_8(float(begun + rounded_8(values[2:]).sum())))


def angle_of(above: float, below: float) -> Angle | None:
    """The sine and cosine of a turn; nothing when KADE leaves the plane alone.

    Args:
        above: The upper part of the fraction that is the tangent of four times the angle.
        below: The lower part.
    """
    if above < below:
        tangent = _ratio(above, below)
        if tangent < _SMALL_TANGENT:
            return None
        sine, cosine = _from_tangent(tangent)
    elif above == below:
        if above + below < _SMALL_TANGENT:
            return None
        sine, cosine = _HALF, _HALF
    else:
        cosine, sine = _from_tangent(_ratio(above, below))
    return _quarter(sine, cosine, above, below)


def _ratio(above: float, below: float) -> float:
    return rounded_number(abs(above) / abs(below), 5) if below else float("inf")


def _from_tangent(tangent: float) -> Angle:
    """The larger and the smaller leg; KADE uses it for the cotangent as well, legs swapped."""
    if tangent == float("inf"):
        return 1.0, 0.0
    if tangent < _SMALL_TANGENT:
        return 0.0, 1.0
    cosine = _at_8(1 / _at_8(sqrt(1 + tangent * tangent)))
    return _at_8(tangent * cosine), cosine


def _quarter(sine: float, cosine: float, above: float, below: float) -> Angle:
    """The turn itself, from the sine and cosine of four times its angle."""
    for _ in range(2):
        half = _at_8(sqrt((1 + cosine) / 2))
        sine, cosine = _at_8(sine / (2 * half)), half
    if below <= 0:
        sine, cosine = (
            _at_8(abs(_HALF * cosine - _HALF * sine)),
            _at_8(_HALF * cosine + _HALF * sine),
        )
    return (-sine if above <= 0 else sine), cosine


def _at_8(value: float) -> float:
    return rounded_number(value, 8)


def _kept(value: float) -> float:
    """At 17 decimals: KADE's way of keeping a number as it is."""
    return rounded_number(value, 17)
