"""The parts of a programme under each other, to be put in another order by mouse or by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop.text_size import scaled

_ID = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it says, and whether it stays where it is."""

    id: str
    text: str
    is_fixed: bool


class BlockList(QListWidget):
    """The parts in their order; dragged with the mouse, or moved with Alt and the arrows.

    Signals:
        chosen: Id of the part whose details are wanted.
        ordered: All ids in their new order.
        shifted: Id of a part, and -1 or 1.
        removed: Id of a part for which Delete was pressed.
    """

    chosen = Signal(str)
    ordered = Signal(list)
    shifted = Signal(str, int)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._on_rows_moved)
        self.currentItemChanged.connect(self._on_current)

    def show_lines(self, lines: Sequence[Line], chosen: str) -> None:
        """Shows the parts as they are now."""
        self.blockSignals(True)
        if [line.id for line in lines] != self.ids():
            self.clear()
            for line in lines:
                item = QListWidgetItem(self)
                item.setData(_ID, line.id)
        for position, line in enumerate(lines):
            item = self.item(position)
            item.setText(line.text)
            item.setToolTip(line.text)  # where there is no room for all of it
            item.setSizeHint(QSize(0, max(44, scaled(36))))
            flags = item.flags() | Qt.ItemFlag.ItemIsDragEnabled
            fixed = flags & ~Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags((fixed if line.is_fixed else flags) & ~Qt.ItemFlag.ItemIsDropEnabled)
            if line.id == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def ids(self) -> list[str]:
        """The ids in the order in which they stand."""
        return [self.item(row).data(_ID) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the part, Delete takes it away."""
        item = self.currentItem()
        step = _MOVES.get(Qt.Key(event.key()))
        if item and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(item.data(_ID), step)
        elif item and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(item.data(_ID))
        else:
            super().keyPressEvent(event)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(item.data(_ID))

    def _on_rows_moved(self, _: QModelIndex) -> None:
        self.ordered.emit(self.ids())
