"""The sorts of the example, and the figures that are expected of them."""

from datetime import date

import numpy as np
import pytest

from game.example.session import SORTS, Example, scenario
from game.q_analysis import Options, Sorts, analyse
from game.q_sort.state import QSort
from game.session import Session


@pytest.fixture
def played(new_session: Session) -> QSort:
    """The Q-sort of the example."""
    new_session.submit_all(Example("nl", date(2026, 11, 24)).whole())
    state = new_session.state.rounds[SORTS]
    assert isinstance(state, QSort)
    return state


def test_everybody_and_every_team_laid_a_whole_grid(played: QSort) -> None:
    assert len(played.sorts) == 15
    assert played.whole_sorts() == played.sorts


def test_the_top_fives_of_the_teams_are_those_of_the_example(played: QSort) -> None:
    for told in scenario()["sessions"][0]["qsort"]["team_sorts"]:
        top = played.top_of(played.sort_of(told["team"]))
        assert sorted(top) == sorted(told["top_five"])


def test_the_viewpoints_are_those_that_are_expected(played: QSort) -> None:
    """Two factors by PCA and varimax, with the eigenvalues and the flags of the scenario."""
    expected = scenario()["expected"]["session_1_viewpoints"]
    told = scenario()["sessions"][0]["qsort"]["sorts"]
    ranks = np.array(
        [
            [played.sort_of(one["person"]).column_of(number) for one in told]
            for number in range(1, 25)
        ],
        dtype=float,
    )
    found = analyse(Sorts(tuple(one["id"] for one in told), ranks), Options(factors=2))
    np.testing.assert_allclose(found.eigenvalues[:4], expected["eigenvalues"], atol=5e-4)
    flagged = [
        {name for name, is_flagged in zip(found.sorts.names, column, strict=True) if is_flagged}
        for column in found.flagged.T
    ]
    assert flagged == [set(expected["flagged"]["1"]), set(expected["flagged"]["2"])]
