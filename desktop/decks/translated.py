"""A text in both languages, side by side, with how much room is left."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from assets.language import LANGUAGES, Words
from desktop.console.fields import label
from desktop.console.text_box import TextBox
from desktop.text_size import sized
from desktop.theme import restyle
from game.deck import Text

_IDLE = 1200
"""Milliseconds without a key after which what stands there is kept."""

_LINE, _ROOM = 22, 22
"""Pixels of a line, and around all of them."""


class Box(TextBox):
    """So many lines high."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        sized(self, lines, height=lines * _LINE + _ROOM)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


class TranslatedField(QWidget):
    """A text under its name, Dutch at the left and English at the right.

    Signals:
        written: The :class:`Text`, when it differs from what was shown.
        typed: The :class:`Text`, at every key.
    """

    written = Signal(object)
    typed = Signal(object)

    def __init__(self, lines: int = 1, most: int = 0) -> None:
        super().__init__()
        self._most = most
        self._value = Text()
        self._name = label()
        self.boxes = {language: Box(lines) for language in LANGUAGES}
        self.counts = {language: QLabel() for language in LANGUAGES}
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.keep)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for column, language in enumerate(LANGUAGES):
            grid.setColumnStretch(column, 1)
            above = QHBoxLayout()
            if column == 0:
                above.addWidget(self._name, 1)
            above.addWidget(self.counts[language], 0, Qt.AlignmentFlag.AlignRight)
            grid.addLayout(above, 0, column)
            grid.addWidget(self.boxes[language], 1, column)
            self.boxes[language].textChanged.connect(self._on_typed)
            self.boxes[language].left.connect(self.keep)

    @property
    def value(self) -> Text:
        """What stands there now."""
        return Text(*(self.boxes[language].text for language in LANGUAGES))

    def name(self, text: str, words: Words) -> None:
        """What it is called."""
        self._name.setText(text)
        for language, box in self.boxes.items():
            box.setAccessibleName(f"{text}, {words(f'choice.{language}')}")

    def set_value(self, text: Text) -> None:
        """Shows what is kept."""
        self._value = text
        for language, box in self.boxes.items():
            box.show_text(text.nl if language == "nl" else text.en)
        self._count()

    def keep(self) -> None:
        """Passes on what stands there, if it is new."""
        self._idle.stop()
        if self.value != self._value:
            self.written.emit(self.value)

    def _on_typed(self) -> None:
        self._count()
        if self.value != self._value:
            self._idle.start()
            self.typed.emit(self.value)

    def _count(self) -> None:
        """How long each is, where there is a limit; one that is too long is marked."""
        for language, shown in self.counts.items():
            count = len(self.boxes[language].text)
            shown.setText(f"{count} / {self._most}" if self._most else "")
            restyle(shown, role="warm" if count > self._most else "soft")
