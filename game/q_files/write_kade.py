"""KADE's workbooks and its packed file, as the modules named after them read these."""

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from game.q_files.findings import Findings, listed
from game.q_files.harmless import is_alive
from game.q_files.kade_zip import NAME, PATTERN, SORTS, STATEMENTS
from game.q_files.letters import one_line, tidy
from game.q_files.numbers import text_of_number
from game.q_files.pqmethod import FIRST_COLUMN, LAST_COLUMN
from game.q_files.sheet import escaped
from game.q_files.table import Grid, SortTable, Value, follows
from game.q_files.write_csv import statement_bytes
from game.q_files.write_pqmethod import ask_whole, counts_of, grid_of, whole

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | Value


def workbook_by_place(table: SortTable, path: Path, findings: Findings) -> dict[Path, bytes]:
    """A workbook of type 1; only for sorts that follow the grid."""
    table, grid = _prepared(table, findings)
    pairs = zip(table.sort_names, table.values, strict=True)
    free = [name for name, sort in pairs if not follows(sort, grid)]
    if free:
        findings.error("not_forced", names=listed(free), count=len(free))
    if findings.has_errors():
        return {}
    return {path: _workbook(table, grid, 1, _rows_by_place(table, grid))}


def workbook_by_statement(table: SortTable, path: Path, findings: Findings) -> dict[Path, bytes]:
    """A workbook of type 2."""
    table, grid = _prepared(table, findings)
    _ask_within(table, grid, findings)
    if findings.has_errors():
        return {}
    pairs = zip(table.sort_names, table.values, strict=True)
    return {path: _workbook(table, grid, 2, ([name, *sort] for name, sort in pairs))}


def zip_file(table: SortTable, path: Path, findings: Findings) -> dict[Path, bytes]:
    """KADE's packed file; it cuts at commas, so that names lose them."""
    table, grid = _prepared(table, findings)
    _ask_within(table, grid, findings)
    if findings.has_errors():
        return {}
    names = [_without_commas(name) for name in table.sort_names]
    changed = [old for old, new in zip(table.sort_names, names, strict=True) if old != new]
    if changed:
        findings.note("names_without_commas", names=listed(changed), count=len(changed))
    sorts = [
        ",".join([name, *(text_of_number(value) for value in sort)])
        for name, sort in zip(names, table.values, strict=True)
    ]
    texts = {
        NAME: one_line(table.title).encode(),
        PATTERN: ",".join(str(count) for count in counts_of(grid)).encode(),
        SORTS: "".join(f"{line}\n" for line in sorts).encode(),
        STATEMENTS: statement_bytes(table, "\n"),
    }
    return {path: _packed(texts)}


def _without_commas(name: str) -> str:
    return one_line(name.replace(",", " ").replace(";", " "))


def _packed(texts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, data in texts.items():
            packed.writestr(name, data)
    return file.getvalue()


def _prepared(table: SortTable, findings: Findings) -> tuple[SortTable, Grid]:
    table = whole(table, findings)
    ask_whole(table, findings)
    grid = grid_of(table, findings)
    if not table.statements:
        findings.note("kade_wants_statements")
    if table.comments:
        findings.note("no_comments")
    return table, grid


def _ask_within(table: SortTable, grid: Grid, findings: Findings) -> None:
    """Asks that no value lies beyond the grid: KADE refuses these."""
    columns = [column for column, count in grid if count]
    if not columns:
        return
    for name, sort in zip(table.sort_names, table.values, strict=True):
        if any(not columns[0] <= (value or 0) <= columns[-1] for value in sort):
            least, most = columns[0], columns[-1]
            findings.error("value_beyond", name=name, least=least, most=most)


def _rows_by_place(table: SortTable, grid: Grid) -> Iterable[list[Cell]]:
    """Each column of the grid as often as it holds statements, and the numbers in it."""
    yield ["Sort Values", *table.sort_names]
    for column, count in grid:
        lying = [_lying(sort, column) for sort in table.values]
        for place in range(count):
            yield [column, *(numbers[place] for numbers in lying)]


def _lying(sort: Sequence[Value], column: int) -> list[int]:
    return [number for number, value in enumerate(sort, 1) if value == column]


def _workbook(table: SortTable, grid: Grid, kind: int, sorts: Iterable[Sequence[Cell]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    columns = range(FIRST_COLUMN, LAST_COLUMN + 1)
    statements: list[list[Cell]] = [[at, text] for at, text in enumerate(table.statements, 1)]
    _sheet(book, "name", [["Project Name"], [table.title]])
    _sheet(book, "sorts", sorts)
    _sheet(book, "pattern", [list(columns), list(counts_of(grid))])
    _sheet(book, "statements", [["Number", "Statements"], *statements])
    _sheet(book, "version", [["Version"], [2]])
    _sheet(book, "type", [["Type"], [kind]])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: "Workbook", name: str, rows: Iterable[Sequence[Cell]]) -> None:
    sheet = book.create_sheet(name)
    for row, cells in enumerate(rows, start=1):
        for column, content in enumerate(cells, start=1):
            _put(sheet, row, column, content)


def _put(sheet: "Worksheet", row: int, column: int, content: Cell) -> None:
    """A number stays a number; a text stays a text, also one that looks like a formula."""
    cell = sheet.cell(row, column)
    if not isinstance(content, str):
        cell.value = content
        return
    cell.value = escaped(tidy(content))
    cell.data_type = "s"
    if is_alive(content):
        cell.quotePrefix = True
