"""Ideas on the wall: collected, grouped, voted for, placed, picked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.view import View
from game import keyed
from game.actions.state import MOST_EFFORT, Actions, Idea

_ROWS_ACROSS_ONE = 6
"""More ideas than this stand in two columns."""


def collect(board: Board, view: View, state: Actions) -> None:
    """Every idea so far, numbered as they came."""
    board.title(view.words("actions.step.collect.title"), _idea_count(view, state))
    text = view.words("actions.step.collect.prompt")
    if not state.ideas:
        parts.open_question(board, BODY, text)
        return
    rest = parts.question(board, BODY, text)
    _idea_rows(board, rest, state, state.ideas)


def group(board: Board, view: View, state: Actions) -> None:
    """The ideas by group; those in no group at the end."""
    board.title(view.words("actions.step.group.title"), _idea_count(view, state))
    if not state.groups:
        rest = parts.question(board, BODY, view.words("actions.step.group.prompt"))
        _idea_rows(board, rest, state, state.ideas)
        return
    loose = [idea for idea in state.ideas if not state.group_of(idea)]
    heaps = [(one.title, [i for i in state.ideas if i.group == one.id]) for one in state.groups]
    if loose:
        heaps.append((view.words("actions.no_group"), loose))
    across = min(len(heaps), 4)
    cells = [cell for row in rows(BODY, -(-len(heaps) // across)) for cell in columns(row, across)]
    for cell, (title, ideas) in zip(cells, heaps, strict=False):
        _heap(board, state, cell, title, ideas)


def _heap(board: Board, state: Actions, cell: QRectF, title: str, ideas: Sequence[Idea]) -> None:
    board.box(cell, "glaze")
    inner = cell.adjusted(26, 22, -26, -22)
    head, rest = split(inner, 68, gap=12)
    board.text(head, title, (50, 46, 42, 38, 34, 30, 28), DISPLAY, 700, "delft")
    texts = [f"{_number(state, idea)}  {idea.text}" for idea in ideas]
    parts.notes(board, rest, texts)


def dots(board: Board, view: View, state: Actions) -> None:
    """Every idea with the dots that the room gave it."""
    board.title(view.words("actions.step.dots.title"), _idea_count(view, state))
    text = view.words("actions.step.dots.prompt")
    rest = parts.question(board, BODY, text)
    _idea_rows(board, rest, state, state.ideas, with_dots=True)


def pick(board: Board, view: View, state: Actions) -> None:
    """The ideas with the most dots first; the picked ones blue."""
    board.title(view.words("actions.step.pick.title"), _idea_count(view, state))
    rest = parts.question(board, BODY, view.words("actions.step.pick.prompt"))
    _idea_rows(board, rest, state, state.by_dots(), with_dots=True)


def place(board: Board, view: View, state: Actions) -> None:
    """A board of effort and effect with a number for each idea; the one in play in words."""
    board.title(view.words("actions.step.place.title"), _idea_count(view, state))
    left, right = split_right(BODY, 900, gap=60)
    _grid(board, view, right)
    _placed(board, state, right.adjusted(70, 0, 0, -70))
    in_play = keyed.find(state.ideas, state.place.item)
    text = view.words("actions.step.place.prompt")
    if not in_play:
        parts.open_question(board, left, text)
        return
    rest = parts.question(board, left, text)
    number = _number(state, in_play)
    parts.sentence(board, rest.adjusted(0, 0, 0, -60), f"{number}  {in_play.text}")


def _grid(board: Board, view: View, area: QRectF) -> None:
    square = area.adjusted(70, 0, 0, -70)
    board.box(square, "paper", "line")
    corner = QRectF(square.left(), square.top(), square.width() / 2, square.height() / 2)
    board.box(corner, "leaf_mist")
    board.line(square.center().x(), square.top(), square.center().x(), square.bottom())
    board.line(square.left(), square.center().y(), square.right(), square.center().y())
    words = view.words
    quick = corner.adjusted(20, 14, -20, -14)
    board.text(
        quick, words("actions.quick_wins"), (34, 30), TEXT, 600, "leaf_ink", is_must_read=False
    )
    foot = QRectF(square.left(), square.bottom() + 14, square.width(), 50)
    board.text(
        foot, words("actions.effort"), (38, 34), TEXT, 600, "ink", CENTRE, is_must_read=False
    )
    side = QRectF(area.left(), square.top(), 50, square.height())
    board.text_up(side, words("actions.effect"), 38)


def _placed(board: Board, state: Actions, square: QRectF) -> None:
    taken: dict[tuple[int, int], int] = {}
    for idea in state.ideas:
        if idea.effort and idea.effect:
            spot = (idea.effort, idea.effect)
            shift = taken.get(spot, 0)
            taken[spot] = shift + 1
            _disc(board, state, idea, square, shift)


def _disc(board: Board, state: Actions, idea: Idea, square: QRectF, shift: int) -> None:
    step_x, step_y = square.width() / MOST_EFFORT, square.height() / MOST_EFFORT
    x = square.left() + (idea.effort - 0.5) * step_x + shift * 50
    y = square.bottom() - (idea.effect - 0.5) * step_y + shift * 12
    is_in_play = idea.id == state.place.item
    disc = QRectF(x - 38, y - 38, 76, 76)
    board.box(disc, "tea" if is_in_play else "delft", "paper", radius=38, width=4)
    number = str(_number(state, idea))
    board.text(disc, number, (44,), DISPLAY, 700, "on_delft", CENTRE, is_centred=True)


def _idea_rows(
    board: Board,
    area: QRectF,
    state: Actions,
    ideas: Sequence[Idea],
    with_dots: bool = False,
) -> None:
    """Rows with number, idea and dots; in two columns when there are many."""
    if not ideas:
        return
    across = 1 if len(ideas) <= _ROWS_ACROSS_ONE else 2
    count = max(-(-len(ideas) // across), 4)
    cells = [cell for row in rows(area, count, 14) for cell in columns(row, across)]
    room = cells[0].adjusted(104, 8, -(170 if with_dots else 24), -8)
    texts = tuple(idea.text for idea in ideas)
    size = common_size(texts, TEXT, 500, type_sizes.READ[2:], room.width(), room.height())
    for cell, idea in zip(cells, ideas, strict=False):
        _idea_row(board, state, cell, idea, size, with_dots)


def _idea_row(
    board: Board, state: Actions, cell: QRectF, idea: Idea, size: float, with_dots: bool
) -> None:
    fill, ink, accent = (
        ("delft", "on_delft", "on_delft") if idea.is_chosen else ("paper", "ink", "delft")
    )
    board.box(cell, fill, "delft" if idea.is_chosen else "line", radius=14)
    number = QRectF(cell.left() + 12, cell.top(), 82, cell.height())
    board.text(
        number,
        str(_number(state, idea)),
        (48, 40, 34),
        DISPLAY,
        700,
        accent,
        CENTRE,
        is_centred=True,
        is_must_read=False,
    )
    room = cell.adjusted(104, 8, -(170 if with_dots else 24), -8)
    board.text(room, idea.text, (size,), TEXT, 500, ink, is_centred=True)
    if with_dots and idea.dots:
        _dot_count(board, cell, idea.dots, accent)


def _dot_count(board: Board, cell: QRectF, count: int, token: str) -> None:
    tint = "tea" if token == "delft" else token
    dot = QRectF(cell.right() - 160, cell.center().y() - 24, 48, 48)
    board.picture(dot, "icons/dot.svg", tint)
    place = QRectF(cell.right() - 112, cell.top(), 88, cell.height())
    board.text(place, str(count), (54, 46, 40), DISPLAY, 700, token, is_centred=True)


def _number(state: Actions, idea: Idea) -> int:
    return 1 + next(n for n, one in enumerate(state.ideas) if one.id == idea.id)


def _idea_count(view: View, state: Actions) -> str:
    return view.words.count("actions.idea_count", len(state.ideas)) if state.ideas else ""
