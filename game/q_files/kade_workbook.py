"""KADE's and Ken-Q's workbooks with sorts: by place in the grid, or by statement."""

import re
from collections.abc import Sequence
from dataclasses import replace

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft, named_rows, usual_width
from game.q_files.findings import Findings, UnreadableError
from game.q_files.kade_places import sorts_by_place
from game.q_files.limits import MOST_CELLS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.numbers import is_missing, number_of, whole_of
from game.q_files.pqmethod import FIRST_COLUMN, LAST_COLUMN
from game.q_files.table import Format, Grid, distribution, trimmed
from game.q_files.text import statement_of
from game.q_files.workbook import Workbook

_SORTS = ("sorts", "qsorts", "q-sorts", "q sorts")
_OLD_PATTERN = re.compile(r"sort\s{0,3}pattern", re.IGNORECASE)
_OLD_GRID_ROWS = range(6, 26)
_OLD_NAMES_ROW = 30


def is_kade_workbook(book: Workbook) -> bool:
    """Whether there is a sheet of sorts."""
    return bool(book.find(*_SORTS))


def read_kade_workbook(book: Workbook, findings: Findings) -> Draft:
    """The sorts in a workbook of type 1 or 2, or of the layouts before version 2.

    Raises:
        UnreadableError: no sorts can be found in it.
    """
    rows = book.rows(book.find(*_SORTS), findings)
    if not rows:
        raise UnreadableError("no_sorts")
    statements = statements_of(book.rows(book.find("statements", "statement"), findings), findings)
    draft = _sorts(book, rows, len(statements), findings)
    title = _title(book.rows(book.find("name", "names"), findings)) or draft.table.title
    table = replace(draft.table, statements=statements, title=title)
    return replace(draft, table=table)


def _sorts(book: Workbook, rows: Rows, count: int, findings: Findings) -> Draft:
    grid = _pattern(book.rows(book.find("pattern", "patterns"), findings))
    kind = _type(book.rows(book.find("type"), findings))
    old = next((row for row in rows[:10] if any(map(_OLD_PATTERN.search, _short(row)))), None)
    if old and not kind:
        return _by_statement_before_2(rows, old, findings)
    if not kind and _is_type_1_before_2(rows):
        return _by_place_before_2(rows, count, findings)
    if kind == 1 or (not kind and _is_by_place(rows)):
        return sorts_by_place(rows, count, grid, findings)
    return _by_statement(rows, grid, findings)


def _short(row: Row) -> list[str]:
    return [cell[:40] for cell in row.cells[:5]]


def _title(rows: Rows) -> str:
    """Below its label, or the only thing there."""
    cells = [row.cell(0) for row in rows if row.cell(0)]
    return cells[1] if len(cells) > 1 else ""


def _type(rows: Rows) -> int:
    found = [whole_of(row.cell(0)) for row in rows]
    return next((number for number in found if number in (1, 2)), 0) or 0


def _pattern(rows: Rows) -> Grid:
    """The columns that hold something, from a row of columns above a row of counts."""
    if len(rows) < 2:
        return ()
    columns = [whole_of(cell) for cell in rows[0].cells]
    counts = [whole_of(cell) for cell in rows[1].cells]
    pairs = zip(columns, counts, strict=False)
    return trimmed(tuple((at, count or 0) for at, count in pairs if at is not None))


def statements_of(rows: Rows, findings: Findings) -> tuple[str, ...]:
    """The texts below the cell ``Statements``."""
    for place, row in enumerate(rows):
        labels = [cell[:40].strip().lower() for cell in row.cells]
        if "statements" in labels and _is_header(rows, place):
            at = labels.index("statements")
            below = [one for one in rows[place + 1 :] if one.cell(at)]
            if len(below) > MOST_STATEMENTS:
                raise UnreadableError("too_many_statements", row.place(), most=MOST_STATEMENTS)
            return tuple(statement_of(one.cell(at), findings, one.place(at + 1)) for one in below)
    return ()


def _is_header(rows: Rows, place: int) -> bool:
    """A result has the word once more, above the header: a lone cell."""
    later = [row.cells for row in rows[place + 1 : place + 4]]
    return not any("statements" in (cell[:40].strip().lower() for cell in one) for one in later)


# --- type 2: each row a name and a value for each statement --------------------------------------


def _by_statement(rows: Sequence[Row], grid: Grid, findings: Findings) -> Draft:
    body = [row for row in rows if row.cell(0) or len(row.cells) > 1]
    count = usual_width(body) - 1
    ask_size(count, len(body))
    draft = named_rows(body, count, findings)
    return replace(draft, table=replace(draft.table, grid=grid, format=Format.KADE_TYPE_2))


def ask_size(statements: int, sorts: int) -> None:
    """Asks for a table that is not far too large.

    Raises:
        UnreadableError: it is, or there is nothing in it.
    """
    if statements < 1 or sorts < 1:
        raise UnreadableError("no_sorts")
    if statements > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    if sorts > MOST_SORTS or statements * sorts > MOST_CELLS:
        raise UnreadableError("too_many_sorts", most=MOST_SORTS)


def _by_statement_before_2(rows: Rows, pattern: Row, findings: Findings) -> Draft:
    """Title in row 2, the grid as a row of sorted values, and sorts from row 7 on."""
    below = [row for row in rows if row.number > pattern.number]
    body = [row for row in below if row.cell(0) and number_of(row.cell(1)) is not None]
    values = [found for cell in pattern.cells if (found := number_of(cell)) is not None]
    title = next((row.cells for row in rows if row.number == 2), ())
    draft = _by_statement(body, distribution(values), findings)
    named = next((cell for cell in reversed(title) if cell), "")
    return replace(draft, table=replace(draft.table, title=named))


# --- type 1: each row a column of the grid and the numbers that lie there ------------------------


def _is_by_place(rows: Rows) -> bool:
    """Whether the first row holds names, and the first column columns of the grid."""
    names = rows[0].cells[1:]
    has_names = bool(names) and all(
        number_of(name) is None and not is_missing(name) for name in names
    )
    return has_names and all(whole_of(row.cell(0)) is not None for row in rows[1:])


def _is_type_1_before_2(rows: Rows) -> bool:
    by_number = {row.number: row for row in rows}
    names = by_number.get(_OLD_NAMES_ROW)
    columns = [whole_of(by_number[at].cell(0)) for at in _OLD_GRID_ROWS if at in by_number]
    return names is not None and columns == list(range(FIRST_COLUMN, LAST_COLUMN + 1))


def _old_count(by_number: dict[int, Row], number: int) -> int:
    row = by_number.get(number)
    return (whole_of(row.cell(1)) or 0) if row else 0


def _by_place_before_2(rows: Rows, count: int, findings: Findings) -> Draft:
    """Title in B2, the grid in A6:B25, names in row 30, and below it the numbers."""
    by_number = {row.number: row for row in rows}
    counts = [_old_count(by_number, number) for number in _OLD_GRID_ROWS]
    grid = trimmed(tuple(zip(range(FIRST_COLUMN, LAST_COLUMN + 1), counts, strict=True)))
    body = tuple(row for row in rows if row.number >= _OLD_NAMES_ROW)
    draft = sorts_by_place(body, count, grid, findings)
    title = by_number[2].cell(1) if 2 in by_number else ""
    return replace(draft, table=replace(draft.table, title=title))
