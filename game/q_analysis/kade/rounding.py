"""Rounding as KADE does it."""

from math import copysign, floor

import numpy as np

from game.q_analysis.frozen import Array


def rounded(values: Array, decimals: int) -> Array:
    """Values rounded to so many decimals, halves away from 0.

    Source: README of the golden files, "rounded to 5 decimals (half away from zero)".
    Guarded by ``test_kade.test_rounding``.
    """
    scale = 10.0**decimals
    size = np.abs(values) * scale
    below = np.floor(size)
    whole = np.where(size - below == 0.5, below + 1, np.rint(size))
    return np.copysign(whole, values) / scale


def rounded_5(values: Array) -> Array:
    """Rounded to 5 decimals."""
    return rounded(values, 5)


def rounded_7(values: Array) -> Array:
    """Rounded to 7 decimals."""
    return rounded(values, 7)


def rounded_8(values: Array) -> Array:
    """Rounded to 8 decimals."""
    return rounded(values, 8)


def rounded_number(value: float, decimals: int) -> float:
    """One number, rounded as :func:`rounded` does it."""
    scale = 10.0**decimals
    size = abs(value) * scale
    below = floor(size)
    whole = below + 1 if size - below == 0.5 else round(size)
    return copysign(whole, value) / scale
