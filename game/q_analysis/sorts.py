"""Sorts to analyse: checked, complete, and the grid they were placed in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.exercise import RuleError
from game.q_analysis.errors import TooFew
from game.q_analysis.frozen import Array, Flags, frozen

_FEWEST = 2
"""Fewer sorts or statements have no correlation."""

_SHARED_BY = 0.1
"""A distribution that fewer of the sorts share than this is a coincidence, not a grid."""


@dataclass(frozen=True, slots=True, eq=False)
class Sorts:
    """What was placed where.

    Attributes:
        names: Of the sorts, in the order of the columns.
        ranks: As placed, shape (statements, sorts); NaN where a statement was not placed.
        statements: Their texts; empty when not known.
        grid: The places of the grid from low to high, one for each statement, such as
            (-1, 0, 0, 1); empty when it is to be read from the sorts.
    """

    names: tuple[str, ...]
    ranks: Array
    statements: tuple[str, ...] = ()
    grid: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """The sorts that can be analysed.

    Attributes:
        sorts: The complete ones.
        grid: The places of the grid from low to high, shape (statements,).
        left_out: Names of the incomplete ones.
        off_grid: Names of those that do not follow the grid.
    """

    sorts: Sorts
    grid: Array
    left_out: tuple[str, ...]
    off_grid: tuple[str, ...]


def sorts_from(
    names: Sequence[str],
    rows: Sequence[Sequence[float | None]],
    statements: Sequence[str] = (),
    columns: Sequence[tuple[float, int]] = (),
) -> Sorts:
    """Sorts from what stands in a table.

    Args:
        names: Of the sorts.
        rows: For each sort a place for each statement; nothing where it is missing.
        statements: Their texts; may be left out.
        columns: Of the grid, each with how many statements it holds; may be left out.

    Raises:
        RuleError: ``rows_differ`` when the rows are not equally long.
    """
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        raise RuleError("rows_differ", least=min(widths), most=max(widths))
    table = np.array([[np.nan if at is None else at for at in row] for row in rows], dtype=float)
    ranks = table.reshape(len(rows), -1).T if rows else np.empty((0, 0))
    grid = tuple(sorted(place for place, count in columns for _ in range(count)))
    return Sorts(tuple(names), frozen(np.ascontiguousarray(ranks)), tuple(statements), grid)


def checked(sorts: Sorts, is_forced: bool | None = None) -> Checked:
    """The complete sorts and their grid; missing places are never guessed.

    Args:
        sorts: All of them.
        is_forced: Whether they must follow the grid; nothing lets them be as they are.

    Raises:
        TooFew: ``too_few_sorts`` or ``too_few_statements`` when nothing can be correlated,
            ``constant_sort`` when somebody put all statements in one place.
        RuleError: ``sorts_do_not_fit`` or ``statements_do_not_fit`` when the names or texts are
            not as many as the ranks, ``not_a_number`` for a place that is infinite,
            ``grid_does_not_fit`` when the grid has not as many places as there are statements,
            ``sort_off_grid`` for a sort that does not follow a forced grid.
    """
    _check_shape(sorts)
    whole, left_out = _complete(sorts)
    _check_variation(whole)
    placed = whole.ranks.T.copy()
    placed.sort()
    grid = np.sort(np.array(sorts.grid, dtype=float)) if sorts.grid else _grid_of(placed)
    is_off = placed != grid
    off_grid = _named(whole.names, np.any(is_off, axis=1)) if is_off.any() else ()
    if is_forced and off_grid:
        raise RuleError("sort_off_grid", sort=off_grid[0], count=len(off_grid))
    return Checked(whole, frozen(grid), left_out, off_grid)


def _check_shape(sorts: Sorts) -> None:
    statements, count = sorts.ranks.shape
    if len(sorts.names) != count:
        raise RuleError("sorts_do_not_fit", names=len(sorts.names), count=count)
    if sorts.statements and len(sorts.statements) != statements:
        raise RuleError("statements_do_not_fit", texts=len(sorts.statements), count=statements)
    if sorts.grid and len(sorts.grid) != statements:
        raise RuleError("grid_does_not_fit", places=len(sorts.grid), count=statements)
    infinite = np.isinf(sorts.ranks)
    if infinite.any():
        raise RuleError("not_a_number", sort=_named(sorts.names, np.any(infinite, axis=0))[0])


def _complete(sorts: Sorts) -> tuple[Sorts, tuple[str, ...]]:
    """The sorts without gaps, and the names of the others."""
    is_gap = np.isnan(sorts.ranks)
    if not is_gap.any():
        ranks = frozen(np.array(sorts.ranks, dtype=float, order="C"))
        return Sorts(sorts.names, ranks, sorts.statements, sorts.grid), ()
    has_gap: Flags = np.any(is_gap, axis=0)
    kept = Sorts(
        _named(sorts.names, ~has_gap),
        frozen(np.ascontiguousarray(sorts.ranks[:, ~has_gap], dtype=float)),
        sorts.statements,
        sorts.grid,
    )
    return kept, _named(sorts.names, has_gap)


def _check_variation(sorts: Sorts) -> None:
    statements, count = sorts.ranks.shape
    if count < _FEWEST:
        raise TooFew("too_few_sorts", count=count, least=_FEWEST)
    if statements < _FEWEST:
        raise TooFew("too_few_statements", count=statements, least=_FEWEST)
    is_constant = np.logical_and.reduce(sorts.ranks == sorts.ranks[0])
    if is_constant.any():
        raise TooFew("constant_sort", sort=_named(sorts.names, is_constant)[0])


def _grid_of(placed: Array) -> Array:
    """The grid that the sorts were placed in.

    That of all sorts, or else the one that most of them share. When there is none that they
    share, then per place from low to high the middle of what the sorts have there.

    Args:
        placed: Ranks of every sort from low to high, shape (sorts, statements).
    """
    if (placed == placed[0]).all():
        return np.array(placed[0])
    shared, count = Counter(row.tobytes() for row in placed).most_common(1)[0]
    if count > max(1, _SHARED_BY * len(placed)):
        return np.frombuffer(shared).copy()
    return np.array(np.sort(placed, axis=0)[(len(placed) - 1) // 2])


def _named(names: tuple[str, ...], chosen: Flags) -> tuple[str, ...]:
    return tuple(names[place] for place in np.flatnonzero(chosen))
