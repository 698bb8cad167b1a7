"""A thought parked with one key, also while a dialog lies over the console."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.commands import KEYS
from desktop.console.fields import TextField, foot
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game.workshop.events import ThoughtParked
from game.workshop.rules import WORKSHOP

if TYPE_CHECKING:
    from desktop.console.window import ConsoleWindow

_KEY = QKeySequence(KEYS["park"][0])
_PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def park(bridge: Bridge, typed: str) -> bool:
    """Parks what was typed, if that is anything; whether it was."""
    text = typed.strip()
    id = bridge.free_id("K", WORKSHOP)
    return bool(text) and bridge.submit(ThoughtParked(id, text))


class ParkDialog(RoomyDialog):
    """One line: Enter parks what stands in it."""

    def __init__(self, bridge: Bridge, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(words("command.park"))
        sized(self, least_width=520)
        self.text, self.ready = TextField("sentence"), QPushButton(words("dialog.done"))
        self.text.name(words("park.thought"))
        restyle(self.ready, kind="primary")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(foot(self.ready))
        self.ready.setDefault(True)
        self.ready.clicked.connect(self.accept)
        self.text.edit.setFocus()

    def accept(self) -> None:
        park(self._bridge, self.text.edit.text())
        super().accept()


class ParkingOverDialogs(QObject):
    """A dialog keeps the keys of the console to itself: this one hears the key to park there.

    It looks at the keys of what has the keyboard in such a dialog, and at nothing else.
    """

    def __init__(self, bridge: Bridge, console: "ConsoleWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._console = bridge, console
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSED and isinstance(watched, QWidget):
            assert isinstance(event, QKeyEvent)
            if QKeySequence(event.keyCombination()) == _KEY:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._ask(watched.window())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, over: QWidget) -> None:
        dialog = ParkDialog(self._bridge, self._console.words, over)
        dialog.exec()
        dialog.deleteLater()

    def _on_focus(self, left: QWidget | None, entered: QWidget | None) -> None:
        if left:
            left.removeEventFilter(self)
        window = entered.window() if entered else None
        if entered and isinstance(window, QDialog) and not isinstance(window, ParkDialog):
            entered.installEventFilter(self)
