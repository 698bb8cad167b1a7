"""A paper sheet typed in: what is asked for next, and when the digits of it are all there."""

from game.exercise import RuleError
from game.q_sort.state import QSort, Sort

DEPTHS = ("top", "extremes", "whole", "statements")
"""How much of a sheet is typed in: the top five, both ends, or every number; the latter column
by column, or statement by statement."""


def depths_of(state: QSort) -> tuple[str, ...]:
    """The depths that make sense: on a free grid nobody knows when a column is done."""
    return DEPTHS if state.is_forced else DEPTHS[-1:]


_SIGNS = ("+", "-")


def columns_of(state: QSort, depth: str) -> tuple[int, ...]:
    """The columns that are typed in, in that order: from the high end, then the low one."""
    top = state.top_columns()
    if depth == "top":
        return top
    values = [column.value for column in reversed(state.grid)]
    if depth != "extremes":
        return tuple(values)
    low = tuple(value for value in reversed(values[-len(top) :]) if value not in top)
    return (*top, *reversed(low))


def next_column(state: QSort, sort: Sort, depth: str) -> int | None:
    """The first column with room left, or nothing when all has been typed in."""
    if state.is_whole(sort):
        return None
    return next(
        (one for one in columns_of(state, depth) if state.room_in(sort, one) > 0),
        None,
    )


def next_statement(state: QSort, sort: Sort) -> int | None:
    """The first statement that lies nowhere, or nothing when all do."""
    return next(
        (one.number for one in state.statements if sort.column_of(one.number) is None), None
    )


def left_to_type(state: QSort, sort: Sort, depth: str) -> int:
    """How many numbers are still to come."""
    waiting = len(state.statements) - len(sort.placements)
    if depth == "statements":
        return waiting
    left = sum(max(state.room_in(sort, column), 0) for column in columns_of(state, depth))
    return min(left, waiting)


def number_typed(state: QSort, digits: str, is_done: bool = False) -> int | None:
    """The number that was typed, as soon as it can be no other; nothing while it still can.

    With 24 statements a 3 is a 3, but a 2 may become 20 to 24: then Enter, or a nought before
    it, says that it is whole.

    Args:
        state: Which numbers there are.
        digits: What was typed so far.
        is_done: Whether Enter was pressed.

    Raises:
        RuleError: ``unknown_number``: no number begins like this.
    """
    most = len(state.statements)
    if not digits.isdecimal():
        raise RuleError("unknown_number", number=digits, most=most)
    number = int(digits)
    may_grow = any(
        len(str(other)) > len(digits) and str(other).startswith(digits)
        for other in range(1, most + 1)
    )
    is_nought = number == 0 and len(digits) < len(str(most)) and not is_done
    if not 1 <= number <= most and not is_nought:
        raise RuleError("unknown_number", number=number, most=most)
    return None if is_nought or (may_grow and not is_done) else number


def column_typed(state: QSort, sort: Sort, typed: str, is_done: bool = False) -> int | None:
    """The column that was typed, such as ``3``, ``+3`` or ``-3``; nothing after a sign alone.

    Raises:
        RuleError: ``unknown_column``, or ``column_full``.
    """
    if typed in _SIGNS and not is_done:
        return None
    digits = typed[1:] if typed.startswith(_SIGNS) else typed
    value = int(digits) * (-1 if typed.startswith("-") else 1) if digits.isdecimal() else None
    if value is None or not any(column.value == value for column in state.grid):
        raise RuleError("unknown_column", column=typed if value is None else value)
    if state.is_forced and state.room_in(sort, value) < 1:
        raise RuleError("column_full", column=value)
    return value


def ask_not_laid(sort: Sort, number: int) -> None:
    """Asks for a number that is not on the sheet yet.

    Raises:
        RuleError: ``number_twice``.
    """
    column = sort.column_of(number)
    if column is not None:
        raise RuleError("number_twice", number=number, column=column)


def ask_nothing_missing(state: QSort, sort: Sort, depth: str) -> None:
    """Asks that all was typed in.

    Raises:
        RuleError: ``number_missing`` or ``column_missing``.
    """
    if depth == "statements":
        number = next_statement(state, sort)
        if number is not None:
            raise RuleError("column_missing", number=number)
    else:
        column = next_column(state, sort, depth)
        if column is not None:
            raise RuleError("number_missing", column=column)
