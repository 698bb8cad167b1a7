"""One action at a time: what became of it, and how it goes on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, split
from desktop.stage.view import View
from game import keyed
from game.review.state import DECISIONS, STATUSES, Review, Thing
from game.traject.progress import action_now

_TONES = {"done": "leaf", "busy": "mist", "stuck": "honey", "dropped": "glaze"}
_SIGNS = {"done": "check", "busy": "clock", "stuck": "warning", "dropped": "cross"}


def action(board: Board, view: View, state: Review) -> None:
    """What somebody took on; under it how it stands now, or the four ways in which it can."""
    words = view.words
    thing = keyed.find(state.things, state.place.item)
    title(board, view, "actions", state.of_kind("action"), thing)
    if not thing:
        parts.open_question(board, BODY, words("review.stage.no_actions"))
        return
    report = state.report_of(thing.id)
    tile, foot = BODY.adjusted(0, 0, 0, -330), BODY.adjusted(0, BODY.height() - 300, 0, 0)
    _on_tile(board, view, tile, thing, thing.detail)
    if not report.status:
        head, rest = split(foot, 96, 20)
        board.text(head, words("review.step.actions.prompt_0"), (64, 60, 54), DISPLAY, 600)
        choices(board, rest, [words(f"review.status.{one}") for one in STATUSES])
        return
    head, rest = split(foot, 84, 20)
    label = words(f"review.status.{report.status}")
    board.chip(head.left(), head.top(), label, _TONES[report.status], _SIGNS[report.status], 44)
    told = " ".join(part for part in (report.why, report.celebrated) if part)
    board.text(rest, told, type_sizes.READ, TEXT, 500)


def onward(board: Board, view: View, state: Review) -> None:
    """What is still open: carried on, changed or closed."""
    words = view.words
    thing = keyed.find(state.things, state.place.item)
    title(board, view, "onward", state.still_open(), thing)
    if not thing:
        parts.open_question(board, BODY, words("review.stage.none_open"))
        return
    report = state.report_of(thing.id)
    tile, foot = BODY.adjusted(0, 0, 0, -290), BODY.adjusted(0, BODY.height() - 262, 0, 0)
    now = action_now(view.gathered, thing.id)
    _on_tile(board, view, tile, thing, now.if_then if now else thing.detail)
    head, rest = split(foot, 96, 16)
    board.text(head, words("review.step.onward.prompt_0"), (64, 60, 54), DISPLAY, 600)
    labels = [words(f"review.decision.{one}") for one in DECISIONS]
    chosen = DECISIONS.index(report.decision) if report.decision else None
    choices(board, rest, labels, chosen)


def title(
    board: Board, view: View, step: str, things: Sequence[Thing], thing: Thing | None
) -> None:
    """The title of a step, and which of the things it is."""
    chip = view.workshop.client
    if thing and thing in things:
        chip = view.words("stage.of", number=things.index(thing) + 1, count=len(things))
    board.title(view.words(f"review.step.{step}.title"), chip)


def _on_tile(board: Board, view: View, place: QRectF, thing: Thing, detail: str) -> None:
    middle, foot = parts.signed_tile(board, place)
    if detail:
        top, under = split(middle, middle.height() * 0.52, 14)
        board.text(
            top, thing.text, type_sizes.QUESTION, DISPLAY, 600, is_centred=True, is_balanced=True
        )
        board.text(
            under, detail, type_sizes.READ, TEXT, 500, "tea_ink", is_centred=True, is_balanced=True
        )
    else:
        board.text(
            middle, thing.text, type_sizes.HERO[4:], DISPLAY, 600, is_centred=True, is_balanced=True
        )
    words = view.words
    who = view.workshop.person_shown(thing.who) or words("stage.open_who")
    day = words.day(date.fromisoformat(thing.day)) if thing.day else words("stage.open_when")
    told = f"{who} · {day}"
    board.text(foot, told, (44, 40, 36, 32, 28), TEXT, 600, "delft", is_must_read=False)


def choices(board: Board, place: QRectF, labels: Sequence[str], chosen: int | None = None) -> None:
    """The ways in which it can be, beside each other; the chosen one blue."""
    low = QRectF(place.left(), place.top(), place.width(), min(place.height(), 130))
    for number, (cell, text) in enumerate(zip(columns(low, len(labels)), labels, strict=True)):
        is_chosen = number == chosen
        board.box(cell, "delft" if is_chosen else "paper", "delft")
        ink = "on_delft" if is_chosen else "ink"
        inner = cell.adjusted(16, 8, -16, -8)
        board.text(inner, text, (60, 56, 54, 48, 42, 36), TEXT, 600, ink, CENTRE, is_centred=True)
