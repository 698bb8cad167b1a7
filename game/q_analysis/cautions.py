"""What a reader of an analysis should be wary of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.q_analysis.bipolar import bipolar
from game.q_analysis.frozen import Array, Flags

CLOSE_FLAG = 0.005
CLOSE_REFLECTION = 1e-6
FEWEST_SORTS = 8
FEWEST_STATEMENTS = 20

_WHOLE = 1 + 1e-9
"""A communality cannot be more than 1; what is beyond that by less is rounding."""

KEYS = (
    "left_out",
    "few_sorts",
    "few_statements",
    "off_grid",
    "identical_sorts",
    "not_converged",
    "close_reflection",
    "heywood",
    "close_flag",
    "flagged_twice",
    "no_defining_sort",
    "one_defining_sort",
    "bipolar",
)
"""Everything that is warned of; the words stand under ``q_analysis.caution.<key>``."""


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to be wary of.

    Attributes:
        key: Which words, one of :data:`KEYS`.
        facts: What the words need: ``sort`` or ``sorts`` by name, ``factor`` by name,
            ``count``, ``margin``.
    """

    key: str
    facts: Mapping[str, str | int | float] = field(default_factory=dict)


def about_sorts(
    names: Sequence[str], ranks: Array, left_out: Sequence[str], off_grid: Sequence[str]
) -> Iterator[Caution]:
    """Incomplete, few, odd and identical sorts."""
    for sort in left_out:
        yield Caution("left_out", {"sort": sort})
    statements, sorts = ranks.shape
    if sorts < FEWEST_SORTS:
        yield Caution("few_sorts", {"count": sorts, "least": FEWEST_SORTS})
    if statements < FEWEST_STATEMENTS:
        yield Caution("few_statements", {"count": statements, "least": FEWEST_STATEMENTS})
    if off_grid:
        yield Caution("off_grid", {"count": len(off_grid), "sorts": ", ".join(off_grid)})
    for group in identical(ranks):
        yield Caution("identical_sorts", {"sorts": ", ".join(names[sort] for sort in group)})


def identical(ranks: Array) -> list[list[int]]:
    """Groups of sorts that are the same in every place."""
    sorts = [sort.tobytes() for sort in ranks.T]
    if len(set(sorts)) == len(sorts):
        return []
    groups: dict[bytes, list[int]] = defaultdict(list)
    for place, sort in enumerate(sorts):
        groups[sort].append(place)
    return [group for group in groups.values() if len(group) > 1]


def about_extraction(
    names: Sequence[str], unrotated: Array, margins: Iterable[float], has_converged: bool
) -> Iterator[Caution]:
    """Communalities that did not settle or are impossible, and centroids that hang on a hair."""
    if not has_converged:
        yield Caution("not_converged")
    for place, margin in enumerate(margins, 1):
        if margin < CLOSE_REFLECTION:
            yield Caution("close_reflection", {"factor": f"f{place}", "margin": margin})
    for sort in np.flatnonzero((unrotated * unrotated).sum(axis=1) > _WHOLE).tolist():
        yield Caution("heywood", {"sort": names[sort]})


def about_flags(
    names: Sequence[str],
    factor_names: Sequence[str],
    flagged: Flags,
    margins: Array | None,
) -> Iterator[Caution]:
    """Flags that were set by little, and sorts that define several factors.

    Args:
        names: Of the sorts.
        factor_names: Such as ``f1``.
        flagged: Shape (sorts, factors).
        margins: Of the automatic flags, shape (sorts, factors); nothing when all are by hand.
    """
    if margins is not None:
        is_close = np.abs(margins) < CLOSE_FLAG
        for sort, factor in np.argwhere(is_close).tolist() if is_close.any() else ():
            margin = round(abs(float(margins[sort, factor])), 6)
            where = {"sort": names[sort], "factor": factor_names[factor]}
            yield Caution("close_flag", {**where, "margin": margin})
    for sort in np.flatnonzero(flagged.sum(axis=1) > 1).tolist():
        yield Caution("flagged_twice", {"sort": names[sort]})


def about_factors(
    names: Sequence[str], factor_names: Sequence[str], loadings: Array, flagged: Flags
) -> Iterator[Caution]:
    """Factors that nobody or one sort defines, and factors with two ends."""
    for factor, defining in enumerate(flagged.sum(axis=0).tolist()):
        if defining == 0:
            yield Caution("no_defining_sort", {"factor": factor_names[factor]})
        if defining == 1:
            sort = names[int(flagged[:, factor].argmax())]
            yield Caution("one_defining_sort", {"factor": factor_names[factor], "sort": sort})
    for place in bipolar(loadings, flagged):
        yield Caution("bipolar", {"factor": factor_names[place - 1]})
