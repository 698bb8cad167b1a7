"""The grid with its columns, and the cards that lie in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage.board import CENTRE, LEFT, RIGHT, Board
from desktop.stage.layout import columns, rows
from game.q_sort.state import QSort, Sort
from game.q_sort.told import signed

_GAP = 10.0
_FOOT = 104.0
"""Pixels for the values under the columns, and the poles under these."""

_LABEL_SIZES = (36, 34, 32, 30, 28, 26, 24, 22, 20)
_NARROW, _LOW = 150.0, 44.0
"""Pixels of a card; in a smaller one only its number can be read."""


def draw_grid(board: Board, place: QRectF, state: QSort, sort: Sort, last: int = 0) -> None:
    """The columns from low to high, each as tall as it has cards; the card laid last stands out."""
    tall = max((column.count for column in state.grid), default=1)
    area = place.adjusted(0, 0, 0, -_FOOT)
    top = state.top_columns()
    lanes = columns(area, len(state.grid), _GAP)
    size = _label_size(state, lanes[0].width() if lanes else 0, area.height() / tall - _GAP)
    for column, lane in zip(state.grid, lanes, strict=True):
        numbers = sort.numbers_in(column.value)
        cells = list(reversed(rows(lane, tall, _GAP)))[: column.count]
        for at, cell in enumerate(cells):
            if at < len(numbers):
                is_last = numbers[at] == last
                _card(board, cell, state, numbers[at], size, column.value in top, is_last)
            else:
                board.box(cell, "glaze", "line", radius=12, is_dashed=True)
        _value(board, lane, column.value)
    _poles(board, place, state)


def _label_size(state: QSort, width: float, height: float) -> float:
    """One size for all labels, or 0 where there is only room for numbers."""
    if width < _NARROW or height < _LOW:
        return 0
    labels = tuple(one.label for one in state.statements)
    room = width - _number_width(width) - 20
    return common_size(labels, TEXT, 600, _LABEL_SIZES, room, height - 8)


def _number_width(width: float) -> float:
    return min(width * 0.26, 64)


def _card(
    board: Board,
    cell: QRectF,
    state: QSort,
    number: int,
    size: float,
    is_top: bool,
    is_last: bool,
) -> None:
    fill, ink = ("delft", "on_delft") if is_top else ("paper", "ink")
    board.box(cell, fill, "tea" if is_last else "delft", radius=12, width=6 if is_last else 2.5)
    statement = state.statement(number)
    if not size or not statement:
        sizes = (34, 30, 26, 22, 20)
        board.text(cell, str(number), sizes, DISPLAY, 700, ink, CENTRE, True, is_must_read=False)
        return
    width = _number_width(cell.width())
    sign = QRectF(cell.left() + 6, cell.top(), width, cell.height())
    tint = "on_delft" if is_top else "delft"
    board.text(
        sign, str(number), (30, 26, 22), DISPLAY, 600, tint, CENTRE, True, is_must_read=False
    )
    room = QRectF(sign.right() + 4, cell.top() + 4, cell.width() - width - 18, cell.height() - 8)
    board.text(room, statement.label, (size,), TEXT, 600, ink, is_centred=True, is_must_read=False)


def _value(board: Board, lane: QRectF, value: int) -> None:
    place = QRectF(lane.left(), lane.bottom() + 6, lane.width(), 48)
    sizes = (40, 36, 32, 28, 24, 20)
    board.text(place, signed(value), sizes, DISPLAY, 700, "delft", CENTRE, is_must_read=False)


def _poles(board: Board, place: QRectF, state: QSort) -> None:
    half = place.width() / 2 - 20
    left = QRectF(place.left(), place.bottom() - 50, half, 50)
    right = QRectF(place.right() - half, place.bottom() - 50, half, 50)
    ends: Sequence[tuple[QRectF, str, object]] = (
        (left, state.low, LEFT),
        (right, state.high, RIGHT),
    )
    for room, text, align in ends:
        board.text(
            room,
            text,
            (38, 34, 30, 26, 22, 20),
            TEXT,
            600,
            "soft",
            LEFT if align is LEFT else RIGHT,
            is_must_read=False,
        )
