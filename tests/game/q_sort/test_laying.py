"""Piles, swaps, free grids, and the card that the room talks about."""

from dataclasses import replace

import pytest

from game import q_sort
from game.exercise import Event, RuleError
from game.q_sort.events import (
    CardTakenUp,
    DifferenceKept,
    ExplainerChosen,
    SortStepShown,
    StatementPiled,
    StatementPlaced,
    StatementsSwapped,
    StatementTakenBack,
)
from game.q_sort.state import Column, InPlay, QSort
from game.q_sort.steps import LAYING
from tests.game import played
from tests.game.q_sort.laid import PREPARED, after, placed

AT_TEAM = SortStepShown("st5", LAYING, "balie")


def refused(key: str, *events: Event) -> None:
    with pytest.raises(RuleError, match=key):
        q_sort.EXERCISE.check(after(*events[:-1]), events[-1])


def free(*events: Event) -> QSort:
    """On a grid whose columns take any number of cards."""
    prepared = replace(PREPARED, grid=(Column(-1, 4), Column(0, 4), Column(1, 4)), is_forced=False)
    state = played.after(q_sort.EXERCISE, prepared, *events)
    assert isinstance(state, QSort)
    return state


def test_a_card_lies_on_one_pile_and_leaves_it_for_a_column() -> None:
    piled = (StatementPiled("balie", 3, "less"), StatementPiled("balie", 3, "more"))
    state = after(*piled, StatementPiled("balie", 4, "more"))
    sort = state.sort_of("balie")
    assert state.on_pile(sort, "more") == (3, 4)
    assert state.on_pile(sort, "less") == ()
    assert len(state.on_pile(sort, "between")) == len(state.unsorted(sort)) == 22
    state = after(*piled, StatementPlaced("balie", 3, 3))
    assert state.on_pile(state.sort_of("balie"), "more") == ()
    state = after(*piled, StatementPlaced("balie", 3, 3), StatementTakenBack("balie", 3))
    assert state.on_pile(state.sort_of("balie"), "more") == (3,), "back where it came from"
    refused("not_one_of", StatementPiled("balie", 3, "best"))


def test_a_card_in_the_grid_goes_back_to_any_pile() -> None:
    state = after(StatementPlaced("balie", 3, 3), StatementPiled("balie", 3, "less"))
    sort = state.sort_of("balie")
    assert sort.column_of(3) is None
    assert state.on_pile(sort, "less") == (3,)


def test_two_cards_swap_and_no_other_moves() -> None:
    state = after(
        *placed("balie", (3, 4), 3),
        *placed("balie", (5, 6, 7), 2),
        StatementsSwapped("balie", 3, 6),
    )
    sort = state.sort_of("balie")
    assert sort.numbers_in(3) == (6, 4)
    assert sort.numbers_in(2) == (5, 3, 7)


def test_a_card_from_a_pile_takes_a_place_and_the_one_that_lay_there_is_in_hand() -> None:
    state = after(AT_TEAM, *placed("balie", (3, 4), 3), StatementsSwapped("balie", 9, 3))
    sort = state.sort_of("balie")
    assert sort.numbers_in(3) == (9, 4)
    assert sort.column_of(3) is None
    assert state.in_play == InPlay("balie", 3, is_held=True)
    refused("not_laid", StatementsSwapped("balie", 3, 4))
    refused("same_card", StatementPlaced("balie", 3, 3), StatementsSwapped("balie", 3, 3))
    refused("unknown_number", StatementsSwapped("balie", 3, 25))


def test_on_a_free_grid_a_column_may_hold_more_and_says_so() -> None:
    state = free(*placed("balie", range(1, 7), 1), *placed("balie", range(7, 25), 0))
    sort = state.sort_of("balie")
    assert state.room_in(sort, 1) == -2
    assert state.is_whole(sort)
    assert state.top_of(sort) == (1, 2, 3, 4, 5, 6)


def test_on_a_free_grid_the_top_is_where_the_first_five_lie() -> None:
    state = free(*placed("balie", (1, 2), 1), *placed("balie", (3, 4, 5, 6), 0))
    assert state.top_of(state.sort_of("balie")) == (1, 2, 3, 4, 5, 6)


def test_the_card_in_hand_is_the_one_that_was_taken_or_moved_last() -> None:
    assert after(AT_TEAM, CardTakenUp("balie", 3)).in_play == InPlay("balie", 3, is_held=True)
    moved = after(AT_TEAM, CardTakenUp("balie", 3), StatementPlaced("balie", 3, 3))
    assert moved.in_play == InPlay("balie", 3)
    assert moved.shown_of("arts") == InPlay("arts")
    for end in (CardTakenUp("balie", 0), StatementTakenBack("balie", 3), SortStepShown("st6")):
        assert after(AT_TEAM, StatementPlaced("balie", 3, 3), end).in_play.number == 0
    refused("unknown_number", CardTakenUp("balie", 25))


def test_a_sheet_that_is_typed_in_leaves_the_card_on_stage_alone() -> None:
    state = after(AT_TEAM, CardTakenUp("balie", 3), StatementPlaced("p1", 9, 3))
    assert state.in_play == InPlay("balie", 3, is_held=True)


def test_who_explains_stays_for_this_card_and_is_remembered() -> None:
    state = after(AT_TEAM, CardTakenUp("balie", 3), ExplainerChosen("p1"))
    assert (state.explainer, state.explained) == ("p1", ("p1",))
    events = (AT_TEAM, CardTakenUp("balie", 3), ExplainerChosen("p1"))
    assert after(*events, StatementPlaced("balie", 3, 3)).explainer == "p1"
    state = after(*events, CardTakenUp("balie", 4), ExplainerChosen(""))
    assert (state.explainer, state.explained) == ("", ("p1",))
    refused("bad_id", ExplainerChosen("p:1"))


def test_cards_that_were_piled_or_talked_about_are_not_laid_out_anew() -> None:
    refused("sorts_begun", StatementPiled("balie", 3, "less"), PREPARED)
    refused("sorts_begun", DifferenceKept("balie", 3), PREPARED)
