"""Starts the app, or a program with one label, until its window is painted.

Run as ``python -m tests.bench.first_window home`` (or ``label``, ``workshop FILE``); prints one
line of JSON as soon as all of the window is there: what it weighs, and what was imported.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


def show_label() -> None:
    """The least that a window can be."""
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication(["label"])
    _watch(QLabel)
    label = QLabel("Theepot")
    label.show()
    application.exec()


def show_home() -> None:
    """The home window, as the program opens it: while Python's collector rests."""
    gc.disable()
    from desktop.app import run
    from desktop.home import HomeWindow

    _watch(HomeWindow)
    run()


def _watch(kind: "type[QWidget]") -> None:
    """Reports when a window of this kind and all in it were painted for the first time."""
    before = kind.paintEvent

    def painted(self: "QWidget", event: "QPaintEvent") -> None:
        from PySide6.QtCore import QTimer

        before(self, event)
        QTimer.singleShot(0, _report)

    kind.paintEvent = painted  # type: ignore[method-assign]  # to see it, not to change it


def _report() -> NoReturn:
    report = {"memory": memory(), "modules": sorted(sys.modules)}
    print(json.dumps(report), flush=True)
    os._exit(0)


def memory() -> dict[str, int]:
    """Kilobytes: what it made itself, and that with all files in use; empty where unknown."""
    found = Path("/proc/self/smaps_rollup")
    if not found.exists():
        return {}
    lines = [line.split() for line in found.read_text().splitlines()[1:]]
    sizes = {name.rstrip(":"): int(size) for name, size, *_ in lines}
    return {"own": sizes["Anonymous"], "resident": sizes["Rss"]}


_SHOWS: dict[str, Callable[[], None]] = {"home": show_home, "label": show_label}

if __name__ == "__main__":
    _SHOWS[sys.argv[1]]()
