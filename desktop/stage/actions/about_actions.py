"""One action in full, with the red thread above it; and all of them as the plan."""

from datetime import date

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import rows, split, split_right
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
        told = [(view.words(f"knot.{one.kind}"), one.text) for one in knots]
        rest = parts.thread(board, BODY, told)
    ends = _ends(view, action)
    low = parts.panels_height([text for _, text in ends], BODY.width())
    tile, foot = split(rest, rest.height() - 128 - low)
    inner = board.tile(tile)
    what, if_then = split(inner, inner.height() * 0.5, gap=16)
    board.text(what, action.what, type_sizes.HERO[2:], DISPLAY, 700, is_balanced=True)
    text = action.if_then or view.words("stage.open_step")
    token = "tea_ink" if action.if_then else "soft"
    board.text(if_then, text, type_sizes.READ, TEXT, 600, token, is_balanced=True)
    chips, under = split(foot, 80, gap=20)
    _who_and_when(board, view, action, chips)
    parts.panels(board, under, ends)


def _ends(view: View, action: Action) -> list[tuple[str, str]]:
    """How we see that it is done, and how we celebrate that."""
    texts = (("actions.done_when", action.done_when), ("actions.celebrate_how", action.celebrate))
    return [(view.words(key), text or view.words("stage.open")) for key, text in texts]


def _who_and_when(board: Board, view: View, action: Action, place: QRectF) -> None:
    words = view.words
    keeper = view.workshop.person_shown(action.keeper)
    deputy = view.workshop.person_shown(action.deputy)
    due = words.day(date.fromisoformat(action.due)) if action.due else ""
    labels = [
        (keeper or words("stage.open_who"), "mist" if keeper else "glaze", "person"),
        (due or words("stage.open_when"), "mist" if due else "glaze", "calendar"),
    ]
    if deputy:
        labels.insert(1, (words("actions.deputy_is", name=deputy), "glaze", "swap"))
    board.chips(place, labels, size=42)


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


def plan(board: Board, view: View, state: Actions) -> None:
    """All actions with who and when, to be read through together."""
    board.title(view.words("actions.step.plan.title"), view.workshop.client)
    rest = parts.question(board, BODY, view.words("actions.step.plan.prompt"))
    if not state.actions:
        parts.open_place(board, rest, view.words("stage.nothing_yet"))
        return
    cells = rows(rest, max(len(state.actions), 4), 14)
    whats = [action.what for action in state.actions]
    whos = [_who_when(view, action) for action in state.actions]
    room, sizes = cells[0].adjusted(32, 10, -32, -10), (50, 46, 42, 38, 34, 30, 26)
    left, right = split_right(room, 380, 30)
    what_size = common_size(tuple(whats), TEXT, 600, type_sizes.READ, left.width(), left.height())
    who_size = common_size(tuple(whos), TEXT, 500, sizes, right.width(), right.height())
    for cell, what, who in zip(cells, whats, whos, strict=False):
        board.box(cell, "paper", "line", radius=14)
        left, right = split_right(cell.adjusted(32, 10, -32, -10), 380, 30)
        board.text(left, what, (what_size,), TEXT, 600, is_centred=True, is_balanced=True)
        board.text(right, who, (who_size,), TEXT, 500, "delft", is_centred=True)


def _who_when(view: View, action: Action) -> str:
    who = view.workshop.person_shown(action.keeper) or view.words("stage.open_who")
    when = view.words("stage.open_when")
    if action.due:
        when = view.words.day(date.fromisoformat(action.due), "short")
    return f"{who}\n{when}"
