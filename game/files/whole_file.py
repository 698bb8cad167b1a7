"""A file of our own on this laptop: whole under its name, or not there at all."""

import os
from contextlib import suppress
from pathlib import Path

from game.worded import FileError


def write_whole(place: Path, content: bytes, trouble: str = "cannot_write") -> None:
    """Writes a file, readable by its owner alone; what stood there stays until it is on disk.

    Args:
        place: Its folder is made when it is not there yet.
        content: What is in it.
        trouble: The key of the error when it cannot be written.

    Raises:
        FileError: what stood there is as it was.
    """
    unfinished = place.with_name(f"{place.name}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        new = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(new, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    except OSError as error:
        with suppress(OSError):  # the first error is the one to tell
            unfinished.unlink(missing_ok=True)
        raise FileError(trouble, path=str(place), why=str(error.strerror)) from error
