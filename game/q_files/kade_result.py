"""The workbook in which KADE puts its results: the sorts, the statements and the grid in it."""

from dataclasses import replace

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft, named_rows
from game.q_files.findings import Findings, UnreadableError
from game.q_files.kade_workbook import ask_size, statements_of
from game.q_files.numbering import numbering
from game.q_files.numbers import number_of
from game.q_files.table import Format, Grid, distribution
from game.q_files.workbook import Workbook

_OVERVIEW = ("project overview", "analysis overview")
_SORTS = ("q sorts", "q-sorts")
_LONGEST_GRID = 4_000


def is_kade_result(book: Workbook) -> bool:
    """Whether there are sheets that only a result has."""
    return bool(book.find(*_OVERVIEW)) and bool(book.find(*_SORTS))


def read_kade_result(book: Workbook, findings: Findings) -> Draft:
    """The data that a result was made of; the analysis itself is not read.

    Raises:
        UnreadableError: no sorts can be found in it.
    """
    overview = book.rows(book.find(*_OVERVIEW), findings)
    statements = statements_of(book.rows(book.find("statements"), findings), findings)
    header, body = _sorts(book.rows(book.find(*_SORTS), findings))
    count = len(numbering(header.cells[1:]))
    ask_size(count, len(body))
    own = [replace(row, cells=row.cells[: count + 1]) for row in body]  # mean and spread follow
    draft = named_rows(own, count, findings)
    table = replace(
        draft.table,
        title=_fact(overview, "project name"),
        statements=statements,
        grid=_grid(_fact(overview, "q sort design")),
        format=Format.KADE_RESULT,
    )
    return replace(draft, table=table)


def _sorts(rows: Rows) -> tuple[Row, Rows]:
    """The row that numbers the statements, and those below it."""
    for place, row in enumerate(rows):
        if numbering(row.cells[1:]):
            return row, rows[place + 1 :]
    raise UnreadableError("no_sorts")


def _fact(rows: Rows, label: str) -> str:
    for row in rows:
        if row.cell(0)[:60].strip(" :").lower() == label:
            return row.cell(1).strip()
    return ""


def _grid(text: str) -> Grid:
    values = [number_of(part) for part in text[:_LONGEST_GRID].split(",")]
    return distribution(values)
