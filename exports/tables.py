"""Every result of a traject as plain tables, with the session that each row comes from."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

from game.exercise import Row
from game.q_files.harmless import harmless
from game.workshop.state import Workshop

Cell = str | int | float | None

Results = Mapping[str, Mapping[str, Sequence[Row]]]
"""Rows by table, of every round, as a session gives them."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        columns: Their names; the first two are ``session`` and ``round``.
        rows: As long as the columns.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(results: Results, workshop: Workshop) -> tuple[Table, ...]:
    """Every table that has rows, in the order of their names.

    Args:
        results: Of all rounds, and of the workshop around them; names of people are not in it.
        workshop: In which session each round was.
    """
    meeting = {one.id: one.meeting for one in workshop.rounds}
    found: dict[str, list[tuple[str, str, Row]]] = {}
    for round, tables in results.items():
        for name, rows in tables.items():
            found.setdefault(name, []).extend((meeting.get(round, ""), round, row) for row in rows)
    return tuple(_table(name, found[name]) for name in sorted(found) if found[name])


def _table(name: str, rows: Sequence[tuple[str, str, Row]]) -> Table:
    own = tuple(rows[0][2])
    cells = tuple(
        (session, round, *(row[column] for column in own)) for session, round, row in rows
    )
    return Table(name, ("session", "round", *own), cells)


def day_in(cell: Cell) -> date | datetime | None:
    """The day or the moment that a text is, such as ``2026-12-08``; nothing when it is none."""
    if not isinstance(cell, str) or len(cell) < len("2026-12-08") or cell[4:5] != "-":
        return None
    try:
        if len(cell) == len("2026-12-08"):
            return date.fromisoformat(cell)
        return datetime.fromisoformat(cell)
    except ValueError:
        return None


def as_csv(table: Table) -> bytes:
    """A table as comma-separated values in UTF-8, without anything that a spreadsheet would run."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return file.getvalue().encode("utf-8-sig")
