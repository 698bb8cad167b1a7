"""The example files of the field, and the study that most of them hold."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from assets.language import LANGUAGES, words
from game.q_files import Reading, SortTable, read, tell
from game.q_files.findings import Finding

FOLDER = Path(__file__).parents[2] / "golden" / "q_formats"

EXAMPLES = sorted(path.name for path in FOLDER.iterdir() if path.name != "README.md")

LIPSET_GRID = ((-4, 2), (-3, 3), (-2, 4), (-1, 5), (0, 5), (1, 5), (2, 4), (3, 3), (4, 2))


def example(name: str) -> Path:
    return FOLDER / name


@cache
def lipset() -> SortTable:
    """The study as the R package gives it."""
    found = json.loads(example("lipset_input.json").read_text(encoding="utf-8"))
    return SortTable(
        title="Lipset",
        statements=tuple(found["statements"]),
        sort_names=tuple(found["sort_names"]),
        values=tuple(zip(*found["matrix"], strict=True)),
        grid=LIPSET_GRID,
    )


def file(folder: Path, name: str, content: str | bytes) -> Path:
    """A file that holds this."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def table_of(reading: Reading) -> SortTable:
    """The table, when nothing is wrong with it."""
    assert reading.table is not None, reading.findings
    assert reading.is_sound, reading.findings
    return reading.table


def sound(path: Path) -> SortTable:
    return table_of(read(path))


def plain(table: SortTable) -> SortTable:
    """Only names and values, to compare formats that hold no more."""
    return SortTable(sort_names=table.sort_names, values=table.values)


def alike(one: SortTable, other: SortTable) -> bool:
    """Whether two tables are the same but for the format they came from."""
    return replace(one, format=other.format) == other


def keys(findings: Iterable[Finding]) -> list[str]:
    """The keys of what was found; each of them is told in both languages on the way."""
    found = list(findings)
    for language in LANGUAGES:
        for one in found:
            assert tell(one, words(language)).strip()
    return [one.key for one in found]


def spots(reading: Reading, key: str) -> list[tuple[int, int]]:
    """The rows and columns where this was found."""
    return [(one.place.row, one.place.column) for one in reading.findings if one.key == key]


def of_one(reading: Reading, key: str) -> Finding:
    """The only finding of this kind."""
    found = [one for one in reading.findings if one.key == key]
    assert len(found) == 1, reading.findings
    return found[0]
