"""DeliberateQ's file: tabs between cells, and lines with a colon that say what follows."""

from dataclasses import dataclass, field

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft, values_of
from game.q_files.findings import Findings, UnreadableError
from game.q_files.letters import one_line
from game.q_files.limits import MOST_CELLS, MOST_COLUMNS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.numbers import whole_of
from game.q_files.table import Format, SortTable
from game.q_files.text import statement_of

_MARK = ":q statements"
_LINES_LOOKED_AT = 2_000


def looks_like_deliberateq(lines: list[str]) -> bool:
    """Whether a text has the line that announces the sorts."""
    return any(line[:20].lower().startswith(_MARK) for line in lines[:_LINES_LOOKED_AT])


@dataclass
class _Found:
    title: str = ""
    count: int = 0
    sorts: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)


def read_deliberateq(lines: list[str], findings: Findings) -> Draft:
    """The sorts in a file of DeliberateQ; its preferences and variables are left out.

    Raises:
        UnreadableError: it promises nothing, or far too many.
    """
    found = _gathered(_rows(lines))
    if not 0 < found.count <= MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    if len(found.sorts) > MOST_SORTS or len(found.sorts) * found.count > MOST_CELLS:
        raise UnreadableError("too_many_sorts", most=MOST_SORTS)
    if any(len(row.cells) > found.count + 2 for row in found.sorts):
        findings.note("preferences_left_out")
    values = tuple(values_of(row, range(2, found.count + 2), findings) for row in found.sorts)
    table = SortTable(
        title=found.title,
        statements=_statements(found, findings),
        sort_names=_names(found.sorts),
        values=values,
        format=Format.DELIBERATEQ,
    )
    return Draft(table, tuple(row.place() for row in found.sorts))


def _rows(lines: list[str]) -> Rows:
    """The lines that count: no remarks and no empty ones."""
    kept = [
        Row(number, tuple(line.split("\t", MOST_COLUMNS)))
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    if sum(len(row.cells) for row in kept) > 2 * MOST_CELLS:
        raise UnreadableError("too_many_cells", most=MOST_COLUMNS)
    return tuple(kept)


def _gathered(rows: Rows) -> _Found:
    found, section = _Found(), ""
    for row in rows:
        first = one_line(row.cell(0)[:40]).lower()
        if first.startswith(":"):
            section = first
            _announce(found, section, row)
        elif section == ":statements":
            found.statements.append(row)
        elif section in (_MARK, ":p statements"):
            found.sorts.append(row)
    return found


def _announce(found: _Found, section: str, row: Row) -> None:
    if section == ":title":
        found.title = row.cell(1)
    elif section == _MARK:
        found.count = whole_of(row.cell(1)) or 0


def _names(rows: list[Row]) -> tuple[str, ...]:
    """The participant, with the stage before it when there is more than one."""
    stages = {one_line(row.cell(1)) for row in rows}
    if len(stages) < 2:
        return tuple(row.cell(0) for row in rows)
    return tuple(f"{one_line(row.cell(1))}-{one_line(row.cell(0))}" for row in rows)


def _statements(found: _Found, findings: Findings) -> tuple[str, ...]:
    texts: dict[int, str] = {}
    for row in found.statements:
        number = whole_of(row.cell(0))
        if number is None or not 1 <= number <= found.count or number in texts:
            findings.error("statement_number", row.place(1), text=row.cell(0), most=found.count)
        else:
            texts[number] = statement_of(row.cell(1), findings, row.place(2))
    return tuple(texts.get(number, "") for number in range(1, found.count + 1)) if texts else ()
