"""The textbook, sort by sort and without arrays: what follows from loadings.

It knows our own way and qmethod's, at full precision; of KADE's it knows all but the roundings.
"""

from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import NormalDist, fmean, stdev

Column = list[float]
Scores = list[Column | None]


def pearson(one: Column, other: Column) -> float:
    mine, theirs = fmean(one), fmean(other)
    shared = sum((a - mine) * (b - theirs) for a, b in zip(one, other, strict=True))
    spread = sum((a - mine) ** 2 for a in one) * sum((b - theirs) ** 2 for b in other)
    return shared / sqrt(spread)


def ranked(column: Column) -> Column:
    """Places from low to high; those that are tied share the middle one."""
    order = sorted(column)
    return [order.index(value) + (order.count(value) + 1) / 2 for value in column]


def critical(level: float, like: str = "default") -> float:
    """From the tables in the books; KADE has a value of its own."""
    rounded = {0.2: 1.28, 0.1: 1.645, 0.05: 1.96, 0.01: 2.576, 0.001: 3.291}
    if (level, like) == (0.01, "kade"):
        return 2.575
    return rounded.get(level) or NormalDist().inv_cdf(1 - level / 2)


def is_flagged(row: Column, factor: int, least: float, needs_majority: bool) -> bool:
    others = sum(value**2 for at, value in enumerate(row) if at != factor)
    return abs(row[factor]) > least and (row[factor] ** 2 > others or not needs_majority)


def scored(sorts: list[Column], loadings: Column, flags: list[bool]) -> Column | None:
    """The z-scores of one factor, from its own loadings and flags."""
    total = [0.0] * len(sorts[0])
    for sort, loading, flag in zip(sorts, loadings, flags, strict=True):
        if flag:
            weight = loading / (1 - loading**2)
            total = [sum_ + weight * value for sum_, value in zip(total, sort, strict=True)]
    return standardised(total) if any(flags) else None


def standardised(column: Column) -> Column:
    mean, spread = fmean(column), stdev(column)
    return [(value - mean) / spread for value in column]


def placed(scores: Column, grid: Column) -> Column:
    """The grid from the highest score on; of equals the lower number first."""
    order = sorted(range(len(scores)), key=lambda at: (-round(scores[at], 9), at))
    places = dict(zip(order, reversed(grid), strict=True))
    return [places[at] for at in range(len(scores))]


@dataclass
class Firmness:
    """Of one factor."""

    defining: int
    reliability: float
    error: float | None


def firmness(scores: Column | None, flags: list[bool]) -> Firmness:
    count = sum(flags)
    reliability = 0.8 * count / (1 + (count - 1) * 0.8)
    error = stdev(scores) * sqrt(1 - reliability) if scores else None
    return Firmness(count, reliability, error)


def verdict(statement: int, scores: Scores, errors: list[float | None], level: float) -> str:
    """In qmethod's words."""
    told = {at: own[statement] for at, own in enumerate(scores) if own}
    apart = {
        pair
        for pair in combinations(told, 2)
        if abs(told[pair[0]] - told[pair[1]])
        > critical(level) * sqrt(sum((errors[at] or 0) ** 2 for at in pair))
    }
    pairs = list(combinations(told, 2))
    if not pairs or not apart:
        return "Consensus" if pairs else ""
    if len(pairs) == 1:
        return "Distinguishing"
    if len(apart) == len(pairs):
        return "Distinguishes all"
    alone = [at for at in told if {pair for pair in pairs if at in pair} <= apart]
    for at in alone:
        if apart == {pair for pair in pairs if at in pair}:
            return f"Distinguishes f{at + 1} only"
    return "".join(f"Distinguishes f{at + 1} " for at in alone)
