"""Rows of cells as text, from a file with separators."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.q_files.findings import Place, UnreadableError
from game.q_files.limits import MOST_CELLS, MOST_COLUMNS

SEPARATORS = ("\t", ";", ",")
"""What is likeliest to stand between cells comes first: a comma may be part of a number."""

_SAMPLE = 100_000
_SAMPLE_ROWS = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: Counted from 1, empty rows counted too.
        cells: Without the empty ones at the end.
        part: The sheet, or the file within the file.
    """

    number: int
    cells: tuple[str, ...]
    part: str = ""

    def place(self, column: int = 0) -> Place:
        """Where a cell of this row stands; columns are counted from 1."""
        return Place(self.number, column, self.part)

    def cell(self, column: int) -> str:
        """A cell, counted from 0; empty beyond the end."""
        return self.cells[column] if column < len(self.cells) else ""


Rows = tuple[Row, ...]


def delimited(text: str) -> Rows:
    """The rows of a text with tabs, semicolons or commas between its cells; no empty rows.

    Raises:
        UnreadableError: a row or a cell is far too long, or there are too many.
    """
    first, _, rest = text.partition("\n")
    named = first.strip().lower().removeprefix("sep=")
    if first.lower().startswith("sep=") and named in SEPARATORS:  # a line that Excel understands
        return rows_of(_records(rest, named), skipped=1)
    return rows_of(_records(text, separator_of(text)))


def separator_of(text: str) -> str:
    """What stands between the cells: what gives most rows the same number of cells."""
    sample = text[:_SAMPLE]
    return max(SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _evenness(sample: str, separator: str) -> float:
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            if any(cells):
                widths.append(len(cells))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0.0
    widths = widths[:-1] if len(sample) == _SAMPLE and len(widths) > 1 else widths
    usual, often = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return often / len(widths) if usual > 1 else 0.0


def _records(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    count = 0
    try:
        for cells in reader:
            count += 1
            yield cells
    except csv.Error:
        raise UnreadableError("huge_cell", Place(count + 1)) from None


def rows_of(records: Iterable[list[str]], part: str = "", skipped: int = 0) -> Rows:
    """Rows from lists of cells, numbered; empty cells at the end and empty rows fall away.

    Raises:
        UnreadableError: there are too many cells.
    """
    found: list[Row] = []
    count = 0
    for number, cells in enumerate(records, start=skipped + 1):
        while cells and not cells[-1].strip():
            cells.pop()
        count += len(cells)
        if len(cells) > MOST_COLUMNS or count > 2 * MOST_CELLS:
            raise UnreadableError("too_many_cells", Place(number, 0, part), most=MOST_COLUMNS)
        if cells:
            found.append(Row(number, tuple(cells), part))
    return tuple(found)
