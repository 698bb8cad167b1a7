"""What is asked of an analysis: the method, step by step, and whose habits to follow."""

from dataclasses import dataclass
from math import isfinite
from statistics import NormalDist
from typing import Literal, get_args

from game.exercise import RuleError

Like = Literal["default", "qmethod", "kade"]
CorrelationMethod = Literal["pearson", "spearman"]
ExtractionMethod = Literal["pca", "centroid", "horst"]
RotationMethod = Literal["varimax", "none"]
ScoresMethod = Literal["standardised", "raw"]

CRITICAL_VALUES = {
    0.2: 1.28,
    0.15: 1.44,
    0.1: 1.645,
    0.05: 1.96,
    0.01: 2.576,
    0.005: 2.807,
    0.001: 3.291,
    0.0005: 3.481,
    0.0001: 3.891,
    0.000001: 4.8916,
}
"""The rounded normal deviates that the field uses, by two-sided level."""

KADE_P01 = 2.575
"""KADE's own value for p < .01."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A rotation by hand: two factors, turned in the plane that they span.

    Attributes:
        first: The factor along the plot, counted from 1.
        second: The factor up the plot, counted from 1.
        degrees: How far the sorts move clockwise in that plot; negative is the other way.
    """

    first: int
    second: int
    degrees: float


@dataclass(frozen=True, slots=True)
class HandFlag:
    """A flag set or taken away by hand.

    Attributes:
        sort: The name of the sort.
        factor: Counted from 1, as they stand after rotation, before bipolar ones are split.
        is_flagged: Whether the sort defines the factor.
    """

    sort: str
    factor: int
    is_flagged: bool = True


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of an analysis.

    Attributes:
        factors: How many to extract.
        correlation: Of the sorts: ``pearson`` or, on ranks, ``spearman``.
        extraction: ``pca``, ``centroid`` (Brown) or ``horst`` (Horst 5.5).
        rotation: ``varimax`` or ``none``; turns by hand come after it.
        like: ``default``, or the habits of ``qmethod`` or ``kade``, roundings and all.
        turns: Rotations by hand, one after another; this is their record.
        has_automatic_flags: Whether to begin from the flags that the rule sets.
        flag_level: The level at which a loading is significant.
        needs_majority: Whether a flag also needs more than half of the common variance.
        hand_flags: Set by hand, after the automatic ones.
        splits: Bipolar factors to split in two, counted from 1.
        scores: Whether every sort is standardised before it is weighed. Nothing follows the
            habits of the program; our own is to do so when the sorts are not forced.
        is_forced: Whether all sorts had to follow the grid; nothing looks at the sorts.
        levels: At which a statement is distinguishing: the first is the verdict, the second is
            the strict one.
        centroid_stop: When Brown's estimate of a communality has settled; nothing follows the
            habits of the program (1e-5, KADE 0.001).
        horst_iterations: How often Horst 5.5 may improve its communalities.
        horst_threshold: When it has settled.
    """

    factors: int = 3
    correlation: CorrelationMethod = "pearson"
    extraction: ExtractionMethod = "pca"
    rotation: RotationMethod = "varimax"
    like: Like = "default"
    turns: tuple[Turn, ...] = ()
    has_automatic_flags: bool = True
    flag_level: float = 0.05
    needs_majority: bool = True
    hand_flags: tuple[HandFlag, ...] = ()
    splits: tuple[int, ...] = ()
    scores: ScoresMethod | None = None
    is_forced: bool | None = None
    levels: tuple[float, float] = (0.05, 0.01)
    centroid_stop: float | None = None
    horst_iterations: int = 30
    horst_threshold: float = 1e-4


_CHOICES = {
    "like": get_args(Like),
    "correlation": get_args(CorrelationMethod),
    "extraction": get_args(ExtractionMethod),
    "rotation": get_args(RotationMethod),
    "scores": (*get_args(ScoresMethod), None),
}

_NOT_OFFERED = {
    ("qmethod", "horst"),
    ("kade", "spearman"),
    ("kade", "raw"),
}


def check_options(options: Options) -> None:
    """Whether these options can be followed at all.

    Raises:
        RuleError: ``not_one_of`` for an unknown word, ``not_offered`` for what the program
            does not have, ``bad_level`` for a level outside 0 to 1, ``no_such_factor`` for a
            turn, flag or split of another factor, ``bad_turn`` for a turn that is none.
    """
    for name, allowed in _CHOICES.items():
        _one_of(getattr(options, name), allowed)
    for method in (options.extraction, options.correlation, options.scores):
        if (options.like, method) in _NOT_OFFERED:
            raise RuleError("not_offered", program=options.like, method=str(method))
    for level in (options.flag_level, *options.levels):
        if not 0 < level < 1:
            raise RuleError("bad_level", level=str(level))
    _check_factors(options)


def critical_value(level: float, like: Like = "default") -> float:
    """The normal deviate beyond which a two-sided test at this level is significant.

    Levels of the field's tables give the field's rounded values; others are computed.
    """
    if like == "kade" and level == 0.01:
        return KADE_P01
    return CRITICAL_VALUES.get(level) or NormalDist().inv_cdf(1 - level / 2)


def _one_of(word: str | None, allowed: tuple[str | None, ...]) -> None:
    if word not in allowed:
        named = ", ".join(one for one in allowed if one)
        raise RuleError("not_one_of", word=str(word), allowed=named)


def _check_factors(options: Options) -> None:
    named = [turn.first for turn in options.turns] + [turn.second for turn in options.turns]
    named += [flag.factor for flag in options.hand_flags] + list(options.splits)
    for factor in named:
        if not 1 <= factor <= options.factors:
            raise RuleError("no_such_factor", factor=factor, most=options.factors)
    for turn in options.turns:
        if turn.first == turn.second or not isfinite(turn.degrees):
            raise RuleError("bad_turn", first=turn.first, second=turn.second)
