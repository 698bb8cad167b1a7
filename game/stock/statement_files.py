"""Statements from a file: a deck of ours or of a bureau, or the bare statements of a study."""

from dataclasses import replace
from pathlib import Path

from assets.language import Words
from game.deck import DeckError, Fault, StatementDeck
from game.deck_files import read_deck_file
from game.deck_files.columns import column_of
from game.q_files import read
from game.q_files.cells import Rows, delimited
from game.q_files.findings import Findings, UnreadableError
from game.q_files.packed import Packed
from game.q_files.text import text_of
from game.q_files.workbook import Workbook
from game.q_sort.events import SortPrepared
from game.q_sort.state import Statement
from game.stock.decks import SUFFIX, bytes_of
from game.stock.statement_deck import columns_of, laid_out_deck
from game.stock.statement_lines import numbered, read_lines

_TAGS = ("dimension", "levers", "tags")

_LEAST = 2
"""Fewer statements than this are none that a file was meant to hold."""


def statements_in(path: Path, words: Words, before: SortPrepared) -> SortPrepared:
    """What a file says of a sort; what it does not say stays as it was.

    Args:
        path: A deck (TOML, table, workbook), or statements as the field's programs keep them.
        words: In the language of the group, with its word for a customer.
        before: The question, the poles and the grid so far.

    Raises:
        FileError: the file cannot be read.
        DeckError: there are no statements in it that can be used; it says what is wrong.
    """
    try:
        deck = read_deck_file(path)
    except DeckError as error:
        found = () if path.suffix.lower() == SUFFIX else _bare_statements(path)
        if len(found) < _LEAST:
            raise error from None
        return replace(before, statements=found)
    if not isinstance(deck, StatementDeck):
        raise DeckError(path.name, (Fault(1, "not_statements"),))
    return laid_out_deck(deck, words, columns_of(deck.grids[0]))


def _bare_statements(path: Path) -> tuple[Statement, ...]:
    """From a table with a column of statements, or a file of the field's programs."""
    try:
        rows = _rows(bytes_of(path))
    except UnreadableError:
        return ()
    found = _in_table(rows)
    if found:
        return found
    reading = read(path, beside=())
    texts = reading.table.statements if reading.table else ()
    return numbered([text for text in texts if text])


def _rows(data: bytes) -> Rows:
    if not data.startswith(b"PK"):
        return delimited(text_of(data, Findings()))
    book = Workbook(Packed(data))
    return book.rows(book.names[0], Findings()) if book.names else ()


def _in_table(rows: Rows) -> tuple[Statement, ...]:
    """Statements under a header that names a column for them; labels and tags beside them."""
    header = [column_of(cell).partition(".")[0] for cell in rows[0].cells] if rows else []
    if "text" not in header:
        return ()
    lines = [_line(dict(zip(header, row.cells, strict=False))) for row in rows[1:]]
    return read_lines("\n".join(line for line in lines if line.strip(" |"))).statements


def _line(cells: dict[str, str]) -> str:
    tags = ", ".join(cells[name] for name in _TAGS if cells.get(name))
    parts = [cells.get("label", ""), cells.get("text", ""), tags]
    plain = [" ".join(part.replace("|", " ").split()) for part in parts]
    return " | ".join(plain) if plain[0] else plain[1]
