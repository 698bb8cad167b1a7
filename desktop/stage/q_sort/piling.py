"""Three piles before the grid: one card at a time, large, and where it can go."""

from functools import partial

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, RIGHT, Board
from desktop.stage.layout import columns, split
from desktop.stage.q_sort.card import CardPiece
from desktop.stage.spots import Spot
from desktop.stage.view import View
from game.q_sort.state import PILES, QSort, Sort, Statement

FILLS = {"less": "clay_mist", "between": "glaze", "more": "leaf_mist"}
INKS = {"less": "clay_ink", "between": "ink", "more": "leaf_ink"}

_HIGH = 330.0
"""Pixels of the piles."""

_CARD = (360.0, 110.0)
"""Pixels of a card under a finger."""


def piling(board: Board, view: View, state: QSort, sorter: str) -> None:
    """The card whose turn it is on a tile, and the three piles under it."""
    words, laid = view.words, state.sort_of(sorter)
    title = state.title or words("q_sort.step.st5.title")
    board.title(title, view.workshop.team_name(sorter) or words("q_sort.group"))
    above, under = split(BODY, BODY.height() - _HIGH - 28, 28)
    statement = state.statement(next_card(state, sorter))
    if statement:
        _card(board, view, above, state, laid, statement)
    else:
        _go_on(board, view, above)
    for pile, place in zip(PILES, columns(under, len(PILES), 24), strict=True):
        _pile(board, view, place, state, laid, pile)


def next_card(state: QSort, sorter: str) -> int:
    """The card whose turn it is: the one that somebody took up, or the first without a pile."""
    shown = state.shown_of(sorter)
    unsorted = state.unsorted(state.sort_of(sorter))
    return shown.number if shown.is_held else next(iter(unsorted), 0)


def _card(
    board: Board, view: View, place: QRectF, state: QSort, laid: Sort, statement: Statement
) -> None:
    inner = board.tile(place)
    sign = QRectF(inner.left() - 10, inner.top(), 150, inner.height())
    board.text(
        sign,
        str(statement.number),
        (110, 96, 84),
        DISPLAY,
        700,
        "delft",
        CENTRE,
        True,
        is_must_read=False,
    )
    room = inner.adjusted(170, 0, 0, -30)
    sizes = type_sizes.HERO[6:]
    board.text(room, statement.text, sizes, DISPLAY, 600, is_centred=True, is_balanced=True)
    count = len(state.statements)
    told = view.words(
        "q_sort.stage.nth_card", number=count - len(state.unsorted(laid)) + 1, count=count
    )
    foot = QRectF(inner.left(), place.bottom() - 66, inner.width(), 44)
    board.text(foot, told, (32, 28), TEXT, 600, "soft", RIGHT, is_must_read=False)
    lifted = partial(CardPiece, QRectF(0, 0, *_CARD), board.theme, statement, 34, is_lit=True)
    name = f"{statement.number}. {statement.text}"
    moves = f"{laid.id}/{statement.number}"
    board.table.add(Spot("hand", str(statement.number), place, name, lifted, moves))
    board.table.name(moves, place)


def _go_on(board: Board, view: View, place: QRectF) -> None:
    """All cards lie on a pile: the next thing to do, as a tile to touch."""
    text = view.words("q_sort.stage.to_the_grid")
    inner = board.tile(place)
    board.text(inner, text, type_sizes.HERO[2:], DISPLAY, 700, "delft", CENTRE, is_centred=True)
    board.table.add(Spot("go_on", "", place, text))


def _pile(board: Board, view: View, place: QRectF, state: QSort, laid: Sort, pile: str) -> None:
    words = view.words
    numbers = tuple(one.number for one in laid.piles if one.pile == pile)
    board.box(place, FILLS[pile])
    inner = place.adjusted(30, 22, -30, -22)
    head, rest = split(inner, 84, 2)
    title, told = words(f"q_sort.stage.pile_{pile}"), words.count("q_sort.stage.pile", len(numbers))
    board.text(head, title, (68, 64, 60, 54), DISPLAY, 700, INKS[pile])
    count, rest = split(rest, 46, 8)
    board.text(count, told, (34, 32, 30, 28), TEXT, 600, INKS[pile], is_must_read=False)
    hint = {"less": state.low, "more": state.high}.get(pile, words("q_sort.stage.between_hint"))
    if not numbers:
        sizes = (40, 36, 34, 32, 30, 28, 24, 20)
        board.text(rest, hint, sizes, TEXT, 500, INKS[pile], is_must_read=False)
    board.table.add(Spot("pile", pile, place, f"{title}: {told}"))
    _last_card(board, rest, state, laid, numbers)


def _last_card(
    board: Board, place: QRectF, state: QSort, laid: Sort, numbers: tuple[int, ...]
) -> None:
    """The card on top, which can be dragged to another pile."""
    statement = state.statement(numbers[-1]) if numbers else None
    if not statement:
        return
    width, height = _CARD
    cell = QRectF(place.left(), place.bottom() - height, min(width, place.width()), height)
    piece = board.put(CardPiece, cell, statement, 34)
    moves = f"{laid.id}/{statement.number}"
    board.table.name(moves, piece)
    lifted = partial(CardPiece, QRectF(0, 0, *_CARD), board.theme, statement, 34, is_lit=True)
    name = f"{statement.number}. {statement.text}"
    board.table.add(Spot("card", str(statement.number), cell, name, lifted, moves))
