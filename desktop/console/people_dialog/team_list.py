"""One team as a list of people, to be dragged from and to, and moved by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

_ID = Qt.ItemDataRole.UserRole
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TeamList(QListWidget):
    """The people of one team.

    Signals:
        arrived: Id of a person who was dropped here.
        moved: Id of a person, and -1 or 1 for the team before or after this one.
        sent: Id of a person, and the number of a team, from 1.
    """

    arrived = Signal(str)
    moved = Signal(str, int)
    sent = Signal(str, int)

    def __init__(self, team: str) -> None:
        super().__init__()
        self.team = team
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Shows people, as id and alias."""
        chosen = self.chosen
        self.clear()
        for id, alias in people:
            item = QListWidgetItem(alias, self)
            item.setData(_ID, id)
            if id == chosen:
                self.setCurrentItem(item)

    def choose(self, id: str) -> None:
        """Puts the keyboard on somebody in this team."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == id:
                self.setCurrentRow(row)
                self.setFocus()

    @property
    def chosen(self) -> str:
        """Who is chosen, or nobody."""
        item = self.currentItem()
        return item.data(_ID) if item else ""

    def dropEvent(self, event: QDropEvent) -> None:
        """Only says who was dropped: what is shown follows from what is kept."""
        source = event.source()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if isinstance(source, TeamList) and source is not self and source.chosen:
            self.arrived.emit(source.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move somebody to the team beside, a digit to that team."""
        side, typed = _SIDES.get(Qt.Key(event.key())), event.text()
        if self.chosen and side and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.chosen, side)
        elif self.chosen and typed.isdecimal() and typed.isascii() and typed != "0":
            self.sent.emit(self.chosen, int(typed))
        else:
            super().keyPressEvent(event)
