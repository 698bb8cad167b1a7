"""Our numbers, when we follow its habits, are KADE's to the last decimal that it keeps."""

import pytest

from game.q_analysis import analyse, as_json
from game.q_analysis.kade import scores
from game.q_analysis.kade.extraction import correlation
from game.q_analysis.kade.varimax import varimax
from game.q_analysis.kade.verdicts import verdicts
from game.q_analysis.scores import factor_arrays
from tests.game.q_analysis.golden import (
    apart,
    case,
    names,
    numbers,
    options_of,
    sorts_of,
    table,
)

ALL = names("kade")
SCORED = [name for name in ALL if "zscores" in case("kade", name)]
ROTATED = [name for name in ALL if case("kade", name)["meta"]["rotation"] == "varimax"]
LAST_OF_COMPONENTS = 2e-8
"""KADE's components come from a decomposition of its own, good to 8 decimals or so."""


def test_there_are_as_many_cases_as_the_readme_says() -> None:
    assert (len(ALL), len(SCORED), len(ROTATED)) == (48, 31, 24)


# --- step by step, from what stands in the file --------------------------------------------------


@pytest.mark.parametrize("name", ALL)
def test_correlation(name: str) -> None:
    one = case("kade", name)
    assert apart(correlation(numbers(one["input"]["matrix"])), one["correlation"]) == 0


@pytest.mark.parametrize("name", ALL)
def test_unrotated_loadings(name: str) -> None:
    one = case("kade", name)
    found = analyse(sorts_of(one), options_of(one, like="kade"))
    least = LAST_OF_COMPONENTS if one["meta"]["extraction"] == "pca" else 0
    assert apart(found.unrotated, one["unrotated_loadings"]) <= least


@pytest.mark.parametrize("name", ROTATED)
def test_loadings(name: str) -> None:
    one = case("kade", name)
    assert apart(varimax(table(one, "unrotated_loadings")), one["loadings"]) == 0


@pytest.mark.parametrize("name", ALL)
def test_flags(name: str) -> None:
    one = case("kade", name)
    loadings = table(one, "loadings")
    least = scores.threshold(len(one["input"]["matrix"]), 1.96)
    assert apart(scores.automatic_flags(loadings, least), one["flagged"]) == 0
    assert apart(scores.communalities(loadings), one["communalities"]) == 0
    in_order = [one["input"]["sort_names"][place] for place in scores.row_order(loadings)]
    assert in_order == one["sort_row_order"]


@pytest.mark.parametrize("name", SCORED)
def test_scores(name: str) -> None:
    one = case("kade", name)
    loadings = table(one, "loadings")
    weights = scores.factor_weights(loadings, table(one, "flagged") == 1)
    order = scores.row_order(loadings)
    found = scores.z_scores(numbers(one["input"]["matrix"]), weights, order)
    assert apart(found, one["zscores"]) == 0
    grid = numbers(one["input"]["distribution"])
    assert apart(factor_arrays(found, grid), one["factor_scores"]) == 0
    assert apart(scores.factor_correlations(found), one["factor_correlations"]) == 0


@pytest.mark.parametrize("name", SCORED)
def test_verdicts(name: str) -> None:
    one = case("kade", name)
    found = verdicts(table(one, "zscores"), numbers(one["sed"]), 1.96, 2.575)
    assert [list(row) for row in found.distinguishing] == one["distinguishing_p01"]
    assert [list(row) for row in found.distinguishing_less] == one["distinguishing_p05_only"]
    assert list(found.consensus) == one["consensus_not_sig_p05"]
    assert list(found.consensus_less) == one["consensus_not_sig_p01_only"]


# --- from the sorts to the end -------------------------------------------------------------------

SAME = (
    "correlation",
    "loadings",
    "communalities",
    "flagged",
    "n_flagged",
    "sort_row_order",
    "did_not_converge",
    "heywood_sorts",
)
SAME_WHEN_SCORED = (
    "weights",
    "zscores",
    "factor_scores",
    "factor_correlations",
    "sed",
    "distinguishing_p01",
    "distinguishing_p05_only",
    "consensus_not_sig_p05",
    "consensus_not_sig_p01_only",
    "distinguishing_levels",
)


@pytest.mark.parametrize("name", ALL)
def test_like_kade_everything_is_as_in_the_file(name: str) -> None:
    one = case("kade", name)
    found = as_json(analyse(sorts_of(one), options_of(one, like="kade")))
    fields = SAME + (SAME_WHEN_SCORED if name in SCORED else ())
    is_loose = one["meta"]["extraction"] == "pca" and one["meta"]["rotation"] == "none"
    differing = [field for field in fields if found[field] != one[field]]
    assert differing == (["loadings"] if is_loose and differing else [])
    assert apart(found["loadings"], one["loadings"]) <= (LAST_OF_COMPONENTS if is_loose else 0)
    if name in SCORED:
        ours, theirs = found["characteristics"], one["characteristics"]
        assert {key: ours[key] for key in theirs} == theirs


@pytest.mark.parametrize("name", ALL)
def test_eigenvalues(name: str) -> None:
    one = case("kade", name)
    found = as_json(analyse(sorts_of(one), options_of(one, like="kade")))
    assert apart(found["eigenvalues"], one["eigenvalues"]) <= LAST_OF_COMPONENTS


@pytest.mark.parametrize("name", [name for name in ALL if name not in SCORED])
def test_a_factor_without_flags_stops_kade_but_not_us(name: str) -> None:
    one = case("kade", name)
    found = analyse(sorts_of(one), options_of(one, like="kade"))
    empty = {f"f{factor}" for factor, count in enumerate(one["n_flagged"], 1) if not count}
    warned = {str(at.facts["factor"]) for at in found.cautions if at.key == "no_defining_sort"}
    assert warned == empty
    assert found.z_scores.shape == (len(one["input"]["matrix"]), one["meta"]["nfactors"])
