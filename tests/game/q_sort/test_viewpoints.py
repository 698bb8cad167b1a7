"""Ways of looking: those of the example, and none where there is nothing to tell."""

from dataclasses import replace
from datetime import date

import pytest

from game.example.session import SORTS, Example, scenario
from game.q_sort.state import QSort, Sort
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


def turned(sort: Sort) -> Sort:
    """The same sort, with what lay left on the right."""
    return replace(sort, placements=tuple(replace(p, column=-p.column) for p in sort.placements))


def test_who_laid_it_just_the_other_way_round_does_not_look_that_way() -> None:
    one, other = shuffled("a", 1), shuffled("b", 2)
    laid = [*[one] * 5, *[turned(one)] * 2, *[other] * 3, turned(other)]
    sorts = tuple(replace(sort, id=f"p{at}") for at, sort in enumerate(laid))
    found = viewpoints(replace(with_sorts(0), sorts=sorts), ())
    assert sorted((way.people, way.against) for way in found) == [(3, 1), (5, 2)]
    for way, sort in zip(sorted(found, key=lambda way: -way.people), (one, other), strict=True):
        assert min(sort.column_of(number) or 0 for number in way.high) > 0
        assert max(sort.column_of(number) or 0 for number in way.low) < 0


def test_the_way_most_people_look_is_told_whichever_sign_a_factor_has() -> None:
    one, other = shuffled("a", 1), shuffled("b", 2)
    laid = [*[turned(one)] * 5, *[one] * 2, *[turned(other)] * 3, other]
    sorts = tuple(replace(sort, id=f"p{at}") for at, sort in enumerate(laid))
    found = viewpoints(replace(with_sorts(0), sorts=sorts), ())
    assert sorted((way.people, way.against) for way in found) == [(3, 1), (5, 2)]
    first = max(found, key=lambda way: way.people)
    assert max(one.column_of(number) or 0 for number in first.high) < 0
