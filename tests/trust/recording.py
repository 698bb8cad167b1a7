"""Every call by which a session writes to disk, recorded with ``strace``."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.trust.child import ROOT

_CALLS = (
    "openat,creat,close,write,pwrite64,pwritev,writev,ftruncate,truncate,fallocate,"
    "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat"
)
_LINE = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+|0x[0-9a-f]+)")
_TEXT = re.compile(r'^"((?:\\x[0-9a-f]{2})*)"$')

Argument = bytes | str
"""Bytes for what stands in quotes; anything else as it is written."""


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that succeeded.

    Attributes:
        name: Such as ``pwrite64``.
        arguments: In their order.
        result: What it gave back.
    """

    name: str
    arguments: tuple[Argument, ...]
    result: int

    def number(self, position: int) -> int:
        """An argument that is a number."""
        return int(str(self.arguments[position]), 0)

    def text(self, position: int) -> bytes:
        """An argument that is bytes."""
        found = self.arguments[position]
        assert isinstance(found, bytes), f"{self.name}: {found}"
        return found

    def path(self, position: int) -> str:
        """An argument that is a path."""
        return self.text(position).decode()


def why_not() -> str:
    """Why nothing can be recorded here, or nothing when it can."""
    strace = shutil.which("strace")
    if not strace:
        return "strace is not installed"
    tried = subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True, text=True)
    return "" if tried.returncode == 0 else f"strace may not look: {tried.stderr.strip()}"


def recorded(script: Path, file: Path) -> list[Call]:
    """What ``theepot play`` calls while it plays a script into a new file."""
    trace = file.with_suffix(".strace")
    watched = ["strace", "-xx", "-s", "10000000", "-e", f"trace={_CALLS}", "-o", str(trace)]
    command = [sys.executable, "-m", "desktop", "play", str(script), str(file)]
    subprocess.run([*watched, *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with trace.open(encoding="ascii") as lines:
        return list(_calls(lines))


def _calls(lines: Iterator[str]) -> Iterator[Call]:
    for line in lines:
        assert "<unfinished" not in line, "more than one thread writes"
        match = _LINE.match(line)
        if match and not match[3].startswith("-"):
            yield Call(match[1], tuple(_arguments(match[2])), int(match[3], 0))


def _arguments(text: str) -> Iterator[Argument]:
    """Every text is in hexadecimal, so that no comma stands in it."""
    for part in text.split(", "):
        match = _TEXT.match(part)
        yield bytes.fromhex(match[1].replace("\\x", "")) if match else part
