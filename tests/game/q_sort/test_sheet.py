"""A sheet typed in: one key for a digit, and what is wrong is caught at that key."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exercise import RuleError
from game.q_sort.sheet import (
    DEPTHS,
    ask_not_laid,
    columns_of,
    left_to_type,
    next_column,
    number_typed,
)
from game.statement_deck import grid_names, grid_of
from tests.game.q_sort.laid import after, placed, shuffled


@pytest.mark.parametrize(("digits", "number"), [("3", 3), ("9", 9), ("10", 10), ("24", 24)])
def test_a_number_counts_as_soon_as_it_can_be_no_other(digits: str, number: int) -> None:
    assert number_typed(after(), digits) == number


@pytest.mark.parametrize("digits", ["1", "2", "0"])
def test_a_number_that_may_grow_waits(digits: str) -> None:
    assert number_typed(after(), digits) is None


@pytest.mark.parametrize(("digits", "number"), [("1", 1), ("2", 2), ("02", 2), ("01", 1)])
def test_enter_or_a_nought_says_that_it_is_whole(digits: str, number: int) -> None:
    assert number_typed(after(), digits, is_done=len(digits) == 1) == number


@pytest.mark.parametrize("digits", ["25", "29", "00"])
def test_no_number_begins_like_this(digits: str) -> None:
    with pytest.raises(RuleError, match="unknown_number"):
        number_typed(after(), digits)


def test_a_nought_alone_is_no_number() -> None:
    with pytest.raises(RuleError, match="unknown_number"):
        number_typed(after(), "0", is_done=True)


@given(st.integers(1, 24))
def test_every_number_can_be_typed(number: int) -> None:
    state, digits = after(), str(number)
    typed = [number_typed(state, digits[: end + 1]) for end in range(len(digits))]
    found = typed[-1] if typed[-1] is not None else number_typed(state, digits, is_done=True)
    assert found == number
    assert typed[:-1] == [None] * (len(digits) - 1)


def test_the_top_five_come_first_in_every_depth() -> None:
    state = after()
    assert [columns_of(state, depth) for depth in DEPTHS] == [
        (3, 2),
        (3, 2, -2, -3),
        (3, 2, 1, 0, -1, -2, -3),
    ]
    assert [left_to_type(state, state.sort_of("p1"), depth) for depth in DEPTHS] == [5, 10, 24]


@pytest.mark.parametrize("grid", grid_names())
def test_no_column_comes_twice_on_any_grid(grid: str) -> None:
    state = replace(after(), grid=grid_of(grid))
    for depth in DEPTHS:
        columns = columns_of(state, depth)
        assert len(set(columns)) == len(columns)
        assert columns[: len(state.top_columns())] == state.top_columns()


def test_the_next_column_is_the_first_with_room() -> None:
    state = after(*placed("p1", (3, 4), 3))
    sheet = state.sort_of("p1")
    assert next_column(state, sheet, "top") == 2
    assert left_to_type(state, sheet, "top") == 3
    done = replace(state, sorts=(shuffled("p1", 1),))
    assert next_column(done, done.sort_of("p1"), "whole") is None


def test_a_number_that_stands_on_the_sheet_is_not_typed_twice() -> None:
    sheet = after(*placed("p1", (3,), 3)).sort_of("p1")
    with pytest.raises(RuleError, match="number_twice") as caught:
        ask_not_laid(sheet, 3)
    assert caught.value.facts == {"number": 3, "column": 3}
    ask_not_laid(sheet, 4)
