"""The analysis of a round: what was chosen for it is kept, and what cannot be is refused."""

from dataclasses import replace
from math import inf, nan

import numpy as np
import pytest

from game import q_sort, workshop
from game.exercise import Event, RuleError
from game.q_analysis import HandFlag, Options, Turn, analyse, sorts_from
from game.q_sort.state import QSort
from game.q_sort.study import UNCHOSEN, Method
from game.q_sort.study_events import AnalysisChosen, FactorSplit, FactorsTurned, SortFlagged
from game.sorts.analysed import analysed, can_be_analysed, factor_help, named_sorts
from game.sorts.of_traject import sort_table
from game.workshop.events import TeamRemoved
from game.workshop.state import Person, Team, Workshop
from tests.game.q_sort.laid import shuffled, with_sorts

AROUND = Workshop(
    teams=(Team("balie", "Balie", "B"),),
    people=(Person("p0", "Otter"), Person("p1", "Reiger"), Person("p2", "Otter")),
)


def play(state: QSort, *events: Event) -> QSort:
    for event in events:
        q_sort.EXERCISE.check(state, event)
        state = q_sort.EXERCISE.apply(state, event)
    return state


def refused(state: QSort, event: Event) -> str:
    with pytest.raises(RuleError) as caught:
        play(state, event)
    return caught.value.key


def test_it_is_the_analysis_of_these_options() -> None:
    state = play(
        with_sorts(9),
        AnalysisChosen(Method(factors=3, extraction="centroid", correlation="spearman")),
        FactorsTurned(1, 3, 12.5),
        FactorsTurned(2, 1, -4),
        SortFlagged("p4", 2),
        SortFlagged("p4", 2, is_flagged=False),
        SortFlagged("p5", 1),
    )
    numbers = range(1, 25)
    rows = [[sort.column_of(number) for number in numbers] for sort in state.sorts]
    options = Options(
        factors=3,
        extraction="centroid",
        correlation="spearman",
        turns=(Turn(1, 3, 12.5), Turn(2, 1, -4)),
        hand_flags=(HandFlag("p4", 2, is_flagged=False), HandFlag("p5", 1)),
    )
    grid = [(column.value, column.count) for column in state.grid]
    expected = analyse(sorts_from([sort.id for sort in state.sorts], rows, (), grid), options)
    found = analysed(state, Workshop())
    np.testing.assert_allclose(found.loadings, expected.loadings, atol=1e-12)
    assert (found.flagged == expected.flagged).all()
    np.testing.assert_allclose(found.z_scores, expected.z_scores, atol=1e-12)


def test_another_method_begins_without_what_was_done_by_hand() -> None:
    done = play(with_sorts(9), FactorsTurned(1, 2, 5), SortFlagged("p1", 1), FactorSplit(2))
    other = play(done, AnalysisChosen(Method(factors=3)))
    assert (other.study.turns, other.study.marks, other.study.splits) == ((), (), ())
    same = play(done, AnalysisChosen(Method(flag_level=0.01)))
    assert same.study.turns == done.study.turns
    assert same.study.marks == done.study.marks


def test_a_factor_is_split_and_made_whole_again() -> None:
    split = play(with_sorts(9), FactorSplit(2), FactorSplit(1))
    assert split.study.splits == (1, 2)
    assert len(analysed(split, Workshop()).factor_names) == 4
    whole = play(split, FactorSplit(2, is_split=False), FactorSplit(1, is_split=False))
    assert whole.study == UNCHOSEN


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (AnalysisChosen(Method(factors=0)), "factor_count"),
        (AnalysisChosen(Method(factors=9)), "factor_count"),
        (AnalysisChosen(Method(extraction="magic")), "not_one_of"),
        (AnalysisChosen(Method(correlation="none")), "not_one_of"),
        (AnalysisChosen(Method(rotation="promax")), "not_one_of"),
        (AnalysisChosen(Method(like="spss")), "not_one_of"),
        (AnalysisChosen(Method(extraction="horst", like="qmethod")), "not_offered"),
        (AnalysisChosen(Method(correlation="spearman", like="kade")), "not_offered"),
        (AnalysisChosen(Method(flag_level=0)), "bad_level"),
        (AnalysisChosen(Method(level=1)), "bad_level"),
        (AnalysisChosen(Method(strict_level=nan)), "bad_level"),
        (FactorsTurned(1, 1, 5), "bad_turn"),
        (FactorsTurned(1, 3, 5), "no_such_factor"),
        (FactorsTurned(1, 2, inf), "bad_turn"),
        (FactorsTurned(1, 2, 181), "bad_turn"),
        (SortFlagged("nobody", 1), "unknown_sort"),
        (SortFlagged("p1", 0), "no_such_factor"),
        (FactorSplit(3), "no_such_factor"),
    ],
)
def test_what_cannot_be_is_refused(event: Event, key: str) -> None:
    assert refused(with_sorts(9), event) == key


def test_there_is_an_end_to_turning() -> None:
    state = play(with_sorts(9), *(FactorsTurned(1, 2, 1) for _ in range(500)))
    assert refused(state, FactorsTurned(1, 2, 1)) == "many_turns"


def test_sorts_stand_under_aliases_each_name_once_and_teams_only_when_asked() -> None:
    state = with_sorts(4)
    state = replace(state, sorts=(*state.sorts, shuffled("balie", 9), shuffled("group", 8)))
    assert [one.name for one in named_sorts(state, AROUND)] == [
        "Otter",
        "Reiger",
        "Otter (p2)",
        "p3",
    ]
    assert named_sorts(state, AROUND, has_teams=True)[-1].name == "Balie"
    assert len(named_sorts(state, AROUND, has_teams=True)) == 5


def test_the_sort_of_a_team_that_was_taken_away_is_not_taken_for_a_persons() -> None:
    state = with_sorts(4)
    state = replace(state, sorts=(*state.sorts, shuffled("balie", 9)))
    gone = workshop.AROUND.apply(AROUND, TeamRemoved("balie"))
    assert named_sorts(state, gone) == named_sorts(state, AROUND)
    assert named_sorts(state, gone, has_teams=True)[-1].name == "Balie"
    assert sort_table(state, gone) == sort_table(state, AROUND)


def test_an_unfinished_sort_is_named_and_left_out() -> None:
    state = with_sorts(9)
    short = replace(state.sorts[0], placements=state.sorts[0].placements[:-1])
    state = replace(state, sorts=(short, *state.sorts[1:]))
    found = analysed(state, AROUND)
    assert found.left_out == ("Otter",)
    assert len(found.sorts.names) == 8
    assert found.cautions[0].facts == {"sort": "Otter"}


@pytest.mark.parametrize(("count", "is_enough"), [(0, False), (1, False), (2, True)])
def test_two_sorts_are_the_least(count: int, is_enough: bool) -> None:
    state = with_sorts(count)
    assert can_be_analysed(state, AROUND) is is_enough
    if not is_enough:
        with pytest.raises(RuleError, match="too_few_sorts"):
            analysed(state, AROUND)


def test_help_with_the_number_is_the_same_every_time() -> None:
    state = with_sorts(12)
    one, other = factor_help(state, AROUND), factor_help(state, AROUND)
    np.testing.assert_array_equal(one.random, other.random)
    assert (one.eigenvalues[:3] > 1).all()
