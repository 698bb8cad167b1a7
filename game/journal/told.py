"""What SQLite says of the world, told as errors that people understand."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.worded import FileError

_KEYS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_BUSY: "in_use",
    sqlite3.SQLITE_LOCKED: "in_use",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "cannot_write",
    sqlite3.SQLITE_CANTOPEN: "cannot_write",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite says about this file into a :class:`FileError`.

    An error of our own making, such as wrong SQL, passes unchanged.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code not in _KEYS:
            raise
        raise FileError(_KEYS[code], path=str(path), why=str(error)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """The same while a file is read: what we ask is right, so an answer without sense is damage."""
    try:
        with told(path):
            yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise FileError("damaged", path=str(path), why=str(error)) from error
