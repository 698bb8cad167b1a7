"""One action in full, with the red thread above it; and all of them as the plan."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game import keyed
from game.actions.state import Action, Actions
from game.exercise import Knot
from game.workshop.red_thread import thread

_THREAD_KNOTS = 3
"""As many knots of the thread as the room can take in above the action."""


def write(board: Board, view: View, state: Actions) -> None:
    """What, the first step as if-then, who, by when, how we see it, how we celebrate."""
    action = keyed.find(state.actions, state.place.item)
    board.title(view.words("actions.step.write.title"), _which(view, state))
    if not action:
        parts.open_question(board, BODY, view.words("actions.step.write.prompt"))
        return
    knots = _knots_before(view, action)
    rest = BODY
    if knots:
        top, rest = split(BODY, 164)
        _thread_strip(board, view, knots, top)
    tile, foot = split(rest, rest.height() - 300)
    inner = board.tile(tile)
    what, if_then = split(inner, inner.height() * 0.5, gap=16)
    board.text(what, action.what, type_sizes.HERO[2:], DISPLAY, 700, is_balanced=True)
    text = action.if_then or view.words("stage.open_step")
    token = "tea_ink" if action.if_then else "soft"
    board.text(if_then, text, type_sizes.READ, TEXT, 600, token, is_balanced=True)
    _foot(board, view, action, foot)


def _foot(board: Board, view: View, action: Action, place: QRectF) -> None:
    words = view.words
    chips, rest = split(place, 80, gap=20)
    keeper = view.workshop.person_shown(action.keeper)
    deputy = view.workshop.person_shown(action.deputy)
    due = words.day(date.fromisoformat(action.due)) if action.due else ""
    labels = [
        (keeper or words("stage.open_who"), "mist" if keeper else "glaze", "person"),
        (due or words("stage.open_when"), "mist" if due else "glaze", "calendar"),
    ]
    if deputy:
        labels.insert(1, (words("actions.deputy_is", name=deputy), "glaze", "swap"))
    board.chips(chips, labels, size=42)
    texts = (("actions.done_when", action.done_when), ("actions.celebrate_how", action.celebrate))
    for cell, (key, text) in zip(columns(rest, 2), texts, strict=True):
        parts.panel(board, cell, words(key), text or words("stage.open"))


def _which(view: View, state: Actions) -> str:
    ids = [action.id for action in state.actions]
    if state.place.item not in ids:
        return ""
    number = ids.index(state.place.item) + 1
    return view.words("actions.action_of", number=number, count=len(ids))


def _knots_before(view: View, action: Action) -> list[Knot]:
    """What the action came from, in full ids; the last few steps of the thread."""
    sources = [source for source in (action.idea, *action.sources) if source]
    found: dict[str, Knot] = {}
    for source in sources:
        whole = _whole(view, source)
        for knot in thread(whole, view.knots):
            found[knot.id] = knot
    knots = [knot for knot in found.values() if knot.kind != "idea"]
    return knots[-_THREAD_KNOTS:]


def _whole(view: View, source: str) -> str:
    """A source of this round by its id in the file."""
    if ":" in source or not view.workshop.round:
        return source
    return f"{view.workshop.round.id}:{source}"


def _thread_strip(board: Board, view: View, knots: list[Knot], place: QRectF) -> None:
    cells = columns(place, len(knots), 76)
    for cell, knot in zip(cells, knots, strict=True):
        parts.panel(board, cell, view.words(f"knot.{knot.kind}"), parts.shortened(knot.text))
    for cell in cells[:-1]:
        parts.arrow(board, QPointF(cell.right() + 38, cell.center().y()))


def plan(board: Board, view: View, state: Actions) -> None:
    """All actions with who and when, to be read through together."""
    board.title(view.words("actions.step.plan.title"), view.workshop.client)
    rest = parts.question(board, BODY, view.words("actions.step.plan.prompt"))
    if not state.actions:
        parts.open_place(board, rest, view.words("stage.nothing_yet"))
        return
    for cell, action in zip(
        rows(rest, max(len(state.actions), 4), 14), state.actions, strict=False
    ):
        _plan_row(board, view, cell, action)


def _plan_row(board: Board, view: View, cell: QRectF, action: Action) -> None:
    board.box(cell, "paper", "line", radius=14)
    inner = cell.adjusted(32, 10, -32, -10)
    who_place = QRectF(inner.right() - 380, inner.top(), 380, inner.height())
    board.text(
        inner.adjusted(0, 0, -410, 0), action.what, type_sizes.READ, TEXT, 600, is_centred=True
    )
    who = view.workshop.person_shown(action.keeper) or view.words("stage.open_who")
    when = view.words("stage.open_when")
    if action.due:
        when = view.words.day(date.fromisoformat(action.due), "short")
    sizes = (50, 46, 42, 38, 34, 30, 26)
    board.text(who_place, f"{who}\n{when}", sizes, TEXT, 500, "delft", is_centred=True)
