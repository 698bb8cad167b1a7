"""The grid with its columns, and the cards that lie in it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF

from assets.language import Words
from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage.board import LEFT, RIGHT, Board
from desktop.stage.layout import columns, rows
from desktop.stage.q_sort.card import CardPiece, number_width
from desktop.stage.spots import Spot
from game.q_sort.state import Column, QSort, Sort
from game.q_sort.told import signed

_GAP = 10.0
_FOOT = 104.0
"""Pixels for the values under the columns, and the poles under these."""

_LABEL_SIZES = (36, 34, 32, 30, 28, 26, 24, 22, 20)
_NARROW, _LOW = 150.0, 44.0
"""Pixels of a card; in a smaller one only its number can be read."""

_FEWEST_LANES = 2
_CORNER = (420.0, 150.0)
"""The least that a tray needs, in pixels."""


class Grid:
    """A grid in its place on the board: where its columns and cells are.

    Args:
        board: Draws it.
        place: Its room, with the values and the poles under it.
        state: The columns and the statements.
        sort: What lies in it.
    """

    def __init__(self, board: Board, place: QRectF, state: QSort, sort: Sort) -> None:
        self._board, self._place, self._state, self._sort = board, place, state, sort
        held = [self._places_in(column) for column in state.grid]
        tall = max(held, default=1)
        area = place.adjusted(0, 0, 0, -_FOOT)
        self._lanes = columns(area, max(len(state.grid), 1), _GAP)
        self._cells = [
            list(reversed(rows(lane, tall, _GAP)))[:count]
            for lane, count in zip(self._lanes, held, strict=False)
        ]
        width, height = self._lanes[0].width(), area.height() / tall - _GAP
        self.cell = QRectF(0, 0, width, height)
        self.label_size = _label_size(state, width, height)

    def draw(self, last: int = 0) -> None:
        """The columns from low to high; the card that the room looks at stands out."""
        top = self._state.top_columns()
        for column, cells in zip(self._state.grid, self._cells, strict=True):
            numbers = self._sort.numbers_in(column.value)
            for at, cell in enumerate(cells):
                if at < len(numbers):
                    self._draw_card(cell, numbers[at], column.value in top, numbers[at] == last)
                else:
                    self._board.box(cell, "glaze", "line", radius=12, is_dashed=True)
        self._poles()

    def draw_values(self, words: Words | None = None) -> None:
        """What each column counts for; with words, also how many cards still fit in it."""
        for column, lane in zip(self._state.grid, self._lanes, strict=True):
            self._value(lane, column, words)

    def make_touchable(self, words: Words) -> None:
        """Every column, and over it every card that lies there."""
        foot = self._place.bottom() - 52
        table = self._board.table
        for column, lane, cells in zip(self._state.grid, self._lanes, self._cells, strict=True):
            top = min(cell.top() for cell in cells) - _GAP
            place = QRectF(lane.left() - _GAP / 2, top, lane.width() + _GAP, foot - top)
            name = words("q_sort.stage.column", column=signed(column.value))
            table.add(Spot("column", str(column.value), place, name))
            for number, cell in zip(self._sort.numbers_in(column.value), cells, strict=False):
                table.add(self.card_spot("card", number, cell))

    def card_spot(self, kind: str, number: int, place: QRectF) -> Spot:
        """A place from which a card can be dragged."""
        statement = self._state.statement(number)
        assert statement
        facts = (self.cell, self._board.theme, statement, self.label_size)
        lifted = partial(CardPiece, *facts, is_lit=True)
        name = f"{number}. {statement.text}"
        return Spot(kind, str(number), place, name, lifted, self.name_of(number))

    def name_of(self, number: int) -> str:
        """Under which name a card of this sort moves."""
        return f"{self._sort.id}/{number}"

    def free_corner(self) -> QRectF | None:
        """What is left over the highest columns, where that is enough for a tray."""
        wide, high = _CORNER
        top, right = self._place.top(), self._lanes[-1].right()
        for count in range(_FEWEST_LANES, len(self._lanes)):
            cells = [cell for lane in self._cells[-count:] for cell in lane]
            low = min((cell.top() for cell in cells), default=top) - 2 * _GAP
            left = self._lanes[-count].left()
            if low - top < high:
                return None
            if right - left >= wide:
                return QRectF(left, top, right - left, low - top)
        return None

    def _places_in(self, column: Column) -> int:
        """As many as it is meant to hold, or as it does hold where that is more."""
        return max(column.count, len(self._sort.numbers_in(column.value)))

    def _draw_card(self, cell: QRectF, number: int, is_top: bool, is_lit: bool) -> None:
        statement = self._state.statement(number)
        if not statement:
            return
        differs = number in self._sort.differing
        facts = (statement, self.label_size, is_top, is_lit, differs)
        piece = self._board.put(CardPiece, cell, *facts)
        self._board.table.name(self.name_of(number), piece)

    def _value(self, lane: QRectF, column: Column, words: Words | None) -> None:
        place = QRectF(lane.left(), lane.bottom() + 6, lane.width(), 48)
        sizes = (40, 36, 32, 28, 24, 20)
        value = fit(signed(column.value), DISPLAY, 700, sizes, place.width(), place.height())
        told, tint = self._room_left(column, words) if words else ("", "")
        left = fit(told, TEXT, 600, (28, 26, 24), place.width(), place.height())
        if not left.is_whole or value.width + left.width + 16 > place.width():
            told = ""  # so many columns: their cells show it
        wide = value.width + (left.width + 16 if told else 0)
        at = QRectF(place.center().x() - wide / 2, place.top(), value.width + 1, place.height())
        self._board.text(at, signed(column.value), sizes, DISPLAY, 700, "delft", is_must_read=False)
        if told:
            beside = QRectF(at.right() + 15, place.top(), left.width + 2, place.height())
            self._board.text(
                beside, told, (left.size,), TEXT, 600, tint, is_centred=True, is_must_read=False
            )

    def _room_left(self, column: Column, words: Words) -> tuple[str, str]:
        left = self._state.room_in(self._sort, column.value)
        if left > 0:
            return words("q_sort.stage.left", count=left), "soft"
        if left == 0:
            return words("q_sort.stage.full"), "leaf_ink"
        return words("q_sort.stage.over", count=-left), "clay_ink"

    def _poles(self) -> None:
        place = self._place
        half = place.width() / 2 - 20
        left = QRectF(place.left(), place.bottom() - 50, half, 50)
        right = QRectF(place.right() - half, place.bottom() - 50, half, 50)
        ends: Sequence[tuple[QRectF, str, bool]] = (
            (left, self._state.low, False),
            (right, self._state.high, True),
        )
        sizes = (38, 34, 30, 26, 22, 20)
        for room, text, is_right in ends:
            align = RIGHT if is_right else LEFT
            self._board.text(room, text, sizes, TEXT, 600, "soft", align, is_must_read=False)


def draw_grid(board: Board, place: QRectF, state: QSort, sort: Sort, last: int = 0) -> None:
    """A grid to look at."""
    grid = Grid(board, place, state, sort)
    grid.draw(last)
    grid.draw_values()


def _label_size(state: QSort, width: float, height: float) -> float:
    """One size for all labels, or 0 where there is only room for numbers."""
    if width < _NARROW or height < _LOW:
        return 0
    labels = tuple(one.label for one in state.statements)
    room = width - number_width(width) - 20
    return common_size(labels, TEXT, 600, _LABEL_SIZES, room, height - 6)
