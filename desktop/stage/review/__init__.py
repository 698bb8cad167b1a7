"""A return session, for the room."""

from collections.abc import Callable

from desktop.stage.board import Board
from desktop.stage.review import actions, changes, norms, room
from desktop.stage.view import View
from game.review.state import Review

_PICTURES: dict[str, Callable[[Board, View, Review], None]] = {
    "actions": actions.action,
    "well": room.went_well,
    "questions": room.question,
    "parked": room.parked,
    "norms": norms.norm,
    "onward": actions.onward,
    "changes": changes.since_last,
}


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: Review = view.state
    _PICTURES[state.place.step](board, view, state)
