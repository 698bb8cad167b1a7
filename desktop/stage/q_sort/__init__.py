"""A Q-sort, for the room."""

from collections.abc import Callable

from desktop.stage.board import Board
from desktop.stage.q_sort import alone, looking, team
from desktop.stage.q_sort.answers import answer
from desktop.stage.view import View
from game.q_sort.state import QSort

_PICTURES: dict[str, Callable[[Board, View, QSort], None]] = {
    "st1": alone.question,
    "st2": alone.piles,
    "st3": alone.empty_grid,
    "st4": alone.sheet,
    "st5": team.sort,
    "st6": team.free_choice,
    "st7": looking.together,
}


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: QSort = view.state
    _PICTURES[state.place.step](board, view, state)


__all__ = ["answer", "draw"]
