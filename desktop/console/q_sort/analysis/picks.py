"""Fields of the method: one of a few under a label, and yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from desktop.console.choices import LabelledChoice


class Pick(LabelledChoice):
    """One of a few, under a label; there is always one.

    Signals:
        chosen: The trainer chose another.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box.activated.connect(self._on_activated)

    def show_options(self, name: str, options: Sequence[tuple[Any, str]], value: Any) -> None:
        """Its label, what there is to choose from, and what is chosen."""
        self.name(name)
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
