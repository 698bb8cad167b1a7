"""What can happen in a Q-sort."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event
from game.q_sort.state import Column, Statement


@dataclass(frozen=True, slots=True)
class SortStepShown(Event):
    """The room looks at a step, at a question in it, and in some steps at somebody's sort."""

    kind: ClassVar[str] = "sort_step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    prompt: int = 0
    sorter: str = ""


@dataclass(frozen=True, slots=True)
class SortPrepared(Event):
    """The statements and the grid were laid out, as they stay for this round."""

    kind: ClassVar[str] = "sort_prepared"

    question: str
    low: str
    high: str
    statements: tuple[Statement, ...]
    grid: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class StatementPlaced(Event):
    """Somebody laid a statement in a column, or moved it there from another."""

    kind: ClassVar[str] = "statement_placed"

    sorter: str
    number: int
    column: int


@dataclass(frozen=True, slots=True)
class StatementTakenBack(Event):
    """A statement went back to the pile."""

    kind: ClassVar[str] = "statement_taken_back"

    sorter: str
    number: int


@dataclass(frozen=True, slots=True)
class DifferenceKept(Event):
    """A team stays divided on a statement, or no longer does."""

    kind: ClassVar[str] = "difference_kept"

    sorter: str
    number: int
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class ReasonGiven(Event):
    """Why a statement lies where it lies; empty takes it away."""

    kind: ClassVar[str] = "reason_given"

    sorter: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class FreeChoiceWritten(Event):
    """A card of their own: what was missing among the statements; empty takes it away."""

    kind: ClassVar[str] = "free_choice_written"

    sorter: str
    text: str
