"""Backups by time, thinned as they age, each checked after it was written."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from game.files.listing import entries
from game.files.whole_file import write_whole
from game.journal.file import Journal
from game.journal.pictures import take_out_pictures
from game.journal.place import take_away, uri_of
from game.worded import FileError

EVERY = timedelta(minutes=30)
"""A session that changes is copied this often."""

_KEEP_ALL = timedelta(days=2)
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy and the moment it was made, local time."""

    path: Path
    made_at: datetime


def folder_for(traject: Path, folder: Path) -> Path:
    """Where the backups of a traject file lie: by its place, so that a damaged file finds them."""
    place = hashlib.sha256(os.fsencode(traject.resolve())).hexdigest()[:10]
    return folder / f"{traject.stem}-{place}"


def make(journal: Journal, folder: Path, now: datetime) -> Backup:
    """A checked copy of an open file; older ones that are no longer needed go.

    Args:
        journal: The open file.
        folder: Of this traject's backups, see :func:`folder_for`.
        now: The time that the copy is named after.

    Raises:
        FileError: the copy could not be written, or came out wrong (``bad_backup``); it is not
            kept then, and earlier ones are.
    """
    now = _free_second(folder, now.replace(tzinfo=None))
    place = _place(folder, now)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise FileError("cannot_write", path=str(place), why=str(error.strerror)) from error
    lines = len(journal.records())
    journal.copy_to(place)
    if not _is_sound(place, lines):
        take_away(place)
        raise FileError("bad_backup", path=str(place))
    thin(folder, now)
    return Backup(place, now)


def copy_before_migration(traject: Path, folder: Path, now: datetime) -> None:
    """Copies a closed file byte by byte before a newer program changes it.

    Raises:
        FileError: it could not be copied; nothing was changed.
    """
    try:
        content = traject.read_bytes()
    except OSError as error:
        raise FileError("unreadable", path=str(traject), why=str(error.strerror)) from error
    write_whole(_place(folder, _free_second(folder, now)), content)


def all_of(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, newest first.

    Raises:
        FileError: the folder cannot be read.
    """
    own = [path for path in entries(folder) if path.suffix == ".theepot"]
    found = [backup for path in own if (backup := _backup(path))]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def newest_good(folder: Path) -> Backup | None:
    """The newest backup that is sound, if there is one that can be seen."""
    try:
        found = all_of(folder)
    except FileError:
        return None
    return next((backup for backup in found if _is_sound(backup.path)), None)


def remove_all(folder: Path) -> None:
    """Removes every backup of a traject, because they hold what must be forgotten.

    What was left of one that was cut off in the making goes too.

    Raises:
        FileError: one could not be removed.
    """
    for path in entries(folder):
        if _moment(path.name.partition(".")[0]):
            remove_one(path)


def remove_one(path: Path) -> None:
    """Removes a backup; one that is gone already is no trouble.

    Raises:
        FileError: it could not be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error


def erase_pictures(folder: Path, kept: Collection[str]) -> None:
    """Takes every picture but these out of the backups that can be opened.

    Raises:
        FileError: their folder cannot be read.
    """
    for backup in all_of(folder):
        # a damaged copy cannot be opened, and one that is older than photos has none
        with suppress(sqlite3.Error), closing(sqlite3.connect(backup.path)) as copy:
            copy.isolation_level = None
            copy.execute("PRAGMA secure_delete = ON")
            take_out_pictures(copy, kept)


def thin(folder: Path, now: datetime) -> None:
    """Removes the backups that :func:`to_keep` does not keep; one that is held stays for now."""
    backups = all_of(folder)
    kept = to_keep(backups, now)
    for backup in backups:
        if backup not in kept:
            with suppress(OSError):
                backup.path.unlink(missing_ok=True)


def to_keep(backups: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """All of the last two days, then the newest of 12 days, 10 weeks and 9 months."""
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    recent = [one for one in newest_first if now - one.made_at <= _KEEP_ALL]
    older = newest_first[len(recent) :]
    return frozenset(
        [
            *recent,
            *_newest_per(older, lambda day: day.date(), 12),
            *_newest_per(older, lambda day: day.isocalendar()[:2], 10),
            *_newest_per(older, lambda day: (day.year, day.month), 9),
        ]
    )


def _newest_per(
    newest_first: Iterable[Backup], period: Callable[[datetime], object], most: int
) -> list[Backup]:
    newest: dict[object, Backup] = {}
    for backup in newest_first:
        newest.setdefault(period(backup.made_at), backup)
    return list(newest.values())[:most]


def _free_second(folder: Path, now: datetime) -> datetime:
    """The second of now, or the first one after it that no backup is named after.

    Two fall in one when a traject is closed at once, or the laptop's clock was set back.

    Raises:
        FileError: the folder lets nobody in.
    """
    try:
        while _place(folder, now).exists():
            now += timedelta(seconds=1)
    except OSError as error:
        raise FileError("cannot_write", path=str(folder), why=str(error.strerror)) from error
    return now


def _place(folder: Path, now: datetime) -> Path:
    return folder / f"{now.strftime(_STAMP)}.theepot"


def _backup(path: Path) -> Backup | None:
    made_at = _moment(path.stem)
    return Backup(path, made_at) if made_at else None


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP)  # local time, as people read it
    except ValueError:
        return None


def _is_sound(place: Path, lines: int | None = None) -> bool:
    try:
        uri = uri_of(place.resolve(), "ro")
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            count = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    except sqlite3.Error:
        return False
    return verdict == "ok" and lines in (None, count)
