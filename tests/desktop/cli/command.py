"""The command line as somebody types it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from desktop.cli import root

ROOT = Path(__file__).parents[3]


_DUTCH = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "nl_NL.UTF-8"}


def theepot(*arguments: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command as somebody types it."""
    own = {"THEEPOT_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | _DUTCH | own,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def begun(*arguments: str | Path, aside: Path) -> subprocess.Popen[str]:
    """The command while it goes on; what it puts aside for a moment lies in a folder of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | _DUTCH | {"TMPDIR": str(aside)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=None if os.name == "nt" else _hear_signals,
    )


def _hear_signals() -> None:
    """Who begins the tests in the background ignores these, and so would the program."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def here(*arguments: str | Path, typed: str = "") -> Result:
    """The same without another process, with what is typed when it asks."""
    return CliRunner().invoke(root, list(map(str, arguments)), typed, prog_name="theepot")
