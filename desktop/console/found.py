"""Words of the group from another session, or the trainer's own: to read, and where they lie."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle


class FoundDialog(RoomyDialog):
    """The whole text, when it was said, and what it came from.

    Args:
        kind: What it is.
        text: In the words of who said it.
        below: Lines to read under it.
        words: Of who leads.
        go: Brings its part of the programme on stage, where there is one today.
    """

    def __init__(
        self,
        kind: str,
        text: str,
        below: Sequence[str],
        words: Words,
        parent: QWidget,
        go: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._go = go
        self.setWindowTitle(kind)
        sized(self, least_width=520)
        self.show_it, self.ready = QPushButton(words("find.go")), QPushButton(words("dialog.done"))
        restyle(self.ready, kind="primary")
        self.ready.setDefault(True)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setSpacing(12)
        column.addWidget(label("strong", text))
        for line in below:
            column.addWidget(label("soft", line))
        buttons.addWidget(self.show_it)
        buttons.addStretch(1)
        buttons.addWidget(self.ready)
        column.addLayout(buttons)
        self.show_it.setVisible(go is not None)
        self.show_it.clicked.connect(self._on_show)
        self.ready.clicked.connect(self.accept)
        self.ready.setFocus()

    def _on_show(self) -> None:
        self.accept()
        if self._go:
            self._go()
