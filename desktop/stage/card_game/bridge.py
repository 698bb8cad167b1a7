"""The drawbridge of a table on the stage, and planks in a row where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from assets.drawbridge import HEIGHT, WIDTH, drawbridge, lowered_by
from assets.tokens import Look
from desktop.paint import drawing
from desktop.stage.board import Board
from desktop.stage.pieces import Piece
from game.card_game.planks import planks
from game.card_game.state import CardGame, Table


class BridgePiece(Piece):
    """A bridge that can come down while one looks.

    Attributes:
        table: Whose it is.
        rest: How far it is down when it rests, 0 to 1.
    """

    def __init__(
        self, place: QRectF, theme: Look, table: str, there: Sequence[bool], needed: int
    ) -> None:
        super().__init__(place, theme)
        self.table = table
        self.rest = lowered_by(there, needed)
        self._planks, self._lowered = tuple(there), self.rest

    def lower_to(self, lowered: float) -> None:
        """Shows it so far down."""
        self._lowered = lowered
        self.update()

    def draw(self, painter: QPainter) -> None:
        is_crossed = self._lowered == 1.0 and any(self._planks)
        svg = drawbridge(self._planks, self._lowered, is_crossed)
        scale = min(self.place.width() / WIDTH, self.place.height() / HEIGHT)
        target = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
        target.moveCenter(self.place.center())
        drawing(svg, self.theme.name).render(painter, target)


def bridge(board: Board, place: QRectF, state: CardGame, table: Table) -> None:
    """The bridge of a table, as large as its place allows."""
    there = planks(state, table)
    if there and state.rules:
        needed = state.rules.planks_needed
        board.add(BridgePiece(place, board.theme, table.id, there, needed))


def plank_row(board: Board, place: QRectF, state: CardGame, table: Table) -> None:
    """A small row of planks at the right of a place: those there are, and open places."""
    there = planks(state, table)
    width, gap = 44.0, 8.0
    left = place.right() - len(there) * (width + gap) + gap
    for number, is_there in enumerate(there):
        cell = QRectF(left + number * (width + gap), place.center().y() - 10, width, 20)
        if is_there:
            board.box(cell, "tea", "tea_ink", radius=4, width=2)
        else:
            board.box(cell, "glaze", "line", radius=4, width=2, is_dashed=True)
