"""Cards in a grid: where they may lie, and that none is ever lost."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.language import LANGUAGES, words
from game import q_sort
from game.exercise import Event, RuleError, Setup
from game.q_sort.events import (
    DifferenceKept,
    FreeChoiceWritten,
    ReasonGiven,
    SortStepShown,
    SortWayChosen,
    StatementPlaced,
    StatementTakenBack,
)
from game.q_sort.state import Column, QSort, Reason, SortPlace
from game.q_sort.steps import LAYING, PICTURES, PILING, STEPS, TOPS, steps_of, usual_way
from game.q_sort.walk import here, is_there, walk
from game.stock.statement_deck import grid_names, grid_of, laid_out, theme_title
from tests.game.q_sort.laid import PREPARED, after, placed, with_sorts


def refused(key: str, *events: Event) -> RuleError:
    """What is said of the last event, after the ones before it."""
    state = after(*events[:-1])
    with pytest.raises(RuleError) as caught:
        q_sort.EXERCISE.check(state, events[-1])
    assert caught.value.key == key
    return caught.value


# --- laying out -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("grid", grid_names())
def test_the_deck_fits_every_grid_of_its_own(grid: str, language: str) -> None:
    prepared = laid_out(words(language), grid)
    state = q_sort.EXERCISE.start(Setup())
    q_sort.EXERCISE.check(state, prepared)
    state = q_sort.EXERCISE.apply(state, prepared)
    assert [one.number for one in state.statements] == list(range(1, 25))
    assert sum(column.count for column in state.grid) == 24
    assert len({one.text for one in state.statements}) == 24
    titles = {theme_title(one.dimension, words(language)) for one in state.statements}
    assert len(titles) == 10
    assert titles.isdisjoint({one.dimension for one in state.statements})
    levers = {lever for one in state.statements for lever in one.levers}
    assert {theme_title(lever, words("en")) for lever in levers} == {"willing", "able", "allowed"}


def test_statements_are_laid_out_in_the_words_of_the_client() -> None:
    prepared = laid_out(words("nl").with_customer("patiënt", "patiënten"), "7x24")
    assert prepared.question.startswith("Wat helpt ons het meest om er voor patiënten")
    assert not any(" klant " in one.text for one in prepared.statements)


def test_the_top_five_are_the_two_columns_on_the_right() -> None:
    assert after().top_columns() == (3, 2)
    assert replace(after(), grid=grid_of("9x24")).top_columns() == (4, 3, 2)
    assert replace(after(), grid=grid_of("5x24")).top_columns() == (2, 1)


def test_cards_that_lie_are_not_laid_out_anew() -> None:
    refused("sorts_begun", StatementPlaced("balie", 3, 3), PREPARED)
    state = after(StatementPlaced("balie", 3, 3), StatementTakenBack("balie", 3), PREPARED)
    assert state.statements == PREPARED.statements


@pytest.mark.parametrize(
    ("key", "prepared"),
    [
        ("statement_count", replace(PREPARED, statements=PREPARED.statements[:7])),
        ("statement_numbers", replace(PREPARED, statements=PREPARED.statements[1:])),
        (
            "statement_ids",
            replace(
                PREPARED,
                statements=(*PREPARED.statements[:-1], replace(PREPARED.statements[-1], id="Q01")),
            ),
        ),
        ("empty_text", replace(PREPARED, question=" ")),
        ("grid_columns", replace(PREPARED, grid=tuple(reversed(PREPARED.grid)))),
        ("grid_columns", replace(PREPARED, grid=(Column(10, 24),))),
        ("grid_columns", replace(PREPARED, grid=(Column(0, 24), Column(1, 0)))),
        ("grid_columns", replace(PREPARED, grid=(Column(0, 24),))),
        ("grid_sum", replace(PREPARED, grid=(Column(0, 20), Column(1, 3)))),
    ],
)
def test_what_cannot_be_sorted_is_not_laid_out(key: str, prepared: Event) -> None:
    with pytest.raises(RuleError, match=key):
        q_sort.EXERCISE.check(q_sort.EXERCISE.start(Setup()), prepared)


def test_nothing_is_laid_before_the_cards_are_there() -> None:
    with pytest.raises(RuleError, match="nothing_to_sort"):
        q_sort.EXERCISE.check(q_sort.EXERCISE.start(Setup()), StatementPlaced("balie", 1, 0))


# --- laying -----------------------------------------------------------------------------------


def test_a_card_moves_from_column_to_column_and_is_never_in_two() -> None:
    state = after(StatementPlaced("balie", 3, 3), StatementPlaced("balie", 3, -1))
    sort = state.sort_of("balie")
    assert sort.column_of(3) == -1
    assert len(sort.placements) == 1


def test_a_column_that_is_full_takes_no_more() -> None:
    error = refused("column_full", *placed("balie", (3, 4), 3), StatementPlaced("balie", 5, 3))
    assert error.facts == {"column": 3}


def test_a_card_may_be_laid_where_it_lies_also_in_a_full_column() -> None:
    events = placed("balie", (3, 4), 3)
    assert after(*events, StatementPlaced("balie", 3, 3)) == after(*events)


def test_sorts_do_not_see_each_other() -> None:
    state = after(*placed("balie", (3, 4), 3), *placed("p1", (3, 4), 3))
    assert state.sort_of("balie").numbers_in(3) == state.sort_of("p1").numbers_in(3) == (3, 4)


def test_only_what_is_there_can_be_laid_or_taken() -> None:
    refused("unknown_number", StatementPlaced("balie", 25, 3))
    refused("unknown_number", StatementPlaced("balie", 0, 3))
    refused("unknown_column", StatementPlaced("balie", 1, 4))
    refused("bad_id", StatementPlaced("", 1, 3))
    refused("not_laid", StatementTakenBack("balie", 1))


def test_why_what_is_missing_and_what_stays_different() -> None:
    state = after(
        ReasonGiven("balie", 3, " Dan klopt het. "),
        ReasonGiven("balie", 4, "Weg"),
        ReasonGiven("balie", 4, ""),
        FreeChoiceWritten("balie", " Trots "),
        DifferenceKept("balie", 7),
        DifferenceKept("balie", 8),
        DifferenceKept("balie", 7, is_kept=False),
    )
    sort = state.sort_of("balie")
    assert sort.reasons == (Reason("3", "Dan klopt het."),)
    assert sort.free_choice == "Trots"
    assert sort.differing == (8,)
    refused("long_text", FreeChoiceWritten("balie", "a" * 2001))


cards = st.integers(1, 24)
columns = st.integers(-4, 4)
moves = st.one_of(
    st.builds(StatementPlaced, st.just("balie"), cards, columns),
    st.builds(StatementTakenBack, st.just("balie"), cards),
)


@given(st.lists(moves, max_size=60))
def test_whatever_is_tried_no_card_is_lost_and_no_column_overflows(events: list[Event]) -> None:
    state = after()
    for event in events:
        before = state
        try:
            q_sort.EXERCISE.check(state, event)
        except RuleError:
            assert state == before
            continue
        state = q_sort.EXERCISE.apply(state, event)
    sort = state.sort_of("balie")
    assert max(Counter(one.number for one in sort.placements).values(), default=0) <= 1
    assert all(state.room_in(sort, column.value) >= 0 for column in state.grid)


# --- outcome, steps ---------------------------------------------------------------------------


def test_the_red_thread_gets_the_top_five_and_what_was_missing() -> None:
    state = after(
        *placed("balie", (3, 4), 3),
        StatementPlaced("balie", 9, 0),
        FreeChoiceWritten("p1", "Trots"),
    )
    knots = q_sort.EXERCISE.knots(state)
    assert [(one.id, one.kind) for one in knots] == [
        ("Q03", "statement"),
        ("Q04", "statement"),
        ("free-p1", "statement"),
    ]


def test_the_minutes_of_both_forms_add_up() -> None:
    assert sum(one.minutes for one in STEPS) == 67
    assert sum(one.minutes_short for one in STEPS) == 25


def ids(who: str, way: str) -> str:
    return " ".join(one.id for one in steps_of(who, way))


def test_who_sorts_and_how_says_which_steps_are_taken() -> None:
    assert ids(*usual_way("full")) == "st1 st2 st3 st4 st5 st6 st7"
    assert ids(*usual_way("short")) == "st1 st5 st6 st7"
    assert ids("people", "alone_first") == "st1 st2 st3 st4 st7"
    assert ids("people", "quick") == "st1 st4 st7"
    assert ids("teams", "alone_first") == "st1 st2 st3 st5 st6 st7"
    assert ids("both", "team_only") == ids("teams", "team_only") == "st1 st5 st6 st7"
    assert ids("both", "quick") == "st1 st4 st5 st6 st7"
    refused("no_team_sorts", SortWayChosen("people", "team_only"))
    refused("not_one_of", SortWayChosen("nobody", "quick"))


def test_a_part_of_the_programme_passes_over_what_is_not_taken() -> None:
    state = after(SortWayChosen("teams", "team_only"))
    assert [stop.step for stop in walk(state, (), ("st1", "st2", "st3", "st4"))] == ["st1"]


def test_every_team_lays_its_top_five_and_then_its_own_card() -> None:
    state = QSort()
    stops = walk(state, ("t1", "t2"))
    laying = [(stop.sorter, stop.prompt) for stop in stops if stop.step == "st5"]
    assert laying == [("t1", PILING), ("t1", LAYING), ("t2", PILING), ("t2", LAYING)]
    assert stops[0] == here(state) == SortStepShown("st1")
    quick = replace(state, way="quick")
    assert walk(quick, (), ("st5",)) == (SortStepShown("st5", LAYING, sorter="group"),)
    assert after(SortStepShown("st5", 0, "t2")).place == SortPlace("st5", 0, "t2")


def test_top_fives_are_passed_by_where_no_team_laid_one() -> None:
    def seen(state: QSort, *teams: str) -> list[str]:
        stops = walk(state, teams, ("st7",))
        there = [PICTURES[one.prompt] for one in stops if is_there(state, teams, None, one)]
        return [picture for picture in there if picture in TOPS]

    alone = with_sorts(5)
    assert seen(alone, "t1", "t2", "t3") == seen(alone) == []
    laid = after(*placed("t3", (4, 7), 3))
    assert seen(laid, "t1", "t2", "t3") == ["tops", "tops_2"]
    assert seen(after(*placed("group", (4, 7), 3))) == ["tops"]


def looked_at(state: QSort) -> set[str]:
    """The pictures the room is shown when it looks together."""
    stops = walk(state, (), ("st7",))
    return {PICTURES[one.prompt] for one in stops if is_there(state, (), None, one)}


def test_statements_about_nothing_have_no_picture_by_theme_or_by_what_they_work_on() -> None:
    state = with_sorts(5)
    assert {"themes", "levers"} <= looked_at(state)
    plain = [replace(one, dimension="", levers=()) for one in state.statements]
    assert not {"themes", "levers"} & looked_at(replace(state, statements=tuple(plain)))
    some = (replace(plain[0], dimension="Tijd"), *plain[1:])
    assert {"themes", "levers"} & looked_at(replace(state, statements=some)) == {"themes"}


def test_that_there_is_no_mean_yet_is_said_once() -> None:
    compared = {"means", "agreement", "themes", "levers", "views", "map"}
    assert compared & looked_at(with_sorts(4)) == {"means"}
    assert compared <= looked_at(with_sorts(5))
