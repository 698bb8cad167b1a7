"""A card as a Delft tile: its kind by symbol and name, its title, text, question and choices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF

from desktop.fitted import fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, HEIGHT, RIGHT, Board
from desktop.stage.layout import columns
from desktop.stage.type_sizes import READABLE
from desktop.stage.view import View
from game.card_game.state import CardGame
from game.deck.model import Card, Category, Text

WIDTH = 900.0
"""Of a card that has something beside it."""

_BESIDE_PLACE = BODY.adjusted(0, 0, WIDTH - BODY.width(), 0)

_STRIP = 140.0
"""What the thing to do now takes above a card that has the whole width."""

_SIDE, _EDGE, _LOW_EDGE, _GAP = 80.0, 60.0, 46.0, 20.0
_SIGN = 76.0
"""Of the symbol of its kind."""

_LETTER = 92.0
"""What the letter of a choice takes of its width."""

_WIDE = 1300.0
"""From this width on the kind and the title stand in one line."""

_LETTERS = "ABCDE"


def in_words(text: Text, view: View) -> str:
    """A text of rules or cards in the language of the stage."""
    return view.words.told(text.told(view.words.language))


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a card, in the language of the stage."""

    title: str
    text: str
    ask: str
    choices: tuple[str, ...]


def is_long(view: View, one: Card) -> bool:
    """Whether a card needs all the width to be read: it has ways to choose from, or much text."""
    room = _room(_BESIDE_PLACE)
    return bool(one.choices) or _height(_told(view, one), room.width(), READABLE) > room.height()


def reading_place(view: View, one: Card) -> QRectF:
    """Where a card lies while it is read aloud."""
    return BODY.adjusted(0, _STRIP, 0, 0) if is_long(view, one) else _BESIDE_PLACE


def card(
    board: Board, view: View, state: CardGame, place: QRectF, one: Card, is_brief: bool = False
) -> None:
    """The card in play, as large as fits; where it is brief, what was read is left out first."""
    board.deal(one.id, partial(_large, board, view, state, place, one, is_brief))


def _large(
    board: Board, view: View, state: CardGame, place: QRectF, one: Card, is_brief: bool
) -> None:
    board.tile(place)
    room = _room(place)
    words, size = _fitting(_told(view, one), room, is_brief)
    kind = state.category(one.category)
    if room.width() >= _WIDE:
        body = _head(board, view, kind, room, words.title, size)
    else:
        top = kind_line(board, view, kind, room, _SIGN) if kind else 0.0
        body = room.adjusted(0, top, 0, 0)
        sizes = (_title_size(size),)
        head = board.text(body, words.title, sizes, DISPLAY, 700, is_balanced=True)
        body = body.adjusted(0, head.height + 12, 0, 0)
    _body(board, body, words, size)


def _room(place: QRectF) -> QRectF:
    edge = _LOW_EDGE if place.width() >= _WIDE else _EDGE
    return place.adjusted(_SIDE, edge, -_SIDE, -edge)


def _told(view: View, one: Card) -> _Words:
    return _Words(
        in_words(one.title, view),
        in_words(one.text, view),
        in_words(one.ask, view),
        tuple(in_words(choice, view) for choice in one.choices),
    )


def kind_line(board: Board, view: View, kind: Category, place: QRectF, side: float) -> float:
    """The symbol of a card's kind and its name beside it; how much height they take."""
    board.picture(QRectF(place.left(), place.top(), side, side), f"art/sym-{kind.symbol}.svg")
    beside = QRectF(place.left() + side + 20, place.top(), place.width() - side - 20, side)
    name, sizes = in_words(kind.name, view), (min(side * 0.62, 44),)
    ink = kind_ink(kind)
    board.text(beside, name, sizes, TEXT, 600, ink, is_centred=True, is_must_read=False)
    return side * 1.24


def kind_ink(kind: Category) -> str:
    """The colour in which the name of a kind can be read."""
    return {"clay": "clay_ink", "leaf": "leaf_ink", "tea": "tea_ink"}.get(kind.colour, kind.colour)


def _head(
    board: Board, view: View, kind: Category | None, room: QRectF, title: str, size: float
) -> QRectF:
    """Symbol, title and the name of the kind in one line; what is left under it."""
    height = _title_size(size) * 1.2
    row = QRectF(room.left(), room.top(), room.width(), height)
    if kind:
        sign = QRectF(row.left(), row.center().y() - _SIGN / 2, _SIGN, _SIGN)
        board.picture(sign, f"art/sym-{kind.symbol}.svg")
        name, sizes = in_words(kind.name, view), (44.0,)
        ink = kind_ink(kind)
        board.text(row, name, sizes, TEXT, 600, ink, RIGHT, is_centred=True, is_must_read=False)
        row = row.adjusted(_SIGN + 24, 0, -360, 0)
    board.text(row, title, (_title_size(size), 60, 54), DISPLAY, 700, is_centred=True)
    return room.adjusted(0, height + 12, 0, 0)


def _fitting(words: _Words, room: QRectF, is_brief: bool) -> tuple[_Words, float]:
    """What stands on the card, and its size; what fits least is left out before it is small."""
    last = words
    for tried in _less_and_less(words, is_brief):
        last = tried
        for size in type_sizes.READ:
            if size < READABLE:
                break
            if _height(tried, room.width(), size) <= room.height():
                return tried, size
    small = (size for size in type_sizes.READ if _height(last, room.width(), size) <= room.height())
    return last, next(small, type_sizes.READ[-1])


def _less_and_less(words: _Words, is_brief: bool) -> Iterator[_Words]:
    """Everything; where there are choices or it is brief without the question, which comes later;
    a brief one of which there are choices without its text.
    """
    yield words
    if words.choices and is_brief:
        yield replace(words, text="")
        yield replace(words, text="", ask="")
    elif words.choices or is_brief:
        yield replace(words, ask="")


def _height(words: _Words, width: float, size: float) -> float:
    tall = HEIGHT * 3
    if width >= _WIDE:
        heights = [_title_size(size) * 1.2 + 12]
    else:
        title = fit(words.title, DISPLAY, 700, (_title_size(size),), width, tall)
        heights = [_SIGN * 1.24 + title.height + 12]
    if words.text:
        heights.append(fit(words.text, TEXT, 400, (size,), width, tall).height + _GAP)
    if words.choices:
        heights.append(_choices_height(words.choices, width, size) + _GAP)
    if words.ask:
        heights.append(fit(words.ask, TEXT, 600, (_ask_size(size),), width, tall).height)
    return sum(heights)


def _title_size(size: float) -> float:
    return round(size * 1.2)


def _ask_size(size: float) -> float:
    """The question is about as large as the text, and never smaller than can be read."""
    return max(round(size * 0.86), min(size, READABLE))


def _body(board: Board, room: QRectF, words: _Words, size: float) -> None:
    top = room.top()
    if words.text:
        top += board.text(room, words.text, (size,), TEXT, 400).height + _GAP
    if words.choices:
        top = _choices(board, _under(room, top), words.choices, size) + _GAP
    if words.ask:
        sizes = (_ask_size(size),)
        fitted = fit(words.ask, TEXT, 600, sizes, room.width(), HEIGHT)
        foot = _under(room, max(room.bottom() - fitted.height, top)).adjusted(0, 0, 0, 2)
        board.text(foot, words.ask, sizes, TEXT, 600, "delft", is_balanced=True)


# --- ways to choose from -----------------------------------------------------------------------


def _across(count: int, width: float) -> int:
    """How many choices stand beside each other."""
    return count if count <= 3 and width >= _WIDE else (2 if width >= _WIDE else 1)


def _choices_height(choices: Sequence[str], width: float, size: float) -> float:
    across = _across(len(choices), width)
    room = _choice_width(width, across)
    heights = [fit(one, TEXT, 500, (size,), room, HEIGHT * 3).height + 24 for one in choices]
    lines = [max(heights[at : at + across]) for at in range(0, len(heights), across)]
    return sum(lines) + 16 * (len(lines) - 1)


def _choice_width(width: float, across: int) -> float:
    return (width - _GAP * (across - 1)) / across - _LETTER - 24


def _choices(board: Board, room: QRectF, choices: Sequence[str], size: float) -> float:
    """Each way with its letter, beside each other where there is width; where they end."""
    across, top = _across(len(choices), room.width()), room.top()
    pairs = list(zip(_LETTERS, choices, strict=False))
    for at in range(0, len(pairs), across):
        line = pairs[at : at + across]
        width = _choice_width(room.width(), across)
        texts = [fit(text, TEXT, 500, (size,), width, HEIGHT) for _, text in line]
        height = max(one.height for one in texts) + 24
        row = QRectF(room.left(), top, room.width(), height)
        for (letter, text), cell in zip(line, columns(row, across, _GAP), strict=False):
            _choice(board, cell, letter, text, size)
        top += height + 16
    return top - 16


def _choice(board: Board, cell: QRectF, letter: str, text: str, size: float) -> None:
    board.box(cell, "mist", radius=14)
    sign = QRectF(cell.left(), cell.top(), _LETTER, cell.height())
    board.text(sign, letter, (72, 64, 56), DISPLAY, 800, "delft", CENTRE, True, is_must_read=False)
    beside = cell.adjusted(_LETTER, 12, -24, -12)
    board.text(beside, text, (size,), TEXT, 500, is_centred=True)


def _under(room: QRectF, top: float) -> QRectF:
    return QRectF(room.left(), top, room.width(), max(room.bottom() - top, 1))
