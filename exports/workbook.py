"""All results in one workbook: a sheet for each table, with real days and numbers."""

from collections.abc import Sequence
from copy import copy
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet.worksheet import Worksheet

from exports.letters import clean
from exports.tables import Cell, Table, day_in

_WIDEST, _NARROWEST = 60, 10
_LONGEST = 32_767
"""Characters in a cell; Excel has no more."""


Looks = dict[tuple[bool, bool], Any]
"""How a text looks in the book, by whether it is broken into lines and whether it is quoted."""


def workbook(tables: Sequence[Table], made_at: datetime) -> bytes:
    """The tables as an XLSX file; nothing that people typed is run as a formula.

    Args:
        tables: What goes in, a sheet each.
        made_at: The moment that the file gives for itself.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    looks: Looks = {}
    for table in tables:
        _fill(book.create_sheet(table.name[:31]), table, looks)
    if not tables:
        book.create_sheet("results")
    book.properties.created = book.properties.modified = made_at.replace(tzinfo=None)
    book.properties.creator = "Theepot"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, table: Table, looks: Looks) -> None:
    sheet.append(table.columns)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, row in enumerate(table.rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, SheetCell)
            _put(cell, value, looks)
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    for column, name in enumerate(table.columns):
        longest = max(len(str(row[column] or "")) for row in table.rows)
        width = min(max(longest, len(name), _NARROWEST), _WIDEST) + 2
        sheet.column_dimensions[get_column_letter(column + 1)].width = width


def _put(cell: SheetCell, value: Cell, looks: Looks) -> None:
    """A day as a day, a number as a number, and a text as a text, also one that begins with =."""
    day = day_in(value)
    if isinstance(day, datetime):
        cell.value = day.replace(tzinfo=None)
    elif day is not None:
        cell.value = day
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, str):
        _put_text(cell, clean(value)[:_LONGEST], looks)
    else:
        cell.value = value


def _put_text(cell: SheetCell, text: str, looks: Looks) -> None:
    try:
        cell.value = text
    except IllegalCharacterError:
        cell.value = "".join(letter for letter in text if letter.isprintable())
    cell.data_type = "s"
    look = len(text) > _WIDEST, text[:1] in ("=", "+", "-", "@")
    if look in looks:  # comparing looks takes the library longer than all the rest
        cell._style = copy(looks[look])  # type: ignore[attr-defined]  # its numbers of fonts and the like
        return
    cell.alignment, cell.quotePrefix = Alignment(wrap_text=look[0], vertical="top"), look[1]
    looks[look] = cell._style  # type: ignore[attr-defined]  # the same
