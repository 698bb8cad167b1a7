"""Ideas with a box each, to tick by mouse or by keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from desktop.console.told import ToldBox
from game.actions.state import Idea

_NO_BREAK = "\N{NO-BREAK SPACE}"


def whole(ending: str) -> str:
    """What is told behind an idea, for one line: else a 9 stands above the word for dots."""
    return ending.replace(" ", _NO_BREAK)


def with_endings(idea: str, *endings: str) -> str:
    """An idea and what is told behind it; a dot comes to the next line with what it is for."""
    return "   ".join([idea, *(f"·{_NO_BREAK}{ending}" for ending in endings)])


class TickList(QWidget):
    """Ideas with a box to tick before each.

    Signals:
        ticked: Id of an idea, and whether it is ticked now.
    """

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, ToldBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_ideas(self, ideas: list[tuple[Idea, str]]) -> None:
        """The ideas in their order, each with its text; ticks stay."""
        if [idea.id for idea, _ in ideas] != list(self.boxes):
            self._rebuild([idea.id for idea, _ in ideas])
        for idea, text in ideas:
            self.boxes[idea.id].tell(text)

    def _rebuild(self, ids: list[str]) -> None:
        ticked = {id for id, box in self.boxes.items() if box.isChecked()}
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for id in ids:
            box = self.boxes[id] = ToldBox()
            box.setChecked(id in ticked)
            box.clicked.connect(self._on_clicked)
            self._column.addWidget(box)

    def _on_clicked(self, is_ticked: bool) -> None:
        sender = self.sender()
        id = next(one for one, box in self.boxes.items() if box is sender)
        self.ticked.emit(id, is_ticked)
