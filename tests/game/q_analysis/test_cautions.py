"""What a reader should be wary of is said, and nothing else."""

import numpy as np
import pytest

from game.q_analysis import HandFlag, Options, Sorts, analyse
from game.q_analysis.cautions import about_extraction, about_flags
from tests.game.q_analysis.golden import case, options_of, sorts_of
from tests.game.q_analysis.made import made_sorts, named


def told(sorts: Sorts, options: Options | None = None) -> dict[str, list[dict[str, object]]]:
    """The facts of every caution by its key."""
    found: dict[str, list[dict[str, object]]] = {}
    for one in analyse(sorts, options or Options()).cautions:
        found.setdefault(one.key, []).append(dict(one.facts))
    return found


def test_a_clear_study_needs_no_care() -> None:
    assert told(made_sorts(11, statements=40, sorts=18, noise=0.3)) == {}


def test_few_sorts_and_few_statements() -> None:
    found = told(made_sorts(1, statements=19, sorts=7))
    assert found["few_sorts"] == [{"count": 7, "least": 8}]
    assert found["few_statements"] == [{"count": 19, "least": 20}]
    enough = told(made_sorts(1, statements=20, sorts=8))
    assert not {"few_sorts", "few_statements"} & enough.keys()


def test_identical_sorts_are_named_in_groups() -> None:
    ranks = made_sorts(1).ranks.copy()
    ranks[:, 6], ranks[:, 9], ranks[:, 11] = ranks[:, 0], ranks[:, 0], ranks[:, 2]
    assert told(named(ranks))["identical_sorts"] == [{"sorts": "P1, P7, P10"}, {"sorts": "P3, P12"}]


def test_a_flag_decided_by_a_hair() -> None:
    margins = np.array([[0.0049, -0.3], [-0.2, -0.0001], [0.0051, -0.005]])
    found = list(about_flags(("P1", "P2", "P3"), ("f1", "f2"), margins > 0, margins))
    assert [(one.key, dict(one.facts)) for one in found] == [
        ("close_flag", {"sort": "P1", "factor": "f1", "margin": 0.0049}),
        ("close_flag", {"sort": "P2", "factor": "f2", "margin": 0.0001}),
    ]


@pytest.mark.parametrize("name", ["pca_varimax_f2", "pca_varimax_f3", "centroid_varimax_f5"])
def test_close_flags_are_found_in_a_real_study(name: str) -> None:
    one = case("r", f"fremantle_first__{name}_tight")
    found = analyse(sorts_of(one), options_of(one, scores="raw"))
    sizes = np.sort(np.abs(found.loadings), axis=1)
    beyond = sizes[:, -1] - found.threshold
    majority = sizes[:, -1] - np.sqrt((sizes[:, :-1] ** 2).sum(axis=1))
    close = np.abs(np.minimum(beyond, majority)) < 0.005
    warned = {at.facts["sort"] for at in found.cautions if at.key == "close_flag"}
    assert warned == {found.sorts.names[sort] for sort in np.flatnonzero(close)}
    assert (len(warned) > 0) == (name != "pca_varimax_f2")


def test_flags_by_hand_are_nobodys_close_call() -> None:
    for seed in range(40):
        by_hand = Options(has_automatic_flags=False, hand_flags=(HandFlag("P1", 1),))
        assert "close_flag" not in told(made_sorts(seed), by_hand)


def test_factors_that_nobody_or_one_defines() -> None:
    by_hand = (HandFlag("P1", 1), HandFlag("P2", 2), HandFlag("P1", 2))
    found = told(made_sorts(1), Options(has_automatic_flags=False, hand_flags=by_hand))
    assert found["no_defining_sort"] == [{"factor": "f3"}]
    assert found["one_defining_sort"] == [{"factor": "f1", "sort": "P1"}]
    assert found["flagged_twice"] == [{"sort": "P1"}]


def test_a_reflection_that_hung_on_a_hair() -> None:
    found = list(about_extraction(("P1",), np.array([[0.5]]), (1e-7, 0.2, 1e-6), True))
    assert [(one.key, dict(one.facts)) for one in found] == [
        ("close_reflection", {"factor": "f1", "margin": 1e-7})
    ]


def test_identical_sorts_make_a_reflection_close() -> None:
    ranks = made_sorts(1).ranks.copy()
    ranks[:, 5] = ranks[:, 4] = -ranks[:, 0]
    found = told(named(ranks), Options(2, extraction="centroid"))
    assert "close_reflection" in found


def test_more_than_all_of_a_sort_cannot_be_explained() -> None:
    found = list(about_extraction(("P1", "P2"), np.array([[0.9, 0.9], [0.6, 0.8]]), (), True))
    assert [(one.key, dict(one.facts)) for one in found] == [("heywood", {"sort": "P1"})]
