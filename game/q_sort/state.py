"""What a Q-sort is at one moment: the statements, the grid, and who laid what where."""

from dataclasses import dataclass

from game.keyed import find
from game.q_sort.study import UNCHOSEN, Study

TOP = 5
"""Statements that count as the most important ones."""

PILES = ("less", "between", "more")
"""Where a card goes before it gets its column, from the low end to the high one."""

MIDDLE = "between"
"""Where a card is that nobody put on a pile: who is in doubt puts it here."""


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
class Piled:
    """A statement on one of the :data:`PILES`, also while it lies in a column."""

    number: int
    pile: str


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
        piles: In the order in which they were piled.
        differing: Numbers on which a team stays divided.
        free_choice: A card of their own: what was missing.
        name: What a file calls it that it came from; empty for people and teams of the room.
    """

    id: str
    placements: tuple[Placement, ...] = ()
    differing: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()
    free_choice: str = ""
    piles: tuple[Piled, ...] = ()
    name: str = ""

    def column_of(self, number: int) -> int | None:
        """Where a statement lies, or nothing."""
        return next((one.column for one in self.placements if one.number == number), None)

    def numbers_in(self, column: int) -> tuple[int, ...]:
        """The statements in a column."""
        return tuple(one.number for one in self.placements if one.column == column)

    def pile_of(self, number: int) -> str:
        """The pile on which a statement was put, or nothing."""
        return next((one.pile for one in self.piles if one.number == number), "")


@dataclass(frozen=True, slots=True)
class InPlay:
    """The card that the room talks about.

    Attributes:
        sorter: Whose card it is.
        number: 0 when there is none.
        is_held: Whether it waits for its place; else it has just got one.
    """

    sorter: str = ""
    number: int = 0
    is_held: bool = False


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
        title: The question in a few words, above the grid; may be empty.
        grid: The columns from low to high; together they hold all statements.
        is_forced: Whether no column takes more cards than it has places.
        sorters: Whose sorts are kept; see ``steps``.
        way: How the room goes about it; see ``steps``.
        sorts: One for each who laid something down.
        study: What was chosen for the analysis.
        in_play: The card that the room talks about.
        explainer: Who says why it goes there.
        explained: Everybody who was asked to, in order.
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
    is_forced: bool = True
    sorters: str = "both"
    way: str = "alone_first"
    in_play: InPlay = InPlay()
    explainer: str = ""
    explained: tuple[str, ...] = ()
    title: str = ""

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
        """How many cards still fit in a column; less than none where it holds more than that."""
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
        """The statements that somebody laid at the high end, highest first.

        On a free grid these are the columns in which the first five of somebody lie, whatever
        they were meant to hold.
        """
        columns = self.top_columns() if self.is_forced else self._highest_used(sort)
        return tuple(number for column in columns for number in sort.numbers_in(column))

    def _highest_used(self, sort: Sort) -> tuple[int, ...]:
        found: list[int] = []
        for column in reversed(self.grid):
            if sum(len(sort.numbers_in(value)) for value in found) >= TOP:
                break
            found.append(column.value)
        return tuple(found)

    def unsorted(self, sort: Sort) -> tuple[int, ...]:
        """The statements that have neither a pile nor a column yet."""
        seen = {one.number for one in sort.piles} | {one.number for one in sort.placements}
        return tuple(one.number for one in self.statements if one.number not in seen)

    def on_pile(self, sort: Sort, pile: str) -> tuple[int, ...]:
        """What lies on a pile now: in no column. The middle one has what nobody piled."""
        laid = {one.number for one in sort.placements}
        piled = tuple(one.number for one in sort.piles if one.pile == pile)
        waiting = tuple(number for number in piled if number not in laid)
        return (*waiting, *self.unsorted(sort)) if pile == MIDDLE else waiting

    def shown_of(self, sorter: str) -> InPlay:
        """The card that the room talks about, if it is one of this team's."""
        return self.in_play if self.in_play.sorter == sorter else InPlay(sorter)
