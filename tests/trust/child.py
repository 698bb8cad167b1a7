"""``theepot play`` in a process of its own, to be killed at a moment of our choice."""

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parents[2]

KILLED = 15 if os.name == "nt" else -9
"""The exit code of a process that was killed, without a chance to put anything in order."""

CAN_FORK = hasattr(os, "fork")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a process is killed: after so many printed lines, and then so many seconds."""

    lines: int
    seconds: float


class Child:
    """A process that plays a script and says of each event that it is on disk.

    Args:
        process: Its id.
        pipe: Where its standard output can be read.
        wait: Waits for its end, and gives its exit code.
    """

    def __init__(self, process: int, pipe: int, wait: Callable[[], int]) -> None:
        self._process, self._pipe, self._wait = process, pipe, wait
        self._said = b""

    def killed_at(self, moment: Moment) -> tuple[list[int], int]:
        """The events it confirmed before it was killed, and its exit code."""
        self.listen(moment.lines)
        time.sleep(moment.seconds)
        os.kill(self._process, abs(KILLED))
        return self.finished()

    def finished(self) -> tuple[list[int], int]:
        """The events it confirmed before its end, and its exit code."""
        self.listen()
        os.close(self._pipe)
        whole_lines = self._said.split(b"\n")[:-1]
        return [json.loads(line)["seq"] for line in whole_lines], self._wait()

    def listen(self, lines: int | None = None) -> None:
        """Waits until it has printed so many lines, or until its end."""
        while lines is None or self._said.count(b"\n") < lines:
            read = os.read(self._pipe, 65536)
            if not read:
                break
            self._said += read


def forked(script: Path, file: Path) -> Child:
    """The command line in a copy of this process: all that costs time is loaded already."""
    ready, pipe = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if not process:
        sys.stdout = os.fdopen(pipe, "w", encoding="utf-8")
        _run_command_line(script, file)
    os.close(pipe)
    return Child(process, ready, lambda: os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))


def started(script: Path, file: Path) -> Child:
    """The real command, as somebody would start it."""
    command = [sys.executable, "-m", "desktop", "play", str(script), str(file)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, bufsize=0)
    assert process.stdout
    return Child(process.pid, os.dup(process.stdout.fileno()), lambda: _ended(process))


def load_all() -> None:
    """Loads what the command line loads while it works, so that forked copies have it."""
    for name in ("desktop.cli", "game.journal.migrations", "game.script", "game.session"):
        import_module(name)


def _run_command_line(script: Path, file: Path) -> NoReturn:
    """Never comes back: nothing of the process that was copied may run on."""
    from desktop.cli import main

    code = 1
    try:
        main(["play", str(script), str(file)])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _ended(process: subprocess.Popen[bytes]) -> int:
    with process:
        return process.wait()
