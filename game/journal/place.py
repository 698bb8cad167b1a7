"""Where a file lies: who holds it, and what SQLite keeps beside it until a change is settled."""

import os
import shutil
from contextlib import suppress
from os.path import lexists
from pathlib import Path, PurePath

from game.worded import FileError

Identity = tuple[int, int] | None

_HELD: set[Identity] = set()
"""The files that are open here. Reading one a second time would drop its lock (POSIX)."""


def identity(path: Path) -> Identity:
    """What makes a file this one and no other, whatever its name; nothing when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def uri_of(path: PurePath, mode: str) -> str:
    """What SQLite opens a file by.

    SQLite knows no servers: a folder on one is to it a path that begins with two strokes.

    Args:
        path: From the root on.
        mode: ``ro`` or ``rw``.
    """
    uri = path.as_uri()
    if path.drive.startswith("\\\\"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode={mode}"


def hold(file: Identity) -> None:
    """From now on nothing else here opens this file."""
    _HELD.add(file)


def let_go(file: Identity) -> None:
    """From now on the file may be opened again."""
    _HELD.discard(file)


def ask_free(path: Path) -> None:
    """Asks for a file that is not open here already.

    Raises:
        FileError: ``in_use``.
    """
    if (found := identity(path)) and found in _HELD:
        raise FileError("in_use", path=str(path))


def parts(path: Path) -> tuple[Path, Path]:
    """The file, and what SQLite needs to settle a change that was cut off."""
    return path, path.with_name(path.name + "-journal")


def is_taken(path: Path) -> bool:
    """Whether something lies there that a new file would spoil, or be spoiled by."""
    file, unsettled = parts(path)
    return file.exists() or (unsettled.exists() and unsettled.stat().st_size > 0)


def give_name(unfinished: Path, path: Path) -> None:
    """Gives a file that became whole its own name, and never takes that of another.

    Renaming would quietly take the place of a file that came there in the meantime.

    Raises:
        FileExistsError: something has that name.
        OSError: what else the world did.
    """
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError:  # a stick may know no second names
        if lexists(path):
            raise FileExistsError(path) from None
        unfinished.rename(path)
    else:
        with suppress(OSError):
            unfinished.unlink()


def copy_whole(path: Path, place: Path) -> None:
    """Copies a closed file with all its parts, readable by its owner alone.

    Raises:
        FileError: ``in_use``.
        OSError: it could not be copied; nothing half-copied is left.
    """
    ask_free(path)
    os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        own = path.resolve()  # another name for a file has none of what lies beside it
        for source, target in zip(parts(own), parts(place), strict=True):
            if source == own or lexists(source):
                target.touch(0o600)
                shutil.copyfile(source, target)
    except OSError:
        take_away(place)
        raise


def move_whole(path: Path, place: Path) -> None:
    """Moves a closed file with all its parts.

    Raises:
        FileError: ``in_use``.
        OSError: it could not be moved.
    """
    ask_free(path)
    for source, target in zip(parts(path), parts(place), strict=True):
        if source == path or lexists(source):
            shutil.move(source, target)


def take_away(path: Path) -> None:
    """Removes a file that did not become whole, with all its parts."""
    for part in parts(path):
        with suppress(OSError):
            part.unlink()
