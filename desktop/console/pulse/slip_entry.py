"""Slips typed in one by one: a digit for each sentence, and the slip is in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import Line, label, show_error
from desktop.enter import ENTER
from desktop.text_size import sized
from game.pulse.state import ANSWERS, ITEMS

_LEFT_OPEN = (Qt.Key.Key_Space, Qt.Key.Key_Minus)


class SlipField(Line):
    """The digits of one slip; space or 0 where a sentence was left open.

    Signals:
        typed: What stands there, after each digit that was taken.
        wrong: A digit that is no answer, and was not taken.
        left_whole: Enter before the last sentence: the others were left open.
    """

    typed = Signal(str)
    wrong = Signal(str)
    left_whole = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "count")
        self.setMaxLength(len(ITEMS))
        sized(self, width=180)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = "0" if event.key() in _LEFT_OPEN else event.text()
        if digit.isdecimal() and digit.isascii():
            self._take(digit)
        elif event.key() in ENTER and self.text():
            self.left_whole.emit()
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)

    def _take(self, digit: str) -> None:
        if int(digit) > ANSWERS:
            self.wrong.emit(digit)
        elif len(self.text()) < len(ITEMS):
            self.insert(digit)
            self.typed.emit(self.text())


class SlipEntry(QWidget):
    """One slip after the other.

    Signals:
        slip: The answers of a slip that is whole, 0 where one was left open.
    """

    slip = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words: Words | None = None
        self.now, self.told, self.error = label("strong"), label("soft"), label("error")
        self.field = SlipField()
        self.now.setBuddy(self.field)
        typed = QHBoxLayout()
        typed.setSpacing(16)
        typed.addWidget(self.field)
        typed.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.now)
        column.addLayout(typed)
        column.addWidget(self.error)
        self.error.hide()
        self.field.typed.connect(self._on_typed)
        self.field.wrong.connect(self._on_wrong)
        self.field.left_whole.connect(self._on_left_whole)
        self.field.textChanged.connect(self._on_changed)

    def show_count(self, count: int, words: Words) -> None:
        """How many slips are in, and what the next digit is about."""
        self._words, self._count = words, count
        self._tell()

    def _tell(self) -> None:
        if not self._words:
            return
        at = min(len(self.field.text()), len(ITEMS) - 1)
        sentence = self._words(f"pulse.item.{ITEMS[at]}.label")
        self.now.setText(self._words("pulse.next_digit", slip=self._count + 1, sentence=sentence))
        self.field.setAccessibleName(self.now.text())
        self.told.setText(self._words.count("pulse.slips_in", self._count))

    def _on_changed(self, _: str) -> None:
        self._tell()

    def _on_typed(self, digits: str) -> None:
        show_error(self.error, "")
        if len(digits) == len(ITEMS):
            self.field.clear()
            self.slip.emit(tuple(int(digit) for digit in digits))

    def _on_left_whole(self) -> None:
        self._on_typed(self.field.text().ljust(len(ITEMS), "0"))

    def _on_wrong(self, _: str) -> None:
        if self._words:
            show_error(self.error, self._words("rule.off_the_scale", most=ANSWERS))
