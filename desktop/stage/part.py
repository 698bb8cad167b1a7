"""A part of the trainer's own, and a question in between: a few words, very large."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.view import View
from game.day.agenda import block_title


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


def draw_question(board: Board, view: View) -> None:
    """Draws the question that was asked, alone on a tile."""
    board.title(view.words("screen.question.title"), view.workshop.client)
    parts.open_question(board, BODY, view.workshop.stage.question)
