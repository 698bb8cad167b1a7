"""The rest of the plan: why, areas, management, customer, celebrating, question, dates."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game.actions.state import Actions

Shares = tuple[float, float, float]
"""What part of the width each column gets."""

Rows = Sequence[tuple[str, str, str]]
"""What, who, when or what else, for rows of three columns."""


def why(board: Board, view: View, state: Actions) -> None:
    """Why we do this, in our own sentence, and a customer's story."""
    board.title(view.words("actions.step.why.title"))
    plan = state.plan
    if not plan.why:
        parts.open_question(board, BODY, view.words("actions.step.why.prompt"))
        return
    if not plan.story:
        parts.sentence(board, BODY, plan.why)
        return
    top, rest = split(BODY, 520)
    parts.sentence(board, top, plan.why)
    parts.panel(board, rest, view.words("actions.story"), plan.story, sizes=type_sizes.READ)


def areas(board: Board, view: View, state: Actions) -> None:
    """Who watches what, and what we do when it slips."""
    workshop, words = view.workshop, view.words
    lines = [
        (
            area.text,
            workshop.person_shown(area.keeper) or words("stage.open_who"),
            area.if_it_slips or words("stage.open"),
        )
        for area in state.plan.areas
    ]
    _table(board, view, "areas", lines, (0.36, 0.18, 0.46))


def leaders(board: Board, view: View, state: Actions) -> None:
    """What management visibly does, by whom and when."""
    lines = [
        (
            promise.text,
            view.workshop.person_shown(promise.by) or view.words("stage.open_who"),
            _day(view, promise.due),
        )
        for promise in state.plan.leader_promises
    ]
    _table(board, view, "leaders", lines)


def customer(board: Board, view: View, state: Actions) -> None:
    """Which customers we ask what, and what we promise."""
    lines = [
        (part.who, part.question or view.words("stage.open"), _day(view, part.due))
        for part in state.plan.customer_parts
    ]
    _table(board, view, "customer", lines, (0.38, 0.42, 0.2))


def celebrate(board: Board, view: View, state: Actions) -> None:
    """How we say aloud what went well, and what already did."""
    plan = state.plan
    board.title(view.words("actions.step.celebrate.title"))
    if not plan.celebrating and not plan.treasures:
        parts.open_question(board, BODY, view.words("actions.step.celebrate.prompt"))
        return
    if not plan.treasures:
        parts.sentence(board, BODY, plan.celebrating)
        return
    rest = parts.question(
        board, BODY, plan.celebrating or view.words("actions.step.celebrate.prompt")
    )
    parts.bullets(board, rest, [treasure.text for treasure in plan.treasures], "star", "tea")


def weekly_question(board: Board, view: View, state: Actions) -> None:
    """The question for the start of the week, who begins, and when."""
    question = state.plan.weekly_question
    board.title(view.words("actions.step.question.title"))
    if not question.text:
        parts.open_question(board, BODY, view.words("actions.step.question.prompt"))
        return
    tile, foot = split(BODY, BODY.height() - 112)
    parts.sentence(board, tile, question.text)
    starts = view.workshop.person_shown(question.starts)
    labels = [
        (text, "mist", icon)
        for text, icon in ((starts, "person"), (question.when, "calendar"))
        if text
    ]
    board.chips(foot, labels, size=42)


def dates(board: Board, view: View, state: Actions) -> None:
    """The days on which we come back, as a strip through the year."""
    board.title(view.words("actions.step.dates.title"))
    returns = state.plan.returns
    if not returns:
        parts.open_question(board, BODY, view.words("actions.step.dates.prompt"))
        return
    rest = parts.question(board, BODY, view.words("actions.step.dates.prompt"))
    strip = QRectF(rest.left(), rest.top() + 20, rest.width(), min(rest.height(), 470))
    for cell, one in zip(columns(strip, len(returns), 20), returns, strict=True):
        board.box(cell, "paper", "delft")
        inner = cell.adjusted(28, 26, -28, -26)
        day = date.fromisoformat(one.day)
        head, under = split(inner, 150, gap=14)
        board.text(
            head, f"{view.words.day(day, 'short')}\n{day.year}", (58, 52, 46), DISPLAY, 700, "delft"
        )
        name = view.words(f"return.{one.id}.name")
        who = view.workshop.person_shown(one.organised_by)
        board.text(under, f"{name}\n{who}", (46, 42, 38, 34, 30, 28), TEXT, 500)


def _day(view: View, day: str) -> str:
    if not day:
        return view.words("stage.open_when")
    return view.words.day(date.fromisoformat(day), "short")


def _table(
    board: Board, view: View, step: str, lines: Rows, shares: Shares = (0.5, 0.21, 0.29)
) -> None:
    """Rows of what, who and when; the question alone when there are none."""
    board.title(view.words(f"actions.step.{step}.title"))
    text = view.words(f"actions.step.{step}.prompt")
    if not lines:
        parts.open_question(board, BODY, text)
        return
    rest = parts.question(board, BODY, text)
    cells = rows(rest, max(len(lines), 4), 16)
    sizes = type_sizes.READ
    wide = rest.width() - 64
    rooms = tuple(wide * share for share in shares)
    size = min(
        common_size(tuple(column), TEXT, 500, sizes, room - 24, cells[0].height() - 20)
        for column, room in zip(zip(*lines, strict=True), rooms, strict=True)
    )
    for cell, line in zip(cells, lines, strict=False):
        _table_row(board, cell, line, rooms, size)


def _table_row(
    board: Board, cell: QRectF, line: Sequence[str], rooms: Sequence[float], size: float
) -> None:
    board.box(cell, "paper", "line", radius=14)
    left = cell.left() + 32
    for text, room, token in zip(line, rooms, ("ink", "delft", "ink"), strict=True):
        place = QRectF(left, cell.top() + 10, room - 24, cell.height() - 20)
        weight = 600 if token == "delft" else 500
        board.text(place, text, (size,), TEXT, weight, token, is_centred=True)
        left += room
