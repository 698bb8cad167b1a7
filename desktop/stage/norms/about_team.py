"""The steps that each team takes: its goal, its three moments, its best and worst day."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import columns, split
from desktop.stage.view import View
from game import keyed
from game.norms.state import Norms

_SIDES = (("best", "star", "leaf"), ("bad", "cross", "clay"))
_COLUMNS = (
    ("more", "leaf_mist", "leaf_ink", "plus"),
    ("stop", "clay_mist", "clay_ink", "cross"),
    ("keep", "mist", "delft", "check"),
)


def goal(board: Board, view: View, state: Norms) -> None:
    """What the vision asks of a team, with the objectives it chose."""
    team = state.place.team
    board.title(view.words("norms.step.n2.title"), view.workshop.team_name(team))
    found = keyed.find(state.team_goals, team)
    rest = BODY
    if state.vision:
        top, rest = split(BODY, 160)
        parts.panel(board, top, view.words("norms.vision"), state.vision)
    chosen = found.objectives if found else ()
    if state.objectives:
        rest = _objectives(board, state, rest, chosen)
    if found and found.text:
        parts.sentence(board, rest, found.text)
    else:
        parts.open_question(board, rest, view.words(f"norms.step.n2.{_asked(state)}"))


def _asked(state: Norms) -> str:
    """The question names only what the room can see."""
    if state.objectives:
        return "prompt_0"
    return "without_objectives" if state.vision else "without_vision"


def _objectives(board: Board, state: Norms, place: QRectF, chosen: tuple[str, ...]) -> QRectF:
    top, rest = split(place, 200)
    for cell, objective in zip(
        columns(top, len(state.objectives), 20), state.objectives, strict=True
    ):
        is_chosen = objective.id in chosen
        board.box(cell, "delft" if is_chosen else "paper", "delft" if is_chosen else "line")
        ink = "on_delft" if is_chosen else "ink"
        inner = cell.adjusted(26, 16, -26, -16)
        sizes = type_sizes.NOTE
        board.text(inner, objective.text, sizes, TEXT, 500, ink, is_centred=True)
    return rest


def moments(board: Board, view: View, state: Norms) -> None:
    """A team's three moments; the one its norm is about is blue."""
    team = state.place.team
    board.title(view.words("norms.step.n3.title"), view.workshop.team_name(team))
    own = [moment for moment in state.moments if moment.team == team]
    has_aim = bool(state.vision or state.objectives)
    prompt = view.words(f"norms.step.n3.{'prompt_0' if has_aim else 'without_vision'}")
    if not own:
        parts.open_question(board, BODY, prompt)
        return
    rest = parts.question(board, BODY, prompt)
    chosen = [number for number, moment in enumerate(own) if moment.is_chosen]
    parts.numbered(board, rest, [moment.text for moment in own], chosen)


def days(board: Board, view: View, state: Norms) -> None:
    """What a customer sees on the best and the worst day; then more, stop, keep."""
    board.title(view.words("norms.step.n4.title"), view.workshop.team_name(state.place.team))
    if state.place.prompt == 2:
        _more_stop_keep(board, view, state)
        return
    column, icon, tint = _SIDES[state.place.prompt]
    text = view.words(f"norms.step.n4.prompt_{state.place.prompt}")
    seen = _texts(state, column)
    if not seen:
        parts.open_question(board, BODY, text)
        return
    rest = parts.question(board, BODY, text)
    chosen = _chosen_moment(state)
    if chosen:
        top, rest = split(rest, 96)
        board.chip(top.left(), top.top(), chosen, "honey", "clock", 40, top.width())
    parts.bullets(board, rest, seen, icon, tint)


def _more_stop_keep(board: Board, view: View, state: Norms) -> None:
    for cell, (column, fill, ink, icon) in zip(columns(BODY, 3), _COLUMNS, strict=True):
        board.box(cell, fill)
        inner = cell.adjusted(36, 28, -36, -28)
        head, rest = split(inner, 76)
        text = view.words(f"norms.column.{column}")
        board.text(head, text, (60,), DISPLAY, 700, ink, is_must_read=False)
        parts.bullets(board, rest, _texts(state, column), icon, ink)


def _texts(state: Norms, column: str) -> list[str]:
    return [
        line.text
        for line in state.behaviours
        if line.column == column and line.team == state.place.team
    ]


def _chosen_moment(state: Norms) -> str:
    own = (one for one in state.moments if one.team == state.place.team and one.is_chosen)
    moment = next(own, None)
    return moment.text if moment else ""
