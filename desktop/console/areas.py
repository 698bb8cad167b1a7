"""A scrolling area whose contents are as tall as their wrapped texts ask for."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class TallArea(QScrollArea):
    """Scrolls up and down only.

    Qt asks a scrolled widget how small it can be, not how tall its texts become at this
    width; without this, wrapped labels are cut off.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.settle)

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls this widget instead of the one before, which stays alive."""
        if self.widget() is widget:
            return
        before = self.takeWidget()
        if before:
            before.removeEventFilter(self)
        self.setWidget(widget)
        widget.installEventFilter(self)
        widget.show()
        self.settle()

    def settle(self) -> None:
        """Gives the contents the height that they ask for at this width."""
        widget = self.widget()
        layout = widget.layout() if widget else None
        if widget and layout:
            width = self.viewport().width()
            height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
            widget.setMinimumHeight(max(height, layout.totalMinimumSize().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settling.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()
