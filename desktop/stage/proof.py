"""The card with which a trainer sees that the right screen shows the whole picture."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, HEIGHT, WIDTH, Board
from desktop.stage.view import View

_EDGE = 12.0
_SIZES = (96.0, 72.0, float(type_sizes.READABLE))


def draw(board: Board, view: View) -> None:
    """Draws an edge all around, and lines that the last row reads aloud."""
    words = view.words
    edge = QRectF(_EDGE, _EDGE, WIDTH - 2 * _EDGE, HEIGHT - 2 * _EDGE)
    board.box(edge, "porcelain", "delft", radius=24, width=6)
    board.picture(QRectF(WIDTH / 2 - 130, 70, 260, 240), "art/teapot-hero.svg")
    title = QRectF(120, 330, WIDTH - 240, 150)
    sizes = (96, 84, 72)
    board.text(title, words("screen.proof.title"), sizes, DISPLAY, 700, "delft", CENTRE, True)
    top = 510.0
    for size in _SIZES:
        place = QRectF(120, top, WIDTH - 240, size * 1.6)
        board.text(place, words("proof.line"), (size,), TEXT, 500, "ink", CENTRE, True)
        top += size * 1.6 + 8
    foot = QRectF(120, top + 10, WIDTH - 240, 80)
    board.text(foot, words("proof.edge"), type_sizes.READ, TEXT, 400, "tea_ink", CENTRE, True)
