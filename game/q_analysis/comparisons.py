"""Where the factors differ and where they agree, statement by statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

import numpy as np

from game.q_analysis.frozen import Array, Flags, Places, frozen, frozen_flags
from game.q_analysis.options import Like, critical_value

STARS = ("", "*", "**", "***", "6*")
STAR_LEVELS = (0.05, 0.01, 0.001, 0.000001)

_MOST_KNOWN = 4096
"""Verdicts that are kept: a few factors differ in few ways, again and again."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Comparisons:
    """Every pair of factors that have scores, statement by statement.

    Attributes:
        pairs: Of factors, counted from 0.
        names: Of the pairs, such as ``f1_f2``.
        differences: In z-score, shape (statements, pairs).
        errors: Standard errors of the differences, shape (pairs,).
        stars: Places in :data:`STARS`, shape (statements, pairs).
        significant: At the first level that was asked, shape (statements, pairs).
        strictly: At the second level, shape (statements, pairs).
        verdicts: One for each statement, as qmethod words them: ``Consensus``,
            ``Distinguishes all``, ``Distinguishes f1 only``, ``Distinguishes f1 `` or nothing;
            with two factors ``Consensus`` or ``Distinguishing``.
    """

    pairs: tuple[Pair, ...]
    names: tuple[str, ...]
    differences: Array
    errors: Array
    stars: Places
    significant: Flags
    strictly: Flags
    verdicts: tuple[str, ...]


def comparisons(
    scores: Array,
    errors: Array,
    factor_names: Sequence[str],
    levels: tuple[float, float] = (0.05, 0.01),
    like: Like = "default",
) -> Comparisons:
    """Where the factors differ and where they agree.

    Factors without scores are passed over.

    Args:
        scores: z-scores, shape (statements, factors).
        errors: Standard errors of differences, shape (factors, factors).
        factor_names: Such as ``f1``.
        levels: Two-sided; the verdict goes by the first.
        like: Whose critical values.

    Source: README of the golden files, ``qdc``.
    Guarded by ``test_golden_r.test_verdicts``, exactly.
    """
    present = [factor for factor, score in enumerate(scores[0]) if score == score]
    pairs = tuple(combinations(present, 2))
    first, second = [one for one, _ in pairs], [other for _, other in pairs]
    differences = scores[:, first] - scores[:, second]
    of_pairs = errors[first, second]
    *at_stars, significant, strictly = are_different(
        differences, of_pairs, (*STAR_LEVELS, *levels), like
    )
    stars = np.add.reduce(at_stars, dtype=np.intp)
    stars.setflags(write=False)
    return Comparisons(
        pairs,
        tuple(f"{factor_names[one]}_{factor_names[other]}" for one, other in pairs),
        frozen(differences),
        frozen(of_pairs),
        stars,
        frozen_flags(significant),
        frozen_flags(strictly),
        _verdicts(significant, pairs, factor_names),
    )


def are_different(differences: Array, errors: Array, levels: Sequence[float], like: Like) -> Flags:
    """Whether z-scores are further apart than chance allows at each of these levels.

    That is more than the critical value times the standard error of the difference; for KADE at
    least so much.

    Args:
        differences: Shape (statements, pairs).
        errors: Standard errors of the differences, shape (pairs,).
        levels: Two-sided.
        like: Whose critical values.

    Returns:
        Shape (levels, statements, pairs).
    """
    least = _critical_values(tuple(levels), like) * errors
    sizes = np.abs(differences)
    return sizes >= least if like == "kade" else sizes > least


@cache
def _critical_values(levels: tuple[float, ...], like: Like) -> Array:
    """Shape (levels, 1, 1)."""
    critical = np.array([critical_value(level, like) for level in levels])
    return frozen(critical[:, np.newaxis, np.newaxis])


def _verdicts(
    significant: Flags, pairs: tuple[Pair, ...], factor_names: Sequence[str]
) -> tuple[str, ...]:
    """The verdict on each statement; statements that differ for the same pairs share it."""
    if not pairs:
        return ("",) * len(significant)
    patterns = list(map(tuple, significant.tolist()))
    names = tuple(factor_names)
    known = {pattern: _verdict(pattern, pairs, names) for pattern in set(patterns)}
    return tuple(map(known.__getitem__, patterns))


def _of_factors(pairs: tuple[Pair, ...]) -> dict[int, set[int]]:
    """For every factor the places of the pairs that it is in."""
    found: dict[int, set[int]] = {}
    for place, pair in enumerate(pairs):
        for factor in pair:
            found.setdefault(factor, set()).add(place)
    return dict(sorted(found.items()))


@lru_cache(_MOST_KNOWN)
def _verdict(
    differing: tuple[bool, ...], pairs: tuple[Pair, ...], factor_names: tuple[str, ...]
) -> str:
    """In qmethod's words, of one statement that differs for some of the pairs."""
    apart = {pair for pair, differs in enumerate(differing) if differs}
    if not apart:
        return "Consensus"
    if len(pairs) == 1:
        return "Distinguishing"
    if len(apart) == len(pairs):
        return "Distinguishes all"
    of_factors = _of_factors(pairs)
    alone = [factor for factor, own in of_factors.items() if own <= apart]
    for factor in alone:
        if of_factors[factor] == apart:
            return f"Distinguishes {factor_names[factor]} only"
    return "".join(f"Distinguishes {factor_names[factor]} " for factor in alone)
