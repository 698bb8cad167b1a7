"""One quiet banner above the console: what happened, what is safe, what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from assets.language import Words
from assets.tokens import Look
from desktop.console.fields import label
from desktop.paint import icon
from desktop.screens import Situation
from game.worded import FileError

_SCREEN_TOLD = {
    Situation.AWAY: "trouble.projector_away",
    Situation.MIRRORED: "trouble.mirrored",
}
"""What is said of the room's screen where the trainer should do something."""


class Banner(QFrame):
    """Says that the disk fails, or the projector shows nothing or too much; else it is not there.

    Signals:
        try_again: Try to put on disk what is only in memory.
        save_elsewhere: Choose another place.
    """

    try_again = Signal()
    save_elsewhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._shown: tuple[object, ...] = ()
        self._sign = QLabel()
        self.text = label("warm")
        self.again, self.elsewhere = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.again)
        row.addWidget(self.elsewhere)
        self.again.clicked.connect(self.try_again)
        self.elsewhere.clicked.connect(self.save_elsewhere)
        self.hide()

    def refresh(
        self, trouble: FileError | None, situation: Situation, words: Words, theme: Look
    ) -> None:
        """Shows what is wrong now; a failing disk goes before a missing screen."""
        shown = (trouble, situation, words, theme.name)
        if shown == self._shown:
            return
        self._shown = shown
        self._sign.setPixmap(icon("warning", theme, "tea_ink").pixmap(24, 24))
        self.again.setText(words("trouble.try_again"))
        self.elsewhere.setText(words("trouble.save_elsewhere"))
        for button in (self.again, self.elsewhere):
            button.setVisible(trouble is not None)
        if trouble:
            happened = words(f"file.{trouble.key}.what", **trouble.facts)
            self.text.setText(words("trouble.in_memory", happened=happened))
        elif situation in _SCREEN_TOLD:
            self.text.setText(words(_SCREEN_TOLD[situation]))
        self.setVisible(trouble is not None or situation in _SCREEN_TOLD)
