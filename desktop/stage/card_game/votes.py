"""Votes on the stage: what every hand means; after the reveal how many showed it."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage.board import RIGHT, Board
from desktop.stage.card_game.card import in_words
from desktop.stage.layout import rows
from desktop.stage.view import View
from game.card_game.rule_set import VoteKind
from game.card_game.state import Ballot

_TALLEST = 120.0
_COUNT = 90.0
_SIZES = (54, 50, 46, 42, 38, 34, 30)
_TONES = {"hand-open": "leaf", "hand-flat": "honey", "hand-fist": "clay"}


def options(board: Board, view: View, place: QRectF, kind: VoteKind, ballot: Ballot | None) -> None:
    """A row for each answer with its hand; its bar and count once all hands are shown."""
    count = len(kind.options)
    height = min(place.height(), count * _TALLEST)
    cells = rows(QRectF(place.left(), place.top(), place.width(), height), count, 14)
    labels = tuple(in_words(option.label, view) for option in kind.options)
    side = min(cells[0].height(), 96.0)
    has_bars = bool(ballot and ballot.is_shown and ballot.counts)
    is_shown = bool(ballot and ballot.is_shown)
    share = 0.5 if has_bars else (0.7 if is_shown else 1.0)
    width = cells[0].width() * share - side - 40
    size = common_size(labels, TEXT, 600, _SIZES, width, cells[0].height())
    for at, (option, cell) in enumerate(zip(kind.options, cells, strict=True)):
        is_first = bool(ballot and ballot.is_shown and at in ballot.first)
        if is_first:
            board.box(cell.adjusted(-16, -5, 12, 5), "tea_mist", "honey", radius=16)
        art = QRectF(cell.left(), cell.center().y() - side / 2, side, side)
        board.picture(art, f"art/{option.hand}.svg")
        beside = QRectF(cell.left() + side + 24, cell.top(), width, cell.height())
        board.text(beside, labels[at], (size,), TEXT, 600, is_centred=True)
        if has_bars and ballot:
            tone = _tone(kind, option.hand, is_first)
            _bar(board, cell, share, ballot.counts[at], max(*ballot.counts, 1), tone)
        elif is_first:
            _first(board, view, cell)


def _tone(kind: VoteKind, hand: str, is_first: bool) -> str:
    if all(option.hand in _TONES for option in kind.options):
        return _TONES[hand]
    return "tea" if is_first else "delft"


def _bar(board: Board, cell: QRectF, share: float, count: int, most: int, tone: str) -> None:
    left = cell.left() + cell.width() * share
    track = QRectF(left, cell.top() + 10, cell.right() - left - _COUNT, cell.height() - 20)
    board.box(track, "glaze", radius=12)
    if count:
        bar = QRectF(track.left(), track.top(), track.width() * count / most, track.height())
        board.bar(bar, tone, 12)
    number = QRectF(track.right(), cell.top(), _COUNT, cell.height())
    board.text(number, str(count), (72, 64, 56, 48, 42), DISPLAY, 700, "ink", RIGHT, True)


def _first(board: Board, view: View, cell: QRectF) -> None:
    """Of fewer than five people no counts are shown; who speaks first is."""
    text = view.words("card_game.stage.first")
    width = board.chip_width(text, size=34)
    board.chip(cell.right() - width - 4, cell.center().y() - 32, text, "honey", size=34)
