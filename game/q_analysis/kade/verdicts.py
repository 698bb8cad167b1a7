"""Distinguishing and consensus statements as KADE lists them."""

from dataclasses import dataclass

import numpy as np

from game.q_analysis.frozen import Array
from game.q_analysis.kade.rounding import rounded_number

LEVELS = (
    (3.891, "P < 0.0001"),
    (3.481, "P < 0.0005"),
    (3.291, "P < 0.001"),
    (2.807, "P < 0.005"),
    (2.575, "P < 0.01"),
    (1.96, "P < 0.05"),
    (1.645, "P < 0.1"),
    (1.44, "P < 0.15"),
    (1.28, "P < 0.2"),
)


@dataclass(frozen=True, slots=True)
class KadeVerdicts:
    """Statements, counted from 1.

    Attributes:
        distinguishing: For each factor, at the strict level (p < .01).
        distinguishing_less: For each factor, at the other level only (p < .05).
        consensus: No pair of factors differs at p < .05.
        consensus_less: None differs at p < .01, but some do at p < .05.
        levels: For each factor the statements that differ from every other factor, with the
            most severe level that they reach.
    """

    distinguishing: tuple[tuple[int, ...], ...]
    distinguishing_less: tuple[tuple[int, ...], ...]
    consensus: tuple[int, ...]
    consensus_less: tuple[int, ...]
    levels: tuple[tuple[tuple[int, str], ...], ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    """Of one statement and one factor: from how many other factors it differs, by level."""

    usual: int
    strict: int
    by_level: tuple[int, ...]


def verdicts(scores: Array, errors: Array, usual: float, strict: float) -> KadeVerdicts:
    """KADE's lists, with the rounding that its loop does on the way.

    A z-score that differs from that of another factor is rounded to 2 decimals there and then,
    and goes on so: a pair can count as different for one factor and not for the other.

    Args:
        scores: z-scores at 3 decimals, shape (statements, factors); NaN where there are none.
        errors: Standard errors of differences at 3 decimals, shape (factors, factors).
        usual: The critical value of the usual level (1.96).
        strict: That of the strict one (2.575).

    Source: README of the golden files, ``distinguishing_p01`` and the rows below it.
    Guarded by ``test_golden_kade.test_verdicts``, exactly.
    """
    present = [factor for factor in range(scores.shape[1]) if not np.isnan(scores[0, factor])]
    table: list[list[float]] = scores[:, present].T.tolist()
    limits: list[list[float]] = errors[np.ix_(present, present)].tolist()
    counts = [
        [_compared(table, limits, factor, place, usual, strict) for place in range(len(scores))]
        for factor in range(len(present))
    ]
    return _listed(counts, len(present) - 1)


def _compared(
    table: list[list[float]],
    limits: list[list[float]],
    factor: int,
    place: int,
    usual: float,
    strict: float,
) -> _Counts:
    usual_count, strict_count = 0, 0
    by_level = [0] * len(LEVELS)
    own = table[factor]
    for other, scores in enumerate(table):
        if other == factor:
            continue
        limit = limits[factor][other]
        apart = abs(own[place] - scores[place])
        for number, (critical, _) in enumerate(LEVELS):
            by_level[number] += apart >= limit * critical
        if abs(own[place] - scores[place]) >= limit * usual:
            own[place] = rounded_number(own[place], 2)
            usual_count += 1
        if abs(own[place] - scores[place]) >= limit * strict:
            own[place] = rounded_number(own[place], 2)
            strict_count += 1
    return _Counts(usual_count, strict_count, tuple(by_level))


def _listed(counts: list[list[_Counts]], others: int) -> KadeVerdicts:
    strictly = [[at for at, one in enumerate(row, 1) if one.strict == others] for row in counts]
    usually = [[at for at, one in enumerate(row, 1) if one.usual == others] for row in counts]
    same = _everywhere([[not one.usual for one in row] for row in counts])
    nearly = _everywhere([[not one.strict for one in row] for row in counts])
    return KadeVerdicts(
        tuple(tuple(row) for row in strictly),
        tuple(
            tuple(at for at in row if at not in strict)
            for row, strict in zip(usually, strictly, strict=True)
        ),
        same,
        tuple(sorted(set(same) ^ set(nearly))),
        tuple(_with_levels(row, others) for row in counts),
    )


def _everywhere(rows: list[list[bool]]) -> tuple[int, ...]:
    """The statements, counted from 1, for which it holds for every factor."""
    return tuple(at for at, column in enumerate(zip(*rows, strict=True), 1) if all(column))


def _with_levels(row: list[_Counts], others: int) -> tuple[tuple[int, str], ...]:
    """The statements that differ from every other factor, with the most severe level."""
    found = []
    for at, one in enumerate(row, 1):
        if others in one.by_level:
            found.append((at, LEVELS[one.by_level.index(others)][1]))
    return tuple(found)
