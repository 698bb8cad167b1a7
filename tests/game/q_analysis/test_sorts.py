"""Sorts are checked before anything is computed, and gaps are never guessed."""

import numpy as np
import pytest

from game.exercise import RuleError
from game.q_analysis import Options, Sorts, TooFew, analyse, sorts_from
from game.q_analysis.frozen import Array
from game.q_analysis.sorts import checked
from tests.game.q_analysis.made import free_sorts, made_sorts, named


def with_cell(value: float) -> Sorts:
    sorts = made_sorts(1)
    ranks = sorts.ranks.copy()
    ranks[3, 2] = value
    return named(ranks)


def refusal(sorts: Sorts, options: Options | None = None) -> RuleError:
    with pytest.raises(RuleError) as raised:
        analyse(sorts, options or Options())
    return raised.value


def test_an_incomplete_sort_is_named_and_left_out() -> None:
    found = analyse(with_cell(np.nan))
    whole = made_sorts(1)
    others = [place for place in range(12) if place != 2]
    expected = analyse(Sorts(tuple(whole.names[at] for at in others), whole.ranks[:, others]))
    assert found.left_out == ("P3",)
    assert "P3" not in found.sorts.names
    assert found.loadings == pytest.approx(expected.loadings, abs=0)
    assert [at.facts["sort"] for at in found.cautions if at.key == "left_out"] == ["P3"]


def test_sorts_from_a_table_with_gaps_and_a_grid() -> None:
    rows: list[list[float | None]] = [[-1, 0, 1], [1, None, -1], [0, 1, -1], [1, -1, 0]]
    sorts = sorts_from("abcd", rows, ["x", "y", "z"], [(-1, 1), (0, 1), (1, 1), (2, 0)])
    assert sorts.ranks.shape == (3, 4)
    assert sorts.grid == (-1, 0, 1)
    assert checked(sorts).left_out == ("b",)


@pytest.mark.parametrize(
    ("sorts", "key"),
    [
        (named(np.empty((0, 0))), "too_few_sorts"),
        (named(np.array([[1.0], [2.0], [3.0]])), "too_few_sorts"),
        (named(np.array([[1.0, np.nan], [2.0, 1.0]])), "too_few_sorts"),
        (named(np.array([[1.0, 2.0]])), "too_few_statements"),
        (named(np.array([[1.0, 2.0], [1.0, 3.0]])), "constant_sort"),
        (sorts_from([], []), "too_few_sorts"),
    ],
)
def test_too_little_to_analyse(sorts: Sorts, key: str) -> None:
    error = refusal(sorts)
    assert isinstance(error, TooFew)
    assert error.key == key


def test_a_constant_sort_is_named() -> None:
    ranks = made_sorts(1).ranks.copy()
    ranks[:, 4] = 2
    assert refusal(named(ranks)).facts == {"sort": "P5"}


@pytest.mark.parametrize("factors", [0, -1, 13, 1000])
def test_more_factors_than_there_can_be(factors: int) -> None:
    error = refusal(made_sorts(1), Options(factors))
    assert (error.key, error.facts) == ("too_many_factors", {"factors": factors, "most": 12})


def test_identical_and_opposite_sorts_leave_room_for_fewer_factors() -> None:
    one = made_sorts(1, sorts=2).ranks
    ranks = np.column_stack([one, one, -one])
    assert refusal(named(ranks), Options(3)).facts["most"] == 2
    found = analyse(named(ranks), Options(2))
    assert found.communalities == pytest.approx(1)


def test_more_sorts_than_statements_leave_room_for_one_less_than_statements() -> None:
    assert refusal(free_sorts(1, 6, 30), Options(6)).facts["most"] == 5
    assert analyse(free_sorts(1, 6, 30), Options(5)).loadings.shape == (30, 5)


@pytest.mark.parametrize("like", ["default", "qmethod", "kade"])
def test_sorts_that_are_all_the_same(like: str) -> None:
    ranks = np.column_stack([made_sorts(1, sorts=1, viewpoints=1).ranks] * 5)
    found = analyse(named(ranks), Options(1, like=like))  # type: ignore[arg-type]  # one of them
    assert found.loadings == pytest.approx(1)
    assert (found.arrays[:, 0] == ranks[:, 0]).sum() >= 10
    groups = [at.facts["sorts"] for at in found.cautions if at.key == "identical_sorts"]
    assert groups == ["P1, P2, P3, P4, P5"]


def test_an_infinite_place_is_no_place() -> None:
    error = refusal(with_cell(np.inf))
    assert (error.key, error.facts) == ("not_a_number", {"sort": "P3"})


def test_names_texts_grid_and_rows_must_fit() -> None:
    ranks = made_sorts(1).ranks
    names = tuple("abcdefghijkl")
    assert refusal(Sorts(("a",), ranks)).key == "sorts_do_not_fit"
    assert refusal(Sorts(names, ranks, ("x",))).key == "statements_do_not_fit"
    assert refusal(Sorts(names, ranks, (), (0, 1))).key == "grid_does_not_fit"
    with pytest.raises(RuleError) as raised:
        sorts_from("ab", [[1, 2], [1, 2, 3]])
    assert raised.value.key == "rows_differ"


# --- the grid ------------------------------------------------------------------------------------


def grid(*sorts: list[float]) -> list[float]:
    rows: Array = np.array(sorts, dtype=float).T
    return [float(at) for at in checked(named(rows)).grid]


def test_the_grid_is_what_the_sorts_share() -> None:
    assert grid([1, 0, -1, 0], [0, 0, 1, -1]) == [-1, 0, 0, 1]
    assert grid([1, 0, -1, 0], [0, 0, 1, -1], [1, 1, 1, 0]) == [-1, 0, 0, 1]


def test_without_a_shared_grid_it_is_the_middle_of_what_they_have_at_each_place() -> None:
    assert grid([0, 1, 5, 9], [1, 2, 3, 4], [-9, 2, 4, 5]) == [0, 2, 4, 5]


def test_the_grid_that_is_given_goes_first() -> None:
    ranks = made_sorts(1).ranks
    given = tuple(float(at) for at in range(24))
    found = analyse(Sorts(tuple("abcdefghijkl"), ranks, (), given))
    assert found.grid.tolist() == list(given)
    assert sorted(found.arrays[:, 0].tolist()) == list(given)
    assert found.options.scores == "standardised"


def off_grid() -> Sorts:
    ranks = made_sorts(1).ranks.copy()
    ranks[:, 5] = np.clip(ranks[:, 5], -3, 3)
    return named(ranks)


def test_a_sort_off_a_forced_grid_is_refused_by_name() -> None:
    error = refusal(off_grid(), Options(is_forced=True))
    assert (error.key, error.facts) == ("sort_off_grid", {"sort": "P6", "count": 1})


def test_free_sorts_are_standardised_unless_asked_otherwise() -> None:
    forced, free = analyse(made_sorts(1)), analyse(off_grid())
    assert (forced.options.scores, forced.options.is_forced) == ("raw", True)
    assert (free.options.scores, free.options.is_forced) == ("standardised", False)
    assert [at.facts for at in free.cautions if at.key == "off_grid"] == [
        {"count": 1, "sorts": "P6"}
    ]
    raw = analyse(off_grid(), Options(scores="raw"))
    assert np.nanmax(np.abs(raw.z_scores - free.z_scores)) > 1e-4
    assert analyse(off_grid(), Options(like="qmethod")).options.scores == "raw"
    assert analyse(made_sorts(1), Options(like="kade")).options.scores == "standardised"


def test_calling_forced_sorts_free_changes_no_score() -> None:
    forced, free = analyse(made_sorts(1)), analyse(made_sorts(1), Options(is_forced=False))
    assert free.options.scores == "standardised"
    assert free.z_scores == pytest.approx(forced.z_scores, abs=1e-12)
