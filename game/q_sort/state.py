"""What a Q-sort is at one moment: the statements, the grid, and who laid what where."""

from dataclasses import dataclass

from game.keyed import find
from game.q_sort.study import UNCHOSEN, Study

TOP = 5
"""Statements that count as the most important ones."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as it was laid out, in the language and the words of the group.

    Attributes:
        number: 1 and up; what stands on the card and on the sheet.
        label: In a few words, for the screen.
        dimension: What it is about, such as ``E1``; empty when it is not known.
        levers: What it works on: ``willen``, ``kunnen``, ``mogen``, or none of these.
    """

    id: str
    number: int
    label: str
    text: str
    dimension: str = ""
    levers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the grid: its value, from low to high, and how many cards it holds."""

    value: int
    count: int


@dataclass(frozen=True, slots=True)
class Placement:
    """A statement in a column."""

    number: int
    column: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a statement lies where it lies; ``id`` is its number."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Sort:
    """What one person or team laid down.

    Attributes:
        id: Of the person or team; ``group`` for all together.
        placements: In the order in which they were laid.
        differing: Numbers on which a team stays divided.
        free_choice: A card of their own: what was missing.
    """

    id: str
    placements: tuple[Placement, ...] = ()
    differing: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()
    free_choice: str = ""

    def column_of(self, number: int) -> int | None:
        """Where a statement lies, or nothing."""
        return next((one.column for one in self.placements if one.number == number), None)

    def numbers_in(self, column: int) -> tuple[int, ...]:
        """The statements in a column."""
        return tuple(one.number for one in self.placements if one.column == column)


@dataclass(frozen=True, slots=True)
class SortPlace:
    """Where the room is: a step, a question in it, and whose sort it looks at."""

    step: str
    prompt: int = 0
    sorter: str = ""


@dataclass(frozen=True, slots=True)
class QSort:
    """The exercise.

    Attributes:
        question: What the statements are sorted on; ``low`` and ``high`` are its poles.
        grid: The columns from low to high; together they hold all statements.
        sorts: One for each who laid something down.
        study: What was chosen for the analysis.
    """

    form: str = "full"
    place: SortPlace = SortPlace("st1")
    question: str = ""
    low: str = ""
    high: str = ""
    statements: tuple[Statement, ...] = ()
    grid: tuple[Column, ...] = ()
    sorts: tuple[Sort, ...] = ()
    study: Study = UNCHOSEN

    @property
    def is_prepared(self) -> bool:
        """Whether there is something to sort."""
        return bool(self.statements)

    def sort_of(self, sorter: str) -> Sort:
        """What somebody laid down; an empty one when that is nothing yet."""
        return find(self.sorts, sorter) or Sort(sorter)

    def statement(self, number: int) -> Statement | None:
        """The statement with this number."""
        return next((one for one in self.statements if one.number == number), None)

    def room_in(self, sort: Sort, column: int) -> int:
        """How many cards still fit in a column."""
        count = next((one.count for one in self.grid if one.value == column), 0)
        return count - len(sort.numbers_in(column))

    def is_whole(self, sort: Sort) -> bool:
        """Whether every statement has its place."""
        return self.is_prepared and len(sort.placements) == len(self.statements)

    def whole_sorts(self) -> tuple[Sort, ...]:
        """The sorts in which every statement has its place."""
        return tuple(sort for sort in self.sorts if self.is_whole(sort))

    def top_columns(self) -> tuple[int, ...]:
        """The columns at the high end that together hold the top five, highest first."""
        found: list[int] = []
        held = 0
        for column in reversed(self.grid):
            if held >= TOP:
                break
            found.append(column.value)
            held += column.count
        return tuple(found)

    def top_of(self, sort: Sort) -> tuple[int, ...]:
        """The statements that somebody laid at the high end, highest first."""
        return tuple(number for column in self.top_columns() for number in sort.numbers_in(column))
