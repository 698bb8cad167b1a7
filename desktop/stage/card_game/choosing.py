"""Several cards that lie open for a table, to choose one of."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import Board
from desktop.stage.card_game.card import in_words, kind_line
from desktop.stage.card_game.touching import CARD
from desktop.stage.layout import columns, rows
from desktop.stage.spots import Spot
from desktop.stage.view import View
from game.card_game.state import CardGame
from game.deck.model import Card

_SIDE = 32.0
_SIGN = 56.0


def open_cards(
    board: Board, view: View, state: CardGame, place: QRectF, cards: Sequence[Card]
) -> None:
    """The cards beside each other, their titles and texts of one size; from four on in two rows."""
    count = len(cards)
    cells = columns(place, max(count, 2), 24)
    if count > 3:
        cells = [one for row in rows(place, 2, 20) for one in columns(row, -(-count // 2), 24)]
    room = cells[0].adjusted(_SIDE, 24, -_SIDE, -20)
    width, height = room.width(), room.height() - _SIGN * 1.24
    titles = tuple(in_words(one.title, view) for one in cards)
    texts = tuple(in_words(one.text, view) for one in cards)
    sizes = tuple(size for size in type_sizes.READ if size <= height / 5) or (28.0,)
    title = common_size(titles, DISPLAY, 700, sizes, width, height * 0.36)
    used = max(_lines(one, title, width) for one in titles)
    text = common_size(texts, TEXT, 400, type_sizes.READ, width, height - used - 12)
    for one, cell, named, told in zip(cards, cells, titles, texts, strict=False):
        board.box(cell, "paper", "delft", radius=16)
        board.table.add(Spot(CARD, one.id, cell, named))
        inner = cell.adjusted(_SIDE, 24, -_SIDE, -20)
        kind = state.category(one.category)
        inner = inner.adjusted(0, kind_line(board, view, kind, inner, _SIGN) if kind else 0, 0, 0)
        head = QRectF(inner.left(), inner.top(), inner.width(), used)
        board.text(head, named, (title,), DISPLAY, 700)
        board.text(inner.adjusted(0, used + 12, 0, 0), told, (text,), TEXT, 400)


def _lines(text: str, size: float, width: float) -> float:
    """How high a title comes out."""
    return fit(text, DISPLAY, 700, (size,), width, 2000).height
