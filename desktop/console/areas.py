"""A scrolling area whose contents are as tall as their wrapped texts ask for."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.reading_order import show_in
from desktop.text_size import share

_BESIDE = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class TallArea(QScrollArea):
    """Scrolls up and down only; where letters were made larger, also to the side if it must.

    Qt asks a scrolled widget how small it can be, not how tall its texts become at this
    width; without this, wrapped labels are cut off.
    """

    def __init__(self) -> None:
        super().__init__()
        self._width = 0
        self._is_all_shown = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self._showing = self._soon(self._show_keyboard)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _soon(self, work: Callable[[], None]) -> QTimer:
        """A timer that does this once the layout has come to rest."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(work)
        return timer

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls this widget instead of the one before, which stays alive."""
        if self.widget() is widget:
            return
        before = self.takeWidget()
        if before:
            before.removeEventFilter(self)
            before.hide()
            before.setParent(self)  # so that it goes when this area goes
        self.setWidget(widget)
        widget.installEventFilter(self)
        widget.show()
        self.settle()

    def show_all(self, is_all_shown: bool) -> None:
        """As tall as its contents, where something around it scrolls."""
        self._is_all_shown = is_all_shown
        self.setMinimumHeight(0)
        self.settle()

    def settle(self) -> None:
        """Gives the contents the height that they ask for at this width."""
        widget = self.widget()
        layout = widget.layout() if widget else None
        if widget and layout:
            width = self._width or self.maximumViewportSize().width()
            if share() > 1:
                width = max(width, layout.totalMinimumSize().width())
            height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
            widget.setMinimumHeight(max(height, layout.totalMinimumSize().height()))
            if self._is_all_shown:
                self.setMinimumHeight(widget.minimumHeight())
            self.setHorizontalScrollBarPolicy(_BESIDE if share() > 1 else _NEVER)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        elif event.type() == QEvent.Type.Resize:
            self._showing.start()
        return is_done

    def _on_focus(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Where a command leads can be seen; what the mouse presses stays under it."""
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if left and entered and not is_pressed and self._holds(entered):
            self._showing.start()

    def _holds(self, widget: QWidget) -> bool:
        held = self.widget()
        return bool(held and held.isAncestorOf(widget))

    def _show_keyboard(self) -> None:
        """Scrolls to where is being typed: a list that grows pushes its last line down."""
        focused = QApplication.focusWidget()
        if focused and self._holds(focused):
            show_in(self, focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._width = event.size().width()  # of what is seen: without the bar beside it
        self.settle()
