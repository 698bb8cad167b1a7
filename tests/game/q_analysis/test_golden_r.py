"""Our numbers are those of the R package qmethod."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.q_analysis import analyse, as_json
from game.q_analysis.arrangement import by_variance
from game.q_analysis.centroid import CentroidHabits, centroids
from game.q_analysis.characteristics import (
    characteristics,
    factor_correlations,
    standard_errors_of_differences,
)
from game.q_analysis.comparisons import STARS, comparisons
from game.q_analysis.components import eigenvalues
from game.q_analysis.correlation import pearson, spearman
from game.q_analysis.flags import automatic_flags, threshold
from game.q_analysis.frozen import Array
from game.q_analysis.scores import (
    factor_arrays,
    factor_arrays_like_qmethod,
    factor_weights,
    factor_weights_like_qmethod,
    standardised,
    z_scores,
)
from game.q_analysis.varimax import varimax, varimax_like_r
from tests.game.q_analysis.golden import (
    Case,
    apart,
    case,
    matched,
    names,
    numbers,
    options_of,
    sorts_of,
    table,
)

ALL = names("r")
ROTATIONS = ("none", "varimax")


def chosen(**wanted: Any) -> list[str]:
    """The cases whose ``meta`` is as wanted."""
    return [
        name
        for name in ALL
        if all(case("r", name)["meta"][key] in values for key, values in wanted.items())
    ]


WITHOUT_KENDALL = chosen(cor_method=("pearson", "spearman"))
ROTATED = chosen(rotation=("varimax",))
TIGHT = [name for name in ROTATED if name.endswith("_tight")]
OURS_TO_FOLLOW = [
    name
    for name in chosen(cor_method=("pearson", "spearman"), rotation=ROTATIONS)
    if name not in TIGHT
]
COMPARED = [name for name in ALL if "comparisons" in (case("r", name).get("qdc") or {})]


def ranks(one: Case) -> Array:
    return numbers(one["input"]["matrix"])


def given(one: Case) -> tuple[Array, Any]:
    """Loadings and flags as they stand in the file."""
    return table(one, "loadings"), table(one, "flagged") == 1


def test_there_are_as_many_cases_as_the_readme_says() -> None:
    assert (len(ALL), len(TIGHT), len(COMPARED)) == (68, 16, 63)


# --- step by step, from what stands in the file --------------------------------------------------


@pytest.mark.parametrize("name", WITHOUT_KENDALL)
def test_correlation(name: str) -> None:
    one = case("r", name)
    method = spearman if one["meta"]["cor_method"] == "spearman" else pearson
    assert apart(method(ranks(one)), one["correlation"]) < 1e-12


@pytest.mark.parametrize("name", WITHOUT_KENDALL)
def test_unrotated_loadings(name: str) -> None:
    one = case("r", name)
    unrotated = replace(options_of(one, like="qmethod"), rotation="none")
    found = analyse(sorts_of(one), unrotated)
    assert apart(found.unrotated, one["unrotated_loadings"]) < 1e-9
    assert apart(found.eigenvalues, one["eigenvalues_of_correlation"]) < 1e-9


@pytest.mark.parametrize("name", chosen(extraction=("centroid",)))
def test_centroids_from_the_given_correlation(name: str) -> None:
    one = case("r", name)
    habits = CentroidHabits(stop=one["meta"]["centroid_spc"])
    found = centroids(numbers(one["correlation"]), one["meta"]["nfactors"], habits)
    assert apart(found.loadings, one["unrotated_loadings"]) < 1e-9


@pytest.mark.parametrize("name", ROTATED)
def test_loadings(name: str) -> None:
    one = case("r", name)
    rotate = varimax if name in TIGHT else varimax_like_r
    found = rotate(table(one, "unrotated_loadings"))
    arranged = by_variance(found) if one["meta"]["extraction"] == "PCA" else found
    assert apart(arranged, one["loadings"]) < (1e-6 if name in TIGHT else 1e-9)


@pytest.mark.parametrize("name", ALL)
def test_flags(name: str) -> None:
    one = case("r", name)
    loadings, flagged = given(one)
    least = threshold(len(ranks(one)), 1.96)
    assert least == pytest.approx(one["flag_threshold"], abs=1e-14)
    assert (automatic_flags(loadings, least) == flagged).all()


@pytest.mark.parametrize("name", ALL)
def test_scores_from_given_loadings(name: str) -> None:
    one = case("r", name)
    for weigh in (factor_weights, factor_weights_like_qmethod):
        weights = weigh(*given(one))
        assert apart(weights, one["factor_weights"]) < 1e-10
        assert apart(z_scores(ranks(one), weights), one["zscores"]) < 1e-10


@pytest.mark.parametrize("name", [name for name in ALL if case("r", name)["meta"]["forced"]])
def test_standardising_forced_sorts_changes_nothing(name: str) -> None:
    one = case("r", name)
    weights = factor_weights(*given(one))
    assert apart(z_scores(standardised(ranks(one)), weights), one["zscores"]) < 1e-10


def scored(one: Case) -> Array:
    return z_scores(ranks(one), factor_weights(*given(one)))


@pytest.mark.parametrize("name", ALL)
def test_factor_arrays_like_qmethod(name: str) -> None:
    one = case("r", name)
    found = factor_arrays_like_qmethod(scored(one), numbers(one["input"]["distribution"]))
    assert apart(found, one["factor_scores"]) == 0


@pytest.mark.parametrize("name", ALL)
def test_factor_arrays(name: str) -> None:
    """Ours are the same but for tied statements, and they keep the grid where qmethod's do not."""
    one = case("r", name)
    grid = numbers(one["input"]["distribution"])
    found = factor_arrays(scored(one), grid)
    theirs = table(one, "factor_scores")
    for factor, ties in enumerate(one["z_tie_groups"]):
        column = found[:, factor]
        tied = [at - 1 for group in ties for at in (group if isinstance(group, list) else [group])]
        untied = np.setdiff1d(np.arange(len(grid)), tied)
        if not np.isnan(column).any():
            assert (column[untied] == theirs[untied, factor]).all()
            assert (np.sort(column) == grid).all()


@pytest.mark.parametrize("name", ALL)
def test_characteristics(name: str) -> None:
    one = case("r", name)
    scores = scored(one)
    found = characteristics(*given(one), scores)
    theirs = one["characteristics"]
    assert apart(found.defining, theirs["nload"]) == 0
    assert apart(found.eigenvalues, theirs["eigenvals"]) < 1e-12
    assert apart(found.explained, theirs["expl_var"]) < 1e-12
    assert apart(found.reliability, theirs["reliability"]) < 1e-12
    assert apart(found.standard_errors, theirs["se_fscores"]) < 1e-12
    assert apart(standard_errors_of_differences(found.standard_errors), one["sed"]) < 1e-12
    assert apart(factor_correlations(scores), one["factor_correlations"]) < 1e-12


@pytest.mark.parametrize("name", COMPARED)
def test_verdicts(name: str) -> None:
    one = case("r", name)
    theirs = one["qdc"]
    factors = [f"f{number + 1}" for number in range(one["meta"]["nfactors"])]
    found = comparisons(scored(one), numbers(one["sed"]), factors)
    assert list(found.names) == list(np.atleast_1d(theirs["comparisons"]))
    assert list(found.verdicts) == theirs["dist_and_cons"]
    assert [[STARS[star] for star in row] for row in found.stars.tolist()] == theirs["significance"]
    assert apart(found.differences, theirs["differences"]) < 1e-10
    assert apart(found.errors, [pair["sed"] for pair in theirs["thresholds"]]) < 1e-12


# --- from the sorts to the end -------------------------------------------------------------------

FIELDS = {
    "correlation": 1e-12,
    "eigenvalues_of_correlation": 1e-9,
    "unrotated_loadings": 1e-9,
    "unrotated_ss_loadings": 1e-9,
    "unrotated_expl_var": 1e-9,
    "loadings": 1e-9,
    "communalities": 1e-9,
    "flag_threshold": 1e-14,
    "flagged": 0,
    "n_flagged": 0,
    "factor_weights": 1e-8,
    "zscores": 1e-8,
    "factor_scores": 0,
    "factor_correlations": 1e-8,
    "sed": 1e-12,
}


@pytest.mark.parametrize("name", OURS_TO_FOLLOW)
def test_like_qmethod_everything_is_as_in_the_file(name: str) -> None:
    one = case("r", name)
    found = as_json(analyse(sorts_of(one), options_of(one, like="qmethod")))
    differences = {field: apart(found[field], one[field]) for field in FIELDS}
    assert {field: at for field, at in differences.items() if at > FIELDS[field]} == {}
    for field, theirs in one["characteristics"].items():
        assert apart(found["characteristics"][field], theirs) < 1e-9
    if name in COMPARED:
        assert found["qdc"]["dist_and_cons"] == one["qdc"]["dist_and_cons"]
        assert found["qdc"]["significance"] == one["qdc"]["significance"]
        assert apart(found["qdc"]["differences"], one["qdc"]["differences"]) < 1e-8
        for ours, theirs in zip(found["qdc"]["thresholds"], one["qdc"]["thresholds"], strict=True):
            assert ours == pytest.approx(theirs, abs=1e-12)


CONVERGED = TIGHT + chosen(
    cor_method=("pearson", "spearman"), rotation=("none",), centroid_spc=(None, 1e-5)
)


@pytest.mark.parametrize("name", CONVERGED)
def test_our_own_way_is_what_r_converges_to(name: str) -> None:
    """Sign and order of factors aside; raw, because R does not standardise free sorts."""
    one = case("r", name)
    found = analyse(sorts_of(one), options_of(one, scores="raw"))
    order, signs = matched(found.loadings, table(one, "loadings"))
    assert apart(found.loadings[:, order] * signs, one["loadings"]) < 1e-6
    assert apart(found.communalities, one["communalities"]) < 1e-6
    assert apart(found.flagged[:, order], one["flagged"]) == 0
    assert apart(found.z_scores[:, order] * signs, one["zscores"]) < 1e-5
    assert (
        apart(found.characteristics.reliability[order], one["characteristics"]["reliability"])
        < 1e-12
    )
    if name in COMPARED and order == sorted(order) and (signs > 0).all():
        assert list(found.comparisons.verdicts) == one["qdc"]["dist_and_cons"]


def test_the_middle_factor_without_flags_stops_qmethod_but_not_us() -> None:
    one = case("r", "lipset__pca_none_f4")
    assert one["error"]["stage"] == "qdc"
    found = analyse(sorts_of(one), options_of(one))
    assert found.comparisons.names == ("f1_f2", "f1_f4", "f2_f4")
    assert len(set(found.comparisons.verdicts)) > 2


def test_eigenvalues_are_all_there() -> None:
    one = case("r", "fremantle_first__pca_varimax_f3")
    assert apart(eigenvalues(numbers(one["correlation"])), one["eigenvalues_of_correlation"]) < 1e-9
