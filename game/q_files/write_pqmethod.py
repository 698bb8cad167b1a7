"""PQMethod's two files, as :mod:`game.q_files.pqmethod` reads them."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from game.q_files.findings import Findings, listed
from game.q_files.letters import one_line
from game.q_files.limits import MOST_SORTS
from game.q_files.pqmethod import FIRST_COLUMN, LAST_COLUMN, NAME_WIDTH
from game.q_files.table import Grid, SortTable, Value, distribution, shared_grid
from game.q_files.write_csv import statement_bytes

_NAME = NAME_WIDTH - 2
_TITLE = 60
_STATEMENT = 60
_MOST = 999
_END = "\r\n"


def pqmethod_files(table: SortTable, path: Path, findings: Findings) -> dict[Path, bytes]:
    """The sorts, and beside them the statements in a file that ends in ``.sta``."""
    table = whole(table, findings)
    grid = grid_of(table, findings)
    _ask_fitting(table, findings)
    if findings.has_errors():
        return {}
    names = short_names(table.sort_names)
    _tell_changes(table, names, findings)
    lines = [_head(table), _counts(grid)]
    for name, sort in zip(names, table.values, strict=True):
        lines.append(name.ljust(NAME_WIDTH) + "".join(f"{_whole(value):2}" for value in sort))
    files = {path: "".join(line + _END for line in lines).encode()}
    if table.statements:
        suffix = ".STA" if path.suffix.isupper() else ".sta"
        files[path.with_suffix(suffix)] = statement_bytes(table, _END)
    return files


def whole(table: SortTable, findings: Findings) -> SortTable:
    """The sorts that have every value: other programs read a gap as 0."""
    left_out = [table.sort_names[number] for number in table.incomplete]
    if left_out:
        findings.note("incomplete_left_out", count=len(left_out), names=listed(left_out))
    found = table.complete()
    if not found.values:
        findings.error("no_sorts")
    return found


def grid_of(table: SortTable, findings: Findings) -> Grid:
    """The grid of a table, or that of most sorts; columns that have no room are told."""
    grid = shared_grid(table)
    if not table.grid and grid:
        findings.note("grid_from_sorts")
    columns = [column for column, count in grid if count]
    if columns and not FIRST_COLUMN <= min(columns) <= max(columns) <= LAST_COLUMN:
        findings.error("columns_beyond", least=FIRST_COLUMN, most=LAST_COLUMN)
    return grid


def ask_whole(table: SortTable, findings: Findings) -> None:
    """Asks for sorts with whole columns; tells which have others."""
    for name, sort in zip(table.sort_names, table.values, strict=True):
        if not distribution(sort):
            findings.error("not_whole", name=name)


def counts_of(grid: Grid) -> list[int]:
    """How many statements each column from -6 to 13 holds."""
    held = dict(grid)
    return [held.get(column, 0) for column in range(FIRST_COLUMN, LAST_COLUMN + 1)]


def _ask_fitting(table: SortTable, findings: Findings) -> None:
    if table.statement_count > _MOST or len(table.values) > min(_MOST, MOST_SORTS):
        findings.error("too_many_for_pqmethod", most=_MOST)
    ask_whole(table, findings)
    for name, sort in zip(table.sort_names, table.values, strict=True):
        if any(not FIRST_COLUMN <= _whole(value) <= LAST_COLUMN for value in sort):
            findings.error("value_beyond", name=name, least=FIRST_COLUMN, most=LAST_COLUMN)


def _whole(value: Value) -> int:
    return int(value or 0)


def _head(table: SortTable) -> str:
    counts = f"  0{len(table.values):3}{table.statement_count:3}"
    return f"{counts} {one_line(table.title)[:_TITLE]}".rstrip()


def _counts(grid: Grid) -> str:
    filled = [column for column, count in grid if count]
    return "".join(f"{number:3}" for number in (min(filled), max(filled), *counts_of(grid)))


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names of at most eight plain letters, no two the same unless they were the same."""
    taken: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        if name not in taken.values():
            taken[_free(_plain(name) or f"sort{number}", taken)] = name
    short = {name: found for found, name in taken.items()}
    return tuple(short[name] for name in names)


def _plain(name: str) -> str:
    """Letters that take one byte each: elsewhere the columns would shift."""
    letters = unicodedata.normalize("NFKD", one_line(name)).encode("ascii", "ignore").decode()
    return " ".join(letters.split())[:_NAME].strip()


def _free(name: str, taken: dict[str, str]) -> str:
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name[: _NAME - len(str(number)) - 1]}~{number}"
    return found


def _tell_changes(table: SortTable, names: Sequence[str], findings: Findings) -> None:
    changed = [name for name, short in zip(table.sort_names, names, strict=True) if name != short]
    if changed:
        findings.note("names_shortened", count=len(changed), names=listed(changed), most=_NAME)
    if any(len(text) > _STATEMENT for text in table.statements):
        findings.note("statements_cut", most=_STATEMENT)
    if table.comments:
        findings.note("no_comments")
