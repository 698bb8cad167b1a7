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
    is_forced: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class SortWayChosen(Event):
    """Whose sorts are kept, and how the room goes about it; the words stand in ``steps``."""

    kind: ClassVar[str] = "sort_way_chosen"

    sorters: str
    way: str


@dataclass(frozen=True, slots=True)
class CardTakenUp(Event):
    """A card was taken up for the whole room to see; with 0 it was put down again."""

    kind: ClassVar[str] = "card_taken_up"
    is_undoable: ClassVar[bool] = False

    sorter: str
    number: int


@dataclass(frozen=True, slots=True)
class ExplainerChosen(Event):
    """Somebody says why a card goes where it goes; an empty one is nobody in particular."""

    kind: ClassVar[str] = "explainer_chosen"
    is_undoable: ClassVar[bool] = False

    person: str


@dataclass(frozen=True, slots=True)
class StatementPiled(Event):
    """A statement was put on one of three piles; off the grid, if it lay there."""

    kind: ClassVar[str] = "statement_piled"

    sorter: str
    number: int
    pile: str


@dataclass(frozen=True, slots=True)
class StatementPlaced(Event):
    """Somebody laid a statement in a column, or moved it there from another."""

    kind: ClassVar[str] = "statement_placed"

    sorter: str
    number: int
    column: int


@dataclass(frozen=True, slots=True)
class StatementTakenBack(Event):
    """A statement went back to the pile that it came from."""

    kind: ClassVar[str] = "statement_taken_back"

    sorter: str
    number: int


@dataclass(frozen=True, slots=True)
class StatementsSwapped(Event):
    """A statement got the place of another one, which got its place; or went back to its pile."""

    kind: ClassVar[str] = "statements_swapped"

    sorter: str
    number: int
    other: int


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
