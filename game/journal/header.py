"""What a file is, seen from its first hundred bytes, without touching it."""

from dataclasses import dataclass
from pathlib import Path

from game.journal.place import ask_free
from game.worded import FileError

APPLICATION_ID = 0x54484545
"""``THEE``, at the place that SQLite keeps for it."""

NEWEST = 11
"""The version of the file that this program writes."""

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The version of the file, and how long the file should be by its own account, in bytes."""

    version: int
    length: int


def read_header(path: Path, newest: int) -> Header:
    """The header of one of our files.

    Args:
        path: The file; only read.
        newest: The newest version that this program knows.

    Raises:
        FileError: ``in_use`` when it is open here; ``missing``, ``unreadable``, ``empty``,
            ``not_ours``, ``newer`` or ``damaged``.
    """
    ask_free(path)
    start = _start_of(path)
    if not start:
        raise FileError("empty", path=str(path))
    if not start.startswith(_MAGIC):
        raise FileError(_damaged_or_foreign(path, start), path=str(path))
    if len(start) < _LENGTH:
        raise FileError("damaged", path=str(path))
    header = _parsed(start)
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise FileError("not_ours", path=str(path))
    if header.version > newest:
        raise FileError("newer", path=str(path))
    return header


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError:
        raise FileError("unreadable", path=str(path)) from None


def _damaged_or_foreign(path: Path, start: bytes) -> str:
    """A file that ends in our suffix and begins with nothing but zeroes was ours once."""
    return "damaged" if path.suffix == ".theepot" and not start.strip(b"\0") else "not_ours"


def _parsed(start: bytes) -> Header:
    page_size = int.from_bytes(start[16:18], "big")
    pages = int.from_bytes(start[28:32], "big")
    version = int.from_bytes(start[60:64], "big")
    return Header(version, (65536 if page_size == 1 else page_size) * pages)
