"""KADE's packed file: four texts, of which the sorts and the statements matter."""

from dataclasses import replace

from game.q_files.cells import Rows, rows_of
from game.q_files.draft import Draft, named_rows, usual_width
from game.q_files.findings import Findings, Place
from game.q_files.kade_workbook import ask_size
from game.q_files.limits import MOST_COLUMNS
from game.q_files.numbers import whole_of
from game.q_files.packed import Packed
from game.q_files.pqmethod import FIRST_COLUMN, LAST_COLUMN
from game.q_files.statements import statement_lines
from game.q_files.table import Format, Grid, trimmed
from game.q_files.text import lines_of, text_of

NAME, PATTERN, SORTS, STATEMENTS = "name.txt", "pattern.txt", "sorts.txt", "statements.txt"


def is_kade_zip(packed: Packed) -> bool:
    """Whether the file with the sorts is in it."""
    return bool(_path(packed, SORTS))


def read_kade_zip(packed: Packed, findings: Findings) -> Draft:
    """The sorts, the statements, the grid and the title in a packed file.

    Raises:
        UnreadableError: it is damaged, or there are no sorts in it.
    """
    rows = _rows(_text(packed, SORTS, findings))
    count = usual_width(rows) - 1
    ask_size(count, len(rows))
    draft = named_rows(rows, count, findings)
    statements = lines_of(_text(packed, STATEMENTS, findings))
    table = replace(
        draft.table,
        title=_text(packed, NAME, findings),
        statements=statement_lines(statements, findings).table.statements if statements else (),
        grid=_grid(_text(packed, PATTERN, findings), count, findings),
        format=Format.KADE_ZIP,
    )
    return replace(draft, table=table)


def _path(packed: Packed, name: str) -> str:
    """Where a text lies; a Mac keeps copies of its own beside it."""
    paths = [one for one in packed.names if "__MACOSX" not in one]
    return next((one for one in paths if one.rpartition("/")[2].lower() == name), "")


def _text(packed: Packed, name: str, findings: Findings) -> str:
    path = _path(packed, name)
    return text_of(packed.read(path), findings) if path else ""


def _rows(text: str) -> Rows:
    """KADE cuts at every comma, whatever quotes stand around it."""
    separator = ";" if text.count(";") > text.count(",") else ","
    return rows_of((line.split(separator, MOST_COLUMNS) for line in lines_of(text)), SORTS)


def _grid(text: str, count: int, findings: Findings) -> Grid:
    counts = [whole_of(part) or 0 for part in text[:1_000].replace(";", ",").split(",")]
    grid = trimmed(tuple(zip(range(FIRST_COLUMN, LAST_COLUMN + 1), counts, strict=False)))
    if sum(held for _, held in grid) == count and min(counts) >= 0:
        return grid
    if text.strip():
        total = sum(held for _, held in grid)
        findings.note("grid_not_used", Place(part=PATTERN), total=total, count=count)
    return ()
