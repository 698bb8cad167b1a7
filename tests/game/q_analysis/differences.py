"""How far we are from each golden family: ``python -m tests.game.q_analysis.differences``."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from game.q_analysis import Options, analyse, as_json, bootstrap
from game.q_analysis.arrangement import by_variance
from game.q_analysis.characteristics import characteristics
from game.q_analysis.comparisons import comparisons
from game.q_analysis.flags import automatic_flags, threshold
from game.q_analysis.scores import factor_weights, z_scores
from game.q_analysis.varimax import varimax
from tests.game.q_analysis.golden import (
    Case,
    apart,
    case,
    names,
    numbers,
    options_of,
    sorts_of,
    table,
)

Family = tuple[str, list[str], Callable[[Case], float]]

_CHARACTERISTICS = {
    "nload": "defining",
    "eigenvals": "eigenvalues",
    "expl_var": "explained",
    "reliability": "reliability",
    "se_fscores": "standard_errors",
}


def families() -> Iterator[tuple[str, Family]]:
    """Each family with its folder: what is compared, the cases, and how far one is off."""
    every = list(names("r"))
    followed = [
        name
        for name in every
        if not name.endswith("_tight")
        and case("r", name)["meta"]["rotation"] in ("none", "varimax")
        and case("r", name)["meta"]["cor_method"] != "kendall"
    ]
    tight = [name for name in every if name.endswith("_tight")]
    compared = [name for name in every if "comparisons" in (case("r", name).get("qdc") or {})]
    scored = [name for name in names("kade") if "zscores" in case("kade", name)]
    yield "r", ("correlation", followed, lambda one: _of("correlation", one, like="qmethod"))
    yield "r", ("loadings, _tight", tight, _converged)
    yield (
        "r",
        ("loadings, like qmethod", followed, lambda one: _of("loadings", one, like="qmethod")),
    )
    yield "r", ("flags", every, _flags)
    yield "r", ("z-scores from loadings and flags", every, _scores)
    yield "r", ("characteristics", every, _characteristics)
    yield "r", ("verdicts that differ", compared, _verdicts)
    yield "kade", ("loadings", list(names("kade")), lambda one: _of("loadings", one, like="kade"))
    yield "kade", ("z-scores", scored, lambda one: _of("zscores", one, like="kade"))
    yield "kade", ("arrays", scored, lambda one: _of("factor_scores", one, like="kade"))
    yield "bootstrap", ("steps", list(names("bootstrap")), _steps)


def _of(field: str, one: Case, like: str) -> float:
    found = as_json(analyse(sorts_of(one), replace(options_of(one), like=like)))  # type: ignore[arg-type]  # one of three
    return apart(found[field], one[field])


def _converged(one: Case) -> float:
    found = varimax(table(one, "unrotated_loadings"))
    return apart(
        by_variance(found) if one["meta"]["extraction"] == "PCA" else found, one["loadings"]
    )


def _flags(one: Case) -> float:
    least = threshold(len(one["input"]["matrix"]), 1.96)
    return apart(automatic_flags(table(one, "loadings"), least), one["flagged"])


def _z(one: Case) -> np.ndarray:
    weights = factor_weights(table(one, "loadings"), table(one, "flagged") == 1)
    return z_scores(numbers(one["input"]["matrix"]), weights)


def _scores(one: Case) -> float:
    return apart(_z(one), one["zscores"])


def _characteristics(one: Case) -> float:
    found = characteristics(table(one, "loadings"), table(one, "flagged") == 1, _z(one))
    theirs = one["characteristics"]
    return max(apart(getattr(found, ours), theirs[key]) for key, ours in _CHARACTERISTICS.items())


def _verdicts(one: Case) -> float:
    factors = [f"f{number + 1}" for number in range(one["meta"]["nfactors"])]
    found = comparisons(_z(one), numbers(one["sed"]), factors).verdicts
    return float(sum(a != b for a, b in zip(found, one["qdc"]["dist_and_cons"], strict=True)))


def _steps(one: Case) -> float:
    options = Options(one["meta"]["nfactors"], like="qmethod")
    found = bootstrap(sorts_of(one), np.array(one["resamples"]) - 1, options)
    return max(
        max(
            apart(found.z_scores[at], step["zscores"]),
            apart(found.loadings[at], step["loadings"]),
        )
        for at, step in enumerate(one["steps"])
    )


if __name__ == "__main__":
    for folder, (what, cases, off) in families():
        worst = max(off(case(folder, name)) for name in cases)
        print(f"{folder:<10} {what:<34} {len(cases):>3} files  {worst:.1e}")
