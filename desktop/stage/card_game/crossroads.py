"""A card with two ways while the room chooses: each way large, with its hand and its count."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, Board
from desktop.stage.card_game.bridge import bridge, plank_row
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.votes import bar, has_counts, speaks_first
from desktop.stage.layout import columns, rows
from desktop.stage.view import View
from game.card_game.planks import planks
from game.card_game.rule_set import VoteKind
from game.card_game.state import CardGame, Table
from game.deck.model import Card

_HEAD, _BAR = 92.0, 72.0
_LOWEST_BRIDGE, _HIGHEST_BRIDGE = 190.0, 330.0
_SIGN = 120.0


def is_between(card: Card, kind: VoteKind) -> bool:
    """Whether a vote is about the choices of a card: its options are called a, b and so on."""
    letters = [option.id for option in kind.options]
    return 1 < len(card.choices) == len(letters) and "".join(letters) in "abcde"


def ways(
    board: Board,
    view: View,
    state: CardGame,
    table: Table,
    one: Card,
    kind: VoteKind,
    place: QRectF,
) -> None:
    """The title of the card, its ways beside each other, and the bridge under them."""
    _title(board, view, state, one, place)
    rest = place.adjusted(0, _HEAD + 12, 0, 0)
    texts = tuple(in_words(choice, view) for choice in one.choices)
    across = len(texts) if len(texts) <= 3 else 2
    lines = -(-len(texts) // across)
    width = (rest.width() - 24 * (across - 1)) / across - _SIGN - 36
    room = rest.height() / lines - _BAR - 70
    size = common_size(texts, TEXT, 600, type_sizes.READ, width, room)
    tallest = max(_height(text, size, width) for text in texts)
    height = max(tallest, _SIGN + 20) + _BAR + 62
    used = lines * height + (lines - 1) * 20
    has_planks, spare = bool(planks(state, table)), rest.height() - used - 16
    if has_planks and spare >= _LOWEST_BRIDGE:
        foot = min(spare, _HIGHEST_BRIDGE)
        bridge(board, rest.adjusted(0, rest.height() - foot, 0, 0), state, table)
    elif has_planks:
        corner = QRectF(place.right() - 620, place.top(), 620, _HEAD)
        plank_row(board, corner, state, table)
    cells = rows(QRectF(rest.left(), rest.top(), rest.width(), used), lines, 20)
    ballot = table.ballot(state.place.turn_id, kind.id)
    places = [cell for row in cells for cell in columns(row, across, 24)]
    for at, (text, cell) in enumerate(zip(texts, places, strict=False)):
        is_first = speaks_first(ballot, at)
        board.box(cell, "tea_mist" if is_first else "paper", "honey" if is_first else "delft")
        _way(board, view, kind, at, text, size, cell)
        track = QRectF(cell.left() + 28, cell.bottom() - _BAR - 22, cell.width() - 52, _BAR)
        if ballot and has_counts(ballot):
            tone = "tea" if is_first else "delft"
            bar(board, track, ballot.counts[at], max(*ballot.counts, 1), tone)
        elif is_first:
            told, sizes = view.words("card_game.stage.first"), (54.0,)
            board.text(track, told, sizes, TEXT, 600, "tea_ink", is_centred=True)


def _title(board: Board, view: View, state: CardGame, one: Card, place: QRectF) -> None:
    row = QRectF(place.left(), place.top(), place.width() - 640, _HEAD)
    kind = state.category(one.category)
    if kind:
        sign = QRectF(row.left(), row.top() + 8, 76, 76)
        board.picture(sign, f"art/sym-{kind.symbol}.svg")
        row = row.adjusted(100, 0, 0, 0)
    title = in_words(one.title, view)
    board.text(row, title, (70, 64, 60, 54), DISPLAY, 700, is_centred=True)


def _way(
    board: Board, view: View, kind: VoteKind, at: int, text: str, size: float, cell: QRectF
) -> None:
    """The letter of a way with its hand under it, and its words."""
    option = kind.options[at]
    left = QRectF(cell.left() + 12, cell.top() + 14, _SIGN - 12, 78)
    label = in_words(option.label, view)
    sizes = (78, 60, 48, 40, 32, 28)
    board.text(left, label, sizes, DISPLAY, 800, "delft", CENTRE, True, is_must_read=False)
    hand = QRectF(left.center().x() - 34, left.bottom(), 68, 68)
    board.picture(hand, f"art/{option.hand}.svg")
    words = cell.adjusted(_SIGN + 12, 18, -24, -_BAR - 40)
    board.text(words, text, (size,), TEXT, 600)


def _height(text: str, size: float, width: float) -> float:
    """How high a text comes out."""
    return fit(text, TEXT, 600, (size,), width, 4000).height
