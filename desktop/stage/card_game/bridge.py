"""The drawbridge of a table on the stage, and planks in a row where there is little room."""

from PySide6.QtCore import QRectF

from desktop.stage.board import Board
from desktop.stage.drawbridge import BridgePiece
from game.card_game.planks import planks
from game.card_game.state import CardGame, Table


def bridge(board: Board, place: QRectF, state: CardGame, table: Table) -> None:
    """The bridge of a table, as large as its place allows."""
    there = planks(state, table)
    if there and state.rules:
        needed = state.rules.planks_needed
        board.add(BridgePiece(place, board.theme, table.id, there, needed))


def plank_row(board: Board, place: QRectF, state: CardGame, table: Table) -> None:
    """A small row of planks at the right of a place: those there are, and open places."""
    there = planks(state, table)
    if not there:
        return
    gap, height = 8.0, min(place.height() * 0.5, 30.0)
    width = min(height * 2.6, (place.width() + gap) / len(there) - gap)
    left = place.right() - len(there) * (width + gap) + gap
    for number, is_there in enumerate(there):
        top = place.center().y() - height / 2
        cell = QRectF(left + number * (width + gap), top, width, height)
        if is_there:
            board.box(cell, "tea", "tea_ink", radius=4, width=2)
        else:
            board.box(cell, "glaze", "line", radius=4, width=2, is_dashed=True)
