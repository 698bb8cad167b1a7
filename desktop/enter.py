"""Enter presses the button that has the focus, as everybody expects."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Qt presses a button with the space bar only, outside dialogs.

    It looks at the keys of the button that has the focus, and at nothing else: to look at every
    event of the program costs a start as much as a window does.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            assert isinstance(event, QKeyEvent)
            if event.key() in ENTER and watched.isEnabled() and not _is_chosen_already(watched):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _on_focus(self, left: QWidget | None, entered: QWidget | None) -> None:
        if left:
            left.removeEventFilter(self)
        if isinstance(entered, QAbstractButton):
            entered.installEventFilter(self)


def _is_chosen_already(button: QAbstractButton) -> bool:
    """Whether it is the one that is chosen of several: Enter is for what they stand in."""
    group = button.group()
    return button.isChecked() and group is not None and group.exclusive()
