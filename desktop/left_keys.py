"""Keys that a line of Qt would take for itself, and that are commands of the window around it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_OURS = ((Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),)
"""On Linux Qt means the end of the line by it, for which there is a key of its own."""


class LeavesKeys:
    """What a line of Qt is mixed with, so that commands can be given while somebody types."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if (event.key(), event.modifiers()) in _OURS:
                event.ignore()
                return True
        return bool(super().event(event))  # type: ignore[misc]  # of the line
