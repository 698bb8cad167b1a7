"""The button that takes a line of a list away."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

from desktop.paint import icon
from desktop.theme import current


class TakeAway(QToolButton):
    """A cross; clicked twice in a hurry it takes one line away, and not the next one as well.

    The lines under it move up, and the second half of a double click lands on another cross.
    """

    def dress(self, told: str, spoken: str = "") -> None:
        """Its cross in the colours of now, and what it does; more of it for who cannot see."""
        self.setIcon(icon("cross", current(), "soft"))
        self.setToolTip(told)
        self.setAccessibleName(spoken or told)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
