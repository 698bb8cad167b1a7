"""A card as a Delft tile: its kind by symbol and name, its title, text, question and choices."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, fit
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, HEIGHT, Board
from desktop.stage.view import View
from game.card_game.state import CardGame
from game.deck.model import Card, Text

_SIDE, _EDGE = 78.0, 64.0
_LETTERS = "ABCDE"
_SPARE = 12.0
"""Pixels of the stage that stay free at the foot of a card."""

_BESIDE = 120.0
"""What the letter of a choice takes of its width."""


def in_words(text: Text, view: View) -> str:
    """A text of rules or cards in the language of the stage."""
    return view.words.told(text.told(view.words.language))


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a card, in the language of the stage."""

    title: str
    text: str
    ask: str
    choices: Sequence[str]


def card(board: Board, view: View, state: CardGame, place: QRectF, one: Card) -> None:
    """The card in play; what the back row must read is as large as fits."""
    board.deal(one.id, partial(_large, board, view, state, place, one))


def _large(board: Board, view: View, state: CardGame, place: QRectF, one: Card) -> None:
    board.tile(place)
    inner = place.adjusted(_SIDE, _EDGE, -_SIDE, -_EDGE)
    top = _kind(board, view, state, inner, one, 76.0)
    words = _Words(
        in_words(one.title, view),
        in_words(one.text, view),
        in_words(one.ask, view),
        [in_words(choice, view) for choice in one.choices],
    )
    room = inner.adjusted(0, top, 0, 0)
    _body(board, room, words, _size(words, room))


def small_card(board: Board, view: View, state: CardGame, place: QRectF, one: Card) -> None:
    """A card among others: its kind, title and text, seen as a pattern."""
    board.box(place, "paper", "delft", radius=14)
    inner = place.adjusted(26, 16, -26, -14)
    top = _kind(board, view, state, inner, one, 44.0)
    room = inner.adjusted(0, top, 0, 0)
    sizes = (48, 44, 40, 36, 32, 30, 28)
    place_of_title = QRectF(room.left(), room.top(), room.width(), room.height() * 0.5)
    title = in_words(one.title, view)
    head = board.text(place_of_title, title, sizes, DISPLAY, 700, is_must_read=False)
    rest = room.adjusted(0, head.height + 4, 0, 0)
    board.text(rest, in_words(one.text, view), type_sizes.NOTE, TEXT, 400, is_must_read=False)


def _kind(
    board: Board, view: View, state: CardGame, inner: QRectF, one: Card, side: float
) -> float:
    """The symbol of a card's kind and its name beside it; how much height they take."""
    kind = state.category(one.category)
    if not kind:
        return 0.0
    board.picture(QRectF(inner.left(), inner.top(), side, side), f"art/sym-{kind.symbol}.svg")
    beside = QRectF(inner.left() + side + 20, inner.top(), inner.width() - side - 20, side)
    ink = {"clay": "clay_ink", "leaf": "leaf_ink", "tea": "tea_ink"}.get(kind.colour, kind.colour)
    name, sizes = in_words(kind.name, view), (min(side * 0.62, 44),)
    board.text(beside, name, sizes, TEXT, 600, ink, is_centred=True, is_must_read=False)
    return side * 1.28


def _size(words: _Words, room: QRectF) -> float:
    """The largest size at which everything on the card fits."""
    fitting = (
        size
        for size in type_sizes.READ
        if _height(words, room.width(), size) + _SPARE <= room.height()
    )
    return next(fitting, type_sizes.READ[-1])


def _height(words: _Words, width: float, size: float) -> float:
    tall = HEIGHT * 3
    heights = [
        fit(words.title, DISPLAY, 700, (_title_size(size),), width, tall).height + 16,
        fit(words.text, TEXT, 400, (size,), width, tall).height + 24,
    ]
    heights += [
        fit(choice, TEXT, 500, (size,), width - _BESIDE, tall).height + 42
        for choice in words.choices
    ]
    if words.ask:
        heights.append(fit(words.ask, TEXT, 600, (_ask_size(size),), width, tall).height)
    return sum(heights)


def _title_size(size: float) -> float:
    return round(size * 1.2)


def _ask_size(size: float) -> float:
    return max(round(size * 0.86), 24)


def _body(board: Board, room: QRectF, words: _Words, size: float) -> None:
    head = board.text(room, words.title, (_title_size(size),), DISPLAY, 700, is_balanced=True)
    top = room.top() + head.height + 16
    told = board.text(_under(room, top), words.text, (size,), TEXT, 400)
    top += told.height + 24
    for letter, choice in zip(_LETTERS, words.choices, strict=False):
        top = _choice(board, room, top, letter, choice, size) + 18
    if words.ask:
        sizes = (_ask_size(size),)
        fitted = fit(words.ask, TEXT, 600, sizes, room.width(), HEIGHT)
        foot = _under(room, max(room.bottom() - fitted.height, top)).adjusted(0, 0, 0, 2)
        board.text(foot, words.ask, sizes, TEXT, 600, "delft", is_must_read=False)


def _choice(board: Board, room: QRectF, top: float, letter: str, choice: str, size: float) -> float:
    """One way that can be chosen, with its letter; where it ends."""
    beside = _under(room, top).adjusted(_BESIDE - 16, 12, -16, 0)
    fitted = fit(choice, TEXT, 500, (size,), beside.width(), HEIGHT)
    box = QRectF(room.left(), top, room.width(), fitted.height + 24)
    board.box(box, "mist", radius=14)
    sign = QRectF(box.left(), box.top(), _BESIDE - 20, box.height())
    board.text(sign, letter, (72, 64, 56), DISPLAY, 800, "delft", CENTRE, True, is_must_read=False)
    board.text(beside, choice, (size,), TEXT, 500)
    return box.bottom()


def _under(room: QRectF, top: float) -> QRectF:
    return QRectF(room.left(), top, room.width(), max(room.bottom() - top, 1))
