"""The rest of the plan: why, areas, management, customer, celebrating, question, dates."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game.actions.state import Actions

Rows = Sequence[tuple[str, str, str]]
"""What, who, when or what else, for rows of three columns."""

_STRIP, _NAME, _INSIDE = 520.0, 200.0, 24.0
"""Pixels of a day on which we come back: its height, that of its name, what stays free aside."""

_LEAST_ROWS = 3
"""For which there is room; fewer than these are no higher."""

_BESIDE = 52.0
"""Pixels between two columns."""


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
    _table(board, view, "areas", lines)


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
    _table(board, view, "customer", lines)


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
    strip = QRectF(rest.left(), rest.top(), rest.width(), min(rest.height(), _STRIP))
    cells = columns(strip, len(returns), 20)
    names = [view.words(f"return.{one.id}.name") for one in returns]
    width = cells[0].width() - 2 * _INSIDE
    size = common_size(tuple(names), TEXT, 600, type_sizes.READ[2:], width, _NAME)
    for cell, one, name in zip(cells, returns, names, strict=True):
        board.box(cell, "paper", "delft")
        inner = cell.adjusted(_INSIDE, 26, -_INSIDE, -26)
        day = date.fromisoformat(one.day)
        head, under = split(inner, 170, gap=20)
        told = f"{view.words.day(day, 'short')}\n{day.year}"
        board.text(head, told, (72, 66, 60, 54, 50, 46), DISPLAY, 700, "delft")
        board.text(under, name, (size,), TEXT, 600, is_balanced=True)
        who = view.workshop.person_shown(one.organised_by)
        if who:
            board.chip(inner.left(), inner.bottom() - 60, who, icon="person", size=32, most=width)


def _day(view: View, day: str) -> str:
    if not day:
        return view.words("stage.open_when")
    return view.words.day(date.fromisoformat(day), "short")


def _table(board: Board, view: View, step: str, lines: Rows) -> None:
    """Rows of what, who and when; the question alone when there are none."""
    board.title(view.words(f"actions.step.{step}.title"))
    text = view.words(f"actions.step.{step}.prompt")
    if not lines:
        parts.open_question(board, BODY, text)
        return
    rest = parts.question(board, BODY, text)
    cells = rows(rest, max(len(lines), _LEAST_ROWS), 16)
    size, rooms = _column_rooms(lines, rest.width() - 64, cells[0].height() - 20)
    for cell, line in zip(cells, lines, strict=False):
        _table_row(board, cell, line, rooms, size)


def _column_rooms(lines: Rows, width: float, height: float) -> tuple[float, list[float]]:
    """The largest type in which all rows fit, and how wide each column is in it."""
    columns = [tuple(column) for column in zip(*lines, strict=True)]
    for size in type_sizes.READ:
        rooms = _shared([_widest(column, size) for column in columns], width)
        if all(
            common_size(column, TEXT, 600, (size, size / 2), room - _BESIDE, height) == size
            for column, room in zip(columns, rooms, strict=True)
        ):
            break
    return size, rooms


def _widest(texts: Sequence[str], size: float) -> float:
    return max(fit(one, TEXT, 600, (size,), 1e6, 1e6).width for one in texts) + _BESIDE


def _shared(wishes: Sequence[float], width: float) -> list[float]:
    """What each column gets: its longest line where that is no more than its part, else a part of
    what the short ones leave; what nobody needs goes between them.
    """
    left, given = width, dict.fromkeys(range(len(wishes)), 0.0)
    waiting = sorted(given, key=lambda at: wishes[at])
    while waiting:
        at = waiting.pop(0)
        given[at] = min(wishes[at], left / (len(waiting) + 1))
        left -= given[at]
    return [given[at] + left / len(given) for at in range(len(wishes))]


def _table_row(
    board: Board, cell: QRectF, line: Sequence[str], rooms: Sequence[float], size: float
) -> None:
    board.box(cell, "paper", "line", radius=14)
    left = cell.left() + 32
    for text, room, token in zip(line, rooms, ("ink", "delft", "ink"), strict=True):
        place = QRectF(left, cell.top() + 10, room - _BESIDE, cell.height() - 20)
        weight = 600 if token == "delft" else 500
        board.text(place, text, (size,), TEXT, weight, token, is_centred=True, is_balanced=True)
        left += room
