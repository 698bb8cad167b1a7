"""What a trainer can choose in the Q analysis."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event
from game.q_sort.study import Method


@dataclass(frozen=True, slots=True)
class AnalysisChosen(Event):
    """The method of the analysis was chosen; another one begins without turns or flags by hand."""

    kind: ClassVar[str] = "analysis_chosen"

    method: Method


@dataclass(frozen=True, slots=True)
class FactorsTurned(Event):
    """Two factors were turned by hand, so many degrees clockwise in their plot."""

    kind: ClassVar[str] = "factors_turned"

    first: int
    second: int
    degrees: float


@dataclass(frozen=True, slots=True)
class SortFlagged(Event):
    """A sort was made to define a factor by hand, or not to."""

    kind: ClassVar[str] = "sort_flagged"

    sorter: str
    factor: int
    is_flagged: bool = True


@dataclass(frozen=True, slots=True)
class FactorSplit(Event):
    """A factor with two ends is told as two, or as one again."""

    kind: ClassVar[str] = "factor_split"

    factor: int
    is_split: bool = True
