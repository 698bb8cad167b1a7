"""A paper sheet typed in: which column is next, and when the digits of a number are all there."""

from game.exercise import RuleError
from game.q_sort.state import QSort, Sort

DEPTHS = ("top", "extremes", "whole")
"""How much of a sheet is typed in: the top five, both ends, or every number."""


def columns_of(state: QSort, depth: str) -> tuple[int, ...]:
    """The columns that are typed in, in that order: from the high end, then the low one."""
    top = state.top_columns()
    if depth == "top":
        return top
    values = [column.value for column in reversed(state.grid)]
    if depth == "whole":
        return tuple(values)
    low = tuple(value for value in reversed(values[-len(top) :]) if value not in top)
    return (*top, *reversed(low))


def next_column(state: QSort, sort: Sort, depth: str) -> int | None:
    """The first column with room left, or nothing when all has been typed in."""
    return next(
        (one for one in columns_of(state, depth) if state.room_in(sort, one) > 0),
        None,
    )


def left_to_type(state: QSort, sort: Sort, depth: str) -> int:
    """How many numbers are still to come."""
    return sum(max(state.room_in(sort, column), 0) for column in columns_of(state, depth))


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
    number = int(digits)
    may_grow = any(
        len(str(other)) > len(digits) and str(other).startswith(digits)
        for other in range(1, most + 1)
    )
    is_nought = number == 0 and len(digits) < len(str(most)) and not is_done
    if not 1 <= number <= most and not is_nought:
        raise RuleError("unknown_number", number=number, most=most)
    return None if is_nought or (may_grow and not is_done) else number


def ask_not_laid(sort: Sort, number: int) -> None:
    """Asks for a number that is not on the sheet yet.

    Raises:
        RuleError: ``number_twice``.
    """
    column = sort.column_of(number)
    if column is not None:
        raise RuleError("number_twice", number=number, column=column)
