"""The room's window, and the same picture in miniature."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QPainter, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QVBoxLayout, QWidget

from desktop.stage.board import HEIGHT, WIDTH, Board
from desktop.stage.fingers import Fingers
from desktop.stage.ring import Ring

_POINTER_IDLE = 2000
"""Milliseconds after which the pointer is hidden on the stage."""


class BoardView(QGraphicsView):
    """Shows the whole stage, however large the view is; it can be touched where the board can."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._fingers = Fingers(self, board.table)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setInteractive(False)
        # the board paints every pixel of it: what lies under it need not be painted first
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The board fills the view; Qt's own fit leaves an edge, and a scale of nearly 1."""
        super().resizeEvent(event)
        size = event.size()
        scale = min(size.width() / WIDTH, size.height() / HEIGHT)
        self.setTransform(QTransform.fromScale(scale, scale))


class StageWindow(QWidget):
    """The room's window: nothing but the picture.

    Signals:
        closed: Somebody closed it by hand.
    """

    closed = Signal()

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = BoardView(board)
        self.view.setObjectName("stage")
        self._table = board.table
        self._ring = Ring(self.view, board.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(_POINTER_IDLE)
        self._pointer.timeout.connect(self._hide_pointer)
        self.setMouseTracking(True)
        self.view.setMouseTracking(True)
        self.view.viewport().setMouseTracking(True)
        self.view.viewport().installEventFilter(self)

    def tell(self, title: str, told: str) -> None:
        """Its title, and what can be read on it, for who cannot see it."""
        self.setWindowTitle(title)
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(told)
        has_spots = bool(self._table.spots)
        policy = Qt.FocusPolicy.StrongFocus if has_spots else Qt.FocusPolicy.NoFocus
        self.view.setFocusPolicy(policy)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self._show_pointer()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # Qt passes QObjects

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_pointer()
        super().mouseMoveEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by hand hides it; the console can bring it back."""
        event.ignore()
        self.closed.emit()

    def _show_pointer(self) -> None:
        self.view.viewport().unsetCursor()
        self._pointer.start()

    def _hide_pointer(self) -> None:
        self.view.viewport().setCursor(Qt.CursorShape.BlankCursor)


class Miniature(QWidget):
    """The stage as the room sees it now, in the shape of a screen.

    Signals:
        pressed: It was clicked.
    """

    pressed = Signal()

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.view = BoardView(board)
        self.view.setFrameShape(QFrame.Shape.StyledPanel)
        self.view.setParent(self)
        self.setMinimumHeight(150)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits, in the shape of the stage, in the middle."""
        width = min(self.width(), round((self.height() - 4) * WIDTH / HEIGHT) + 4)
        height = round((width - 4) * HEIGHT / WIDTH) + 4
        self.view.setGeometry((self.width() - width) // 2, 0, width, height)
        super().resizeEvent(event)
