"""The ways of looking in the room, side by side: what each puts first, and what last."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import Board
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort
from game.sorts.viewpoints import FEWEST_SORTS, Viewpoint, told_way, viewpoints

_LINE = 70


def ways_of_looking(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Two columns at most; with too few sorts, from how many there are any."""
    teams = [team.id for team in view.workshop.all_teams]
    found = viewpoints(state, teams)
    if not found:
        _none_yet(board, view, place, len(sorted_alone(state, teams)))
        return
    lanes = columns(place, max(len(found), 2), 48)
    most = max(len(told_way(way, view.words)) for way in found)
    for way, lane in zip(found, lanes, strict=False):
        _way(board, view, lane, state, way, most)


def _none_yet(board: Board, view: View, place: QRectF, count: int) -> None:
    is_few = count < FEWEST_SORTS
    words = view.words
    text = (
        words("q_sort.stage.views_few", count=count, fewest=FEWEST_SORTS)
        if is_few
        else words("q_sort.stage.views_alike")
    )
    parts.note(board, QRectF(place.left(), place.top(), place.width(), 150), text)


def _way(board: Board, view: View, place: QRectF, state: QSort, way: Viewpoint, lines: int) -> None:
    """One of them; with as many lines above it as the ways beside it have."""
    head, rest = split(place, _LINE * lines, 14)
    for text, line in zip(told_way(way, view.words), rows(head, lines, 0), strict=False):
        board.text(line, text, (54, 50, 46, 42, 38, 34), DISPLAY, 700, "delft")
    cells = rows(rest, len(way.high) + len(way.low), 14)
    texts = {number: _label(state, number) for number in (*way.high, *way.low)}
    room = cells[0].adjusted(110, 6, -24, -6)
    sizes = type_sizes.READ
    size = common_size(tuple(texts.values()), TEXT, 600, sizes, room.width(), room.height())
    for (number, text), cell in zip(texts.items(), cells, strict=False):
        is_high = number in way.high
        board.box(cell, "delft" if is_high else "glaze", radius=14)
        ink = "on_delft" if is_high else "ink"
        sign = QRectF(cell.left() + 10, cell.top(), 90, cell.height())
        icon = "icons/arrow-up.svg" if is_high else "icons/arrow-down.svg"
        board.picture(QRectF(sign.left() + 16, sign.center().y() - 28, 56, 56), icon, ink)
        inner = cell.adjusted(110, 6, -24, -6)
        board.text(inner, text, (size,), TEXT, 600, ink, is_centred=True)


def _label(state: QSort, number: int) -> str:
    statement = state.statement(number)
    return f"{number}. {statement.label}" if statement else str(number)
