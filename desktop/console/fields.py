"""Labels, and a line of text that keeps what is typed in it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.left_keys import LeavesKeys
from desktop.picture_mime import LeavesPictures
from desktop.theme import restyle
from game.asked import LONGEST_TEXT

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Reasons for which a line loses the keyboard while the trainer is not done with it."""

_HEIGHTS = 100
"""How many heights a label remembers: those of a few texts, each at a few widths."""

_INDENT = 8
"""Pixels before a number."""

_IDLE = 1500
"""Milliseconds without a key after which what stands there is kept."""


class WrappedLabel(QLabel):
    """A label that remembers how tall its text is at a width.

    Layouts ask for that many times before they rest, and Qt breaks the text into lines each time.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._heights: dict[tuple[str, int], int] = {}

    def heightForWidth(self, width: int) -> int:
        asked = self.text(), width
        if asked not in self._heights:
            if len(self._heights) >= _HEIGHTS:
                self._heights.clear()
            self._heights[asked] = super().heightForWidth(width)
        return self._heights[asked]

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style: other heights."""
        self._heights.clear()
        super().changeEvent(event)


def label(role: str = "label", text: str = "") -> QLabel:
    """A label in one of the roles of the style sheet; long text wraps."""
    made = WrappedLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(role not in ("chip", "tag", "clock", "brand"))
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Line(LeavesKeys, LeavesPictures, QLineEdit):
    """A line of text that leaves undo to the workshop once what stands there is kept.

    Attributes:
        kept: What was kept last.
    """

    def __init__(self) -> None:
        super().__init__()
        self.kept = ""
        self.setMaxLength(LONGEST_TEXT)

    @property
    def is_dirty(self) -> bool:
        """Whether something is being typed that is not kept yet."""
        return self.text().strip() != self.kept

    def show_text(self, text: str) -> None:
        """Shows a text, from its beginning where it is longer than the line."""
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.setCursorPosition(0)

    def settle(self, text: str) -> None:
        """What was kept; from here undo in the line goes back no further than this."""
        self.kept = text
        if self.text() == text and self.isUndoAvailable() and not self.hasSelectedText():
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.is_dirty:
            assert isinstance(event, QKeyEvent)
            if any(event.matches(key) for key in UNDO_KEYS):
                event.ignore()
                return True
        return super().event(event)


class TextField(QWidget):
    """A line of text under a label; kept on Enter, on leaving, and after a moment of rest.

    Signals:
        written: The text, when it differs from what was set.
        typed: The text, at every key.
    """

    written = Signal(str)
    typed = Signal(str)

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._value = ""
        self._label = label()
        self.edit = Line()
        self.edit.setProperty("role", role)
        self._label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.edit)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.keep)
        self.edit.editingFinished.connect(self.keep)
        self.edit.textEdited.connect(self._on_edited)

    def name(self, text: str, hint: str = "") -> None:
        """Its label, and what stands in it while it is empty."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(text or hint)

    def set_value(self, text: str) -> None:
        """Shows what is kept, unless something newer is being typed."""
        is_typing = self.edit.is_dirty and self.edit.hasFocus()
        if not is_typing and self.edit.text() != text:
            self.edit.show_text(text)
        self._value = text
        self.edit.settle(text)

    def keep(self) -> None:
        """Passes on what stands there, if it is new."""
        self._idle.stop()
        text = self.edit.text().strip()
        if text != self._value:
            self._value = text
            self.edit.settle(text)
            self.written.emit(text)

    def _on_edited(self, text: str) -> None:
        self._idle.start()
        self.typed.emit(text)


def beside(*widgets: QWidget, stretches: Sequence[int] = ()) -> QWidget:
    """Widgets beside each other in one row."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, stretches[number] if stretches else 1)
    return row


def foot(done: QWidget, *others: QWidget) -> QWidget:
    """The buttons at the foot of a dialog: what it is for at the right, the others at the left."""
    row = beside(*others, done, stretches=(0,) * (len(others) + 1))
    layout = row.layout()
    assert isinstance(layout, QHBoxLayout)
    layout.insertStretch(len(others), 1)
    return row


def indent(number: QAbstractSpinBox) -> None:
    """A number begins as far from the edge as words in a line; style sheets do not reach it."""
    number.lineEdit().setTextMargins(_INDENT, 0, 0, 0)


def show_error(widget: QLabel, text: str) -> None:
    """Says on the spot what is not possible; an empty text takes it away."""
    widget.setText(text)
    widget.setVisible(bool(text))
    restyle(widget, role="error")
