"""A sheet typed in: one key for a digit, and what is wrong is caught at that key."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exercise import RuleError
from game.q_sort.sheet import (
    DEPTHS,
    ask_not_laid,
    ask_nothing_missing,
    column_typed,
    columns_of,
    depths_of,
    left_to_type,
    next_column,
    next_statement,
    number_typed,
)
from game.stock.statement_deck import grid_names, grid_of
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


@pytest.mark.parametrize("digits", ["25", "29", "00", "-", "²"])
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
        (3, 2, 1, 0, -1, -2, -3),
    ]
    assert [left_to_type(state, state.sort_of("p1"), depth) for depth in DEPTHS] == [
        5,
        10,
        24,
        24,
    ]


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


# --- statement by statement -------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "column"), [("3", 3), ("+3", 3), ("-3", -3), ("0", 0)])
def test_a_column_is_a_digit_with_or_without_its_sign(typed: str, column: int) -> None:
    assert column_typed(after(), after().sort_of("p1"), typed) == column


def test_a_sign_alone_waits_and_is_nothing_on_enter() -> None:
    state = after()
    assert column_typed(state, state.sort_of("p1"), "-") is None
    with pytest.raises(RuleError, match="unknown_column"):
        column_typed(state, state.sort_of("p1"), "-", is_done=True)


@pytest.mark.parametrize("typed", ["4", "-9", "+4", "x", "²", "--"])
def test_there_is_no_such_column(typed: str) -> None:
    with pytest.raises(RuleError, match="unknown_column"):
        column_typed(after(), after().sort_of("p1"), typed)


def test_a_full_column_is_caught_at_the_key() -> None:
    state = after(*placed("p1", (1, 2), 3))
    with pytest.raises(RuleError, match="column_full"):
        column_typed(state, state.sort_of("p1"), "3")
    free = replace(state, is_forced=False)
    assert column_typed(free, free.sort_of("p1"), "3") == 3
    assert depths_of(free) == ("statements",)
    assert depths_of(state) == DEPTHS


def test_what_is_missing_is_named() -> None:
    state = after(*placed("p1", (1, 3), 3))
    sort = state.sort_of("p1")
    assert next_statement(state, sort) == 2
    assert left_to_type(state, sort, "statements") == 22
    with pytest.raises(RuleError, match="column_missing") as caught:
        ask_nothing_missing(state, sort, "statements")
    assert caught.value.facts == {"number": 2}
    with pytest.raises(RuleError, match="number_missing") as caught:
        ask_nothing_missing(state, sort, "whole")
    assert caught.value.facts == {"column": 2}
    whole = replace(state, sorts=(shuffled("p1", 1),))
    for depth in DEPTHS:
        ask_nothing_missing(whole, whole.sort_of("p1"), depth)
    assert next_statement(whole, whole.sort_of("p1")) is None
