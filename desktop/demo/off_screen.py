"""Where the demo shows its windows when there is no display."""

import contextlib
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.display import has_display
from desktop.theme import ARGUMENTS

OFF_SCREEN = "offscreen"
"""Qt's platform without a display."""

_SCREEN = "off_screen.json"
"""The file that describes its screen."""

_OF_NO_USE = ("This plugin does not support ", "This plugin supports ")
"""What Qt says of windows that nobody sees, once for every window."""


def application_for(sizes: Sequence[QSize], folder: Path) -> QApplication:
    """The application; off screen where there is no display to show windows on.

    That screen is as large as the largest picture: a dialog takes what its screen has room for.

    Args:
        sizes: Of the pictures, in pixels.
        folder: Gets the description of the screen, and has to stay.
    """
    found = QApplication.instance()
    if not found:
        if not has_display():
            os.environ.setdefault("QT_QPA_PLATFORM", OFF_SCREEN)
        if os.environ.get("QT_QPA_PLATFORM") == OFF_SCREEN:
            (folder / _SCREEN).write_text(json.dumps({"screens": [_screen(sizes)]}))
            os.environ["QT_QPA_PLATFORM"] = f"{OFF_SCREEN}:configfile={_SCREEN}"
            _hush()
        with contextlib.chdir(folder):  # to Qt a colon in a path, such as that of C:, ends it
            found = QApplication(list(ARGUMENTS))
    assert isinstance(found, QApplication)
    return found


def _screen(sizes: Sequence[QSize]) -> dict[str, object]:
    """A screen as Qt's platform without a display wants it described."""
    width, height = (max(sides) for sides in zip(*(one.toTuple() for one in sizes), strict=True))
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height} | dots


def _hush() -> None:
    """Leaves out what is said of screens: there is none, and a first start looked like a fault."""
    logging.getLogger("desktop.awake").setLevel(logging.ERROR)
    qInstallMessageHandler(_on_message)


def _on_message(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    if not message.startswith(_OF_NO_USE):
        print(message, file=sys.stderr)
