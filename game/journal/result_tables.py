"""The results of the rounds as rows in tables, kept equal to the state."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from game.exercise import Row

Results = Mapping[str, Sequence[Row]]
"""Rows by table, of one round."""

NO_RESULTS: Mapping[str, Results] = MappingProxyType({})

Statement = tuple[str, tuple[object, ...]]
"""SQL and what fills its question marks."""

_Rows = dict[str, Row]


class ResultTables:
    """Remembers which rows stand in the file, and tells what must change."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], _Rows] = {}

    def remember(self, round: str, results: Results) -> None:
        """Takes note that these are the rows of a round in the file."""
        for table, rows in results.items():
            self._rows[round, table] = {str(row["id"]): row for row in rows}

    def changes(self, round: str, results: Results) -> Iterator[Statement]:
        """What must be done in the file so that it holds these rows of a round."""
        for table, rows in results.items():
            old = self._rows.get((round, table), {})
            new = {str(row["id"]): row for row in rows}
            yield from _removals(table, round, old, new)
            yield from _arrivals(table, round, old, new)


def insertion(table: str, round: str, row: Row) -> Statement:
    """One row put into a table, in the place of its namesake if there is one."""
    columns = ", ".join(f'"{column}"' for column in ("round", *row))
    marks = ", ".join("?" * (len(row) + 1))
    return f'INSERT OR REPLACE INTO "{table}" ({columns}) VALUES ({marks})', (
        round,
        *row.values(),
    )


def _removals(table: str, round: str, old: _Rows, new: _Rows) -> Iterator[Statement]:
    for id in old.keys() - new.keys():
        yield f'DELETE FROM "{table}" WHERE round = ? AND id = ?', (round, id)


def _arrivals(table: str, round: str, old: _Rows, new: _Rows) -> Iterator[Statement]:
    for id, row in new.items():
        if old.get(id) != row:
            yield insertion(table, round, row)
