"""How much a solution hangs on who took part."""

import numpy as np
import pytest

from game.exercise import RuleError
from game.q_analysis import Options, Turn, bootstrap, drawn_resamples
from game.q_analysis.bootstrap import aligned, aligned_like_qmethod, likeness, spread
from game.q_analysis.frozen import Places
from tests.game.q_analysis.made import made_sorts


def draw(steps: int, seed: int = 1, sorts: int = 12) -> Places:
    return drawn_resamples(sorts, steps, np.random.default_rng(seed))


def test_every_sort_is_drawn_equally_often() -> None:
    resamples = draw(30)
    assert resamples.shape == (30, 12)
    assert np.bincount(resamples.ravel()).tolist() == [30] * 12
    assert (resamples == draw(30)).all()
    assert (resamples != draw(30, seed=2)).any()


def test_a_clear_solution_is_firm_and_a_vague_one_is_not() -> None:
    clear, vague = (
        bootstrap(made_sorts(3, noise=noise), draw(60)).score_spread.standard_error.mean()
        for noise in (0.2, 1.5)
    )
    assert clear < 0.3 < vague


def test_our_steps_always_find_their_factors() -> None:
    found = bootstrap(made_sorts(3, noise=1.0), draw(40))
    assert found.is_aligned.all()
    theirs = bootstrap(made_sorts(3, noise=1.0), draw(40), Options(like="qmethod"))
    assert not theirs.is_aligned.all()
    assert (found.score_spread.count <= 40).all()


def test_drawing_everybody_once_gives_the_analysis_itself() -> None:
    found = bootstrap(made_sorts(3), np.arange(12)[np.newaxis])
    assert found.z_scores[0] == pytest.approx(found.analysis.z_scores, abs=1e-6)
    assert found.loadings[0] == pytest.approx(found.analysis.loadings, abs=1e-6)
    assert (found.arrays == found.analysis.arrays).all()
    assert found.shifts.tolist() == [0, 0, 0]
    assert np.isnan(found.score_spread.standard_error).all()


def test_free_sorts_are_standardised_in_every_step() -> None:
    options = Options(2, is_forced=False)
    found = bootstrap(made_sorts(3), draw(3), options)
    plain = bootstrap(made_sorts(3), draw(3), Options(2))
    assert found.z_scores == pytest.approx(plain.z_scores, abs=1e-9, nan_ok=True)


def test_factors_are_matched_one_to_one() -> None:
    target = np.array([[0.9, 0.1, 0.1], [0.8, 0.2, 0.0], [0.1, 0.9, 0.1], [0.0, 0.1, 0.8]])
    swapped = np.column_stack([-target[:, 2], target[:, 0], target[:, 1]])
    assert aligned(swapped, target)[0] == pytest.approx(target)
    found, is_found = aligned_like_qmethod(swapped, target)
    assert is_found
    assert found == pytest.approx(target)


def test_two_factors_like_the_same_one_stop_qmethod_but_not_us() -> None:
    target = np.array([[0.9, 0.8], [0.1, 0.2], [-0.5, -0.6], [0.3, 0.4]])
    loadings = np.column_stack([target[:, 0], [0.1, -0.9, 0.2, 0.8]])
    assert np.abs(likeness(loadings, target)).argmax(axis=0).tolist() == [0, 0]
    found, is_found = aligned_like_qmethod(loadings, target)
    assert not is_found
    assert np.abs(found) == pytest.approx(np.abs(loadings))
    assert sorted(map(abs, aligned(loadings, target)[0][0])) == pytest.approx([0.1, 0.9])


def test_a_factor_that_vanished_is_like_none() -> None:
    target = np.array([[0.9, 0.1], [0.1, 0.8], [0.2, 0.3]])
    gone = np.column_stack([target[:, 0], np.zeros(3)])
    assert likeness(gone, target)[1].tolist() == [0, 0]


def test_spread_passes_over_what_is_missing() -> None:
    nothing = np.nan
    values = np.array([[[1.0], [nothing]], [[2.0], [nothing]], [[6.0], [nothing]]])
    found = spread(values)
    assert found.count.ravel().tolist() == [3, 0]
    assert found.mean[0, 0] == 3
    assert found.standard_error[0, 0] == pytest.approx(np.std([1, 2, 6], ddof=1))
    assert found.quantiles[2, 0, 0] == 2
    assert np.isnan(found.mean[1, 0])
    assert np.isnan(found.quantiles[:, 1, 0]).all()


def test_no_step_at_all_has_no_spread() -> None:
    found = spread(np.empty((0, 4, 2)))
    assert found.quantiles.shape == (5, 4, 2)
    assert np.isnan(found.quantiles).all()
    assert np.isnan(found.mean).all()


@pytest.mark.parametrize(
    "options",
    [
        Options(extraction="centroid"),
        Options(rotation="none"),
        Options(like="kade"),
        Options(turns=(Turn(1, 2, 3),)),
        Options(splits=(1,)),
    ],
)
def test_only_components_and_varimax(options: Options) -> None:
    with pytest.raises(RuleError) as raised:
        bootstrap(made_sorts(3), draw(2), options)
    assert raised.value.key == "bootstrap_plain_only"


@pytest.mark.parametrize("resamples", [[[0, 12]], [[-1, 0]], [0, 1], np.empty((0, 12), dtype=int)])
def test_a_drawn_sort_must_be_there(resamples: list[list[int]]) -> None:
    with pytest.raises(RuleError) as raised:
        bootstrap(made_sorts(3), np.array(resamples))
    assert raised.value.key == "bad_resample"
