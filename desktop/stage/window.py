"""The room's window, and the same picture in miniature."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QVBoxLayout, QWidget

from desktop.heard import be_window
from desktop.paint import colour
from desktop.stage.board import HEIGHT, WIDTH, Board
from desktop.stage.fingers import Fingers
from desktop.stage.ring import Ring
from desktop.stage.zoom import Zoom
from desktop.theme import current

_POINTER_IDLE = 2000
"""Milliseconds after which the pointer is hidden on the stage."""

_VIEW_EDGE = 2
"""Pixels of the line around the miniature."""

_INSIDE = (_VIEW_EDGE, _VIEW_EDGE, -_VIEW_EDGE, -_VIEW_EDGE)

_TOOLS_GAP = 8
"""Pixels between the miniature and what stands beside it."""

_FRAME = 3
"""Pixels of the line around the part that the room sees."""

_VEIL = 0.6
"""How much of what the room does not see is covered."""


class BoardView(QGraphicsView):
    """Shows the whole stage, however large the view is; it can be touched where the board can."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._fingers = Fingers(self, board.table)
        # without smooth pictures: kept words lie pixel for pixel, and Qt puts those on at once
        self.setRenderHints(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setInteractive(False)
        # the board paints every pixel of it: what lies under it need not be painted first
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self, times: float = 1) -> None:
        """The board fills the view; Qt's own fit leaves an edge, and a scale of nearly 1."""
        size = self.viewport().size()
        scale = min(size.width() / WIDTH, size.height() / HEIGHT) * times
        self.setTransform(QTransform.fromScale(scale, scale))


class RoundedView(BoardView):
    """The whole stage within a rounded line: its corners are drawn over the picture.

    What it shows is a rectangle, which would hide the bends of the line around it.
    """

    def drawForeground(self, painter: QPainter, _: QRectF | QRect) -> None:
        seen = QRectF(self.viewport().rect())
        half = _VIEW_EDGE / 2
        bend = current().shapes["radius"] - half
        line = QPainterPath()
        line.addRoundedRect(seen.adjusted(-half, -half, half, half), bend, bend)
        outside = QPainterPath()  # filled odd and even: what lies between the two
        outside.addRect(seen.adjusted(-half, -half, half, half))
        outside.addPath(line)
        painter.save()
        painter.resetTransform()
        painter.fillPath(outside, self.palette().window())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().windowText(), _VIEW_EDGE))
        painter.drawPath(line)
        painter.restore()


class RoomView(BoardView):
    """What the room sees: the whole board, or the part of it that the trainer brings closer."""

    def __init__(self, board: Board, zoom: Zoom) -> None:
        super().__init__(board)
        self._zoom = zoom
        self._part = QRectF()
        zoom.changed.connect(self._on_zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part = QRectF()
        self._zoom.fill(event.size().width(), event.size().height())

    def _on_zoom(self) -> None:
        """Its part of the board is all that there is to it: nothing is left to scroll."""
        part = self._zoom.shown if self._zoom.is_on else QRectF()
        if part != self._part:
            self._part = part
            self.setSceneRect(part)
            self.fit(self._zoom.times)


class StageWindow(QWidget):
    """The room's window: nothing but the picture.

    Signals:
        closed: Somebody closed it by hand.
    """

    closed = Signal()

    def __init__(self, board: Board, zoom: Zoom) -> None:
        super().__init__()
        be_window(self)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = RoomView(board, zoom)
        self.view.setObjectName("stage")
        self._table = board.table
        self._ring = Ring(self.view, board.table, zoom)
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


class Frame(QWidget):
    """Over the miniature while the room sees a part of it: a frame around that part.

    A click or a drag brings what is under it in the middle.
    """

    def __init__(self, parent: QWidget, board: Board, zoom: Zoom) -> None:
        super().__init__(parent)
        self._board, self._zoom = board, zoom
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.hide()
        zoom.changed.connect(self._on_zoom)

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, seen = self._board.theme, self._seen()
        inner = seen.toAlignedRect()
        painter = QPainter(self)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(inner))
        painter.setOpacity(_VEIL)
        painter.fillRect(self.rect(), colour(theme, "porcelain"))
        painter.setClipping(False)
        painter.setOpacity(1)
        pen = QPen(colour(theme, "tea"), _FRAME)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        within = _FRAME / 2
        painter.drawRect(seen.adjusted(within, within, -within, -within))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event)

    def _point_at(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._zoom.point_at(event.position() / self._scale)

    @property
    def _scale(self) -> float:
        return self.width() / WIDTH

    def _seen(self) -> QRectF:
        seen, scale = self._zoom.seen, self._scale
        return QRectF(seen.topLeft() * scale, seen.size() * scale)

    def _on_zoom(self) -> None:
        self.setVisible(self._zoom.is_on)
        self.update()


class Miniature(QWidget):
    """The whole stage, in the shape of a screen; with a frame where the room sees a part of it."""

    def __init__(self, board: Board, zoom: Zoom) -> None:
        super().__init__()
        self.view = RoundedView(board)
        self.view.setFrameShape(QFrame.Shape.StyledPanel)
        self.view.setParent(self)
        self.frame = Frame(self, board, zoom)
        self._tools: QWidget | None = None
        self.setMinimumHeight(150)

    def tell(self, title: str, told: str) -> None:
        """What it is, and what can be read on it, for who cannot see it."""
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(told)

    def put_beside(self, tools: QWidget) -> None:
        """Something that stands at its right."""
        tools.setParent(self)
        self._tools = tools

    def height_in(self, width: int) -> int:
        """How high it is at most where it is this wide, with room beside it for the tools."""
        edge = 2 * _VIEW_EDGE
        return round((width - 2 * self._room_of_tools() - edge) * HEIGHT / WIDTH) + edge

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits, in the shape of the stage, in the middle."""
        edge = 2 * _VIEW_EDGE
        aside = self._room_of_tools()
        width = min(self.width() - 2 * aside, round((self.height() - edge) * WIDTH / HEIGHT) + edge)
        height = round((width - edge) * HEIGHT / WIDTH) + edge
        self.view.setGeometry((self.width() - width) // 2, 0, width, height)
        self.frame.setGeometry(self.view.geometry().adjusted(*_INSIDE))
        self._place_tools()
        super().resizeEvent(event)

    def _room_of_tools(self) -> int:
        """Pixels; kept free also while they are not seen, so that nothing moves when they come."""
        return self._tools.sizeHint().width() + _TOOLS_GAP if self._tools else 0

    def _place_tools(self) -> None:
        if self._tools:
            self._tools.adjustSize()
            beside = self.view.geometry().right() + _TOOLS_GAP
            self._tools.move(beside, 0)
