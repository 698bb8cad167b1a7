"""A map of sorts: near is alike, and nobody is told."""

from dataclasses import replace
from math import dist, sqrt

import numpy as np
import pytest

from game.sorts.alikeness import Point, map_of_sorts
from tests.game.q_sort.laid import shuffled, with_sorts


def far(one: Point, other: Point) -> float:
    return dist((one.x, one.y), (other.x, other.y))


@pytest.mark.parametrize("count", [0, 1, 4])
def test_fewer_than_five_people_have_no_map(count: int) -> None:
    assert map_of_sorts(with_sorts(count), ()) == ()


def test_people_stand_in_no_order_and_teams_after_them() -> None:
    state = with_sorts(8)
    found = map_of_sorts(state, ("p0", "p7"))
    assert [point.team for point in found] == ["", "", "", "", "", "", "p0", "p7"]
    turned = replace(state, sorts=tuple(reversed(state.sorts)))
    people = [map_of_sorts(one, ("p0", "p7"))[:6] for one in (state, turned)]
    for one, other in zip(*people, strict=True):
        assert (one.x, one.y) == pytest.approx((other.x, other.y))


def test_the_same_sort_lies_in_the_same_place_and_another_does_not() -> None:
    twin = replace(shuffled("p1", 1), id="twin")
    state = with_sorts(8)
    found = map_of_sorts(replace(state, sorts=(*state.sorts, twin)), ("p1", "twin", "p3"))
    teams = {point.team: point for point in found if point.team}
    assert far(teams["p1"], teams["twin"]) < 1e-9
    assert far(teams["p1"], teams["p3"]) > 0.1


def test_distances_are_those_of_the_correlations_when_two_dimensions_hold_them() -> None:
    """Sorts that differ along two swaps only: their plane holds all of their distances."""
    base = shuffled("p0", 4)
    state = replace(with_sorts(0), sorts=tuple(replace(base, id=f"p{n}") for n in range(5)))
    changed = shuffled("q", 5)
    state = replace(state, sorts=(*state.sorts, changed, replace(shuffled("r", 6), id="r")))
    teams = ("q", "r")
    found = map_of_sorts(state, teams)
    columns = {
        sort.id: [sort.column_of(one.number) or 0 for one in state.statements]
        for sort in state.sorts
    }
    wanted = {
        pair: sqrt(2 - 2 * np.corrcoef(columns[pair[0]], columns[pair[1]])[0, 1])
        for pair in (("p0", "q"), ("p0", "r"), ("q", "r"))
    }
    places = {"p0": found[0]} | {point.team: point for point in found if point.team}
    scales = [far(places[one], places[other]) / far_off for (one, other), far_off in wanted.items()]
    assert scales == pytest.approx([scales[0]] * 3)


def test_people_who_all_laid_the_same_lie_on_one_spot() -> None:
    same = tuple(replace(shuffled("p", 1), id=f"p{number}") for number in range(6))
    found = map_of_sorts(replace(with_sorts(0), sorts=same), ())
    assert len(found) == 6
    assert max(far(found[0], point) for point in found) < 1e-6
