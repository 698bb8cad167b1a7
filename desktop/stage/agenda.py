"""The programme in a few lines: from when, what, and where we are."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, LEADING, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import BODY, HEIGHT, Board
from desktop.stage.layout import rows
from desktop.stage.view import View
from game.day.agenda import Item

_TIME_WIDTH = 240.0
_TALLEST = 128.0
"""Pixels of a line; a short programme does not fill the screen with air."""

_FOOT = 26.0
"""Pixels that the last line may come nearer to the foot of the screen than other pictures do."""

_TIGHT = 1.17
"""Height of a line as a multiple of its letters: every part is one line, with nothing under it."""

_OVER = 4.0
"""Pixels that a title may have above and below its line, to stand as high as its time."""

_SIZES = (72, 66, *type_sizes.READ)
"""Pixels of the letters."""


def draw(board: Board, view: View, items: Sequence[Item], ends_at: str) -> None:
    """Draws the lines, what the room is doing now on a mist ground, and the time it ends."""
    board.title(view.words("screen.agenda.title"), view.workshop.client)
    titles = [item.title for item in items]
    lines = [*items, Item(ends_at, view.words("agenda.end"))] if ends_at else list(items)
    room = BODY.adjusted(0, 0, 0, _FOOT)
    height = min(_TALLEST, room.height() / max(len(lines), 1))
    place = QRectF(room.left(), room.top(), room.width(), height * len(lines))
    size = _size(tuple(titles), place.width() - _TIME_WIDTH - 70, height)
    for item, cell in zip(lines, rows(place, max(len(lines), 1), 0), strict=False):
        _line(board, cell, item, size)


def _size(titles: tuple[str, ...], width: float, height: float) -> float:
    """Pixels of the letters; where no title wraps, they may stand closer than lines of a text."""
    sizes = tuple(size for size in _SIZES if size * _TIGHT <= height) or _SIZES[-1:]
    single = common_size(titles, TEXT, 500, sizes, width, sizes[0] * LEADING[TEXT])
    wraps = any(len(fit(one, TEXT, 500, (single,), width, HEIGHT).lines) > 1 for one in titles)
    return common_size(titles, TEXT, 500, _SIZES, width, height) if wraps else single


def _line(board: Board, cell: QRectF, item: Item, size: float) -> None:
    if item.is_now:
        board.box(cell, "mist", radius=16)
    time = QRectF(cell.left() + 30, cell.top(), _TIME_WIDTH, cell.height())
    board.text(time, item.begins, (size,), DISPLAY, 700, "delft", is_centred=True)
    title = cell.adjusted(_TIME_WIDTH + 40, -_OVER, -30, _OVER)
    ink = "tea_ink" if item.is_break else "ink"
    weight = 700 if item.is_now else 500
    board.text(title, item.title, (size,), TEXT, weight, ink, is_centred=True)
