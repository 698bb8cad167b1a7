"""A disk that forgets what was not synced when the power goes."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.trust.recording import Call

Files = dict[str, bytes]
"""The files in the folder, by name."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes on their way to a place in a file."""

    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file on its way to another length, in bytes."""

    length: int


Pending = Write | Cut


@dataclass(slots=True)
class Inode:
    """A file, whatever its name: what is surely on disk, and what is on its way since."""

    safe: bytes = b""
    pending: list[Pending] = field(default_factory=list)

    def settle(self) -> None:
        """All that is on its way has arrived."""
        self.safe = _after(self.safe, self.pending)
        self.pending = []


Names = dict[str, Inode]


class Disk:
    """The folder of a session, as the calls of its process leave it.

    Attributes:
        said: What the process printed.

    Args:
        folder: Calls on files elsewhere are passed over.
    """

    def __init__(self, folder: Path) -> None:
        self.said = b""
        self._folder = folder
        self._open: dict[int, Inode | None] = {}
        self._names: Names = {}
        self._past_names: list[Names] = [{}]

    def take(self, call: Call) -> bool:
        """Takes in a call; whether something on the disk may be another for it."""
        if call.name in _BY_HANDLE and not self._is_ours(call):
            return self._hear(call)
        how = _HOW.get(call.name)
        if how is None:
            raise NotImplementedError(f"{call.name} is not understood yet")
        return how(self, call)

    def without_pending(self) -> Files:
        """The files when nothing arrived that was not synced."""
        return {name: inode.safe for name, inode in self._past_names[0].items()}

    def with_pending(self) -> Files:
        """The files when all arrived: as another process sees them."""
        return {name: _after(inode.safe, inode.pending) for name, inode in self._names.items()}

    def torn(self, chance: random.Random) -> Files:
        """The files when some of it arrived, in any order, and of one write only a part."""
        names = chance.choice(self._past_names)
        return {
            name: _after(inode.safe, _some(inode.pending, chance)) for name, inode in names.items()
        }

    def _is_ours(self, call: Call) -> bool:
        return not str(call.arguments[0]).startswith("AT_") and call.number(0) in self._open

    def _hear(self, call: Call) -> bool:
        if call.name == "write" and call.number(0) == 1:
            self.said += call.text(1)
        return False

    def _here(self, path: str) -> str:
        """The name of a file in the folder; nothing for a file elsewhere."""
        place = Path(path)
        return place.name if place.parent == self._folder else ""

    def _on_open(self, call: Call) -> bool:
        path, flags = call.path(1), str(call.arguments[2])
        if Path(path) == self._folder:
            self._open[call.result] = None
        if not (name := self._here(path)):
            return False
        assert "O_TRUNC" not in flags
        is_new = name not in self._names
        if is_new:
            self._rename({**self._names, name: Inode()})
        self._open[call.result] = self._names[name]
        return is_new

    def _on_close(self, call: Call) -> bool:
        del self._open[call.number(0)]
        return False

    def _on_write(self, call: Call) -> bool:
        content = call.text(1)
        assert call.result == len(content)
        self._inode(call).pending.append(Write(call.number(3), content))
        return True

    def _on_cut(self, call: Call) -> bool:
        self._inode(call).pending.append(Cut(call.number(1)))
        return True

    def _on_sync(self, call: Call) -> bool:
        inode = self._open[call.number(0)]
        if inode is None:
            self._past_names = [self._names]
        else:
            inode.settle()
        return True

    def _on_rename(self, call: Call) -> bool:
        old, new = self._here(call.path(0)), self._here(call.path(1))
        if old and new:
            names = dict(self._names)
            names[new] = names.pop(old)
            self._rename(names)
        return bool(old and new)

    def _on_link(self, call: Call) -> bool:
        old, new = self._here(call.path(0)), self._here(call.path(1))
        if old and new:
            self._rename({**self._names, new: self._names[old]})
        return bool(old and new)

    def _on_unlink(self, call: Call) -> bool:
        name = self._here(call.path(0))
        if name:
            self._rename({other: self._names[other] for other in self._names if other != name})
        return bool(name)

    def _rename(self, names: Names) -> None:
        """Changes of a folder arrive in their order, but any number of the last may be lost."""
        self._names = names
        self._past_names.append(names)

    def _inode(self, call: Call) -> Inode:
        inode = self._open[call.number(0)]
        assert inode
        return inode


_BY_HANDLE = {
    "close",
    "fallocate",
    "fdatasync",
    "fsync",
    "ftruncate",
    "pwrite64",
    "pwritev",
    "sync_file_range",
    "write",
    "writev",
}

_HOW: dict[str, Callable[[Disk, Call], bool]] = {
    "openat": Disk._on_open,
    "close": Disk._on_close,
    "pwrite64": Disk._on_write,
    "ftruncate": Disk._on_cut,
    "fsync": Disk._on_sync,
    "fdatasync": Disk._on_sync,
    "link": Disk._on_link,
    "rename": Disk._on_rename,
    "unlink": Disk._on_unlink,
}


def _after(content: bytes, changes: list[Pending]) -> bytes:
    changed = bytearray(content)
    for change in changes:
        length = change.length if isinstance(change, Cut) else change.at
        changed.extend(bytes(max(0, length - len(changed))))
        if isinstance(change, Cut):
            del changed[length:]
        else:
            changed[length : length + len(change.content)] = change.content
    return bytes(changed)


def _some(pending: list[Pending], chance: random.Random) -> list[Pending]:
    """Each with even chances; of one, only the beginning, or only the room for it."""
    arrived = [one for one in pending if chance.random() < 0.5]
    if arrived:
        position = chance.randrange(len(arrived))
        arrived[position] = _part(arrived[position], chance)
    return arrived


def _part(change: Pending, chance: random.Random) -> Pending:
    if isinstance(change, Cut):
        return change
    arrived = chance.randint(0, len(change.content))
    rest = len(change.content) - arrived
    is_blank = chance.random() < 0.2
    return Write(change.at, change.content[:arrived] + (bytes(rest) if is_blank else b""))
