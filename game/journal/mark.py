"""Whose a file is, whatever it is called and wherever it lies."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game.journal.place import uri_of
from game.journal.told import reading
from game.worded import FileError

Mark = tuple[str, str, str]
"""What tells one traject from all others: its first line, and for whom it is.

A copy for another client begins with the same line; that is not this client's to erase.
"""


def mark_of(path: Path) -> Mark | None:
    """Nothing of a file that cannot be read: it cannot be told whose it is."""
    try:
        uri = uri_of(path.resolve(), "ro")
        with reading(path), closing(sqlite3.connect(uri, uri=True)) as file:
            first = file.execute("SELECT at, facts FROM journal WHERE seq = 1").fetchone()
            client = file.execute("SELECT client FROM traject").fetchone()
    except (FileError, OSError):
        return None
    return (first[0], first[1], client[0]) if first and client else None
