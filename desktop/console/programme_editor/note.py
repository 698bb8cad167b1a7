"""A note of a part of the programme: as many lines as it needs, so that all of it can be read."""

from math import ceil

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.console.fields import label
from desktop.console.text_box import TextBox
from desktop.picture_mime import LeavesPictures
from desktop.text_size import scaled
from game.asked import LONGEST_TEXT

_IDLE = 1500
"""Milliseconds without a key after which what stands there is kept."""

_LOWEST = 44
"""Pixels: what can be touched."""

_MOST_LINES = 5
"""More than these are scrolled."""

_SPARE = 2
"""Pixels without which Qt takes the last line for one that is not all seen."""

_ANY = 10_000
"""Pixels: higher than any text."""


class _Lines(LeavesPictures, TextBox):
    """On as many lines as it takes at this width."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)

    @property
    def text(self) -> str:
        """What stands there, on one line."""
        return super().text[:LONGEST_TEXT]

    def fit(self) -> None:
        """As tall as what stands there, or else as what is suggested."""
        margin = round(self.document().documentMargin())
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        lines = min(self._lines(), _MOST_LINES)
        around = self.height() - self.viewport().height() + 2 * margin + _SPARE
        tall = max(lines * line + around, scaled(_LOWEST) if lines == 1 else 0)
        is_all = lines < _MOST_LINES
        never, wanted = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if is_all else wanted)
        if tall != self.height():
            self.setFixedHeight(tall)

    def _lines(self) -> int:
        if self.toPlainText():
            return round(self.document().size().height())  # Qt counts lines in a plain text
        width = self.viewport().width() - 2 * round(self.document().documentMargin())
        place = QRect(0, 0, max(width, 1), _ANY)
        metrics = self.fontMetrics()
        wrapped = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return max(round(wrapped.height() / metrics.lineSpacing()), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class Note(QWidget):
    """A note under a label; kept on Enter, on leaving, and after a moment of rest.

    Signals:
        written: The text, when it differs from what was set.
    """

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        self.edit = _Lines()
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
        self.edit.left.connect(self.keep)
        self.edit.textChanged.connect(self._idle.start)

    def name(self, text: str, hint: str) -> None:
        """Its label, and what stands in it while it is empty."""
        self._label.setText(text)
        self.edit.setAccessibleName(text)
        self.edit.setPlaceholderText(hint)
        self.edit.fit()

    def set_value(self, text: str) -> None:
        """Shows what is kept, unless something newer is being typed."""
        self.edit.show_text(text)
        self._idle.stop()

    def keep(self) -> None:
        """Passes on what stands there, if it is new."""
        self._idle.stop()
        text = self.edit.text
        if text != self.edit.kept:
            self.edit.kept = text
            self.edit.document().clearUndoRedoStacks()
            self.written.emit(text)
