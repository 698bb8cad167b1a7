"""A deck read from a file of any kind, recognised by what is in it."""

from dataclasses import replace
from pathlib import Path

from game.deck import Deck, DeckError, Fault, StatementDeck, read
from game.deck_files.tables import deck_of, has_header
from game.q_files.cells import Rows, delimited
from game.q_files.findings import Findings, UnreadableError
from game.q_files.packed import Packed
from game.q_files.text import text_of
from game.q_files.workbook import Workbook, is_workbook
from game.stock.decks import SUFFIX, bytes_of, decoded

_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_MOST_SHEETS = 10

_KEYS = {
    "unsafe_zip": "unsafe_file",
    "locked_zip": "locked_file",
    "too_large": "too_large",
    "too_many_cells": "too_large",
    "huge_cell": "too_large",
    "bad_letters": "not_utf8",
    "not_text": "not_text_file",
}
"""What makes a table unreadable, as a fault of a deck; anything else is damage."""


def read_deck_file(path: Path) -> Deck | StatementDeck:
    """The deck in a TOML file, a file with separators, or a workbook.

    Raises:
        FileError: the file cannot be read.
        DeckError: something is wrong with the deck; all faults are told at once.
    """
    data = bytes_of(path)
    if path.suffix.lower() == SUFFIX:
        return read(decoded(data, path.name), path.name)
    if data.startswith(_OLD_OFFICE):
        raise DeckError(path.name, (Fault(1, "old_workbook"),))
    try:
        if data.startswith(_PACKED):
            return _in_workbook(data, path.name)
        return deck_of(delimited(text_of(data, Findings())), path.name, is_guarded=True)
    except UnreadableError as reason:
        place = reason.finding.place
        key = _KEYS.get(reason.finding.key, "damaged_file")
        raise DeckError(path.name, (Fault(max(place.row, 1), key, part=place.part),)) from None


def _in_workbook(data: bytes, name: str) -> Deck | StatementDeck:
    packed = Packed(data)
    if not is_workbook(packed):
        raise DeckError(name, (Fault(1, "not_a_workbook"),))
    book = Workbook(packed)
    sheet, rows = _sheet_of(book)
    try:
        return deck_of(rows, name)
    except DeckError as error:
        if len(book.names) < 2:
            raise
        faults = tuple(replace(fault, part=sheet) for fault in error.faults)
        raise DeckError(name, faults) from None


def _sheet_of(book: Workbook) -> tuple[str, Rows]:
    """The first sheet that names our columns; else the first one, to tell what it lacks."""
    sheets = [(sheet, book.rows(sheet, Findings())) for sheet in book.names[:_MOST_SHEETS]]
    found = [(sheet, rows) for sheet, rows in sheets if has_header(rows)]
    return (found or sheets or [("", ())])[0]
