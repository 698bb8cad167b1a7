"""What another process does with a file; run with ``python -m``, told over pipes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.actions.events import IdeaWritten
from game.journal.file import Journal
from game.session import Session
from game.worded import FileError
from tests.game.clock import TickingClock

ROOT = Path(__file__).parents[2]


def run(what: str, path: Path) -> str:
    """What another process prints when it does this with a file."""
    done = subprocess.run(
        _command(what, path), cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode in (0, -signal.SIGTERM, _KILLED), done.stderr
    return done.stdout.strip()


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Another process has the file open for as long as this lasts."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(_command("hold", path), cwd=ROOT, **pipes) as process:  # type: ignore[call-overload]  # the same pipes twice
        assert process.stdout.readline() == "held\n"
        yield
        process.stdin.close()
        process.wait(timeout=60)


def _command(what: str, path: Path) -> list[str]:
    return [sys.executable, "-m", __name__, what, str(path)]


_AT_ONCE = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Windows has one way to end a program from outside, and gives it this number as its exit code."""

_KILLED = _AT_ONCE if os.name == "nt" else -_AT_ONCE


def _hold(path: Path) -> None:
    session = Session.open(path, TickingClock())
    print("held", flush=True)
    sys.stdin.read()
    session.close()


def _open(path: Path) -> None:
    try:
        Journal.open(path).close()
    except FileError as error:
        print(error.key)
    else:
        print("opened")


def _die(path: Path) -> None:
    """Is killed in the middle of a transaction, with half of it in the file already."""
    session = Session.open(path, TickingClock())
    connection = session.journal._connection
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE journal SET facts = '{}' WHERE seq > 1")
    for number in range(500):
        connection.execute("INSERT INTO idea_group VALUES ('actions', ?, ?)", (number, "x" * 500))
    print("half", flush=True)
    os.kill(os.getpid(), _AT_ONCE)


def _write_until_killed(path: Path) -> None:
    """Writes down ideas and says of each that it is kept, until somebody kills it."""
    session = Session.open(path, TickingClock())
    for number in range(100_000):
        session.submit("actions", IdeaWritten(f"I{number}", "Nog een idee"))
        print(number, flush=True)


_WHAT = {
    "hold": _hold,
    "open": _open,
    "die": _die,
    "write": _write_until_killed,
}

if __name__ == "__main__":
    _WHAT[sys.argv[1]](Path(sys.argv[2]))
