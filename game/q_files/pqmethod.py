"""PQMethod's file of sorts: columns of fixed width, nothing between the numbers."""

import re

from game.q_files.draft import Draft, value_of
from game.q_files.findings import Findings, Place, UnreadableError
from game.q_files.limits import MOST_CELLS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.numbers import whole_of
from game.q_files.table import Format, Grid, SortTable, Value, trimmed

FIRST_COLUMN, LAST_COLUMN = -6, 13
"""The lowest and the highest column that the second line has a count for."""

NAME_WIDTH = 10
"""Eight for the name and two blanks; some programs use all ten."""

_THREE_WIDE = r"(  \d| \d\d|\d{3})"
_HEAD = re.compile(rf"[ \d]{{3}}{_THREE_WIDE}{_THREE_WIDE}(?=$|[^\d])(.{{0,100}})")
_LOOSE_HEAD = re.compile(r"\s{0,9}\d{1,3}[ \t]{1,9}(\d{1,4})[ \t]{1,9}(\d{1,4})(?=$|\s)(.{0,100})")
_OF_NUMBERS = frozenset(" \t-0123456789")


def looks_like_pqmethod(lines: list[str]) -> bool:
    """Whether a text begins with the two lines of such a file."""
    if len(lines) < 2 or len(lines[1]) > 200:
        return False
    return bool(_head(lines[0])) and len(lines[1]) >= 12 and _OF_NUMBERS.issuperset(lines[1])


def read_pqmethod(lines: list[str], findings: Findings) -> Draft:
    """The sorts in a file of PQMethod, or of a program that writes as it does.

    Raises:
        UnreadableError: it promises far too many.
    """
    head = _head(lines[0])
    if not head:
        raise UnreadableError("not_pqmethod", _spot(1))
    sorts, count, title = head
    if not 0 < count <= MOST_STATEMENTS or sorts > MOST_SORTS:
        raise UnreadableError("too_many_statements", _spot(1), most=MOST_STATEMENTS)
    body = [(number, line) for number, line in enumerate(lines, 1) if number > 2 and line.strip()]
    if len(body) > MOST_SORTS or len(body) * count > MOST_CELLS:
        raise UnreadableError("too_many_sorts", _spot(1), most=MOST_SORTS)
    if len(body) != sorts:
        findings.error("sorts_promised", _spot(1), promised=sorts, found=len(body))
    table = SortTable(
        title=title,
        sort_names=tuple(line[:NAME_WIDTH] for _, line in body),
        values=tuple(_values(line, number, count, findings) for number, line in body),
        grid=_grid(lines[1], count, findings),
        format=Format.PQMETHOD,
    )
    return Draft(table, tuple(_spot(number) for number, _ in body))


def _head(line: str) -> tuple[int, int, str] | None:
    """The number of sorts, the number of statements, and the title."""
    if fixed := _HEAD.match(line):
        return int(fixed[1]), int(fixed[2]), fixed[3].strip()
    if loose := _LOOSE_HEAD.match(line):
        return int(loose[1]), int(loose[2]), loose[3].strip()
    return None


def _values(line: str, number: int, count: int, findings: Findings) -> tuple[Value, ...]:
    text = line[NAME_WIDTH:].rstrip()
    if "\t" in line or len(text) > 2 * count:
        key = "tab_in_line" if "\t" in line else "line_too_long"
        findings.error(key, _spot(number, NAME_WIDTH + 2 * count + 1), name=line[:8], most=count)
        return (None,) * count
    return tuple(
        value_of(text[at : at + 2], _spot(number, NAME_WIDTH + at + 1), findings)
        for at in range(0, 2 * count, 2)
    )


def _grid(line: str, count: int, findings: Findings) -> Grid:
    """The counts of the second line, when they are those of this many statements."""
    found = [whole_of(line[at : at + 3]) for at in range(0, min(len(line.rstrip()), 66), 3)]
    if None in found or len(found) < 3:
        found = [whole_of(part) for part in line.split()]
    counts = [number or 0 for number in found[2:]]
    grid = trimmed(tuple(zip(range(FIRST_COLUMN, LAST_COLUMN + 1), counts, strict=False)))
    if sum(counts) != count or min(counts, default=0) < 0:
        findings.note("grid_not_used", _spot(2), total=sum(counts), count=count)
        return ()
    return grid


def _spot(line: int, column: int = 0) -> Place:
    return Place(line, column, unit="text")
