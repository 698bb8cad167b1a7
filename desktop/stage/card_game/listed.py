"""What was agreed, card by card: one table's words, or every table's level beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts
from desktop.stage.board import CENTRE, Board
from desktop.stage.card_game.card import in_words
from desktop.stage.layout import columns, rows
from desktop.stage.view import View
from game.card_game.rule_set import MATERIAL
from game.card_game.state import CardGame, Note, Table
from game.stock.table_names import table_name

_SIGN = 84.0
_LEVEL_SIZES = (60, 54, 48, 44, 40, 36, 32, 28, 24)


def has_agreed(state: CardGame) -> bool:
    """Whether a table agreed a level for a card."""
    return any(note.level for table in state.seen_tables for note in table.notes)


def agreed(board: Board, view: View, state: CardGame, place: QRectF) -> None:
    """What the tables on stage agreed: a level with its limit, or sentences."""
    tables = state.seen_tables
    if not has_agreed(state):
        texts = [note.text for one in tables for note in one.notes if note.kind in MATERIAL]
        if texts:
            parts.notes(board, place, texts)
    elif len(tables) == 1:
        _levels(board, view, state, tables[0], place)
    else:
        _beside_each_other(board, view, state, tables, place)


def _levels(board: Board, view: View, state: CardGame, table: Table, place: QRectF) -> None:
    """For each card its level, large, and the limit that was agreed with it."""
    notes = [note for note in table.notes if note.kind == "mandate" and note.level]
    cells = rows(place, max(len(notes), 5), 12)
    width = place.width() * 0.36
    titles = tuple(_title(view, state, note.card) for note in notes)
    size = common_size(titles, TEXT, 600, _LEVEL_SIZES, width, cells[0].height())
    room = place.width() - _SIGN - width - 64
    texts = tuple(note.text for note in notes)
    sizes = _LEVEL_SIZES[1:]
    small = common_size(texts, TEXT, 500, sizes, room, cells[0].height())
    for note, title, cell in zip(notes, titles, cells, strict=False):
        _sign(board, QRectF(cell.left(), cell.top(), _SIGN, cell.height()), note.level)
        left = QRectF(cell.left() + _SIGN + 24, cell.top(), width, cell.height())
        board.text(left, title, (size,), TEXT, 600, is_centred=True, is_must_read=False)
        right = QRectF(left.right() + 24, cell.top(), room, cell.height())
        board.text(right, note.text, (small,), TEXT, 500, is_centred=True, is_must_read=False)


def _beside_each_other(
    board: Board, view: View, state: CardGame, tables: Sequence[Table], place: QRectF
) -> None:
    """A row for each card, a column for each table, and the level where they meet."""
    found = [note for one in tables for note in one.notes if note.kind == "mandate" and note.level]
    cards = list(dict.fromkeys(note.card for note in found))
    head, *lines = rows(place, len(cards) + 1, 8)
    width = place.width() * 0.42
    titles = tuple(_title(view, state, card) for card in cards)
    size = common_size(titles, TEXT, 600, _LEVEL_SIZES, width, lines[0].height())
    for table, cell in zip(tables, columns(_at_right(head, width), len(tables), 16), strict=True):
        sizes = (40, 36, 32, 28, 24)
        name = table_name(table, view.words)
        board.text(cell, name, sizes, DISPLAY, 700, "delft", CENTRE, True, is_must_read=False)
    for card, title, line in zip(cards, titles, lines, strict=True):
        board.line(line.left(), line.top() - 4, line.right(), line.top() - 4)
        left = QRectF(line.left(), line.top(), width, line.height())
        board.text(left, title, (size,), TEXT, 600, is_centred=True, is_must_read=False)
        for table, cell in zip(
            tables, columns(_at_right(line, width), len(tables), 16), strict=True
        ):
            level = _level_of(table, card)
            if level:
                sign = QRectF(cell.center().x() - _SIGN / 2, cell.top(), _SIGN, cell.height())
                _sign(board, sign, level)


def _at_right(row: QRectF, left: float) -> QRectF:
    return row.adjusted(left + 24, 0, 0, 0)


def _level_of(table: Table, card: str) -> int:
    found: list[Note] = [one for one in table.notes if one.card == card and one.level]
    return found[-1].level if found else 0


def _title(view: View, state: CardGame, card: str) -> str:
    found = state.card(card)
    return in_words(found.title, view) if found else card


def _sign(board: Board, place: QRectF, level: int) -> None:
    height = min(place.height(), _SIGN)
    place = QRectF(place.left(), place.center().y() - height / 2, place.width(), height)
    board.box(place, "mist", radius=12)
    sizes = _LEVEL_SIZES
    board.text(
        place, str(level), sizes, DISPLAY, 800, "delft", CENTRE, is_centred=True, is_must_read=False
    )
