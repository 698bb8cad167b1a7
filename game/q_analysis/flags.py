"""Which sorts define which factor."""

from collections.abc import Iterable, Sequence

import numpy as np

from game.exercise import RuleError
from game.q_analysis.frozen import Array, Flags
from game.q_analysis.options import HandFlag


def threshold(statements: int, critical: float) -> float:
    """The loading beyond which a sort is significant: the critical value times 1 / sqrt(n).

    Source: README of the golden files, ``flag_threshold``.
    """
    return critical / float(np.sqrt(statements))


def automatic_flags(loadings: Array, least: float, needs_majority: bool = True) -> Flags:
    """Flags where a loading is significant and, by the majority rule, outweighs the rest.

    Args:
        loadings: Shape (sorts, factors).
        least: The threshold; a loading has to be beyond it, either way.
        needs_majority: Whether the square also has to be more than those of the sort's other
            loadings together.

    Returns:
        Shape (sorts, factors).

    Source: README of the golden files, ``flagged``.
    Guarded by ``test_golden_r.test_flags``, exactly.
    """
    flagged = np.abs(loadings) > least
    return flagged & _has_majority(loadings) if needs_majority else flagged


def flag_margins(loadings: Array, least: float, needs_majority: bool = True) -> Array:
    """How far every loading is beyond what a flag asks, or, below 0, short of it.

    Returns:
        Shape (sorts, factors), on the scale of the loadings.
    """
    size = np.abs(loadings)
    beyond: Array = size - least
    if not needs_majority:
        return beyond
    squares = size * size
    others: Array = np.sqrt(np.maximum(squares.sum(axis=1, keepdims=True) - squares, 0.0))
    margins: Array = np.minimum(beyond, size - others)
    return margins


def with_hand_flags(flagged: Flags, changes: Iterable[HandFlag], names: Sequence[str]) -> Flags:
    """The flags after those set and taken away by hand.

    Raises:
        RuleError: ``unknown_sort`` when there is no sort of that name.
    """
    changed = flagged.copy()
    for change in changes:
        if change.sort not in names:
            raise RuleError("unknown_sort", sort=change.sort)
        changed[names.index(change.sort), change.factor - 1] = change.is_flagged
    return changed


def _has_majority(loadings: Array) -> Flags:
    squares = loadings * loadings
    majority: Flags = squares > squares.sum(axis=1, keepdims=True) - squares
    return majority
