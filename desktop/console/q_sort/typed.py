"""What is typed of a sheet, digit by digit: numbers for a column, or columns for a number."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.language import Words
from game.exercise import Event
from game.q_sort import events as e
from game.q_sort.sheet import (
    ask_not_laid,
    ask_nothing_missing,
    column_typed,
    columns_of,
    left_to_type,
    next_column,
    next_statement,
    number_typed,
)
from game.q_sort.state import QSort, Sort
from game.q_sort.told import signed

_FEW = 6
"""When no more numbers are left than this, they are named."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it is now, and how much of it is typed in.

    Attributes:
        depth: One of ``DEPTHS``, or ``card``: any card, and then its column.
    """

    state: QSort
    sort: Sort
    depth: str

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to type."""
        return not self._asks_card and self._asked() is None

    @property
    def takes_signs(self) -> bool:
        """Whether a column is typed now, and not a number."""
        return self.depth == "statements" or self.held > 0

    @property
    def held(self) -> int:
        """The card that waits for its column; 0 when a number is typed now."""
        shown = self.state.shown_of(self.sort.id)
        return shown.number if self._asks_card and shown.is_held else 0

    @property
    def _asks_card(self) -> bool:
        return self.depth == "card"

    def _asked(self) -> int | None:
        if self.depth == "statements":
            return next_statement(self.state, self.sort)
        return next_column(self.state, self.sort, self.depth)

    def question(self, words: Words) -> str:
        """What is to be typed now."""
        if self._asks_card:
            key = "q_sort.which_column" if self.held else "q_sort.which_card"
            return words(key, number=self.held, label=self._label(self.held))
        asked = self._asked()
        left = left_to_type(self.state, self.sort, self.depth)
        if asked is None:
            return self._done(words)
        if self.depth == "statements":
            label = self._label(asked)
            return words.count("q_sort.next_column", left, number=asked, label=label)
        return words.count("q_sort.next_number", left, column=signed(asked))

    def _done(self, words: Words) -> str:
        """That all is there that is asked for, which need not be every card."""
        laid, cards = len(self.sort.placements), len(self.state.statements)
        if laid < cards:
            return words("q_sort.sheet_part_done", count=laid, cards=cards)
        return words("q_sort.sheet_done")

    def laid(self, words: Words) -> str:
        """What lies in each column that is typed in, and the last few that lie nowhere."""
        depth = "whole" if self._asks_card else self.depth
        parts = []
        for column in columns_of(self.state, depth):
            numbers = ", ".join(str(one) for one in self.sort.numbers_in(column)) or "…"
            parts.append(f"{signed(column)}:\u00a0{numbers}")
        open_ones = [one.number for one in self.state.statements if not self._is_laid(one.number)]
        if depth == "whole" and 0 < len(open_ones) <= _FEW:
            numbers = ", ".join(str(one) for one in open_ones)
            parts.append(words("q_sort.still_open", numbers=numbers))
        return "   ".join(parts)

    def typed(self, text: str, is_done: bool) -> Event | None:
        """What follows from what was typed so far; nothing while it can still grow.

        Raises:
            RuleError: it is wrong; the last key is not taken.
        """
        if not text:
            ask_nothing_missing(self.state, self.sort, self.depth)
            return None
        return self._read()(text, is_done)

    def taken_back(self) -> Event | None:
        """What follows from Backspace where nothing stands."""
        if self._asks_card:
            return e.CardTakenUp(self.sort.id, 0) if self.held else None
        last = self.sort.placements[-1].number if self.sort.placements else 0
        return e.StatementTakenBack(self.sort.id, last) if last else None

    def _read(self) -> Callable[[str, bool], Event | None]:
        if self.takes_signs:
            return self._column
        return self._card if self._asks_card else self._number

    def _column(self, text: str, is_done: bool) -> Event | None:
        number = self.held or next_statement(self.state, self.sort)
        column = column_typed(self.state, self.sort, text, is_done)
        if column is None or number is None:
            return None
        return e.StatementPlaced(self.sort.id, number, column)

    def _card(self, text: str, is_done: bool) -> Event | None:
        number = number_typed(self.state, text, is_done)
        return e.CardTakenUp(self.sort.id, number) if number else None

    def _number(self, text: str, is_done: bool) -> Event | None:
        number = number_typed(self.state, text, is_done)
        column = next_column(self.state, self.sort, self.depth)
        if number is None or column is None:
            return None
        ask_not_laid(self.sort, number)
        return e.StatementPlaced(self.sort.id, number, column)

    def _label(self, number: int) -> str:
        statement = self.state.statement(number)
        return statement.label if statement else ""

    def _is_laid(self, number: int) -> bool:
        return self.sort.column_of(number) is not None
