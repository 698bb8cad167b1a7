"""The command itself: its version and help, mistakes, and a file that is not there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.cli.command import ROOT, here

LOOK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from desktop.cli import main

application = QApplication(["theepot"])

def look():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        print(box.text())
        box.reject()
    elif any(window.isVisible() for window in QApplication.topLevelWidgets()):
        print("home")
        application.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
main(sys.argv[1:])
"""


def test_opening_a_file_that_is_not_there_tells_so_and_shows_home(tmp_path: Path) -> None:
    missing = tmp_path / "weg.theepot"
    own = {"THEEPOT_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(missing)],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stdout.splitlines() == [f"Het bestand {missing} is er niet.", "home"]
    assert not missing.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [(), ("groep.theepot",)])
def test_without_a_display_the_app_says_so_and_what_can_be_done(arguments: tuple[str, ...]) -> None:
    """Qt ended the program as if it crashed, and asked for a library that was there."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT,
        env=kept | {"LC_ALL": "nl_NL.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "Hier is geen scherm om vensters op te laten zien."


def test_a_mistyped_command_is_named() -> None:
    done = here("chekc", "groep.theepot")
    assert done.exit_code == 2
    assert "No such command 'chekc'" in done.stderr


def test_the_version_is_told_also_from_a_checkout() -> None:
    done = here("--version")
    assert done.exit_code == 0
    assert done.stdout.startswith("theepot")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["play"],
        ["nergens", "--x"],
        ["check"],
        ["demo", "--out", "x", "--size", "12"],
        ["demo", "--out", "x", "--letters", "90"],
    ],
)
def test_help_and_mistakes_are_told_without_a_traceback(arguments: list[str]) -> None:
    done = here(*arguments)
    assert done.exit_code in (0, 2)
    assert "Traceback" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
