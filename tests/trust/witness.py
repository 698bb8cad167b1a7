"""What is on disk after a process died, seen without touching it."""

import json
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from game.files.examination import examine_file
from game.journal.place import copy_whole, parts
from game.worded import FileError
from game.workshop import AROUND

Line = dict[str, object]
"""An event with all its facts, as a line of a script says it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a file.

    Attributes:
        lines: The events, oldest first; none when there is no file.
        problems: Everything that is wrong with it.
        is_there: Whether there is a file at all.
        was_cut_off: Whether a change was under way that is rolled back on opening.
    """

    lines: tuple[Line, ...] = ()
    problems: tuple[str, ...] = ()
    is_there: bool = False
    was_cut_off: bool = False


def look_at(file: Path) -> Found:
    """What ``theepot check`` says of a file, and what any SQLite tool reads in it."""
    if not file.exists():
        return Found()
    unsettled = parts(file)[1]
    was_cut_off = unsettled.exists() and unsettled.stat().st_size > 0
    try:
        examined = examine_file(file)
        problems = examined.problems if examined.ok else (*examined.problems, "not ok")
        return Found(_lines_of(file), problems, is_there=True, was_cut_off=was_cut_off)
    except (FileError, sqlite3.Error) as error:
        return Found((), (str(error),), is_there=True, was_cut_off=was_cut_off)


def _lines_of(file: Path) -> tuple[Line, ...]:
    """Read from a copy, so that the file itself is still to be recovered."""
    query = """
        SELECT round, kind, facts, name
        FROM journal LEFT JOIN people ON people.id = seq ORDER BY seq
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copy_whole(file, copy)
        with closing(sqlite3.connect(copy)) as connection:
            return tuple(_line(*row) for row in connection.execute(query))


def _line(round: str, kind: str, facts: str, name: str | None) -> Line:
    apart = next((event.names for event in AROUND.events if event.kind == kind), ())
    named = dict.fromkeys(apart, name) if name else {}
    return {"round": round, "kind": kind, **json.loads(facts), **named}
