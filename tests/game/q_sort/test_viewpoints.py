"""Ways of looking: those of the example, and none where there is nothing to tell."""

from dataclasses import replace
from datetime import date

import pytest

from game.example.session import SORTS, Example, scenario
from game.q_sort.state import QSort
from game.session import Session
from game.sorts.viewpoints import viewpoints
from tests.game.q_sort.laid import shuffled, with_sorts


def test_the_example_has_two_ways_of_looking(new_session: Session) -> None:
    """As many people in each as the scenario says; the first puts the basics in order first."""
    new_session.submit_all(Example("nl", date(2026, 11, 24)).whole())
    state = new_session.state.rounds[SORTS]
    assert isinstance(state, QSort)
    teams = [team.id for team in new_session.workshop.teams]
    found = viewpoints(state, teams)
    flagged = scenario()["expected"]["session_1_viewpoints"]["flagged"]
    assert [one.people for one in found] == [len(flagged["1"]), len(flagged["2"])]
    assert 2 in found[0].high, "systems that work"
    assert 17 in found[1].high, "backed by the manager"
    for one in found:
        assert len({*one.high, *one.low}) == 5


@pytest.mark.parametrize("count", [0, 5, 7])
def test_fewer_than_eight_people_show_none(count: int) -> None:
    assert viewpoints(with_sorts(count), ()) == ()


def test_people_who_all_think_the_same_have_no_ways() -> None:
    same = tuple(replace(shuffled("p", 1), id=f"p{number}") for number in range(9))
    assert viewpoints(replace(with_sorts(0), sorts=same), ()) == ()
