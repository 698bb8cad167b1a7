"""A person can read it, in both languages, and every word of it is there."""

import ast
import json
from pathlib import Path

import numpy as np
import pytest

from assets.language import LANGUAGES, texts, words
from game.q_analysis import (
    HandFlag,
    Options,
    Sorts,
    Turn,
    analyse,
    as_json,
    consensus,
    distinguishing,
    report,
)
from game.q_analysis.cautions import KEYS
from game.q_analysis.options import CorrelationMethod, ExtractionMethod, Like, RotationMethod
from tests.game.q_analysis.golden import case, options_of, sorts_of
from tests.game.q_analysis.made import free_sorts, made_sorts

HOME = Path(__file__).parents[3] / "game" / "q_analysis"

each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_a_report_of_lipset() -> None:
    one = case("r", "lipset__pca_varimax_f3_tight")
    found = report(analyse(sorts_of(one)), words("en"))
    assert "9 sorts of 33 statements, 3 factors" in found
    assert "US1   0.191    0.766*  -0.168   0.651" in found
    assert "1   +4 (+1.66)  -2 (-0.68)  +1 (+0.47)  We accept improvements" in found
    assert "Computed our own way" in found
    assert "Explained variance before rotation (%): 26.5, 22.4, 14.9" in found
    assert "\n14, 20\n" in found
    assert found.endswith("\n")
    assert "{" not in found


def test_distinguishing_statements_are_those_of_the_verdicts() -> None:
    one = case("r", "lipset__pca_varimax_f3_tight")
    found = analyse(sorts_of(one))
    by_verdict = {
        at
        for at, verdict in enumerate(one["qdc"]["dist_and_cons"], 1)
        if verdict == "Distinguishes all" or "f2" in verdict
    }
    strictly, usually = distinguishing(found, 1)
    assert {*strictly, *usually} == by_verdict
    assert not {*strictly} & {*usually}
    agreed = [at for at, it in enumerate(one["qdc"]["dist_and_cons"], 1) if it == "Consensus"]
    assert list(consensus(found)) == agreed


def test_like_kade_the_lists_are_kades() -> None:
    one = case("kade", "lipset__kade_pca_varimax_f3")
    found = analyse(sorts_of(one), options_of(one, like="kade"))
    for factor, theirs in enumerate(one["distinguishing_p01"]):
        assert list(distinguishing(found, factor)[0]) == theirs
    assert list(consensus(found)) == one["consensus_not_sig_p05"]
    assert "like KADE" in report(found, words("en"))


@each_language
def test_every_way_can_be_told(language: str) -> None:
    sorts = made_sorts(1, statements=18, sorts=7)
    ways = [
        Options(2, turns=(Turn(1, 2, -7.5),), splits=(1,), correlation="spearman"),
        Options(1, rotation="none"),
        Options(2, like="qmethod", extraction="centroid", needs_majority=False),
        Options(2, like="kade", extraction="horst"),
        Options(3, has_automatic_flags=False),
        Options(3, hand_flags=(HandFlag("P1", 1), HandFlag("P1", 2))),
    ]
    for options in ways:
        told = report(analyse(sorts, options), words(language))
        assert len(told.splitlines()) > 30
    turned = report(analyse(sorts, ways[0]), words(language))
    assert "-7.5" in turned
    assert "f1a" in turned


def test_what_is_missing_is_a_dash_and_not_nan() -> None:
    sorts = made_sorts(1)
    by_hand = Options(2, has_automatic_flags=False, hand_flags=(HandFlag("P1", 1),))
    found = report(analyse(sorts, by_hand), words("en"))
    assert "nan" not in found
    assert "–" in found


def test_one_factor_is_compared_with_none() -> None:
    found = analyse(made_sorts(1), Options(1))
    assert distinguishing(found, 0) == ((), ())
    assert consensus(found) == ()
    assert "Distinguishing" not in report(found, words("en"))


def test_no_statement_distinguishes_is_said() -> None:
    found = analyse(made_sorts(1), Options(levels=(1e-12, 1e-13)))
    assert "f1: none" in report(found, words("en"))


def test_everybody_differs_on_everything_leaves_no_consensus() -> None:
    found = report(analyse(made_sorts(1), Options(levels=(0.99, 0.98))), words("en"))
    assert found.rstrip().endswith("none")


@each_language
def test_every_caution_has_words(language: str) -> None:
    before = "q_analysis.caution."
    own = {key.removeprefix(before) for key in texts(language) if key.startswith(before)}
    assert own == set(KEYS)


@each_language
@pytest.mark.parametrize(
    ("family", "choices"),
    [
        ("like", Like),
        ("correlation", CorrelationMethod),
        ("extraction", ExtractionMethod),
        ("rotation", RotationMethod),
    ],
)
def test_every_choice_has_words(language: str, family: str, choices: object) -> None:
    before = f"q_analysis.{family}."
    own = {key.removeprefix(before) for key in texts(language) if key.startswith(before)}
    assert own == set(choices.__args__)  # type: ignore[attr-defined]  # a Literal has them


def raised_keys() -> set[str]:
    """The keys of every error that the code raises."""
    found = set()
    for file in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "RuleError",
                "TooFew",
            ):
                (key, *_) = node.args
                assert isinstance(key, ast.Constant)
                found.add(str(key.value))
    return found


@each_language
def test_every_refusal_has_words(language: str) -> None:
    assert len(raised_keys()) > 15
    assert {key for key in raised_keys() if not words(language).has(f"rule.{key}")} == set()


# --- plain values --------------------------------------------------------------------------------


def test_plain_values_have_the_shapes_of_the_field() -> None:
    sorts = made_sorts(1, statements=30, sorts=10)
    texts_given = tuple(f"Statement {at}" for at in range(30))
    found = as_json(analyse(Sorts(sorts.names, sorts.ranks, texts_given)))
    assert (len(found["correlation"]), len(found["correlation"][0])) == (10, 10)
    assert (len(found["loadings"]), len(found["loadings"][0])) == (10, 3)
    assert (len(found["zscores"]), len(found["zscores"][0])) == (30, 3)
    assert found["statements"] == list(texts_given)
    assert found["sort_names"] == list(sorts.names)
    assert found["options"]["like"] == "default"
    assert found["options"]["scores"] == "raw"
    assert found["qdc"]["comparisons"] == ["f1_f2", "f1_f3", "f2_f3"]
    assert [row["pair"] for row in found["qdc"]["thresholds"]] == found["qdc"]["comparisons"]
    assert len(found["qdc"]["dist_and_cons"]) == 30
    assert all(isinstance(place, int) for row in found["factor_scores"] for place in row)
    json.dumps(found, allow_nan=False)


def test_what_is_missing_is_null() -> None:
    by_hand = Options(2, has_automatic_flags=False, hand_flags=(HandFlag("P1", 1),))
    found = as_json(analyse(made_sorts(1), by_hand))
    assert {row[1] for row in found["zscores"]} == {None}
    assert found["characteristics"]["se_fscores"][1] is None
    assert found["factor_correlations"][1] == [None, 1]
    assert found["qdc"]["comparisons"] == []
    assert found["warnings"][-2:] == [
        {"key": "one_defining_sort", "factor": "f1", "sort": "P1"},
        {"key": "no_defining_sort", "factor": "f2"},
    ]


def test_broken_places_stay_as_they_are() -> None:
    ranks = free_sorts(1).ranks / 2
    found = as_json(analyse(Sorts(tuple(f"P{at}" for at in range(12)), ranks), Options(2)))
    assert any(value != int(value) for value in found["grid"])
    assert np.array(found["factor_scores"]).shape == (24, 2)
