"""A table with cards as a child would keep it: for everybody one dictionary, and no more."""

from dataclasses import dataclass, field

from game.exercise import Event
from game.q_sort.events import (
    DifferenceKept,
    FreeChoiceWritten,
    ReasonGiven,
    SortPrepared,
    StatementPiled,
    StatementPlaced,
    StatementsSwapped,
    StatementTakenBack,
)
from game.q_sort.state import PILES


@dataclass
class Hand:
    """The cards of one person or team; everything by the number of the card."""

    columns: dict[int, int] = field(default_factory=dict)
    piles: dict[int, str] = field(default_factory=dict)
    differing: set[int] = field(default_factory=set)
    reasons: dict[int, str] = field(default_factory=dict)
    free_choice: str = ""

    @property
    def has_begun(self) -> bool:
        return bool(self.columns or self.piles or self.differing or self.reasons)


class PlainTable:
    """Knows by itself what is allowed, and where every card then lies."""

    def __init__(self) -> None:
        self.cards: set[int] = set()
        self.grid: dict[int, int] = {}
        self.is_forced = True
        self.hands: dict[str, Hand] = {}

    def hand(self, sorter: str) -> Hand:
        return self.hands.get(sorter, Hand())

    def allows(self, event: Event) -> bool:
        """Whether these hands may do this now."""
        match event:
            case SortPrepared():
                return not any(hand.has_begun for hand in self.hands.values())
            case StatementPiled(_, number, pile):
                return number in self.cards and pile in PILES
            case StatementPlaced(sorter, number, column):
                return number in self.cards and self._fits(self.hand(sorter), number, column)
            case StatementTakenBack(sorter, number):
                return number in self.hand(sorter).columns
            case StatementsSwapped(sorter, number, other):
                is_pair = number in self.cards and number != other
                return is_pair and other in self.hand(sorter).columns
            case DifferenceKept(_, number) | ReasonGiven(_, number):
                return number in self.cards
            case FreeChoiceWritten():
                return bool(self.cards)
        return True

    def _fits(self, hand: Hand, number: int, column: int) -> bool:
        others = [one for one, at in hand.columns.items() if at == column and one != number]
        is_there = hand.columns.get(number) == column
        return column in self.grid and (
            not self.is_forced or is_there or len(others) < self.grid[column]
        )

    def do(self, event: Event) -> None:
        """Does it, without asking."""
        match event:
            case SortPrepared():
                self.cards = {one.number for one in event.statements}
                self.grid = {one.value: one.count for one in event.grid}
                self.is_forced = event.is_forced
            case StatementPiled(sorter, number, pile):
                hand = self._own(sorter)
                hand.columns.pop(number, None)
                hand.piles[number] = pile
            case StatementPlaced(sorter, number, column):
                self._own(sorter).columns[number] = column
            case StatementTakenBack(sorter, number):
                self._own(sorter).columns.pop(number, None)
            case StatementsSwapped(sorter, number, other):
                columns = self._own(sorter).columns
                left, columns[number] = columns.pop(number, None), columns.pop(other)
                if left is not None:
                    columns[other] = left
            case DifferenceKept(sorter, number, is_kept):
                hand = self._own(sorter)
                hand.differing = hand.differing - {number} | ({number} if is_kept else set())
            case ReasonGiven(sorter, number, text):
                self._own(sorter).reasons[number] = text
                if not text:
                    del self._own(sorter).reasons[number]
            case FreeChoiceWritten(sorter, text):
                self._own(sorter).free_choice = text

    def _own(self, sorter: str) -> Hand:
        return self.hands.setdefault(sorter, Hand())


def played(events: list[Event]) -> PlainTable:
    """The table after these, one after another."""
    table = PlainTable()
    for event in events:
        table.do(event)
    return table
