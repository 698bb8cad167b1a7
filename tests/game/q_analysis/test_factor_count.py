"""What several rules say about the number of factors, side by side."""

import numpy as np
import pytest

from game.q_analysis import FactorCounts, Options, factor_counts
from game.q_analysis.factor_count import elbow
from tests.game.q_analysis.golden import case, sorts_of
from tests.game.q_analysis.made import free_sorts, made_sorts


def counts(viewpoints: int, noise: float = 0.4) -> FactorCounts:
    sorts = made_sorts(5, statements=40, sorts=18, viewpoints=viewpoints, noise=noise)
    return factor_counts(sorts, np.random.default_rng(1), iterations=50)


@pytest.mark.parametrize("viewpoints", [1, 2, 3, 4])
def test_clear_viewpoints_are_counted_by_every_rule(viewpoints: int) -> None:
    found = counts(viewpoints)
    assert (found.parallel, found.kaiser, found.elbow) == (viewpoints, viewpoints, viewpoints)
    assert found.humphrey == found.two_significant == viewpoints
    assert found.humphrey_loose >= viewpoints


def test_sorts_without_a_viewpoint_have_no_factor_by_chance_but_some_by_kaiser() -> None:
    found = factor_counts(free_sorts(2, 40, 18), np.random.default_rng(1), iterations=100)
    assert found.parallel <= 1
    assert found.kaiser > 4


def test_shares_add_up_and_chance_is_repeatable() -> None:
    found = counts(3)
    assert found.eigenvalues.sum() == pytest.approx(18)
    assert found.explained[-1] == pytest.approx(100)
    assert found.random.tolist() == counts(3).random.tolist()
    assert (np.diff(found.random) <= 0).all()


def test_humphrey_by_hand() -> None:
    """The two highest loadings of each factor multiply to more than 2 / sqrt(33), or not."""
    one = case("r", "lipset__centroid_none_f4")
    chance = np.random.default_rng(1)
    options = Options(extraction="centroid")
    found = factor_counts(sorts_of(one), chance, options, iterations=5)
    sizes = np.sort(np.abs(np.array(one["unrotated_loadings"])), axis=0)
    assert found.products[:4] == pytest.approx(sizes[-1] * sizes[-2], abs=1e-9)
    assert found.humphrey == 0
    assert found.humphrey_loose == 3


def test_other_correlations_and_programs() -> None:
    sorts = made_sorts(5)
    chance = np.random.default_rng(1)
    ranks = factor_counts(sorts, chance, Options(correlation="spearman"), iterations=5)
    rounded = factor_counts(sorts, chance, Options(like="kade"), iterations=5)
    assert ranks.eigenvalues != pytest.approx(rounded.eigenvalues, abs=1e-3)
    assert len(rounded.products) == 7


def test_a_short_line_has_no_bend() -> None:
    assert elbow(np.array([1.7, 0.3])) == 1
    assert elbow(np.array([3.0, 2.9, 0.1, 0.0])) == 2
