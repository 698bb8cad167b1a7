"""Files that leave the program, such as a plan or figures: written whole, or not at all."""

from contextlib import suppress
from pathlib import Path

from game.worded import FileError


def hand_out(place: Path, content: bytes) -> Path:
    """Writes a file, in the place of what stood there under the same name; where it is.

    Raises:
        FileError: ``not_written``; what stood there is as it was.
    """
    unfinished = place.with_name(f"{place.name}.new")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(place)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise FileError("not_written", path=str(place), why=str(error.strerror)) from error
    return place


def made_folder(folder: Path) -> Path:
    """A folder for files that leave the program, made when it is not there yet.

    Raises:
        FileError: ``not_written``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError("not_written", path=str(folder), why=str(error.strerror)) from error
    return folder
