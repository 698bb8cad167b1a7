"""What the field's own programs made of two data sets, and how far we are from it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from game.q_analysis import Options, Sorts, sorts_from
from game.q_analysis.frozen import Array

FOLDER = Path(__file__).parents[2] / "golden" / "qmethod"

Case = dict[str, Any]

EXTRACTIONS: dict[str, Any] = {
    "PCA": "pca",
    "pca": "pca",
    "centroid": "centroid",
    "brown": "centroid",
    "horst": "horst",
}


@cache
def names(folder: str) -> tuple[str, ...]:
    """Of all cases in ``r``, ``kade`` or ``bootstrap``."""
    return tuple(sorted(file.stem for file in (FOLDER / folder).glob("*.json")))


@cache
def case(folder: str, name: str) -> Case:
    found: Case = json.loads((FOLDER / folder / f"{name}.json").read_text(encoding="utf-8"))
    return found


def sorts_of(one: Case) -> Sorts:
    given = one["input"]
    rows = np.array(given["matrix"], dtype=float).T.tolist()
    return sorts_from(given["sort_names"], rows, given["statements"])


def options_of(one: Case, **others: Any) -> Options:
    """The options with which a case was made."""
    meta = one["meta"]
    return Options(
        factors=meta["nfactors"],
        correlation=meta.get("cor_method", "pearson"),
        extraction=EXTRACTIONS[meta["extraction"]],
        rotation=meta["rotation"],
        centroid_stop=meta.get("centroid_spc"),
        **others,
    )


def numbers(value: Any) -> Array:
    """Any nesting of numbers, NaN where there is none; a bare number counts as a list."""
    return np.atleast_1d(np.array(value, dtype=float))


def table(one: Case, field: str) -> Array:
    """A field as sorts or statements by factors; R writes a single column as a list."""
    return numbers(one[field]).reshape(-1, one["meta"]["nfactors"])


def apart(ours: Any, theirs: Any) -> float:
    """The largest difference; infinite when one of them misses what the other has."""
    one, other = numbers(ours).ravel(), numbers(theirs).ravel()
    if one.shape != other.shape or (np.isnan(one) != np.isnan(other)).any():
        return float("inf")
    there = ~np.isnan(one)
    return float(np.abs(one[there] - other[there]).max(initial=0.0))


def matched(ours: Array, theirs: Array) -> tuple[list[int], Array]:
    """Which of our columns stands for each of theirs, and with which sign."""
    sizes = np.abs(np.abs(ours)[:, :, np.newaxis] - np.abs(theirs)[:, np.newaxis]).max(axis=0)
    order = [int(place) for place in sizes.argmin(axis=0)]
    assert sorted(order) == list(range(theirs.shape[1])), "columns cannot be matched"
    return order, np.sign((ours[:, order] * theirs).sum(axis=0))
