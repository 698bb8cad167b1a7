"""Buttons that say more than a word: as tall as their texts, or with a second line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.console.fields import label
from desktop.text_size import sized
from desktop.theme import restyle

_ABOVE = 10
"""Pixels above and under the texts in a row."""

_CLEAR = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class RowButton(QPushButton):
    """A wide button as tall as the texts that are laid out in it."""

    def __init__(self) -> None:
        super().__init__()
        restyle(self, kind="row")
        sized(self, least_height=60)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        inside = layout.totalHeightForWidth(width) if layout else 0
        return max(inside + 2 * _ABOVE, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the texts elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()


class TwoLineButton(QPushButton):
    """A button with a title, and a quieter line under it."""

    def __init__(self, kind: str = "choice", above: int = 14) -> None:
        super().__init__()
        restyle(self, kind=kind)
        self.title, self.line = label("strong"), label("soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, above, 18, above)
        column.setSpacing(2)
        for widget in (self.title, self.line):
            widget.setAttribute(_CLEAR)
            column.addWidget(widget)

    def tell(self, title: str, line: str) -> None:
        """What it says."""
        self.title.setText(title)
        self.line.setText(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)


def clear_children(widget: QWidget) -> None:
    """Lets clicks on labels inside a button reach the button."""
    for child in widget.findChildren(QLabel):
        child.setAttribute(_CLEAR)
