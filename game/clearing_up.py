"""A client removed completely: the traject itself, and every backup that is made of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game import backups, shelf
from game.journal.told import reading
from game.worded import FileError

Mark = tuple[str, str, str]
"""What tells one traject from all others: its first line, and for whom it is.

A copy for another client begins with the same line; that is not this client's to erase.
"""


def erase_completely(path: Path, folder: Path) -> int:
    """Removes a removed traject and its backups for good; how many backups there were.

    Args:
        path: The traject.
        folder: That of all backups.

    Raises:
        FileError: something could not be removed.
    """
    mark = _mark_of(path)
    own = [one for one in _folders(folder) if mark and mark in _marks_in(one)]
    count = sum(len(backups.all_of(one)) for one in own)
    for one in own:
        _remove(one)
    shelf.erase(path)
    return count


def _folders(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if one.is_dir()] if folder.is_dir() else []


def _marks_in(folder: Path) -> set[Mark]:
    return {mark for backup in backups.all_of(folder) if (mark := _mark_of(backup.path))}


def _mark_of(path: Path) -> Mark | None:
    """Nothing of a file that cannot be read: it cannot be told whose it is."""
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro"
        with reading(path), closing(sqlite3.connect(uri, uri=True)) as file:
            first = file.execute("SELECT at, facts FROM journal WHERE seq = 1").fetchone()
            client = file.execute("SELECT client FROM traject").fetchone()
    except (FileError, OSError):
        return None
    return (first[0], first[1], client[0]) if first and client else None


def _remove(folder: Path) -> None:
    backups.remove_all(folder)
    try:
        folder.rmdir()
    except OSError as error:
        raise FileError("cannot_write", path=str(folder), why=str(error.strerror)) from error
