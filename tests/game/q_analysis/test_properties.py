"""What holds for any sorts."""

import json
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.q_analysis import HandFlag, Options, Sorts, Turn, analyse, as_json
from game.q_analysis.frozen import Array
from game.q_analysis.options import Like
from game.q_analysis.turning import turned
from game.q_analysis.varimax import kaiser_normalised, varimax
from tests.game.q_analysis.golden import matched
from tests.game.q_analysis.made import free_sorts, made_sorts

seeds = st.integers(0, 10_000)
sizes = st.tuples(st.integers(8, 40), st.integers(4, 30))
likes = st.sampled_from(["default", "qmethod", "kade"])
extractions = st.sampled_from(["pca", "centroid", "horst"])
degrees = st.floats(-360, 360)

TIED = 2e-3
"""KADE keeps three decimals of a z-score: closer ones may lie in any order."""

any_sorts = settings(max_examples=60)


def loadings_of(seed: int, sorts: int, factors: int) -> Array:
    chance = np.random.default_rng(seed)
    return chance.uniform(-0.7, 0.7, size=(sorts, factors))


def criterion(loadings: Array) -> float:
    squares = kaiser_normalised(loadings)[0] ** 2
    return float(squares.var(axis=0).sum())


# --- rotation ------------------------------------------------------------------------------------


@any_sorts
@given(seeds, st.integers(3, 40), st.integers(1, 6))
def test_rotation_keeps_communalities(seed: int, sorts: int, factors: int) -> None:
    loadings = loadings_of(seed, sorts, factors)
    for rotated in (varimax(loadings), turned(loadings, [Turn(1, factors, 33)] * (factors > 1))):
        assert (rotated**2).sum(axis=1) == pytest.approx((loadings**2).sum(axis=1), abs=1e-12)


@any_sorts
@given(seeds, st.integers(6, 40), st.integers(2, 5), st.floats(-10, 10))
def test_varimax_is_at_the_top(seed: int, sorts: int, factors: int, angle: float) -> None:
    """No turn of two factors makes it better."""
    rotated = varimax(loadings_of(seed, sorts, factors))
    top = criterion(rotated)
    for second in range(2, factors + 1):
        assert criterion(turned(rotated, [Turn(1, second, angle)])) <= top + 1e-9


@any_sorts
@given(seeds, st.integers(2, 5), degrees, degrees)
def test_turns_add_up_and_can_be_taken_back(
    seed: int, factors: int, one: float, other: float
) -> None:
    loadings = loadings_of(seed, 9, factors)
    twice = turned(loadings, [Turn(1, 2, one), Turn(1, 2, other)])
    assert twice == pytest.approx(turned(loadings, [Turn(1, 2, one + other)]), abs=1e-12)
    there = [Turn(1, 2, one), Turn(2, factors, other)] if factors > 2 else [Turn(1, 2, one)]
    back = [replace(turn, degrees=-turn.degrees) for turn in reversed(there)]
    assert turned(loadings, [*there, *back]) == pytest.approx(loadings, abs=1e-12)


# --- the order of sorts and statements -----------------------------------------------------------


def is_clear(loadings: Array) -> bool:
    """Whether no factor is nearly as strong as the next, and none is nearly without sign."""
    strength = np.sort((loadings**2).sum(axis=0))
    return bool(np.diff(strength).min() > 0.05 and np.abs(loadings.sum(axis=0)).min() > 0.05)


@any_sorts
@given(seeds, sizes)
def test_the_order_of_the_sorts_does_not_matter(seed: int, size: tuple[int, int]) -> None:
    sorts = made_sorts(seed, *size)
    order = np.random.default_rng(seed).permutation(size[1])
    shuffled = Sorts(tuple(sorts.names[at] for at in order), sorts.ranks[:, order])
    one, other = analyse(sorts), analyse(shuffled)
    assume(is_clear(one.loadings) and is_clear(one.unrotated))
    assert other.correlation == pytest.approx(one.correlation[np.ix_(order, order)], abs=1e-12)
    assert other.loadings == pytest.approx(one.loadings[order], abs=1e-5)
    if not any(caution.key == "close_flag" for caution in one.cautions):
        assert (other.flagged == one.flagged[order]).all()
        assert other.z_scores == pytest.approx(one.z_scores, abs=1e-3, nan_ok=True)


@any_sorts
@given(seeds, sizes)
def test_the_order_of_the_statements_does_not_matter(seed: int, size: tuple[int, int]) -> None:
    sorts = made_sorts(seed, *size)
    order = np.random.default_rng(seed).permutation(size[0])
    one, other = analyse(sorts), analyse(Sorts(sorts.names, sorts.ranks[order]))
    assume(is_clear(one.loadings) and is_clear(one.unrotated))
    assert other.loadings == pytest.approx(one.loadings, abs=1e-5)
    if not any(caution.key == "close_flag" for caution in one.cautions):
        assert other.z_scores == pytest.approx(one.z_scores[order], abs=1e-3, nan_ok=True)


@any_sorts
@given(seeds, sizes, st.integers(-9, 9))
def test_a_grid_that_lies_elsewhere_gives_the_same(
    seed: int, size: tuple[int, int], shift: int
) -> None:
    sorts = made_sorts(seed, *size)
    one, other = analyse(sorts), analyse(Sorts(sorts.names, sorts.ranks + shift))
    order, _ = matched(other.loadings, one.loadings)
    assert np.abs(other.loadings[:, order]) == pytest.approx(np.abs(one.loadings), abs=1e-6)
    assert other.grid == pytest.approx(one.grid + shift)


# --- what the outcome always is ------------------------------------------------------------------


@any_sorts
@given(seeds, sizes, likes, extractions, st.booleans())
def test_any_way_gives_a_sound_outcome(
    seed: int, size: tuple[int, int], like: Like, extraction: str, is_forced: bool
) -> None:
    assume((like, extraction) != ("qmethod", "horst"))
    sorts = made_sorts(seed, *size) if is_forced else free_sorts(seed, *size)
    options = Options(factors=2, like=like, extraction=extraction)  # type: ignore[arg-type]  # one of them
    found = analyse(sorts, options)
    assert found.correlation.diagonal() == pytest.approx(1)
    assert found.flagged.sum(axis=1).max() <= 1
    assert ((found.weights != 0) <= found.flagged).all()
    for factor, defining in enumerate(found.characteristics.defining):
        scores, places = found.z_scores[:, factor], found.arrays[:, factor]
        assert np.isnan(scores).all() == np.isnan(places).all() == (defining == 0)
        if defining:
            assert scores.mean() == pytest.approx(0, abs=1e-3)
            assert scores.std(ddof=1) == pytest.approx(1, abs=1e-2)
            assert like == "qmethod" or (np.sort(places) == found.grid).all()
            is_higher = scores[:, np.newaxis] - scores > TIED
            assert (places[:, np.newaxis] >= places)[is_higher].all()
    json.dumps(as_json(found), allow_nan=False)


@any_sorts
@given(seeds, sizes, extractions)
def test_our_factors_stand_by_variance_and_up(
    seed: int, size: tuple[int, int], extraction: str
) -> None:
    options = Options(factors=3, extraction=extraction)  # type: ignore[arg-type]  # one of them
    found = analyse(made_sorts(seed, *size), options)
    assert (np.diff(found.characteristics.eigenvalues) <= 1e-12).all()
    assert (found.loadings.sum(axis=0) >= 0).all()


@any_sorts
@given(seeds, sizes)
def test_without_the_majority_rule_there_are_at_least_as_many_flags(
    seed: int, size: tuple[int, int]
) -> None:
    sorts = made_sorts(seed, *size)
    strict = analyse(sorts).flagged
    loose = analyse(sorts, Options(needs_majority=False)).flagged
    assert (strict <= loose).all()


@any_sorts
@given(seeds, sizes, likes)
def test_nothing_can_be_written_in_and_nothing_was(
    seed: int, size: tuple[int, int], like: Like
) -> None:
    sorts = made_sorts(seed, *size)
    before = sorts.ranks.copy()
    found = analyse(sorts, Options(factors=2, like=like))
    assert (sorts.ranks == before).all()
    assert sorts.ranks.flags.writeable
    of_parts = (fields(found.characteristics), fields(found.comparisons))
    parts = zip((found.characteristics, found.comparisons), of_parts, strict=True)
    arrays = [getattr(found, field.name) for field in fields(found)]
    arrays += [getattr(part, field.name) for part, of_part in parts for field in of_part]
    for array in arrays:
        if isinstance(array, np.ndarray):
            with pytest.raises(ValueError, match="read-only"):
                array[...] = 0


@any_sorts
@given(seeds, st.integers(0, 11), st.integers(1, 3), st.booleans())
def test_a_flag_by_hand_changes_that_flag_alone(
    seed: int, sort: int, factor: int, is_flagged: bool
) -> None:
    sorts = made_sorts(seed)
    before = analyse(sorts).flagged
    change = HandFlag(sorts.names[sort], factor, is_flagged)
    after = analyse(sorts, Options(hand_flags=(change,))).flagged
    assert after[sort, factor - 1] == is_flagged
    assert np.argwhere(before != after).tolist() in ([], [[sort, factor - 1]])
