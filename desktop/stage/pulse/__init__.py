"""A theepotmeting, for the room."""

from desktop.stage.board import Board
from desktop.stage.pulse import asking, over_time, teapot
from desktop.stage.view import View
from game.pulse.state import Pulse


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: Pulse = view.state
    step, prompt = state.place.step, state.place.prompt
    board.title(view.words(f"pulse.step.{step}.title"), _chip(view, state))
    if step == "how":
        asking.how(board, view, state)
    elif step == "ask":
        asking.sentence(board, view, state)
    elif step == "slips":
        asking.slips(board, view)
    elif prompt == 0:
        teapot.temperature(board, view, state)
    else:
        over_time.line(board, view)


def _chip(view: View, state: Pulse) -> str:
    return asking.number_of(view, state) if state.place.step == "ask" else view.workshop.client
