"""Sorts by place: each row a column of the grid, then the statement that each sorter put there."""

from collections.abc import Sequence

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft
from game.q_files.findings import Findings, UnreadableError
from game.q_files.limits import MOST_CELLS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.numbers import is_missing, whole_of
from game.q_files.table import Format, Grid, SortTable, Value


def sorts_by_place(rows: Rows, count: int, grid: Grid, findings: Findings) -> Draft:
    """The sorts below a row of names.

    Args:
        rows: The first one holds the names.
        count: How many statements are listed elsewhere, or 0.
        grid: The columns that are told elsewhere, or nothing.
        findings: Where what is found goes.

    Raises:
        UnreadableError: there are none, or far too many.
    """
    header, body = rows[0], [row for row in rows[1:] if _has_column(row, findings)]
    count = max(count, len(body)) if len(body) != count else count
    names = [(at, name) for at, name in enumerate(header.cells) if at and name]
    if not names or not body:
        raise UnreadableError("no_sorts", header.place())
    if count > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", header.place(), most=MOST_STATEMENTS)
    if len(names) > MOST_SORTS or len(names) * count > MOST_CELLS:
        raise UnreadableError("too_many_sorts", header.place(), most=MOST_SORTS)
    _tell_unnamed(header, body, findings)
    table = SortTable(
        sort_names=tuple(name for _, name in names),
        values=tuple(_one_sort(body, at, count, findings) for at, _ in names),
        grid=grid,
        format=Format.KADE_TYPE_1,
    )
    return Draft(table, tuple(header.place(at + 1) for at, _ in names))


def _has_column(row: Row, findings: Findings) -> bool:
    """Whether a row begins with a column of the grid; one that does not is told."""
    is_sound = whole_of(row.cell(0)) is not None
    if not is_sound and any(row.cells[1:]):
        findings.error("no_column", row.place(1), text=row.cell(0))
    return is_sound


def _tell_unnamed(header: Row, body: Sequence[Row], findings: Findings) -> None:
    named = {at for at, name in enumerate(header.cells) if name}
    for row in body:
        for at in range(1, len(row.cells)):
            if row.cells[at] and at not in named:
                findings.error("no_name_above", row.place(at + 1))
                return


def _one_sort(body: Sequence[Row], at: int, count: int, findings: Findings) -> tuple[Value, ...]:
    """The column of each statement; one that lies in two places lies nowhere."""
    found: dict[int, int | None] = {}
    for row in body:
        text = row.cell(at)
        number = whole_of(text)
        if number is None or not 1 <= number <= count:
            if not is_missing(text):
                findings.error("no_statement", row.place(at + 1), text=text, most=count)
        elif number in found:
            findings.error("statement_twice", row.place(at + 1), number=number)
            found[number] = None
        else:
            found[number] = whole_of(row.cell(0))
    return tuple(found.get(number) for number in range(1, count + 1))
