"""Dialogs that can be scrolled where large letters make them larger than the screen."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.console.areas import TallArea
from desktop.reading_order import focus_beside
from desktop.text_size import share


def let_scroll(window: QWidget) -> None:
    """Puts all that is in a window in an area that scrolls; once is enough."""
    layout = window.layout()
    if layout is None or window.findChild(TallArea, "all_of_it"):
        return
    inner, area = QWidget(), TallArea()
    inner.setObjectName("ground")
    inner.setLayout(layout)  # it takes along what it holds
    area.setObjectName("all_of_it")
    area.show_widget(inner)
    around = QVBoxLayout(window)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)


class RoomyDialog(QDialog):
    """A dialog whose buttons can be reached however large letters are, in the order of reading."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next)

    def showEvent(self, event: QShowEvent) -> None:
        if share() > 1:
            let_scroll(self)
        super().showEvent(event)
