"""A team's sort on the table, and the card that was missing."""

from itertools import zip_longest

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.q_sort.grid import draw_grid
from desktop.stage.view import View
from game.q_sort.state import TOP, QSort, Sort
from game.q_sort.steps import GROUP

_LOW = 246.0
"""Pixels under the grid, for the card in play."""

_TRAY = 290.0


def sorter_name(view: View, sorter: str) -> str:
    """The team whose sort it is, or the whole group."""
    return view.workshop.team_name(sorter) or view.words("q_sort.group")


def _on_stage(view: View, state: QSort) -> str:
    """The team whose sort is shown; what one person laid or wrote is never on stage."""
    sorter = state.place.sorter
    return sorter if view.workshop.team_name(sorter) else GROUP


def sort(board: Board, view: View, state: QSort) -> None:
    """The cards of one team in the grid; the one laid last in full, for the whole room."""
    sorter = _on_stage(view, state)
    board.title(view.words("q_sort.step.st5.title"), sorter_name(view, sorter))
    prompt = view.words("q_sort.step.st5.prompt_0")
    if not state.is_prepared:
        parts.open_question(board, BODY, prompt)
        return
    laid = state.sort_of(sorter)
    last = laid.placements[-1].number if laid.placements else 0
    if laid.placements and len(state.top_of(laid)) == len(laid.placements):
        _large_top(board, view, state, laid, last)
        return
    draw_grid(board, BODY.adjusted(0, 0, 0, -_LOW - 14), state, laid, last)
    under = QRectF(BODY.left(), BODY.bottom() - _LOW, BODY.width(), _LOW)
    _pile(board, view, QRectF(under.left(), under.top(), _TRAY, _LOW), state, laid)
    tray = QRectF(under.right() - _TRAY, under.top(), _TRAY, _LOW)
    _differing(board, view, tray, state, laid)
    middle = under.adjusted(_TRAY + 24, 0, -_TRAY - 24, 0)
    _in_play(board, middle, state, last, prompt)


def _large_top(board: Board, view: View, state: QSort, laid: Sort, last: int) -> None:
    """Only a top five so far: large, for the back row, with the card laid last in full."""
    left, right = split_right(BODY, 760, 40)
    top = state.top_of(laid)
    cells = rows(left, max(TOP, len(top)), 16)
    labels = tuple(_label(state, number) for number in top)
    room = cells[0].adjusted(130, 8, -24, -8)
    size = common_size(labels, TEXT, 600, type_sizes.READ, room.width(), room.height())
    for cell, number in zip_longest(cells, top):
        if number is None:
            board.box(cell, "glaze", "line", is_dashed=True)
            continue
        board.box(cell, "delft", "tea" if number == last else "delft", width=6)
        sign = QRectF(cell.left(), cell.top(), 130, cell.height())
        board.text(
            sign,
            str(number),
            (60, 54, 48),
            DISPLAY,
            700,
            "on_delft",
            CENTRE,
            True,
            is_must_read=False,
        )
        inner = cell.adjusted(130, 8, -24, -8)
        board.text(inner, _label(state, number), (size,), TEXT, 600, "on_delft", is_centred=True)
    card, tray = split(right, right.height() - 250, 24)
    _in_play(board, card, state, last, "")
    _differing(board, view, tray, state, laid)


def _label(state: QSort, number: int) -> str:
    statement = state.statement(number)
    return statement.label if statement else ""


def _in_play(board: Board, place: QRectF, state: QSort, last: int, prompt: str) -> None:
    """The card laid last, large; before there is one, what to do."""
    board.box(place, "paper", "delft")
    inner = place.adjusted(36, 18, -36, -18)
    statement = state.statement(last)
    if not statement:
        sizes = (*type_sizes.QUESTION, *type_sizes.NOTE[2:])
        board.text(inner, prompt, sizes, DISPLAY, 600, is_centred=True, is_balanced=True)
        return
    sign = QRectF(inner.left(), inner.top(), 120, inner.height())
    board.text(
        sign, str(last), (84, 72, 60), DISPLAY, 700, "delft", CENTRE, True, is_must_read=False
    )
    room = inner.adjusted(140, 0, 0, 0)
    board.text(room, statement.text, type_sizes.READ, DISPLAY, 600, is_centred=True)


def _pile(board: Board, view: View, place: QRectF, state: QSort, laid: Sort) -> None:
    left = len(state.statements) - len(laid.placements)
    text = view.words.count("q_sort.stage.pile", left)
    _tray(board, place, view.words("q_sort.stage.on_the_pile"), text, "glaze")


def _differing(board: Board, view: View, place: QRectF, state: QSort, laid: Sort) -> None:
    """With their labels where there is room for these."""
    numbers = sorted(laid.differing)
    is_wide = place.width() > _TRAY and len(numbers) <= _MOST_BESIDE
    told = [f"{number}. {_label(state, number)}" if is_wide else str(number) for number in numbers]
    text = ("\n" if is_wide else ", ").join(told)
    _tray(board, place, view.words("q_sort.difference"), text or "–", "tea_mist")


def _tray(board: Board, place: QRectF, title: str, text: str, fill: str) -> None:
    board.box(place, fill)
    head, rest = split(place.adjusted(26, 20, -26, -20), 60, 8)
    board.text(head, title, (44, 40, 36, 32, 28), DISPLAY, 700, "tea_ink", is_must_read=False)
    board.text(rest, text, type_sizes.NOTE, TEXT, 600, is_must_read=False)


def free_choice(board: Board, view: View, state: QSort) -> None:
    """A card of their own, very large; those of the other teams under it."""
    sorter = _on_stage(view, state)
    board.title(view.words("q_sort.step.st6.title"), sorter_name(view, sorter))
    prompt = view.words("q_sort.step.st6.prompt_0")
    teams = {team.id for team in view.workshop.teams} - {sorter}
    others = [one for one in state.sorts if one.free_choice and one.id in teams]
    place = BODY.adjusted(0, 0, 0, -230) if others else BODY
    own = state.sort_of(sorter).free_choice
    if own:
        parts.sentence(board, place, own)
    else:
        parts.open_question(board, place, prompt)
    if others:
        under = QRectF(BODY.left(), BODY.bottom() - 206, BODY.width(), 206)
        _other_choices(board, view, under, others)


_MOST_BESIDE = 4
"""More choices than this do not stand beside each other; the plan has them all."""


def _other_choices(board: Board, view: View, place: QRectF, others: list[Sort]) -> None:
    shown = others[:_MOST_BESIDE]
    if len(others) > _MOST_BESIDE:
        board.leave_out()
    for one, cell in zip(shown, columns(place, len(shown)), strict=True):
        parts.panel(board, cell, sorter_name(view, one.id), one.free_choice)
