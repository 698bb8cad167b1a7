"""What a trainer chose for the Q analysis: the method, turns by hand, flags by hand."""

from dataclasses import dataclass

CORRELATIONS = ("pearson", "spearman")
EXTRACTIONS = ("pca", "centroid", "horst")
ROTATIONS = ("varimax", "none")
PROGRAMS = ("default", "qmethod", "kade")

MOST_FACTORS = 8


@dataclass(frozen=True, slots=True)
class Method:
    """The method, step by step; the words mean what they do in ``game.q_analysis.options``.

    Attributes:
        factors: 1 to :data:`MOST_FACTORS`.
        has_teams: Whether the sorts of teams are analysed too, beside those of people.
        flag_level: At which a loading is significant.
        needs_majority: Whether a flag also needs more than half of the common variance.
        has_automatic_flags: Whether the rule sets flags at all.
        level, strict_level: At which a statement is distinguishing.
    """

    factors: int = 2
    correlation: str = "pearson"
    extraction: str = "pca"
    rotation: str = "varimax"
    like: str = "default"
    has_teams: bool = False
    has_automatic_flags: bool = True
    flag_level: float = 0.05
    needs_majority: bool = True
    level: float = 0.05
    strict_level: float = 0.01


@dataclass(frozen=True, slots=True)
class HandTurn:
    """Two factors turned in their plane, so many degrees clockwise."""

    first: int
    second: int
    degrees: float


@dataclass(frozen=True, slots=True)
class HandMark:
    """A flag set or taken away by hand; the factor counts from 1."""

    sorter: str
    factor: int
    is_flagged: bool


@dataclass(frozen=True, slots=True)
class Study:
    """All that was chosen.

    Attributes:
        turns: By hand, in the order in which they were made.
        marks: By hand; at most one for a sorter and a factor.
        splits: Factors with two ends that are told as two, counted from 1.
    """

    method: Method = Method()
    turns: tuple[HandTurn, ...] = ()
    marks: tuple[HandMark, ...] = ()
    splits: tuple[int, ...] = ()


UNCHOSEN = Study()
"""Our own way, with nothing done by hand."""


def has_other_loadings(one: Method, other: Method) -> bool:
    """Whether turns and flags of one method mean nothing for the other."""
    return any(
        getattr(one, name) != getattr(other, name)
        for name in ("factors", "correlation", "extraction", "rotation", "like", "has_teams")
    )
