"""Several tables side by side on the stage: the one thing to do, and each table's own card."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, RIGHT, Board
from desktop.stage.card_game import journey
from desktop.stage.card_game.bridge import bridge, plank_row
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.telling import part_line
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, cards_to_choose, hand_in_play
from game.card_game.planks import planks
from game.card_game.rule_set import Line, VoteKind
from game.card_game.state import CardGame, Table
from game.deck.model import Card

_TALL, _BRIDGE = 600.0, 250.0
"""In a panel from this height on the bridge itself is seen, this high."""

_LOWEST = 56.0
"""Pixels of the stage for an answer that is still seen."""

_TITLE_SIZES = (54, 50, 46, 42, 38, 34, 30, 28)


def grid(place: QRectF, count: int) -> list[QRectF]:
    """Places for one to six tables: beside each other, from four on in two rows."""
    if count <= 3:
        return columns(place, count, 24)
    across = 2 if count == 4 else 3
    return [cell for row in rows(place, 2, 20) for cell in columns(row, across, 24)]


def tables(board: Board, view: View, state: CardGame, line: Line) -> None:
    """What to do above, and under it the tables."""
    head, rest = split(BODY, 120, 24)
    board.box(head, "tea_mist")
    inner, sizes = head.adjusted(32, 8, -32, -8), (68, 64, 60, 56, 54, 48, 42, 36)
    board.text(inner, in_words(line.stage, view), sizes, TEXT, 600, is_centred=True)
    for table, cell in zip(state.tables, grid(rest, len(state.tables)), strict=False):
        _table(board, view, state, table, line, cell)


def _table(
    board: Board, view: View, state: CardGame, table: Table, line: Line, cell: QRectF
) -> None:
    board.box(cell, "paper", "delft", radius=16)
    inner = cell.adjusted(24, 14, -24, -16)
    head = QRectF(inner.left(), inner.top(), inner.width(), 46)
    board.text(head, table.name, (38, 34, 30), DISPLAY, 700, "delft", is_must_read=False)
    has_bridge = cell.height() > _TALL and bool(planks(state, table))
    if has_bridge:
        foot = QRectF(inner.left(), inner.bottom() - _BRIDGE, inner.width(), _BRIDGE)
        bridge(board, foot, state, table)
        inner = inner.adjusted(0, 0, 0, -_BRIDGE - 10)
    else:
        plank_row(board, head, state, table)
    part = part_line(view, state, table)
    if part:
        room = QRectF(inner.left(), inner.top() + 52, inner.width(), 40)
        board.text(room, part, (32, 30, 28), TEXT, 500, "tea_ink", is_must_read=False)
    rest = inner.adjusted(0, 98 if part else 54, 0, 0)
    if line.sorts or line.travellers:
        journey.small(board, view, state, table, line, rest)
        return
    one = state.card(card_in_play(state, table))
    if one:
        rest = _card(board, view, state, one, line, rest)
    elif _told_without_card(board, view, state, table, rest):
        return
    _came_of_it(board, view, state, table, line, rest)


def _card(
    board: Board, view: View, state: CardGame, one: Card, line: Line, place: QRectF
) -> QRectF:
    """The title of the card, with its text while there is nothing else; what is left under it."""
    kind = state.category(one.category)
    if kind:
        sign = QRectF(place.left(), place.top() + 4, 52, 52)
        board.picture(sign, f"art/sym-{kind.symbol}.svg")
    room = QRectF(place.left() + 66, place.top(), place.width() - 66, 130)
    title = in_words(one.title, view)
    fitted = board.text(room, title, _TITLE_SIZES, DISPLAY, 700, is_must_read=False)
    rest = place.adjusted(0, max(fitted.height, 60) + 12, 0, 0)
    if line.vote or line.writes:
        return rest
    choices = [
        view.words("card_game.stage.choice", letter=letter, text=in_words(text, view))
        for letter, text in zip("ABCDE", one.choices, strict=False)
    ]
    told = "\n".join([in_words(one.text, view), *choices])
    board.text(rest, told, (54, 50, *type_sizes.NOTE), TEXT, 400, is_must_read=False)
    return QRectF()


def _told_without_card(
    board: Board, view: View, state: CardGame, table: Table, place: QRectF
) -> bool:
    """Several cards to choose from, or why there is none; whether either was told."""
    open_cards = cards_to_choose(state, table)
    if open_cards:
        found = [card for id in open_cards if (card := state.card(id))]
        parts.notes(board, place, [in_words(card.title, view) for card in found])
        return True
    hand = hand_in_play(state, table)
    if hand and (hand.is_skipped or hand.is_short):
        key = "skipped" if hand.is_skipped else "no_card"
        text = view.words(f"card_game.stage.{key}")
        board.text(place, text, type_sizes.NOTE, TEXT, 500, "ink", is_must_read=False)
        return True
    return False


def _came_of_it(
    board: Board, view: View, state: CardGame, table: Table, line: Line, place: QRectF
) -> None:
    if place.height() < 40:
        return
    turn = state.place.turn_id
    kind = state.rules.vote(line.vote) if state.rules and line.vote else None
    if kind:
        _votes(board, view, table, kind, turn, place)
        return
    texts = [note.text for sort in line.writes for note in table.notes_of(sort, turn)[-1:]]
    if texts:
        sizes = (50, 46, *type_sizes.NOTE)
        board.text(place, "\n".join(texts), sizes, DISPLAY, 600, is_must_read=False)
    elif line.writes:
        low = QRectF(place.left(), place.top(), place.width(), min(place.height(), 150))
        parts.open_place(board, low, view.words(f"card_game.note.{line.writes[0]}"))


def _vote_cells(place: QRectF, count: int) -> list[QRectF]:
    """Under each other; where they would be too low for that, two by two."""
    across = 1 if place.height() / count >= _LOWEST else 2
    lines = -(-count // across)
    height = min(place.height(), 84.0 * lines)
    low = QRectF(place.left(), place.top(), place.width(), height)
    return [cell for row in rows(low, lines, 6) for cell in columns(row, across, 24)]


def _votes(
    board: Board, view: View, table: Table, kind: VoteKind, turn: str, place: QRectF
) -> None:
    """The hands; once all are shown how many, or at a small table only who speaks first."""
    ballot = table.ballot(turn, kind.id)
    cells = _vote_cells(place, len(kind.options))
    sizes = (44, 40, 36, 32, 28, 24)
    for at, (option, cell) in enumerate(zip(kind.options, cells, strict=False)):
        is_first = bool(ballot and ballot.is_shown and at in ballot.first)
        if is_first:
            board.box(cell.adjusted(-8, 0, 8, 0), "tea_mist", "honey", radius=12)
        side = min(cell.height() - 4, 64)
        art = QRectF(cell.left(), cell.center().y() - side / 2, side, side)
        board.picture(art, f"art/{option.hand}.svg")
        beside = cell.adjusted(side + 16, 0, -80, 0)
        label = in_words(option.label, view)
        board.text(beside, label, sizes, TEXT, 600, is_centred=True, is_must_read=False)
        count = str(ballot.counts[at]) if ballot and ballot.is_shown and ballot.counts else ""
        board.text(
            cell.adjusted(0, 0, -8, 0),
            count,
            sizes,
            DISPLAY,
            700,
            "delft",
            RIGHT,
            True,
            is_must_read=False,
        )
