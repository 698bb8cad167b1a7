"""A part of the trainer's own: what it is called, very large, and when it ends."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.view import View
from game.agenda import block_title


def draw(board: Board, view: View) -> None:
    """Draws the title of the block on a tile."""
    block = view.workshop.block
    board.title(view.workshop.client)
    inner = board.tile(QRectF(BODY.left(), BODY.top(), BODY.width(), BODY.height() - 20))
    title = block_title(block, view.words) if block else ""
    board.text(
        inner,
        title,
        type_sizes.HERO,
        DISPLAY,
        700,
        align=CENTRE,
        is_centred=True,
        is_balanced=True,
    )
