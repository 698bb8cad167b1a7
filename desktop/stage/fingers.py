"""A finger or a mouse on the stage: a tap, or something that is dragged to another place."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from desktop.stage.spots import Spot, Touched
from desktop.stage.table import Table

_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Fingers(QObject):
    """Tells the table what was tapped, lifted and dropped in one of the views.

    It takes a press only where there is something to touch. Of several fingers the first counts.

    Args:
        view: Shows the stage.
        table: Knows what is where.
    """

    def __init__(self, view: QGraphicsView, table: Table) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._spot: Spot | None = None
        self._begun = QPointF()
        self._is_dragging = False
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            assert isinstance(event, QTouchEvent)
            return self._on_touch(event)
        if not isinstance(event, QMouseEvent):
            return False
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return event.button() == Qt.MouseButton.LeftButton and self._press(event.position())
        if kind == QEvent.Type.MouseMove:
            if not event.buttons() & Qt.MouseButton.LeftButton:
                self._point_at(event.position())
                return False
            return self._move(event.position())
        if kind == QEvent.Type.MouseButtonRelease:
            return event.button() == Qt.MouseButton.LeftButton and self._release(event.position())
        return False

    def _on_touch(self, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go()
            return True
        at = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            is_taken = self._press(at)
        elif event.type() == QEvent.Type.TouchUpdate:
            is_taken = self._move(at)
        else:
            is_taken = self._release(at)
        event.setAccepted(is_taken)
        return is_taken

    def _on_stage(self, at: QPointF) -> QPointF:
        return self._view.mapToScene(at.toPoint())

    def _point_at(self, at: QPointF) -> None:
        """A hand where something can be touched; whoever hides an idle pointer does so after."""
        spot = self._table.spot_at(self._on_stage(at))
        shape = Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)

    def _press(self, at: QPointF) -> bool:
        self._let_go()
        self._spot = self._table.spot_at(self._on_stage(at))
        self._begun = at
        return self._spot is not None

    def _move(self, at: QPointF) -> bool:
        if not self._spot:
            return False
        if not self._is_dragging and self._spot.lifted and self._is_far(at):
            self._is_dragging = True
            self._table.lift(self._spot, self._on_stage(at))
        if self._is_dragging:
            self._table.drag_to(self._on_stage(at))
        return True

    def _is_far(self, at: QPointF) -> bool:
        way: QPoint = (at - self._begun).toPoint()
        return way.manhattanLength() >= QApplication.startDragDistance()

    def _release(self, at: QPointF) -> bool:
        spot, was_dragging = self._spot, self._is_dragging
        self._spot, self._is_dragging = None, False
        if not spot:
            return False
        if was_dragging:
            self._table.drop(spot, self._table.spot_at(self._on_stage(at)))
        elif (still := self._table.spot_at(self._on_stage(at))) and still.is_same(spot):
            self._table.touched.emit(Touched("tapped", still))
        return True

    def _let_go(self) -> None:
        """Somebody's window or finger got in between: what was lifted is where it was."""
        if self._is_dragging and self._spot:
            self._table.drop(self._spot, None)
        self._spot, self._is_dragging = None, False
