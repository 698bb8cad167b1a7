"""What the trainer sees when something went wrong."""

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import QtWidgets  # dialogs by its name: each is made when it is first asked for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assets.language import Words
from game.worded import FileError

_log = logging.getLogger(__name__)


def file_error_text(error: FileError, words: Words) -> str:
    """What happened, what is safe, and what to do now."""
    facts = {"path": "", "why": ""} | error.facts
    name = Path(str(facts["path"])).name
    parts = ("what", "safe", "do")
    return "\n\n".join(
        words(f"file.{error.key}.{part}", **facts | {"name": name}) for part in parts
    )


def tell_file_error(error: FileError, words: Words, parent: QWidget | None) -> None:
    """Shows a file error in a window of its own."""
    _log.warning("%s", error)
    box = QtWidgets.QMessageBox(parent)
    box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
    box.setWindowTitle(words("app.name"))
    what, rest = file_error_text(error, words).split("\n\n", 1)
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file is in it
    box.setText(what)
    box.setInformativeText(rest)
    box.exec()


def catch_crashes(log_file: Path, words: Callable[[], Words]) -> None:
    """From now on a fault of ours is told, kept in a file for support, and gone on from."""

    def on_crash(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("%s", details)
        _keep(log_file, details)
        if sys.__stderr__:
            sys.__stderr__.write(details)
        _show_crash(details, words())

    sys.excepthook = on_crash


def _keep(log_file: Path, details: str) -> None:
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        with log_file.open("a", encoding="utf-8") as file:
            file.write(details + "\n")
    except OSError:
        _log.warning("the report could not be kept in %s", log_file)


def _show_crash(details: str, words: Words) -> None:
    box = QtWidgets.QMessageBox()
    box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
    box.setWindowTitle(words("app.name"))
    box.setText(words("crash.what"))
    box.setInformativeText(words("crash.do"))
    box.setDetailedText(details)
    box.exec()
