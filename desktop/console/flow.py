"""A layout that goes on in the next row where a row is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets beside each other, each as wide as it asks for, in as many rows as that takes."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        places = self._places(width - around.left() - around.right())
        inside = max((place.bottom() + 1 for place in places), default=0)
        return inside + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """No wider than nothing, so that it never makes wider what it stands in."""
        around = self.contentsMargins()
        inside = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(0, inside + around.top() + around.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        for item, place in zip(self._items, self._places(inside.width()), strict=True):
            item.setGeometry(place.translated(inside.topLeft()))

    def _places(self, width: int) -> list[QRect]:
        """Where each widget comes in an area of this width."""
        places: list[QRect] = []
        corner, row_height = QPoint(0, 0), 0
        for item in self._items:
            if item.isEmpty():
                places.append(QRect(corner, QSize(0, 0)))
                continue
            wanted = item.sizeHint()
            size = QSize(min(wanted.width(), width), wanted.height())
            if corner.x() and corner.x() + size.width() > width:
                corner, row_height = QPoint(0, corner.y() + row_height + self._gap), 0
            places.append(QRect(corner, size))
            corner += QPoint(size.width() + self._gap, 0)
            row_height = max(row_height, size.height())
        return places
