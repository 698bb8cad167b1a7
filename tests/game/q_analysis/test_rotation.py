"""Rotation, on examples that can be followed by hand."""

from dataclasses import replace

import numpy as np
import pytest

from game.q_analysis import Options, Turn, analyse
from game.q_analysis.components import principal
from game.q_analysis.correlation import correlation_of, directions
from game.q_analysis.fourths import fourths_of
from game.q_analysis.kade.rounding import rounded
from game.q_analysis.kade.varimax import angle_of
from game.q_analysis.kade.varimax import varimax as varimax_like_kade
from game.q_analysis.newton import to_a_sharp_top
from game.q_analysis.turning import turned
from game.q_analysis.varimax import kaiser_normalised, stepped, varimax
from tests.game.q_analysis.made import made_sorts


def test_varimax_undoes_a_turn_of_simple_structure() -> None:
    simple = np.array([[0.8, 0], [0.7, 0], [0, 0.6], [0, 0.9]])
    found = varimax(turned(simple, [Turn(1, 2, 25)]))
    assert np.sort(np.abs(found), axis=1) == pytest.approx(np.sort(simple, axis=1), abs=1e-6)


def test_newtons_steps_end_where_small_steps_end() -> None:
    """At a sharp top; where it is flat or far there is nothing to be had."""
    arrows = directions(made_sorts(1, 33, 50).ranks)
    normal, _ = kaiser_normalised(principal(correlation_of(arrows), arrows)[0][:, :3])
    top = to_a_sharp_top(fourths_of(normal), stepped(normal, 1e-2))
    assert top is not None
    assert top == pytest.approx(stepped(normal, 1e-15), abs=3e-7)
    assert to_a_sharp_top(fourths_of(normal), turned(top, [Turn(1, 2, 20)])) is None
    assert to_a_sharp_top(fourths_of(np.full((6, 2), np.sqrt(0.5))), np.eye(2)) is None


def test_a_sort_that_no_factor_explains_stays_out_of_it() -> None:
    loadings = np.array([[0.8, 0.1], [0.0, 0.0], [0.2, 0.7]])
    assert varimax(loadings)[1].tolist() == [0, 0]
    assert varimax_like_kade(loadings)[1].tolist() == [0, 0]


@pytest.mark.parametrize(
    "loadings",
    [
        [[0.6, 0.0], [0.0, 0.6], [0.6, 0.0], [0.0, 0.6]],
        [[0.5, 0.5]],
        [[0.8, 0.2], [0.2, 0.8], [-0.8, 0.2]],
        [[0.1, 0.4], [0.4, 0.1], [0.3, -0.4]],
    ],
)
def test_kade_turns_simple_planes_and_keeps_communalities(loadings: list[list[float]]) -> None:
    given_loadings = np.array(loadings)
    found = varimax_like_kade(given_loadings)
    before = (given_loadings**2).sum(axis=1)
    assert (found**2).sum(axis=1) == pytest.approx(before, abs=1e-4)


@pytest.mark.parametrize(
    ("above", "below"),
    [(1.0, 2.0), (-1.0, 2.0), (1, -2), (-2, -1), (2, 1), (2, -1), (0.5, 0.5), (2, 0), (-2, 0)],
)
def test_kade_turns_by_a_proper_angle(above: float, below: float) -> None:
    angle = angle_of(above, below)
    assert angle
    assert np.hypot(*angle) == pytest.approx(1, abs=1e-6)


def test_kade_leaves_a_plane_alone_that_is_as_good_as_it_gets() -> None:
    assert angle_of(0.0, 1.0) is None
    assert angle_of(-0.001, 1.0) is None
    assert angle_of(-1.0, -1.0) is None
    quarter = angle_of(1e-6, -1.0)
    assert quarter
    assert quarter[1] == pytest.approx(np.cos(np.pi / 8), abs=1e-6)


def test_clockwise_is_the_way_of_the_clock() -> None:
    """A sort that lies up in the plot moves to the right."""
    up = np.array([[0.0, 1.0]])
    assert turned(up, [Turn(1, 2, 90)]) == pytest.approx(np.array([[1.0, 0.0]]), abs=1e-12)
    assert turned(up, [Turn(1, 2, 30)]) == pytest.approx(
        np.array([[0.5, np.sqrt(3) / 2]]), abs=1e-12
    )


def test_a_turn_shows_in_the_analysis_and_can_be_undone() -> None:
    sorts = made_sorts(2)
    plain = analyse(sorts)
    turn = Options(turns=(Turn(1, 2, 12), Turn(2, 3, -5)))
    found = analyse(sorts, turn)
    assert found.loadings == pytest.approx(turned(plain.loadings, turn.turns), abs=1e-12)
    assert found.communalities == pytest.approx(plain.communalities, abs=1e-12)
    assert analyse(sorts, replace(turn, turns=())).loadings.tolist() == plain.loadings.tolist()


def test_kade_rounds_every_turn() -> None:
    options = Options(2, like="kade", turns=(Turn(1, 2, 7),))
    found = analyse(made_sorts(2), options).loadings
    assert (found == rounded(found, 5)).all()


def test_two_opposites_on_one_factor_stay_as_they_are() -> None:
    """The criterion is nought there: there is nothing to divide by."""
    opposites = np.array([[-0.7, 0.0], [0.7, 0.0]])
    with np.errstate(all="raise"):
        assert np.abs(varimax(opposites)) == pytest.approx(np.abs(opposites))
