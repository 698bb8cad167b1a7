"""The traject files in a folder: what they are, without opening a session."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from game.files.listing import entries
from game.files.stems import stem_of
from game.journal.header import NEWEST, read_header
from game.journal.place import copy_whole, is_taken, move_whole, parts, uri_of
from game.journal.told import reading
from game.traject.retention import names_until
from game.worded import FileError

SUFFIX = ".theepot"

_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What the home screen tells of a traject.

    Attributes:
        client: Empty when it cannot be read.
        session: The number of the last session, or 0.
        day: Of that session, as ``2026-11-24``, or empty.
        block_name: What it was left at; see ``Block``.
        returns: The days of the return sessions after the last session, even when they have
            passed.
        changed_at: When the file was last written.
        names_until: Until when the names in it are kept; nothing when there are none.
        trouble: Why it cannot be read, as the key of a :class:`FileError`, or empty.
        degrees: The last temperature, in degrees Celsius, or 0.
        band: The same in a word, as the key of its words, or empty.
    """

    path: Path
    client: str = ""
    session: int = 0
    day: str = ""
    block_name: str = ""
    block_title: str = ""
    returns: tuple[str, ...] = ()
    changed_at: datetime = datetime.min
    trouble: str = ""
    names_until: date | None = None
    degrees: int = 0
    band: str = ""


def glimpses(folder: Path) -> tuple[Glimpse, ...]:
    """Every traject file in a folder, the one that was worked on last first.

    Raises:
        FileError: the folder cannot be read.
    """
    found = [glimpse(path) for path in entries(folder) if path.suffix == SUFFIX]
    return tuple(sorted(found, key=lambda one: one.changed_at, reverse=True))


def glimpse(path: Path) -> Glimpse:
    """What can be told of one file without changing it."""
    try:
        changed_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        changed_at = changed_at.replace(tzinfo=None)
        read_header(path, NEWEST)
        uri = uri_of(path.resolve(), "ro")
        with reading(path), closing(sqlite3.connect(uri, uri=True, timeout=0.1)) as connection:
            return _read(connection, path, changed_at)
    except FileError as error:
        return Glimpse(path, trouble=error.key)
    except OSError as error:
        is_missing = isinstance(error, FileNotFoundError)
        return Glimpse(path, trouble="missing" if is_missing else "unreadable")


def _read(connection: sqlite3.Connection, path: Path, changed_at: datetime) -> Glimpse:
    found = _of_traject(connection)
    left = connection.execute(
        "SELECT day FROM return_session WHERE day > (SELECT max(day) FROM session) ORDER BY day"
    ).fetchall()
    named = connection.execute(
        """
        SELECT max(session.day), (SELECT coalesce(max(day), '') FROM return_session)
        FROM session WHERE EXISTS (SELECT 1 FROM people)
        """
    ).fetchone()
    chosen = found.get("keep_names_until", "")
    degrees, band = _last_temperature(connection)
    return Glimpse(
        path,
        found.get("client", ""),
        found.get("session_number") or 0,
        found.get("day", ""),
        found.get("block_name", ""),
        found.get("block_title", ""),
        tuple(day for (day,) in left),
        changed_at,
        names_until=names_until(named[0], named[1], chosen) if named and named[0] else None,
        degrees=degrees,
        band=band,
    )


def _last_temperature(connection: sqlite3.Connection) -> tuple[int, str]:
    """A file of an early version has no temperatures."""
    has_any = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'temperature'")
    if not has_any.fetchone():
        return 0, ""
    found = connection.execute(
        """
        SELECT degrees, band FROM temperature
        JOIN block ON block.work = temperature.round
        JOIN session ON session.id = block.session
        ORDER BY session.number DESC
        """
    ).fetchone()
    return found or (0, "")


def _of_traject(connection: sqlite3.Connection) -> dict[str, Any]:
    """By column: a file of an earlier version has not all of them."""
    cursor = connection.execute("SELECT * FROM traject")
    row = cursor.fetchone()
    return dict(zip((one[0] for one in cursor.description), row, strict=True)) if row else {}


def free_place(folder: Path, client: str) -> Path:
    """A file name for a client that is not taken yet: ``polikliniek-zuid-2.theepot``.

    Raises:
        FileError: the folder cannot be read.
    """
    stem = stem_of(client, "traject", _LONGEST_STEM)
    place, number = folder / f"{stem}{SUFFIX}", 1
    try:
        while is_taken(place):
            number += 1
            place = folder / f"{stem}-{number}{SUFFIX}"
    except OSError as error:
        why = str(error.strerror)
        raise FileError("folder_closed", path=str(folder), why=why) from error
    return place


def copy(path: Path, client: str) -> Path:
    """A copy of a closed traject beside it; where it is.

    Raises:
        FileError: it could not be copied.
    """
    place = free_place(path.parent, client)
    try:
        copy_whole(path, place)
    except OSError as error:
        raise FileError("cannot_write", path=str(place), why=str(error.strerror)) from error
    return place


def remove(path: Path, removed: Path) -> Path:
    """Takes a traject from the shelf to where it can be put back from; where it is.

    Raises:
        FileError: it could not be moved.
    """
    try:
        removed.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = free_place(removed, path.stem)
        move_whole(path, place)
    except OSError as error:
        raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error
    return place


def put_back(path: Path, folder: Path) -> Path:
    """Puts a removed traject back on the shelf; where it is.

    Raises:
        FileError: it could not be moved.
    """
    return remove(path, folder)


def erase(path: Path) -> None:
    """Removes a removed traject for good.

    Raises:
        FileError: it could not be removed.
    """
    try:
        for part in parts(path):
            part.unlink(missing_ok=part != path)
    except OSError as error:
        raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error
