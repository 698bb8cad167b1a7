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
