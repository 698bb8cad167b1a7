"""What somebody typed, on buttons and boxes: whole, as it was typed, and never too wide."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from desktop.console.fields import label
from desktop.text_size import scaled
from desktop.theme import restyle

_BESIDE_BOX = 38
"""Pixels that the box to tick takes, with the space after it."""

_LEAST_LINE = 90
"""Pixels of one line that still says something."""


def as_typed(text: str) -> str:
    """A text for a button or a menu, where Qt reads one ampersand as the mark of a shortcut."""
    return text.replace("&", "&&")


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text for a button that must not become wider than this, in pixels."""
    return as_typed(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))


class OneLine(QLabel):
    """One line that ends in dots where there is no room, so that what stands beside it is whole."""

    def __init__(self, role: str) -> None:
        super().__init__()
        restyle(self, role=role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._told = ""

    def tell(self, text: str) -> None:
        """What it says."""
        if text == self._told:
            return
        self._told = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        whole = self.fontMetrics().horizontalAdvance(self._told) + 2  # Qt shortens what just fits
        return QSize(whole, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), scaled(_LEAST_LINE)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._told, right, self.width()))


class ToldButton(QPushButton):
    """A button whose text goes on in the next line where there is no room."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        restyle(self, kind=kind)
        self._told = _label_inside(self, 18, 12)

    def tell(self, text: str) -> None:
        """What it says."""
        self._told.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return _size_inside(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _size_inside(self).height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height_inside(self, width)


class ToldBox(QCheckBox):
    """A box to tick, anywhere in its row, whose text goes on in the next line."""

    def __init__(self) -> None:
        super().__init__()
        self._told = _label_inside(self, _BESIDE_BOX, 10)

    def tell(self, text: str) -> None:
        """What stands beside the box."""
        self._told.setText(text)
        self.setAccessibleName(text)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return _size_inside(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _size_inside(self).height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height_inside(self, width)


def _label_inside(button: QAbstractButton, left: int, above: int) -> QLabel:
    """A wrapping label in a button; a click on it is a click on the button."""
    told = label("strong" if isinstance(button, QPushButton) else "")
    told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(button)
    column.setContentsMargins(left, above, 12, above)
    column.addWidget(told)
    return told


def _size_inside(button: QAbstractButton) -> QSize:
    layout = button.layout()
    assert layout is not None
    return layout.sizeHint()


def _height_inside(button: QAbstractButton, width: int) -> int:
    layout = button.layout()
    assert layout is not None
    return layout.totalHeightForWidth(width)
