"""Looking together: the top fives side by side, what helps most, where we agree and differ."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, RIGHT, Board
from desktop.stage.drawn import framed, put_drawing
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.q_sort.team import sorter_name
from desktop.stage.q_sort.viewpoints import ways_of_looking
from desktop.stage.view import View
from exports.charts import agreement, means
from game.asked import FEWEST_SHOWN
from game.q_sort.figures import (
    Theme,
    by_agreement,
    by_dimension,
    by_lever,
    by_mean,
    figures,
    sorted_alone,
    times_in_top,
)
from game.q_sort.state import TOP, QSort
from game.q_sort.steps import GROUP
from game.statement_deck import theme_title

_HIGHEST, _LOWEST = 5, 3
_EACH = 3
"""Statements on which the room agrees most, and least."""

_FEWEST_ROWS = 5
"""Fewer themes than this do not get wider bars."""

_NOTE = 64.0
_STAR = 64.0
_SIZES = type_sizes.READ


def together(board: Board, view: View, state: QSort) -> None:
    """One of five pictures; each answers one question."""
    board.title(view.words("q_sort.step.st7.title"), view.workshop.client)
    prompt = view.words(f"q_sort.step.st7.prompt_{state.place.prompt}")
    rest = parts.question(board, BODY.adjusted(0, 0, 0, -_NOTE - 14), prompt)
    (_top_fives, _means, _agreement, _themes, ways_of_looking)[state.place.prompt](
        board, view, rest, state
    )
    _to_talk_about(board, view)


def _to_talk_about(board: Board, view: View) -> None:
    place = QRectF(BODY.left(), BODY.bottom() - _NOTE + 16, BODY.width(), _NOTE - 16)
    text = view.words("q_sort.stage.to_talk_about")
    board.text(place, text, (34, 32, 30, 28), TEXT, 500, "soft", is_must_read=False)


# --- the top fives ----------------------------------------------------------------------------


def _sorters(view: View) -> list[str]:
    return [team.id for team in view.workshop.teams] or [GROUP]


def _top_fives(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Side by side; a card that lies in every one of them has a star."""
    sorters = _sorters(view)
    tops = {sorter: state.top_of(state.sort_of(sorter)) for sorter in sorters}
    shared = set.intersection(*(set(top) for top in tops.values())) if len(tops) > 1 else set()
    lanes = columns(place, len(sorters))
    labels = tuple(_label(state, number) for top in tops.values() for number in top) or ("",)
    room = rows(split(lanes[0], 66, 10)[1], TOP, 12)[0].adjusted(84, 4, -_STAR, -4)
    size = common_size(labels, TEXT, 600, _SIZES, room.width(), room.height())
    for sorter, lane in zip(sorters, lanes, strict=True):
        head, rest = split(lane, 66, 10)
        name = sorter_name(view, sorter)
        board.text(head, name, (54, 50, 44, 40, 36, 32, 28), DISPLAY, 700, "delft")
        _top_five(board, state, rows(rest, TOP, 12), tops[sorter], shared, size)


def _top_five(
    board: Board,
    state: QSort,
    cells: Sequence[QRectF],
    top: Sequence[int],
    shared: set[int],
    size: float,
) -> None:
    for number, cell in zip(top, cells, strict=False):
        is_shared = number in shared
        board.box(cell, "leaf_mist" if is_shared else "paper", "line", radius=14)
        sign = QRectF(cell.left() + 10, cell.top(), 74, cell.height())
        _number(board, sign, number)
        inner = cell.adjusted(84, 4, -_STAR, -4)
        board.text(inner, _label(state, number), (size,), TEXT, 600, is_centred=True)
        if is_shared:
            star = QRectF(cell.right() - 62, cell.center().y() - 24, 48, 48)
            board.picture(star, "icons/star.svg", "leaf_ink")
    if len(top) > len(cells):
        board.leave_out()


def _number(board: Board, place: QRectF, number: int) -> None:
    sizes = (44, 40, 34, 30, 26)
    board.text(
        place, str(number), sizes, DISPLAY, 700, "delft", is_centred=True, is_must_read=False
    )


# --- means, agreement -------------------------------------------------------------------------


def _means(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """The five highest means and the three lowest, with how far apart they lie."""
    found = by_mean(figures(state, _sorters(view)))
    if not found:
        _too_few(board, view, place, state)
        return
    shown = (*found[:_HIGHEST], *found[_HIGHEST:][-_LOWEST:])
    put_drawing(board, place, means(framed(place), state, shown, view.words))


def _agreement(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Where all sorts lie close together, and where they lie furthest apart."""
    found = by_agreement(figures(state, _sorters(view)))
    if not found:
        _too_few(board, view, place, state)
        return
    alike, apart = found[:_EACH], tuple(reversed(found[_EACH:][-_EACH:]))
    put_drawing(board, place, agreement(framed(place), state, alike, apart, view.words))


def _themes(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Where the gain is: by what the statements are about, and by what they work on."""
    found = figures(state, _sorters(view))
    if not found:
        _too_few(board, view, place, state)
        return
    left, right = split_right(place, place.width() * 0.34, 60)
    _theme_bars(board, view, left, state, by_dimension(state, found), 0.62)
    _theme_bars(board, view, right, state, by_lever(state, found), 0.42)


def _theme_bars(
    board: Board, view: View, place: QRectF, state: QSort, themes: Sequence[Theme], share: float
) -> None:
    """A bar for each theme from the low end of the grid, without its figure: it is a direction."""
    cells = rows(place, max(len(themes), _FEWEST_ROWS), 10)
    titles = tuple(theme_title(theme.id, view.words) for theme in themes) or ("",)
    room = cells[0].width() * share
    size = common_size(titles, TEXT, 600, _SIZES[1:], room, cells[0].height() - 4)
    least, most = state.grid[0].value, state.grid[-1].value
    for title, theme, cell in zip(titles, themes, cells, strict=False):
        name = QRectF(cell.left(), cell.top(), room, cell.height())
        board.text(name, title, (size,), TEXT, 600, is_centred=True)
        track = QRectF(cell.left() + room + 20, cell.top() + 8, 0, cell.height() - 16)
        track.setRight(cell.right())
        board.box(track, "glaze", radius=10)
        part = (theme.mean - least) / max(most - least, 1)
        bar = QRectF(track.left(), track.top(), max(track.width() * part, 14), track.height())
        board.box(bar, "delft", radius=10)


def _labelled(board: Board, state: QSort, place: QRectF, number: int, size: float) -> None:
    _number(board, QRectF(place.left(), place.top(), 80, place.height()), number)
    room = place.adjusted(90, 0, 0, 0)
    board.text(room, _label(state, number), (size,), TEXT, 600, is_centred=True)


def _label(state: QSort, number: int) -> str:
    statement = state.statement(number)
    return statement.label if statement else ""


def _too_few(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Why there is no mean yet, and how often each card is in a team's top five."""
    words = view.words
    count = len(sorted_alone(state, _sorters(view)))
    text = words("q_sort.stage.too_few", count=count, fewest=FEWEST_SHOWN)
    head, rest = split(place, 130)
    parts.note(board, head, text)
    sorters = _sorters(view)
    found = times_in_top(state, sorters)[: _HIGHEST + 1]
    cells = [cell for row in rows(rest, 3, 16) for cell in columns(row, 2, 24)]
    labels = tuple(_label(state, number) for number, _ in found) or ("",)
    room = cells[0].adjusted(110, 8, -230, -8)
    size = common_size(labels, TEXT, 600, _SIZES, room.width(), room.height())
    for (number, times), cell in zip(found, cells, strict=False):
        board.box(cell, "paper", "line", radius=14)
        _labelled(board, state, cell.adjusted(20, 8, -230, -8), number, size)
        right = QRectF(cell.right() - 220, cell.top(), 200, cell.height())
        told = words("q_sort.stage.in_top", times=times, of=len(sorters))
        board.text(right, told, (36, 32, 28, 24), TEXT, 600, "soft", RIGHT, is_centred=True)
