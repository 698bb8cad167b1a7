"""A deck for a spreadsheet: the table that :mod:`game.deck_files.tables` reads."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.deck import Card, Category, Deck, DeckStatement, StatementDeck, Text
from game.deck.writing import as_toml
from game.deck_files.columns import CHOICES
from game.q_files.harmless import harmless, is_alive
from game.q_files.letters import tidy
from game.q_files.sheet import escaped

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SUFFIXES = (".toml", ".xlsx", ".csv")
"""The kinds of files that a deck can be written to."""

Cells = dict[str, str]

_WIDTHS = {"text": 60, "ask": 44, "choice": 44, "title": 28, "label": 22}
"""Of columns, in letters; others are narrow."""

_NARROW = 12


def deck_bytes(deck: Deck | StatementDeck, suffix: str) -> bytes:
    """The whole file.

    Args:
        deck: What to write; reading the file gives an equal deck.
        suffix: One of :data:`SUFFIXES`.
    """
    if suffix == ".toml":
        return as_toml(deck).encode()
    rows = list(_rows(deck))
    return _workbook(rows) if suffix == ".xlsx" else _separated(rows)


def _rows(deck: Deck | StatementDeck) -> Iterator[Sequence[str]]:
    """The names of the columns that are used, then every row."""
    cells = list(_cards(deck) if isinstance(deck, Deck) else _statements(deck))
    columns = list(dict.fromkeys(name for one in _ordered(deck) for name in one))
    used = [name for name in columns if any(one.get(name) for one in cells)]
    yield used
    for one in cells:
        yield [one.get(name, "") for name in used]


def _ordered(deck: Deck | StatementDeck) -> tuple[list[str], ...]:
    """All columns in the order in which one reads a card."""
    if isinstance(deck, Deck):
        first, texts = ["kind", "id", "category"], ["title", "label", "text", "ask"]
        texts += [f"choice_{letter}" for letter in CHOICES]
        last = ["minutes", "tags", "symbol", "colour"]
    else:
        first, texts = ["kind", "id", "number"], ["title", "label", "text"]
        last = ["dimension", "levers", "columns", "counts"]
    return first, [f"{name}.{language}" for name in texts for language in ("nl", "en")], last


def _cards(deck: Deck) -> Iterator[Cells]:
    yield {"kind": "deck", "id": deck.id, **_text("title", deck.title)}
    for category in deck.categories:
        yield _category(category)
    for card in deck.cards:
        yield _card(card)


def _category(category: Category) -> Cells:
    return {
        "kind": "category",
        "id": category.id,
        **_text("title", category.name),
        **_text("text", category.line),
        "symbol": category.symbol,
        "colour": category.colour,
    }


def _card(card: Card) -> Cells:
    cells = {"kind": "card", "id": card.id, "category": card.category}
    cells |= _text("title", card.title)
    cells |= _text("label", card.label) if card.label != card.title else {}
    cells |= _text("text", card.text) | _text("ask", card.ask)
    for letter, choice in zip(CHOICES, card.choices, strict=False):
        cells |= _text(f"choice_{letter}", choice)
    cells["minutes"] = str(card.minutes) if card.minutes else ""
    cells["tags"] = "; ".join(card.tags)
    return cells


def _statements(deck: StatementDeck) -> Iterator[Cells]:
    yield {"kind": "deck", "id": deck.id, **_text("title", deck.title)}
    for name in ("question", "low", "high"):
        yield {"kind": name, **_text("text", getattr(deck, name))}
    for kind, themes in (("dimension", deck.dimensions), ("lever", deck.levers)):
        for theme in themes:
            yield {"kind": kind, "id": theme.id, **_text("text", theme.name)}
    for grid in deck.grids:
        columns, counts = (" ".join(map(str, one)) for one in (grid.columns, grid.counts))
        yield {"kind": "grid", "id": grid.name, "columns": columns, "counts": counts}
    for statement in deck.statements:
        yield _statement(statement)


def _statement(statement: DeckStatement) -> Cells:
    return {
        "kind": "statement",
        "id": statement.id,
        "number": str(statement.number),
        **_text("label", statement.label),
        **_text("text", statement.text),
        "dimension": statement.dimension,
        "levers": "; ".join(statement.levers),
    }


def _text(name: str, text: Text) -> Cells:
    return {f"{name}.nl": text.nl, f"{name}.en": text.en}


def _separated(rows: Sequence[Sequence[str]]) -> bytes:
    """With semicolons and the mark of UTF-8, which a Dutch spreadsheet opens without asking."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([[harmless(tidy(cell)) for cell in row] for row in rows])
    return file.getvalue().encode("utf-8-sig")


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "deck"
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            _put(sheet, number, column, text)
            sheet.cell(number, column).alignment = Alignment(wrap_text=True, vertical="top")
    for column, name in enumerate(rows[0], start=1):
        sheet.cell(1, column).font = Font(bold=True)
        width = _WIDTHS.get(name.partition(".")[0].partition("_")[0], _NARROW)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """A text is a text, also one that looks like a formula or a number."""
    if not text:
        return
    cell = sheet.cell(row, column)
    cell.value = escaped(tidy(text))
    cell.data_type = "s"
    if is_alive(text):
        cell.quotePrefix = True
