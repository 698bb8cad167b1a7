"""Looking together: the top fives side by side, what helps most, where we agree and differ."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, RIGHT, Board
from desktop.stage.drawn import framed, put_drawing
from desktop.stage.layout import columns, rows, split
from desktop.stage.q_sort.team import sorter_name
from desktop.stage.q_sort.viewpoints import ways_of_looking
from desktop.stage.view import View
from exports.charts import (
    agreement,
    map_of_sorts,
    means,
    own_cards,
    profile,
    shifts,
    top_fives,
)
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
from game.q_sort.state import QSort
from game.q_sort.steps import GROUP, PICTURES, TOPS, at_a_time
from game.q_sort.then_and_now import shifts as then_and_now
from game.sorts.alikeness import map_of_sorts as points_of

_HIGHEST, _LOWEST = 5, 3
_EACH = 3
"""Statements on which the room agrees most, and least."""

_OUTER = 4
"""Themes at each end."""

_NOTE = 64.0
_SIZES = type_sizes.READ


def together(board: Board, view: View, state: QSort) -> None:
    """One of the pictures; each answers one question."""
    board.title(view.words("q_sort.step.st7.title"), view.workshop.client)
    prompt = view.words(f"q_sort.step.st7.prompt_{state.place.prompt}")
    rest = parts.question(board, BODY.adjusted(0, 0, 0, -_NOTE - 14), prompt)
    _PICTURES[PICTURES[state.place.prompt]](board, view, rest, state)
    _to_talk_about(board, view)


def _to_talk_about(board: Board, view: View) -> None:
    place = QRectF(BODY.left(), BODY.bottom() - _NOTE + 16, BODY.width(), _NOTE - 16)
    text = view.words("q_sort.stage.to_talk_about")
    board.text(place, text, (34, 32, 30, 28), TEXT, 500, "soft", is_must_read=False)


# --- teams ------------------------------------------------------------------------------------


def _sorters(view: View) -> list[str]:
    return [team.id for team in view.workshop.teams] or [GROUP]


def _all_sorters(view: View) -> list[str]:
    """Those who sort together, and those who did so before their team was taken away."""
    return [team.id for team in view.workshop.all_teams] or [GROUP]


def _named(view: View) -> list[tuple[str, str]]:
    return [(id, sorter_name(view, id)) for id in _sorters(view)]


def _top_fives(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Side by side, and under each card where it lies in the sorts of people alone."""
    found, named = figures(state, _all_sorters(view)), _named(view)
    shown = at_a_time(PICTURES[state.place.prompt], named)
    drawing = top_fives(framed(place), state, named, found, view.words, shown)
    put_drawing(board, place, drawing)


def _own_cards(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """What was missing among the statements; of teams alone."""
    written = [(name, state.sort_of(id).free_choice) for id, name in _named(view)]
    cards = [(name, text) for name, text in written if text]
    if cards:
        put_drawing(board, place, own_cards(framed(place), cards, view.words))
    else:
        _note(board, place, view.words("q_sort.stage.no_own_cards"))


# --- means, agreement -------------------------------------------------------------------------


def _means(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """The five highest means and the three lowest, with how far apart they lie."""
    found = by_mean(figures(state, _all_sorters(view)))
    if not found:
        _too_few(board, view, place, state)
        return
    shown = (*found[:_HIGHEST], *found[_HIGHEST:][-_LOWEST:])
    put_drawing(board, place, means(framed(place), state, shown, view.words))


def _agreement(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Where all sorts lie close together, and where they lie furthest apart."""
    found = by_agreement(figures(state, _all_sorters(view)))
    if not found:
        _too_few(board, view, place, state)
        return
    alike, apart = found[:_EACH], tuple(reversed(found[_EACH:][-_EACH:]))
    put_drawing(board, place, agreement(framed(place), state, alike, apart, view.words))


def _themes(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Where the gain is: the highest and the lowest of what the statements are about."""
    found = by_dimension(state, figures(state, _all_sorters(view)))
    _profile(board, view, place, state, (*found[:_OUTER], *found[_OUTER:][-_OUTER:]))


def _levers(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Where the gain is: by what the statements work on."""
    _profile(board, view, place, state, by_lever(state, figures(state, _all_sorters(view))))


def _profile(
    board: Board, view: View, place: QRectF, state: QSort, themes: Sequence[Theme]
) -> None:
    if themes:
        put_drawing(board, place, profile(framed(place), state, themes, view.words))
    else:
        _too_few(board, view, place, state)


def _map(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """Who sorted alike: people without a name, teams by their letter."""
    found = points_of(state, _all_sorters(view))
    if not found:
        _too_few(board, view, place, state)
        return
    drawing = map_of_sorts(framed(place), found, view.workshop.all_teams, view.words)
    put_drawing(board, place, drawing)


def _shifts(board: Board, view: View, place: QRectF, state: QSort) -> None:
    """What lies higher than in the earlier session, and what lower."""
    found = then_and_now(view.earlier, state, _all_sorters(view)) if view.earlier else ()
    up = [one for one in found[:_EACH] if one.by > 0]
    down = [one for one in reversed(found[-_EACH:]) if one.by < 0]
    if up or down:
        put_drawing(board, place, shifts(framed(place), state, up, down, view.words))
    else:
        _note(board, place, view.words("q_sort.stage.no_shifts"))


def _note(board: Board, place: QRectF, text: str) -> None:
    parts.note(board, QRectF(place.left(), place.top(), place.width(), 150), text)


# --- too few ----------------------------------------------------------------------------------


def _number(board: Board, place: QRectF, number: int) -> None:
    sizes = (44, 40, 34, 30, 26)
    board.text(
        place, str(number), sizes, DISPLAY, 700, "delft", is_centred=True, is_must_read=False
    )


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
    count = len(sorted_alone(state, _all_sorters(view)))
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


_PICTURES: dict[str, Callable[[Board, View, QRectF, QSort], None]] = {
    **dict.fromkeys(TOPS, _top_fives),
    "means": _means,
    "agreement": _agreement,
    "themes": _themes,
    "levers": _levers,
    "views": ways_of_looking,
    "map": _map,
    "own": _own_cards,
    "shifts": _shifts,
}
