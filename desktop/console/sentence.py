"""A field for one sentence, on as many lines as it takes: Enter puts it down."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop.enter import ENTER
from desktop.picture_mime import LeavesPictures
from desktop.text_size import sized
from game.asked import LONGEST_TEXT

_IDLE = 350
"""Milliseconds without a key after which the room sees what stands there."""

_SLOT = "…"

_MOST_LINES = 6
"""A longer sentence scrolls."""

_SPARE = 2
"""Pixels without which Qt takes the last line for one that is not all seen."""

_NEVER, _WANTED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class SentenceEdit(LeavesPictures, QPlainTextEdit):
    """One sentence; the room reads along while it is typed.

    Signals:
        drafted: The text, a moment after the last key.
        put_down: The text, on Enter.
        edited: At every key.
    """

    drafted = Signal(str)
    put_down = Signal(str)
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sentence")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(_NEVER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sized(self, 3, least_height=84)
        self._shown = ""
        self._tall = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.draft)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._tall)

    @property
    def sentence(self) -> str:
        """What stands there, as one line."""
        return " ".join(self.toPlainText().split())

    @property
    def is_new(self) -> bool:
        """Whether it differs from what was shown last."""
        return self.sentence != self._shown

    def show_sentence(self, text: str) -> None:
        """Shows a sentence, unless another one is being typed."""
        if text == self._shown and self.sentence != text and self.hasFocus():
            return
        self._shown = text
        if self.sentence != text:
            self._replace(text)

    def begin_with(self, starter: str) -> None:
        """Puts a beginning there, with its first open place selected to be typed over.

        Undo brings back what stood there.
        """
        whole = self.textCursor()
        whole.select(QTextCursor.SelectionType.Document)
        whole.insertText(starter)
        place = starter.find(_SLOT)
        if place >= 0:
            cursor = self.textCursor()
            cursor.setPosition(place)
            cursor.setPosition(place + len(_SLOT), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.setFocus()

    def draft(self) -> None:
        """Shows the room what stands there."""
        self._idle.stop()
        if self.is_new:
            self._shown = self.sentence
            self.drafted.emit(self.sentence)

    def put(self) -> None:
        """Puts down what stands there; from here undo is the workshop's."""
        self._idle.stop()
        self.put_down.emit(self.sentence)
        self.document().clearUndoRedoStacks()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands there is kept before something else comes in its place."""
        self.draft()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.put()
        elif event.text() and len(self.sentence) >= LONGEST_TEXT and event.text().isprintable():
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leaves undo to the workshop once the sentence was put down."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.document().isUndoAvailable():
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return super().event(event)

    def _fit(self) -> None:
        """As tall as what stands there: what began it was out of sight, with nothing to tell so."""
        lines = round(self.document().size().height())  # Qt counts lines in a plain text
        self.setVerticalScrollBarPolicy(_NEVER if lines <= _MOST_LINES else _WANTED)
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        around = self.height() - self.viewport().height() + _SPARE
        around += 2 * round(self.document().documentMargin())
        tall = min(lines, _MOST_LINES) * line + around
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()

    def _replace(self, text: str) -> None:
        is_blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(is_blocked)
        self.edited.emit()

    def _on_text_changed(self) -> None:
        self._idle.start()
        self.edited.emit()
