"""A text of a bureau's own on its shelf: whole under its name, or not there at all."""

import os
from contextlib import suppress
from pathlib import Path

from game.worded import FileError


def write_whole(path: Path, text: str) -> None:
    """Writes a text under a name, readable by its owner alone; what stood there stays until then.

    Raises:
        FileError: ``not_written``; nothing has changed.
    """
    unfinished = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with unfinished.open("wb") as file:
            unfinished.chmod(0o600)
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise FileError("not_written", path=str(path), why=str(error.strerror)) from error
