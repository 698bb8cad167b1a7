"""The one thing to do now, on a warm note."""

from PySide6.QtCore import QRectF

from desktop.fitted import fit
from desktop.paint import TEXT
from desktop.stage.board import Board
from desktop.stage.layout import split

_ONE_LINE = (68, 64, 60, 56, 54)
_MORE_LINES = (60, 56, 54, 50, 46, 42)
_SIDE, _EDGE = 32.0, 18.0


def beside(board: Board, place: QRectF, text: str) -> QRectF:
    """At the top of a column; what is left under it."""
    return _told(board, place, text, 280)


def across(board: Board, place: QRectF, text: str) -> QRectF:
    """Over the whole width; what is left under it."""
    return _told(board, place, text, 160)


def _told(board: Board, place: QRectF, text: str, most: float) -> QRectF:
    """In one line where that is large enough, else in more."""
    width = place.width() - 2 * _SIDE
    fitted = fit(text, TEXT, 600, _ONE_LINE, width, 90)
    if not fitted.is_whole or len(fitted.lines) > 1:
        fitted = fit(text, TEXT, 600, _MORE_LINES, width, most)
    head, rest = split(place, fitted.height + 2 * _EDGE, 20)
    board.box(head, "tea_mist")
    inner = head.adjusted(_SIDE, _EDGE, -_SIDE, -_EDGE + 1)
    board.text(inner, text, (fitted.size,), TEXT, 600, is_centred=True)
    return rest
