"""Fields of the method: one of a few under a label, and yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.console.choices import Choice
from desktop.console.fields import label
from desktop.text_size import sized


class Pick(QWidget):
    """One of a few, under a label; there is always one.

    Signals:
        chosen: The trainer chose another.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        self.box = Choice()
        sized(self.box, least_height=44)
        self._label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)
        self.box.activated.connect(self._on_activated)

    def show_options(self, name: str, options: Sequence[tuple[Any, str]], value: Any) -> None:
        """Its label, what there is to choose from, and what is chosen."""
        self._label.setText(name)
        self.box.setAccessibleName(name)
        shown = [(self.box.itemData(at), self.box.itemText(at)) for at in range(self.box.count())]
        if shown != list(options):
            self.box.clear()
            for data, text in options:
                self.box.addItem(text, data)
        self.box.setCurrentIndex(max(self.box.findData(value), 0))

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self.box.currentData()

    def _on_activated(self, _: int) -> None:
        self.chosen.emit()
