"""The steps one by one, on examples that can be followed by hand."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exercise import RuleError
from game.q_analysis import HandFlag, Options, Turn, analyse
from game.q_analysis.bipolar import bipolar, split
from game.q_analysis.centroid import CentroidHabits, centroids, reflected
from game.q_analysis.comparisons import comparisons
from game.q_analysis.components import principal, rank
from game.q_analysis.correlation import correlation_of, directions, ordered_places, spearman
from game.q_analysis.flags import automatic_flags, flag_margins, threshold
from game.q_analysis.fourths import fourths_of
from game.q_analysis.frozen import Array
from game.q_analysis.horst import horst
from game.q_analysis.kade.rounding import rounded, rounded_number
from game.q_analysis.kade.scores import automatic_flags as flags_like_kade
from game.q_analysis.kade.scores import factor_weights as weights_like_kade
from game.q_analysis.kade.scores import z_scores as scores_like_kade
from game.q_analysis.kade.varimax import angle_of
from game.q_analysis.kade.varimax import varimax as varimax_like_kade
from game.q_analysis.newton import to_a_sharp_top
from game.q_analysis.options import critical_value
from game.q_analysis.scores import (
    factor_arrays,
    factor_arrays_like_qmethod,
    factor_weights,
    factor_weights_like_qmethod,
    z_scores,
)
from game.q_analysis.turning import turned
from game.q_analysis.varimax import kaiser_normalised, stepped, varimax
from tests.game.q_analysis.made import free_sorts, made_sorts, named


def column(*values: float) -> Array:
    return np.array(values, dtype=float)[:, np.newaxis]


def key_of(options: Options) -> str:
    with pytest.raises(RuleError) as raised:
        analyse(made_sorts(1), options)
    return raised.value.key


# --- correlation and extraction ------------------------------------------------------------------


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


# --- rotation ------------------------------------------------------------------------------------


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


# --- flags ---------------------------------------------------------------------------------------


def test_flags_ask_a_significant_loading_and_more_than_half() -> None:
    loadings = np.array([[0.41, 0.1], [0.39, 0.0], [0.6, 0.6], [0.6, -0.59], [-0.5, 0.2]])
    least = threshold(24, 1.96)
    assert least == pytest.approx(0.4001, abs=1e-4)
    strict = [[True, False], [False, False], [False, False], [True, False], [True, False]]
    assert automatic_flags(loadings, least).tolist() == strict
    loose = [[True, False], [False, False], [True, True], [True, True], [True, False]]
    assert automatic_flags(loadings, least, needs_majority=False).tolist() == loose


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


# --- scores --------------------------------------------------------------------------------------


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


# --- comparisons ---------------------------------------------------------------------------------


def verdicts(*rows: tuple[float, ...]) -> tuple[str, ...]:
    scores = np.array(rows)
    errors = np.full((scores.shape[1], scores.shape[1]), 0.5)
    names = [f"f{place + 1}" for place in range(scores.shape[1])]
    return comparisons(scores, errors, names).verdicts


def test_verdicts_in_words() -> None:
    assert verdicts((0, 0.98), (0, 0.981)) == ("Consensus", "Distinguishing")
    assert verdicts((0, 0, 0), (2, 0, 0), (0, 1.5, 3), (0, 0.9, 1.8)) == (
        "Consensus",
        "Distinguishes f1 only",
        "Distinguishes all",
        "",
    )
    four = verdicts((3, 0, 0.5, 1.0), (-3, 3, 0, 0.5))
    assert four == ("Distinguishes f1 ", "Distinguishes f1 Distinguishes f2 ")
    assert verdicts((1.0,), (0.0,)) == ("", "")


def test_kade_counts_a_difference_of_exactly_the_critical_value() -> None:
    scores, errors = np.array([[0.0, 0.98]]), np.full((2, 2), 0.5)
    names = ("f1", "f2")
    assert comparisons(scores, errors, names, like="kade").significant.all()
    assert not comparisons(scores, errors, names).significant.any()


def test_stricter_levels_distinguish_less() -> None:
    sorts = made_sorts(1)
    usual, strict = (analyse(sorts, Options(levels=at)) for at in ((0.05, 0.01), (0.001, 0.0001)))
    assert (strict.comparisons.significant <= usual.comparisons.strictly).all()
    assert (usual.comparisons.strictly <= usual.comparisons.significant).all()
    assert strict.comparisons.significant.sum() < usual.comparisons.significant.sum()


# --- bipolar factors -----------------------------------------------------------------------------


def two_ends() -> Array:
    """Four people see it one way, three the other way around, and four otherwise."""
    ranks = made_sorts(6, sorts=8, viewpoints=2).ranks
    return np.column_stack([ranks, -ranks[:, [0, 2, 4]]])


def test_a_factor_with_two_ends_is_noticed_and_can_be_split() -> None:
    sorts = named(two_ends())
    whole = analyse(sorts, Options(2))
    (place,) = bipolar(whole.loadings, whole.flagged)
    assert [at.facts["factor"] for at in whole.cautions if at.key == "bipolar"] == [f"f{place}"]
    found = analyse(sorts, Options(2, splits=(place,)))
    assert found.factor_names[place - 1 : place + 1] == (f"f{place}a", f"f{place}b")
    assert found.flagged.sum() == whole.flagged.sum()
    assert ((found.loadings > 0) >= found.flagged)[:, [place - 1, place]].all()
    assert found.communalities.tolist() == whole.communalities.tolist()
    assert not any(at.key == "bipolar" for at in found.cautions)
    assert found.factor_correlations[place - 1, place] < -0.5


def test_splitting_nothing_changes_nothing() -> None:
    loadings, flagged = np.array([[0.6, 0.1], [0.2, -0.7]]), np.array([[True, False]] * 2)
    same, flags, names = split(loadings, flagged, ())
    assert same.tolist() == loadings.tolist()
    assert flags.tolist() == flagged.tolist()
    assert names == ("f1", "f2")


# --- what cannot be asked ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (Options(like="spss"), "not_one_of"),  # type: ignore[arg-type]  # that is the point
        (Options(rotation="oblimin"), "not_one_of"),  # type: ignore[arg-type]  # that is the point
        (Options(like="qmethod", extraction="horst"), "not_offered"),
        (Options(like="kade", correlation="spearman"), "not_offered"),
        (Options(like="kade", scores="raw"), "not_offered"),
        (Options(flag_level=0), "bad_level"),
        (Options(levels=(0.05, 1.0)), "bad_level"),
        (Options(2, turns=(Turn(1, 3, 5),)), "no_such_factor"),
        (Options(2, splits=(0,)), "no_such_factor"),
        (Options(2, hand_flags=(HandFlag("P1", 3),)), "no_such_factor"),
        (Options(turns=(Turn(2, 2, 5),)), "bad_turn"),
        (Options(turns=(Turn(1, 2, float("nan")),)), "bad_turn"),
        (Options(hand_flags=(HandFlag("nobody", 1),)), "unknown_sort"),
    ],
)
def test_what_cannot_be_asked(options: Options, key: str) -> None:
    assert key_of(options) == key
