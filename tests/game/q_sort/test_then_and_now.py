"""What has moved since an earlier session, for a group and never for a person."""

from dataclasses import replace

import pytest

from game.example.session import SORTS, scenario
from game.q_sort.state import QSort
from game.q_sort.then_and_now import shifts
from game.session import Session
from game.sorts.earlier import earlier_sort
from game.state import State
from tests.game.q_sort.again import AGAIN, play_twice
from tests.game.q_sort.laid import with_sorts


@pytest.fixture
def played(new_session: Session) -> State:
    """The example with its repeated sorts."""
    play_twice(new_session)
    return new_session.state


def teams_of(state: State) -> list[str]:
    return [team.id for team in state.workshop.teams]


def test_the_example_moves_as_the_scenario_expects(played: State) -> None:
    then, now = played.rounds[SORTS], played.rounds[AGAIN]
    found = shifts(then, now, teams_of(played))
    expected = scenario()["expected"]["shift_of_means"]
    up = [(one.number, pytest.approx(one.by, abs=0.006)) for one in found[:3]]
    down = [(one.number, pytest.approx(one.by, abs=0.006)) for one in reversed(found[-3:])]
    assert up == [(one["statement"], one["by"]) for one in expected["up"]]
    assert sorted(number for number, _ in down) == [9, 16, 17]
    assert {number: by.expected for number, by in down} == pytest.approx(
        {one["statement"]: one["by"] for one in expected["down"]}, abs=0.006
    )


def test_only_the_later_session_looks_back(played: State) -> None:
    assert earlier_sort(played, AGAIN) is played.rounds[SORTS]
    assert earlier_sort(played, SORTS) is None
    assert earlier_sort(played, "workshop") is None


@pytest.mark.parametrize("round", [SORTS, AGAIN])
def test_with_fewer_than_five_sheets_then_or_now_nothing_is_compared(
    played: State, round: str
) -> None:
    few = replace(played.rounds[round], sorts=played.rounds[round].sorts[:4])
    thinned = replace(played, rounds={**played.rounds, round: few})
    assert earlier_sort(thinned, AGAIN) is None
    then, now = thinned.rounds[SORTS], thinned.rounds[AGAIN]
    assert shifts(then, now, teams_of(played)) == ()


def test_other_statements_or_another_grid_are_no_repeat() -> None:
    now = with_sorts(6)
    others = (replace(now.statements[0], id="other"), *now.statements[1:])
    for then in (QSort(), replace(now, statements=others), replace(now, grid=now.grid[::-1])):
        assert shifts(then, now, ()) == ()
    assert {one.by for one in shifts(now, now, ())} == {0}
