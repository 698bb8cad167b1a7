"""Teams by chance: even, as agreed, few repeats; and turns that are fair over the day."""

from collections import Counter
from functools import reduce
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exercise import Setup
from game.people.mixing import Acquaintance, Mix, acquaintance, mixed, next_turn
from game.workshop import AROUND
from game.workshop.events import PersonJoined, PersonLeft, SessionPlanned, TeamMade
from game.workshop.people_events import PairAgreed, PeopleSeated, TurnGiven
from game.workshop.state import Workshop


def room(people: int, teams: int) -> Workshop:
    events = [
        *(TeamMade(f"t{n}", f"Team {n}") for n in range(teams)),
        *(PersonJoined(f"p{n:02}", f"Alias {n}") for n in range(people)),
        SessionPlanned("s1", "2026-11-24", "09:00", ()),
    ]
    state = reduce(AROUND.apply, events, AROUND.start(Setup()))
    assert isinstance(state, Workshop)
    return state


def groups(mix: Mix) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for seat in mix.seats:
        found.setdefault(seat.team, set()).add(seat.person)
    return list(found.values())


def seated(state: Workshop, mix: Mix) -> Workshop:
    after = AROUND.apply(state, PeopleSeated("s1", mix.seats))
    assert isinstance(after, Workshop)
    return after


@given(st.integers(1, 40), st.integers(1, 8), st.integers())
def test_teams_are_even_and_hold_everybody_once(people: int, teams: int, seed: int) -> None:
    state = room(people, teams)
    mix = mixed(state, Random(seed))
    assert Counter(seat.person for seat in mix.seats) == Counter(one.id for one in state.people)
    sizes = sorted(len(group) for group in groups(mix))
    assert sizes[-1] - (sizes[0] if len(sizes) == teams else 0) <= 1


@pytest.mark.parametrize(
    ("people", "teams", "mixes"),
    [(12, 2, 3), (12, 3, 7), (17, 3, 6), (17, 4, 7), (24, 4, 9), (36, 6, 11)],
)
def test_over_a_day_everybody_meets_everybody(people: int, teams: int, mixes: int) -> None:
    state, met = room(people, teams), set()
    for seed in range(mixes):
        mix = mixed(state, Random(seed))
        for group in groups(mix):
            met |= {frozenset(two) for two in combinations(group, 2)}
        state = seated(state, mix)
    assert len(met) == people * (people - 1) // 2
    assert acquaintance(state).never == 0


def test_who_came_in_with_their_own_team_are_put_with_others() -> None:
    state = room(8, 2)
    for number, person in enumerate(state.people):
        state = AROUND.apply(state, PersonJoined(person.id, person.alias, f"t{number // 4}"))
    assert acquaintance(state) == Acquaintance(again=0, never=16)
    state = seated(state, mixed(state, Random(1)))
    assert acquaintance(state) == Acquaintance(again=4, never=8)  # two and two from each team


def test_a_second_mix_repeats_as_few_as_can_be() -> None:
    state = room(16, 4)
    first = mixed(state, Random(1))
    second = mixed(seated(state, first), Random(2))
    repeats = [
        two
        for group in groups(second)
        for two in combinations(group, 2)
        if any(set(two) <= before for before in groups(first))
    ]
    assert repeats == []  # sixteen people in fours can all sit with new ones


def test_what_was_another_day_does_not_count() -> None:
    state = room(4, 2)
    after = AROUND.apply(state, PeopleSeated("s0", mixed(state, Random(1)).seats))
    assert mixed(after, Random(1)) == mixed(state, Random(1))


@given(st.integers(0, 100))
def test_together_and_apart_are_kept(seed: int) -> None:
    state = room(12, 3)
    for event in (
        PairAgreed("p00", "p01", "apart"),
        PairAgreed("p00", "p02", "apart"),
        PairAgreed("p03", "p04", "together"),
        PairAgreed("p04", "p05", "together"),
    ):
        state = AROUND.apply(state, event)
    mix = mixed(state, Random(seed))
    team = {seat.person: seat.team for seat in mix.seats}
    assert team["p00"] not in (team["p01"], team["p02"])
    assert team["p03"] == team["p04"] == team["p05"]
    assert mix.broken == ()


def test_what_cannot_be_kept_is_said() -> None:
    state = room(3, 2)
    for one, other in combinations(("p00", "p01", "p02"), 2):
        state = AROUND.apply(state, PairAgreed(one, other, "apart"))
    assert len(mixed(state, Random(3)).broken) == 1


def test_who_left_gets_no_seat_and_without_teams_there_is_nothing() -> None:
    state = AROUND.apply(room(5, 2), PersonLeft("p03"))
    assert "p03" not in {seat.person for seat in mixed(state, Random(1)).seats}
    assert mixed(room(5, 0), Random(1)) == Mix((), ())


def take_turns(state: Workshop, count: int, chance: Random) -> tuple[Workshop, list[str]]:
    given_to: list[str] = []
    for _ in range(count):
        here = [one for one in state.people if not one.has_left]
        id = next_turn(here, chance, given_to[-1] if given_to else "")
        given_to.append(id)
        state = AROUND.apply(state, TurnGiven("s1", id))
    return state, given_to


@given(st.integers())
def test_nobody_twice_before_everybody_once_and_never_twice_on_end(seed: int) -> None:
    _, given_to = take_turns(room(7, 0), 21, Random(seed))
    for start in (0, 7, 14):
        assert len(set(given_to[start : start + 7])) == 7
    assert all(one != other for one, other in pairwise(given_to))


def test_who_comes_late_need_not_catch_up() -> None:
    state, _ = take_turns(room(4, 0), 8, Random(1))
    state = AROUND.apply(state, PersonJoined("late", "Egel"))
    _, given_to = take_turns(state, 5, Random(2))
    assert sorted(given_to) == ["late", "p00", "p01", "p02", "p03"]


def test_another_session_begins_anew() -> None:
    state, _ = take_turns(room(3, 0), 5, Random(1))
    state = AROUND.apply(state, TurnGiven("s2", "p00"))
    assert [one.turns for one in state.people] == [1, 0, 0]
