"""Sorts of any kind, analysed in any way: what follows from the loadings is what a hand gets."""

import json
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from game.exercise import RuleError
from game.q_analysis import Options, analyse, as_json, sorts_from
from tests.game.q_analysis import plain

SETS = range(60)

KINDS = ("forced", "forced", "free", "halves", "gaps", "twins", "flat", "tiny")

WAYS: tuple[tuple[Any, ...], ...] = tuple(
    way
    for way in product(
        ("pca", "centroid", "horst"),
        ("varimax", "none"),
        ("pearson", "spearman"),
        ("default", "qmethod", "kade"),
        (None, "standardised", "raw"),
    )
    if not {("qmethod", "horst"), ("kade", "spearman"), ("kade", "raw")}
    & {(way[3], method) for method in way}
)
"""Every way there is, of extraction, rotation, correlation, program and scores."""


def made(seed: int) -> list[list[float | None]]:
    """A row for each sort, of a kind that depends on the seed."""
    chance, kind = Random(seed), KINDS[seed % len(KINDS)]
    statements = chance.randint(2, 4) if kind == "tiny" else chance.randint(9, 30)
    count = chance.randint(2, 3) if kind == "tiny" else chance.randint(4, 16)
    half = max(1, statements // 6)
    grid = [round(at * 2 * half / (statements - 1)) - half for at in range(statements)]
    views = [[chance.gauss(0, 1) for _ in grid] for _ in range(3)]
    rows: list[list[float | None]] = []
    for sort in range(count):
        liked = [chance.gauss(view, 0.8) for view in views[sort % 3]]
        order = sorted(range(statements), key=liked.__getitem__)
        places = dict(zip(order, grid, strict=True))
        rows.append([places[at] for at in range(statements)])
        if kind == "free":
            rows[-1] = [chance.randint(-3, 3) for _ in grid]
        if kind == "halves":
            rows[-1] = [chance.randint(-8, 8) / 2 for _ in grid]
    if kind == "gaps":
        rows[1][chance.randrange(statements)] = None
    if kind == "twins":
        rows[-1] = list(rows[0])
    if kind == "flat" and seed % 16 == KINDS.index("flat"):
        rows[2] = [1.0] * statements
    return rows


def expected_refusal(rows: list[list[float | None]], factors: int, is_forced: bool) -> str:
    """What has to be said of these sorts, or nothing when they can be analysed."""
    whole = [[at for at in row if at is not None] for row in rows if None not in row]
    if len(whole) < 2:
        return "too_few_sorts"
    if any(len(set(row)) == 1 for row in whole):
        return "constant_sort"
    if is_forced and len({tuple(sorted(row)) for row in whole}) > 1:
        return "sort_off_grid"
    correlation = np.corrcoef(np.array(whole, dtype=float))
    most = int((np.linalg.eigvalsh(correlation) > 1e-10 * len(whole)).sum())
    return "" if factors <= most else "too_many_factors"


def asked(seed: int) -> Iterator[Options]:
    """Two ways for each set; together all sets take every one of them."""
    chance = Random(seed)
    for at in (2 * seed % len(WAYS), (2 * seed + 1) % len(WAYS)):
        extraction, rotation, correlation, like, scores = WAYS[at]
        yield Options(
            factors=chance.randint(1, 4),
            extraction=extraction,
            rotation=rotation,
            correlation=correlation,
            like=like,
            scores=scores,
            is_forced=chance.choice((None, None, False, True)),
            flag_level=chance.choice((0.05, 0.05, 0.01, 0.13)),
            needs_majority=chance.random() < 0.8,
            levels=chance.choice(((0.05, 0.01), (0.01, 0.001), (0.2, 0.1))),
        )


def test_the_sets_together_take_every_way() -> None:
    assert {at for seed in SETS for at in (2 * seed, 2 * seed + 1)} >= set(range(len(WAYS)))


@pytest.mark.parametrize("seed", SETS)
def test_what_follows_from_the_loadings_is_what_a_hand_gets(seed: int) -> None:
    rows = made(seed)
    names = [f"P{at + 1}" for at in range(len(rows))]
    for options in asked(seed):
        refusal = expected_refusal(rows, options.factors, bool(options.is_forced))
        if refusal:
            with pytest.raises(RuleError) as raised:
                analyse(sorts_from(names, rows), options)
            assert raised.value.key == refusal
            continue
        found = json.loads(
            json.dumps(as_json(analyse(sorts_from(names, rows), options)), allow_nan=False)
        )
        whole: list[plain.Column] = [
            [float(at or 0) for at in row] for row in rows if None not in row
        ]
        assert found["left_out"] == [n for n, row in zip(names, rows, strict=True) if None in row]
        no_number_is_missing(found)
        same_correlations(found, whole, options)
        same_flags(found, len(whole[0]), options)
        same_scores(found, whole, options)
        same_firmness(found, options)


def no_number_is_missing(found: dict[str, Any]) -> None:
    """Only a factor that nobody defines has no scores."""
    for name in ("correlation", "eigenvalues_of_correlation", "unrotated_loadings", "loadings"):
        assert "null" not in json.dumps(found[name])
    for factor, count in enumerate(found["n_flagged"]):
        for name in ("zscores", "factor_scores"):
            assert all((row[factor] is None) == (count == 0) for row in found[name])


def same_correlations(found: dict[str, Any], whole: list[plain.Column], options: Options) -> None:
    rows = [plain.ranked(row) for row in whole] if options.correlation == "spearman" else whole
    by_hand = [[plain.pearson(one, other) for other in rows] for one in rows]
    least = 6e-6 if options.like == "kade" else 1e-12
    assert np.array(found["correlation"]) == pytest.approx(np.array(by_hand), abs=least)


def same_flags(found: dict[str, Any], statements: int, options: Options) -> None:
    """Exactly, but where KADE's rounding may decide."""
    least = plain.critical(options.flag_level, options.like) / statements**0.5
    assert found["flag_threshold"] == pytest.approx(least, abs=1e-5)
    close = {
        (one["sort"], one["factor"]) for one in found["warnings"] if one["key"] == "close_flag"
    }
    for name, row, flags in zip(
        found["sort_names"], found["loadings"], found["flagged"], strict=True
    ):
        for factor, flag in enumerate(flags):
            if options.like != "kade" or (name, f"f{factor + 1}") not in close:
                assert flag == plain.is_flagged(row, factor, least, options.needs_majority)


def same_scores(found: dict[str, Any], whole: list[plain.Column], options: Options) -> None:
    """For KADE to what its three decimals, once more at every step, leave of them."""
    is_standard = found["options"]["scores"] == "standardised"
    sorts = [plain.standardised(row) for row in whole] if is_standard else whole
    for factor, count in enumerate(found["n_flagged"]):
        loadings = [row[factor] for row in found["loadings"]]
        if not count or max(abs(one) for one in loadings) > 0.999:
            continue
        by_hand = plain.scored(sorts, loadings, [row[factor] for row in found["flagged"]])
        assert by_hand
        ours = [row[factor] for row in found["zscores"]]
        assert ours == pytest.approx(by_hand, abs=0.02 if options.like == "kade" else 1e-8)
        if options.like == "default":
            places = plain.placed(ours, sorted(found["grid"]))
            assert [row[factor] for row in found["factor_scores"]] == places


def same_firmness(found: dict[str, Any], options: Options) -> None:
    count = len(found["n_flagged"])
    scores: plain.Scores = [
        [row[at] for row in found["zscores"]] if found["n_flagged"][at] else None
        for at in range(count)
    ]
    flags = [[row[at] for row in found["flagged"]] for at in range(count)]
    by_hand = [plain.firmness(*one) for one in zip(scores, flags, strict=True)]
    least = 2e-3 if options.like == "kade" else 1e-9
    told = found["characteristics"]
    assert told["nload"] == [one.defining for one in by_hand] == found["n_flagged"]
    assert told["reliability"] == pytest.approx([one.reliability for one in by_hand], abs=least)
    for ours, one in zip(told["se_fscores"], by_hand, strict=True):
        assert ours == (None if one.error is None else pytest.approx(one.error, abs=least))
    if options.like != "kade":
        errors = [one.error for one in by_hand]
        assert found["qdc"]["dist_and_cons"] == [
            plain.verdict(at, scores, errors, options.levels[0])
            for at in range(len(found["zscores"]))
        ]
