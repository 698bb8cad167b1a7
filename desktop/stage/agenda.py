"""The programme in a few lines: from when, what, and where we are."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage import type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import rows
from desktop.stage.view import View
from game.agenda import Item

_TIME_WIDTH = 240.0
_TALLEST = 128.0
"""Pixels of a line; a short programme does not fill the screen with air."""

_SIZES = (72, 66, *type_sizes.READ)
"""Pixels of the letters."""


def draw(board: Board, view: View, items: Sequence[Item], ends_at: str) -> None:
    """Draws the lines, what the room is doing now on a mist ground, and the time it ends."""
    board.title(view.words("screen.agenda.title"), view.workshop.client)
    titles = [item.title for item in items]
    lines = [*items, Item(ends_at, view.words("agenda.end"))] if ends_at else list(items)
    gap = 2.0
    height = min(_TALLEST, (BODY.height() - gap * len(lines)) / max(len(lines), 1))
    place = QRectF(BODY.left(), BODY.top(), BODY.width(), (height + gap) * len(lines) - gap)
    size = common_size(tuple(titles), TEXT, 500, _SIZES, place.width() - _TIME_WIDTH - 70, height)
    for item, cell in zip(lines, rows(place, max(len(lines), 1), gap), strict=False):
        _line(board, cell, item, size)


def _line(board: Board, cell: QRectF, item: Item, size: float) -> None:
    if item.is_now:
        board.box(cell, "mist", radius=16)
    time = QRectF(cell.left() + 30, cell.top(), _TIME_WIDTH, cell.height())
    board.text(time, item.begins, (size,), DISPLAY, 700, "delft", is_centred=True)
    title = cell.adjusted(_TIME_WIDTH + 40, 0, -30, 0)
    ink = "tea_ink" if item.is_break else "ink"
    weight = 700 if item.is_now else 500
    board.text(title, item.title, (size,), TEXT, weight, ink, is_centred=True)
