"""Votes on the stage: what every hand means; after the reveal how many showed it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, RIGHT, Board
from desktop.stage.card_game.card import in_words
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game.card_game.rule_set import VoteKind
from game.card_game.state import Ballot, CardGame

_TALLEST, _GAP, _BAR = 142.0, 10.0, 92.0
_MOST_STEP = 24
"""Percent of a row that its words may take from its bar."""

_COUNT = 90.0
_LEGEND, _LEGEND_SIGN = 142.0, 96.0
_LEGEND_SIZES = (60, 58, 56, 54, 50, 46, 42, 38, 34, 32, 30, 28)
FEW = 3
"""Tables that stand in one row, with room above them for what the hands mean."""

_SIZES = (64, 60, 54, 50, 46, 42, 38, 34, 30)
_TONES = {"hand-open": "leaf", "hand-flat": "honey", "hand-fist": "clay"}


def options(board: Board, view: View, place: QRectF, kind: VoteKind, ballot: Ballot | None) -> None:
    """A row for each answer with its hand; its bar and count once all hands are shown."""
    count = len(kind.options)
    height = min(place.height(), count * (_TALLEST + _GAP))
    cells = rows(QRectF(place.left(), place.top(), place.width(), height), count, _GAP)
    labels = tuple(in_words(option.label, view) for option in kind.options)
    side = min(cells[0].height(), 96.0)
    has_bars = has_counts(ballot)
    share = _share(labels, cells[0], side, ballot)
    width = cells[0].width() * share - side - 40
    size = common_size(labels, TEXT, 600, _SIZES, width, cells[0].height())
    for at, (option, cell) in enumerate(zip(kind.options, cells, strict=True)):
        is_first = speaks_first(ballot, at)
        if is_first:
            board.box(cell.adjusted(-16, -5, 12, 5), "tea_mist", "honey", radius=16)
        art = QRectF(cell.left(), cell.center().y() - side / 2, side, side)
        board.picture(art, f"art/{option.hand}.svg")
        beside = QRectF(cell.left() + side + 24, cell.top(), width, cell.height())
        board.text(beside, labels[at], (size,), TEXT, 600, is_centred=True)
        if has_bars and ballot:
            tone = _tone(kind, option.hand, is_first)
            edge = max((cell.height() - _BAR) / 2, 10)
            track = cell.adjusted(cell.width() * share, edge, 0, -edge)
            bar(board, track, ballot.counts[at], max(*ballot.counts, 1), tone)
        elif is_first:
            _first(board, view, cell)


def has_counts(ballot: Ballot | None) -> bool:
    """Whether the room may know how many hands there were."""
    return bool(ballot and ballot.is_shown and ballot.counts)


def speaks_first(ballot: Ballot | None, option: int) -> bool:
    """Whether who chose this option speaks first, and the room may know it."""
    return bool(ballot and ballot.is_shown and option in ballot.first)


def _share(labels: Sequence[str], cell: QRectF, side: float, ballot: Ballot | None) -> float:
    """How much of a row is for its words: half, or more where the back row could not read them."""
    if not ballot or not ballot.is_shown:
        return 1.0
    least = 0.5 if ballot.counts else 0.7
    for share in (least + step / 100 for step in range(0, _MOST_STEP + 1, 6)):
        width = cell.width() * share - side - 40
        size = common_size(tuple(labels), TEXT, 600, _SIZES, width, cell.height())
        if size >= type_sizes.READABLE:
            return share
    return least + _MOST_STEP / 100


def _tone(kind: VoteKind, hand: str, is_first: bool) -> str:
    if all(option.hand in _TONES for option in kind.options):
        return _TONES[hand]
    return "tea" if is_first else "delft"


def bar(board: Board, place: QRectF, count: int, most: int, tone: str) -> None:
    """The bar of a count, and the count at its right."""
    track = place.adjusted(0, 0, -_COUNT, 0)
    board.box(track, "glaze", radius=12)
    if count:
        filled = QRectF(track.left(), track.top(), track.width() * count / most, track.height())
        board.bar(filled, tone, 12)
    number = QRectF(track.right(), place.top() - 10, _COUNT, place.height() + 20)
    board.text(number, str(count), (72, 64, 56, 54, 48, 42), DISPLAY, 700, "ink", RIGHT, True)


def _first(board: Board, view: View, cell: QRectF) -> None:
    """Of fewer than five people no counts are shown; who speaks first is."""
    text = view.words("card_game.stage.first")
    width = board.chip_width(text, size=34)
    board.chip(cell.right() - width - 4, cell.center().y() - 32, text, "honey", size=34)


# --- several tables ----------------------------------------------------------------------------


def is_narrow(kind: VoteKind) -> bool:
    """Whether a vote has so many answers that beside each other they are narrow."""
    return len(kind.options) > 4


def is_seen(state: CardGame, kind: VoteKind) -> bool:
    """Whether the room sees what any table answered."""
    found = (one.ballot(state.place.turn_id, kind.id) for one in state.tables)
    return any(ballot and ballot.is_shown for ballot in found)


def legend(board: Board, view: View, state: CardGame, place: QRectF, kind: VoteKind) -> QRectF:
    """What every hand means, once for all tables; what is left under it.

    Many answers stand in two rows while everybody chooses; after that their hands have to make
    room for the counts.
    """
    labels = tuple(in_words(option.label, view) for option in kind.options)
    is_told = is_narrow(kind) and is_seen(state, kind)
    if is_told and len(state.tables) > FEW:
        return place
    across = 3 if is_narrow(kind) and not is_told else len(labels)
    width = (place.width() - 20 * (across - 1)) / across - _LEGEND_SIGN - 18
    sizes = (44, 40, 36, 34, 32, 30, 28, 26, 24) if is_told else _LEGEND_SIZES
    size = common_size(labels, TEXT, 600, sizes, width, _LEGEND)
    heights = (fit(one, TEXT, 600, (size,), width, 4000).height for one in labels)
    height = max(_LEGEND_SIGN, *heights)
    lines = -(-len(labels) // across)
    head, rest = split(place, lines * height + (lines - 1) * 12, 16)
    cells = [cell for row in rows(head, lines, 12) for cell in columns(row, across, 20)]
    for option, label, cell in zip(kind.options, labels, cells, strict=False):
        top = cell.center().y() - _LEGEND_SIGN / 2
        art = QRectF(cell.left(), top, _LEGEND_SIGN, _LEGEND_SIGN)
        board.picture(art, f"art/{option.hand}.svg")
        beside = cell.adjusted(_LEGEND_SIGN + 18, -4, 0, 4)
        board.text(beside, label, (size,), TEXT, 600, is_centred=True, is_must_read=not is_told)
    return rest


def outcome(board: Board, view: View, place: QRectF, kind: VoteKind, ballot: Ballot) -> None:
    """What one of several tables showed: a hand with its count for every answer.

    At a small table only the hands that speak first.
    """
    options = list(enumerate(kind.options))
    if not ballot.counts:
        first = [option.hand for at, option in options if at in ballot.first]
        _hands_first(board, view, place, first)
        return
    is_under = len(options) > 4
    cells = columns(place, max(len(options), 2), 8)
    for (at, option), cell in zip(options, cells, strict=False):
        if at in ballot.first:
            board.box(cell, "tea_mist", "honey", radius=12)
        if is_under:
            side = 56.0
            art = QRectF(cell.center().x() - side / 2, cell.top() + 4, side, side)
            beside = QRectF(cell.left(), art.bottom(), cell.width(), cell.bottom() - art.bottom())
        else:
            side = min(cell.height() * 0.86, cell.width() * 0.44, 76.0)
            art = QRectF(cell.left() + 8, cell.center().y() - side / 2, side, side)
            beside = cell.adjusted(side + 10, 0, -8, 0)
        board.picture(art, f"art/{option.hand}.svg")
        _count(board, beside, ballot.counts[at], CENTRE if is_under else RIGHT)


def _hands_first(board: Board, view: View, place: QRectF, hands: Sequence[str]) -> None:
    """The hands that speak first, and that they do; nothing where nobody saw it differently."""
    if not hands:
        return
    board.box(place, "tea_mist", "honey", radius=12)
    side = min(place.height() * 0.86, 76.0)
    for at, hand in enumerate(hands):
        left = place.left() + 12 + at * (side + 4)
        board.picture(QRectF(left, place.center().y() - side / 2, side, side), f"art/{hand}.svg")
    beside = place.adjusted(12 + len(hands) * (side + 4) + 8, 0, -8, 0)
    text, sizes = view.words("card_game.stage.first"), (54, 50, 46, 42, 38, 34, 30, 28)
    board.text(beside, text, sizes, TEXT, 600, is_centred=True, is_must_read=False)


def _count(board: Board, place: QRectF, count: int, align: Qt.AlignmentFlag) -> None:
    sizes = (60, 56, 54, 48, 44, 40, 36, 32)
    board.text(place, str(count), sizes, DISPLAY, 700, "ink", align, is_centred=True)
