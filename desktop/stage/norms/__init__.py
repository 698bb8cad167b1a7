"""From vision to norms, for the room."""

from collections.abc import Callable

from desktop.stage.board import Board
from desktop.stage.norms import about_norm, about_room, about_team
from desktop.stage.view import View
from game.norms.state import Norms

_PICTURES: dict[str, Callable[[Board, View, Norms], None]] = {
    "n0": about_room.vision,
    "tq": about_room.three_questions,
    "n1": about_room.own_words,
    "n2": about_team.goal,
    "n3": about_team.moments,
    "n4": about_team.days,
    "n5": about_norm.wording,
    "n6": about_norm.fist,
    "n7": about_norm.reminder,
    "n8": about_norm.leader_act,
    "n9": about_norm.sign_and_step,
}


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: Norms = view.state
    _PICTURES[state.place.step](board, view, state)
