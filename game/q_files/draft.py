"""A table as it is being read, with the place in the file of every sort."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.q_files.cells import Row
from game.q_files.findings import Findings, Place
from game.q_files.numbers import is_missing, number_of
from game.q_files.table import SortTable, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """A table before it is checked.

    Attributes:
        places: Of each sort, for what is found later.
        card_ids: What the file calls the statements, when it has no texts.
        said: Comments by the id of a card, when the file says nothing of who made them.
    """

    table: SortTable
    places: tuple[Place, ...] = ()
    card_ids: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()


def value_of(text: str, place: Place, findings: Findings) -> Value:
    """The value in a cell; a cell that holds something else is told and stays empty."""
    if is_missing(text):
        return None
    found = number_of(text)
    if found is None:
        findings.error("not_a_number", place, text=text)
    return found


def values_of(row: Row, columns: Iterable[int], findings: Findings) -> tuple[Value, ...]:
    """The values in some cells of a row, counted from 0."""
    return tuple(value_of(row.cell(at), row.place(at + 1), findings) for at in columns)


def named_rows(rows: Sequence[Row], count: int, findings: Findings) -> Draft:
    """Sorts of so many values, one in a row, with its name before it."""
    names: list[str] = []
    values: list[tuple[Value, ...]] = []
    places: list[Place] = []
    for row in rows:
        names.append(row.cell(0))
        places.append(row.place())
        if len(row.cells) > count + 1:  # no telling which of them belong to which statement
            findings.error("too_many_values", row.place(count + 2), name=row.cell(0), most=count)
            values.append((None,) * count)
        else:
            values.append(values_of(row, range(1, count + 1), findings))
    return Draft(SortTable(sort_names=tuple(names), values=tuple(values)), tuple(places))


def usual_width(rows: Sequence[Row]) -> int:
    """How many cells most rows have; the more, when it is undecided."""
    often = Counter(len(row.cells) for row in rows)
    return max(often, key=lambda width: (often[width], width), default=0)
