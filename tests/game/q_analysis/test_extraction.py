"""Correlation and extraction, on examples that can be followed by hand."""

import numpy as np
import pytest

from game.q_analysis import Options, analyse
from game.q_analysis.centroid import CentroidHabits, centroids, reflected
from game.q_analysis.components import principal, rank
from game.q_analysis.correlation import correlation_of, directions, ordered_places, spearman
from game.q_analysis.horst import horst
from tests.game.q_analysis.made import column, free_sorts, made_sorts, named


def test_tied_places_share_their_middle() -> None:
    assert ordered_places(column(3, -1, 3, 0, 3)).ravel().tolist() == [4, 1, 4, 2, 4]


def test_spearman_sees_the_order_alone() -> None:
    ranks = free_sorts(1).ranks
    assert spearman(np.exp(ranks)) == pytest.approx(spearman(ranks), abs=1e-12)


def test_the_thin_way_gives_the_same() -> None:
    """More sorts than statements: without taking the large matrix apart."""
    arrows = directions(free_sorts(3, 10, 40).ranks)
    thin, thin_values = principal(correlation_of(arrows), arrows)
    values, vectors = np.linalg.eigh(correlation_of(arrows))
    assert thin_values == pytest.approx(values[::-1], abs=1e-12)
    for factor in range(rank(thin_values)):
        whole = vectors[:, -1 - factor] * np.sqrt(values[-1 - factor])
        assert np.abs(thin[:, factor]) == pytest.approx(np.abs(whole), abs=1e-9)


def test_reflecting_leaves_no_column_below_zero() -> None:
    residual = correlation_of(directions(free_sorts(5).ranks))
    np.fill_diagonal(residual, 0)
    signs, sums, margin = reflected(residual)
    turned_around = residual * np.outer(signs, signs)
    assert sums == pytest.approx(turned_around.sum(axis=0), abs=1e-12)
    assert sums.min() >= 0
    assert margin > 0


def test_identical_sorts_get_the_same_centroid_loadings() -> None:
    """Where qmethod's own routine parts them."""
    ranks = free_sorts(4).ranks
    ranks[:, 7] = ranks[:, 1]
    found = analyse(named(ranks), Options(3, extraction="centroid", rotation="none"))
    assert found.loadings[7] == pytest.approx(found.loadings[1], abs=1e-9)


def test_one_centroid_of_sorts_that_share_one_viewpoint() -> None:
    correlation = np.full((5, 5), 0.36)
    np.fill_diagonal(correlation, 1)
    found = centroids(correlation, 1, CentroidHabits())
    assert found.loadings.ravel() == pytest.approx([0.6] * 5, abs=1e-4)
    settled = horst(correlation, 1)
    assert settled.has_converged
    assert settled.loadings.ravel() == pytest.approx([0.6] * 5, abs=1e-3)


def test_an_estimate_that_never_settles_is_taken_as_it_is() -> None:
    correlation = correlation_of(directions(free_sorts(5).ranks))
    never = centroids(correlation, 1, CentroidHabits(stop=0.0)).loadings
    assert never == pytest.approx(centroids(correlation, 1, CentroidHabits(1e-12)).loadings)


def test_when_nothing_is_left_a_centroid_is_nothing() -> None:
    """Two opposite sorts share one factor: others have no loadings, and nothing breaks."""
    correlation = np.array([[1.0, -1.0], [-1.0, 1.0]])
    assert centroids(correlation, 3, CentroidHabits(1e-12)).loadings[:, 2].tolist() == [0, 0]
    assert not np.isnan(horst(correlation, 3).loadings).any()


def test_horst_says_when_it_does_not_settle() -> None:
    sorts = made_sorts(1)
    found = analyse(sorts, Options(2, extraction="horst", horst_iterations=0))
    assert "not_converged" in {at.key for at in found.cautions}
