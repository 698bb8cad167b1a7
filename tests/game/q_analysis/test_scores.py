"""Scores, on examples that can be followed by hand."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.q_analysis.kade.rounding import rounded, rounded_number
from game.q_analysis.kade.scores import factor_weights as weights_like_kade
from game.q_analysis.kade.scores import z_scores as scores_like_kade
from game.q_analysis.scores import (
    factor_arrays,
    factor_arrays_like_qmethod,
    factor_weights,
    factor_weights_like_qmethod,
    z_scores,
)
from tests.game.q_analysis.made import column, made_sorts


def test_weights_grow_with_the_loading_and_keep_its_sign() -> None:
    loadings, flagged = column(0.5, -0.5, 0.9), column(1, 1, 0) == 1
    assert factor_weights(loadings, flagged).ravel() == pytest.approx([2 / 3, -2 / 3, 0])


def test_a_loading_beyond_one_turns_a_sort_around_for_qmethod_alone() -> None:
    loadings, flagged = column(1.1, 1.0), column(1, 1) == 1
    assert (factor_weights(loadings, flagged) > 0).all()
    assert factor_weights_like_qmethod(loadings, flagged)[0, 0] < 0
    assert (weights_like_kade(loadings, flagged) > 0).all()


def test_z_scores_of_one_sort_are_that_sort_standardised() -> None:
    ranks = np.array([[-1.0, 5], [0, 7], [1, 9]])
    found = z_scores(ranks, column(2, 0))
    assert found.ravel() == pytest.approx([-1, 0, 1])
    assert np.isnan(z_scores(ranks, column(0, 0))).all()


def test_the_lower_number_of_tied_statements_gets_the_higher_place() -> None:
    scores = column(0.5, -1, 0.5 + 1e-12, 0.5, 2)
    grid = np.array([-2.0, -1, 0, 1, 2])
    assert factor_arrays(scores, grid).ravel().tolist() == [1, -2, 0, -1, 2]
    assert factor_arrays_like_qmethod(scores, grid).ravel().tolist() == [0, -2, 0, 0, 2]
    assert np.isnan(factor_arrays(column(np.nan, np.nan), grid[:2])).all()
    assert np.isnan(factor_arrays_like_qmethod(column(np.nan, np.nan), grid[:2])).all()


def test_qmethod_breaks_the_grid_on_a_pair_and_we_do_not() -> None:
    scores, grid = column(0, 1, 1, 2), np.array([-1.0, 0, 1, 2])
    assert sorted(factor_arrays_like_qmethod(scores, grid).ravel()) == [-1, 0, 0, 2]
    assert sorted(factor_arrays(scores, grid).ravel()) == grid.tolist()


def test_a_flag_by_hand_on_next_to_nothing_gives_kade_no_scores() -> None:
    weights = weights_like_kade(column(0.00001, 0.6), column(1, 0) == 1)
    assert weights.ravel().tolist() == [0, 0]
    assert np.isnan(scores_like_kade(made_sorts(1, sorts=2).ranks, weights, np.arange(2))).all()


@given(st.integers(-(10**8), 10**8), st.integers(1, 6))
def test_rounding(thousandths: int, decimals: int) -> None:
    """Halves away from 0, as decimals would have it."""
    value = thousandths / 1024
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert rounded_number(value, decimals) == pytest.approx(float(exact), abs=1e-12)
    assert float(rounded(np.array([value]), decimals)[0]) == rounded_number(value, decimals)
