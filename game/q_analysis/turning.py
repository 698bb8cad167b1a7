"""Rotation by hand: one plane at a time, each turn kept."""

from collections.abc import Iterable
from math import cos, radians, sin

import numpy as np

from game.q_analysis.frozen import Array
from game.q_analysis.options import Turn


def turned(loadings: Array, turns: Iterable[Turn]) -> Array:
    """The loadings after these turns, one after another.

    Args:
        loadings: Shape (sorts, factors).
        turns: In the order in which they were made; leave out the last to undo it.

    Returns:
        The same shape; every sort keeps its communality.

    Source: PEERS.md, 3.1, row "other rotations".
    Guarded by ``test_turning``: turns add up, and turning back gives the same.
    """
    made = tuple(turns)
    return loadings @ turning_matrix(made, loadings.shape[1]) if made else loadings


def turning_matrix(turns: Iterable[Turn], factors: int) -> Array:
    """All turns in one: the matrix by which loadings are multiplied, shape (factors, factors)."""
    matrix = np.eye(factors)
    for turn in turns:
        first, second = turn.first - 1, turn.second - 1
        along, across = cos(radians(turn.degrees)), sin(radians(turn.degrees))
        one, other = matrix[:, first].copy(), matrix[:, second].copy()
        matrix[:, first] = along * one + across * other
        matrix[:, second] = along * other - across * one
    return matrix
