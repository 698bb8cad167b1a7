"""The start of the program: home is there without what only an open traject needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.laptop import ROOT, environment, fill

NOT_AT_START = {
    "hypothesis",
    "icalendar",
    "msgspec",
    "numpy",
    "openpyxl",
    "pypdfium2",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "reportlab",
    "sqlite_utils",
    "wakepy",
    "desktop.app.workshop_windows",
    "desktop.console.window",
    "desktop.screens",
    "exports.plan",
    "game.exercise",
    "game.journal.file",
    "game.session",
}


def test_home_is_shown_without_what_is_needed_later(tmp_path: Path) -> None:
    fill(tmp_path, trajecten=2)
    command = [sys.executable, "-m", "tests.bench.first_window", "home"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    modules = set(json.loads(done.stdout)["modules"])
    assert "desktop.home.window" in modules
    assert not NOT_AT_START & modules


_STYLE = """
from PySide6.QtWidgets import QApplication
from desktop.theme import ARGUMENTS
print(QApplication(list(ARGUMENTS)).style().name())
"""


def test_windows_wear_the_style_that_is_the_same_everywhere() -> None:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "windows"}
    command = [sys.executable, "-c", _STYLE]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "fusion\n", done.stderr


_UNTIL_THE_COLLECTOR_IS_BACK = """
import gc, os, sys, threading, time

def look() -> None:
    has_rested = False
    while not (has_rested and gc.isenabled()):
        has_rested = has_rested or not gc.isenabled()
        time.sleep(0.01)
    print("back", flush=True)
    os._exit(0)

threading.Thread(target=look, daemon=True).start()
sys.argv = ["theepot"]
from desktop.__main__ import main
main()
"""


def test_the_collector_rests_only_until_home_stands(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _UNTIL_THE_COLLECTOR_IS_BACK]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "back\n", done.stderr
