"""A table of sorts, the same whatever file it came from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

Value = float | None
"""Where a statement lies; nothing when the file does not say. Whole numbers are ``int``."""

Grid = tuple[tuple[int, int], ...]
"""The columns from low to high, each with how many statements it holds."""


class Format(StrEnum):
    """The kinds of files that are known; the words stand under ``q_files.format``."""

    CSV = "csv"
    CSV_TURNED = "csv_turned"
    PQMETHOD = "pqmethod"
    KADE_TYPE_1 = "kade_type_1"
    KADE_TYPE_2 = "kade_type_2"
    KADE_ZIP = "kade_zip"
    KADE_RESULT = "kade_result"
    HTMLQ_CSV = "htmlq_csv"
    WEB_JSON = "web_json"
    WEB_SETTINGS = "web_settings"
    DELIBERATEQ = "deliberateq"
    QMETHOD_SORT = "qmethod_sort"
    QMETHOD_COMMENTS = "qmethod_comments"
    STATEMENTS = "statements"
    UNKNOWN = "unknown"


WRITABLE = (
    Format.CSV,
    Format.CSV_TURNED,
    Format.PQMETHOD,
    Format.KADE_TYPE_1,
    Format.KADE_TYPE_2,
    Format.KADE_ZIP,
)
"""The formats that can be written as well as read."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a sorter said about one statement; both are counted from 0."""

    sort: int
    statement: int
    text: str


@dataclass(frozen=True, slots=True)
class SortTable:
    """Sorts and what is known about them.

    Attributes:
        title: Of the study, or empty.
        statements: Their full texts, or empty when the file has none.
        sort_names: One for each sort, as they stand in the file; they may repeat.
        values: For each sort a value for each statement.
        grid: The columns that were meant, or empty; a free sort need not follow them.
        comments: In the order of the file.
        format: Where it came from.
    """

    title: str = ""
    statements: tuple[str, ...] = ()
    sort_names: tuple[str, ...] = ()
    values: tuple[tuple[Value, ...], ...] = ()
    grid: Grid = ()
    comments: tuple[Comment, ...] = ()
    format: Format = Format.UNKNOWN

    @property
    def statement_count(self) -> int:
        """How many statements were sorted, or are listed when there are no sorts."""
        return len(self.values[0]) if self.values else len(self.statements)

    @property
    def incomplete(self) -> tuple[int, ...]:
        """The sorts that miss a value, counted from 0."""
        return tuple(number for number, sort in enumerate(self.values) if None in sort)

    def without(self, sorts: Sequence[int]) -> "SortTable":
        """The same table with these sorts, counted from 0, and their comments left out."""
        kept = [number for number in range(len(self.values)) if number not in set(sorts)]
        place = {number: new for new, number in enumerate(kept)}
        return replace(
            self,
            sort_names=tuple(self.sort_names[number] for number in kept),
            values=tuple(self.values[number] for number in kept),
            comments=tuple(
                replace(one, sort=place[one.sort]) for one in self.comments if one.sort in place
            ),
        )

    def complete(self) -> "SortTable":
        """The same table without the sorts that miss a value."""
        return self.without(self.incomplete)


def distribution(sort: Sequence[Value]) -> Grid:
    """The columns that one sort fills; empty when it misses a value or has broken ones."""
    whole = [int(value) for value in sort if value is not None and value == int(value)]
    if not whole or len(whole) < len(sort):
        return ()
    counts = Counter(whole)
    return tuple((column, counts[column]) for column in range(min(counts), max(counts) + 1))


def trimmed(grid: Grid) -> Grid:
    """A grid without the empty columns at either end."""
    filled = [place for place, (_, count) in enumerate(grid) if count]
    return grid[filled[0] : filled[-1] + 1] if filled else ()


def follows(sort: Sequence[Value], grid: Grid) -> bool:
    """Whether a sort fills exactly the columns of a grid."""
    found = tuple(column for column in distribution(sort) if column[1])
    return found == tuple(column for column in grid if column[1])


def shared_grid(table: SortTable) -> Grid:
    """The grid of a table: its own, or else the columns that most complete sorts fill."""
    if table.grid:
        return table.grid
    found = Counter(grid for sort in table.values if (grid := distribution(sort)))
    return found.most_common(1)[0][0] if found else ()
