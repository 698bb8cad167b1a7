"""Dialogs that can be scrolled where large letters make them larger than the screen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.console.areas import TallArea
from desktop.fitting import keep_on_screen, room_for
from desktop.reading_order import focus_beside
from desktop.text_size import share

_BESIDE = 10
"""Pixels around what stays where it is."""


def let_scroll(window: QWidget, staying: QWidget | None = None) -> None:
    """Puts all that is in a window in an area that scrolls; once is enough.

    The keyboard stays where it was.

    Args:
        window: Whose contents may be larger than it is.
        staying: One of them that is always seen, above the others.
    """
    layout = window.layout()
    if layout is None or window.findChild(TallArea, "all_of_it"):
        return
    focused = window.focusWidget()
    inner, area = QWidget(), TallArea()
    inner.setObjectName("ground")
    inner.setLayout(layout)  # it takes along what it holds
    area.setObjectName("all_of_it")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard, and hears page down
    area.show_widget(inner)
    around = QVBoxLayout(window)
    around.setContentsMargins(0, 0, 0, 0)
    if staying:
        staying.setContentsMargins(_BESIDE, _BESIDE, _BESIDE, 0)
        around.addWidget(staying)
    around.addWidget(area, 1)
    if focused:
        focused.setFocus()


class RoomyDialog(QDialog):
    """A dialog whose buttons can be reached however large letters are, in the order of reading.

    It grows where something comes to stand in it that it has no room for, such as an error.

    Attributes:
        staying: What is always seen, also where the rest is scrolled.
    """

    staying: QWidget | None = None

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next)

    def showEvent(self, event: QShowEvent) -> None:
        if share() > 1:
            let_scroll(self, self.staying)
            self._shrink()
        super().showEvent(event)
        keep_on_screen(self)

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return is_done

    def _shrink(self) -> None:
        """No larger than the screen: Qt made room for all of it before it could scroll."""
        layout = self.layout()
        if layout:
            layout.activate()  # what it cannot be smaller than is known only then
        self.resize(self.size().boundedTo(room_for(self)))

    def _grow(self) -> None:
        """As tall as its wrapped texts are at this width: Qt only asks how small they can be."""
        area = self.findChild(TallArea, "all_of_it")
        inner = area.widget() if area else None
        layout = self.layout()
        if inner:
            above = self.staying.height() if self.staying else 0
            wanted = inner.minimumHeight() + above
        elif layout and layout.hasHeightForWidth():
            wanted = layout.minimumHeightForWidth(self.width())
        else:
            return
        tall = min(wanted, room_for(self).height())
        if self.height() < tall:
            self.resize(self.width(), tall)
            keep_on_screen(self)
