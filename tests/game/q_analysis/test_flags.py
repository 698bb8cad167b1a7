"""Flags, on examples that can be followed by hand."""

import numpy as np
import pytest

from game.q_analysis import HandFlag, Options, analyse
from game.q_analysis.flags import automatic_flags, flag_margins, threshold
from game.q_analysis.kade.scores import automatic_flags as flags_like_kade
from game.q_analysis.options import critical_value
from tests.game.q_analysis.made import made_sorts


def test_flags_ask_a_significant_loading_and_more_than_half() -> None:
    loadings = np.array([[0.41, 0.1], [0.39, 0.0], [0.6, 0.6], [0.6, -0.59], [-0.5, 0.2]])
    least = threshold(24, 1.96)
    assert least == pytest.approx(0.4001, abs=1e-4)
    strict = [[True, False], [False, False], [False, False], [True, False], [True, False]]
    assert automatic_flags(loadings, least).tolist() == strict
    loose = [[True, False], [False, False], [True, True], [True, True], [True, False]]
    assert automatic_flags(loadings, least, needs_majority=False).tolist() == loose


def test_a_loading_has_to_be_beyond_the_threshold() -> None:
    at_it, beyond = np.array([[0.4], [-0.4]]), np.array([[0.401], [-0.401]])
    assert not automatic_flags(at_it, 0.4).any()
    assert automatic_flags(beyond, 0.4).all()


def test_kade_without_the_majority_rule() -> None:
    loadings = np.array([[0.6, 0.6], [0.1, 0.5]])
    assert flags_like_kade(loadings, 0.4).tolist() == [[False, False], [False, True]]
    assert flags_like_kade(loadings, 0.4, needs_majority=False).tolist() == [
        [True, True],
        [False, True],
    ]


def test_margins_say_by_how_little_a_flag_was_decided() -> None:
    loadings = np.array([[0.41, 0.1], [0.6, 0.599]])
    margins = flag_margins(loadings, 0.4)
    assert margins[:, 0] == pytest.approx([0.01, 0.001])
    assert margins[0, 1] == pytest.approx(-0.31)
    assert flag_margins(loadings, 0.4, needs_majority=False)[1] == pytest.approx([0.2, 0.199])


def test_flags_by_hand_only() -> None:
    by_hand = tuple(HandFlag(name, 1) for name in ("P1", "P4"))
    options = Options(has_automatic_flags=False, hand_flags=by_hand)
    found = analyse(made_sorts(1), options)
    assert np.argwhere(found.flagged).tolist() == [[0, 0], [3, 0]]
    assert np.isnan(found.z_scores[:, 1:]).all()
    assert not np.isnan(found.z_scores[:, 0]).any()


def test_critical_values_are_those_of_the_field() -> None:
    assert [critical_value(level) for level in (0.05, 0.01, 0.001)] == [1.96, 2.576, 3.291]
    assert critical_value(0.01, "kade") == 2.575
    assert critical_value(0.02) == pytest.approx(2.3263, abs=1e-4)
