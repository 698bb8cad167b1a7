"""A box for one text that may take several lines on screen; undo in it ends where it was kept."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from desktop.console.fields import UNDO_KEYS
from desktop.enter import ENTER


class TextBox(QPlainTextEdit):
    """A text of a few lines on screen and one in the file; Enter goes on to the next field.

    Signals:
        left: The keyboard went elsewhere, or Enter was pressed.

    Attributes:
        kept: What was kept last; while nothing newer stands here, undo belongs to what is around.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes
        self.setTabChangesFocus(True)

    @property
    def text(self) -> str:
        """What stands there, on one line."""
        return " ".join(self.toPlainText().split())

    def show_text(self, text: str) -> None:
        """Shows what is kept, unless something newer is being typed."""
        is_typing = self.hasFocus() and self.text != self.kept
        self.kept = text
        if not is_typing and self.text != text:
            self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.left.emit()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.text == self.kept:
            assert isinstance(event, QKeyEvent)
            if any(event.matches(key) for key in UNDO_KEYS):
                event.ignore()
                return True
        return super().event(event)
