"""Packed files, unpacked in memory with limits; nothing in them is ever written to disk."""

import io
import struct
import zlib
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from game.q_files.findings import Place, UnreadableError
from game.q_files.limits import MOST_PARTS, MOST_RATIO, MOST_UNPACKED

_SIGNATURE = b"PK\x01\x02"
_SMALL = 1_000_000
_DAMAGE = (
    BadZipFile,
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a damaged file may raise."""


class Packed:
    """The parts of a packed file by their names."""

    def __init__(self, data: bytes) -> None:
        """Looks at the list of parts.

        Raises:
            UnreadableError: it is damaged, or not safe to read.
        """
        if data.count(_SIGNATURE) > MOST_PARTS:
            raise UnreadableError("unsafe_zip")
        try:
            self._file = ZipFile(io.BytesIO(data))
            parts = self._file.infolist()
        except _DAMAGE:
            raise UnreadableError("damaged_zip") from None
        self._left = 2 * MOST_UNPACKED
        self._parts = {_asked_name(part): part for part in parts}
        if len(self._parts) < len(parts):
            raise UnreadableError("unsafe_zip")

    @property
    def names(self) -> tuple[str, ...]:
        """Of all parts."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """What one part holds.

        Raises:
            UnreadableError: it is not there, damaged, locked, or far too large.
        """
        part = self._parts.get(name)
        if part is None:
            raise UnreadableError("part_missing", Place(part=name), name=name)
        _ask_safe(part)
        most = min(MOST_UNPACKED, self._left)
        try:
            with self._file.open(part) as file:
                data = file.read(most + 1)
        except _DAMAGE:
            raise UnreadableError("damaged_zip", Place(part=name)) from None
        if len(data) > most:
            raise UnreadableError("unsafe_zip", Place(part=name))
        self._left -= len(data)
        return data


def _asked_name(part: ZipInfo) -> str:
    """The name of a part, if it stays within the file.

    Raises:
        UnreadableError: it points elsewhere.
    """
    name = part.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name[:2] or ".." in PurePosixPath(name).parts:
        raise UnreadableError("unsafe_zip", Place(part=name[:80]))
    return name


def _ask_safe(part: ZipInfo) -> None:
    is_locked = bool(part.flag_bits & 0x1)
    if is_locked or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableError("locked_zip", Place(part=part.filename[:80]))
    is_bomb = part.file_size > _SMALL and part.file_size > MOST_RATIO * part.compress_size
    if is_bomb or part.file_size > MOST_UNPACKED:
        raise UnreadableError("unsafe_zip", Place(part=part.filename[:80]))
