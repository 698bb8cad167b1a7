"""Temporary until the pictures are there."""

from desktop.stage import parts
from desktop.stage.board import BODY, Board
from desktop.stage.view import View


def draw(board: Board, view: View) -> None:
    place = view.state.place
    board.title(view.words(f"q_sort.step.{place.step}.title"), "")
    parts.open_question(board, BODY, view.words(f"q_sort.step.{place.step}.prompt_{place.prompt}"))
