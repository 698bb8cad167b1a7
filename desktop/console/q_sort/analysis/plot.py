"""Sorts in the plane of two factors, turned with the mouse or with the arrows."""

from collections.abc import Sequence
from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from assets.language import Words
from desktop.drawings import DrawingView, framed
from exports.charts import Loading, Plane, loadings_plot

_SIDE = 560.0
"""Units of the drawing."""

_STEP, _LARGE_STEP = 1.0, 5.0
"""Degrees of an arrow, and of one with Shift."""

_NEAR = 0.06
"""So close to the middle the mouse has no direction."""


class FactorPlot(DrawingView):
    """A plot that turns; what is let go of is told.

    Signals:
        turned: Degrees, clockwise.
        turning: Degrees so far, while the mouse is held.
    """

    turned = Signal(float)
    turning = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._found: Sequence[Loading] = ()
        self._names = ("", "")
        self._words: Words | None = None
        self._start: float | None = None
        self._degrees = 0.0

    def sizeHint(self) -> QSize:
        return QSize(440, 440)

    def show_plane(self, found: Sequence[Loading], names: tuple[str, str], words: Words) -> None:
        """Shows these sorts as they lie now."""
        self._found, self._names, self._words = found, names, words
        self._start, self._degrees = None, 0.0
        self._draw()

    @property
    def shown(self) -> list[Loading]:
        """The sorts as they lie while they are being turned."""
        along, across = cos(radians(self._degrees)), sin(radians(self._degrees))
        return [
            replace(one, x=along * one.x + across * one.y, y=along * one.y - across * one.x)
            for one in self._found
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = self._angle(event.position())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = self._angle(event.position())
        if self._start is None or here is None:
            return
        self._degrees = _within_half(round(self._start - here, 1))
        self.turning.emit(self._degrees)
        self._draw()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        turned, self._start, self._degrees = self._degrees, None, 0.0
        if turned:
            self.turned.emit(turned)
        else:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _LARGE_STEP if is_large else _STEP
        if event.key() == Qt.Key.Key_Right:
            self.turned.emit(step)
        elif event.key() == Qt.Key.Key_Left:
            self.turned.emit(-step)
        else:
            super().keyPressEvent(event)

    def point_at(self, x: float, y: float) -> QPointF:
        """Where two loadings lie in this widget, in pixels."""
        scale, corner = self.placed()
        return corner + QPointF(*Plane(framed(_SIDE, _SIDE)).at(x, y)) * scale

    def _angle(self, point: QPointF) -> float | None:
        """Degrees from the first factor, against the clock; nothing near the middle."""
        middle, edge = self.point_at(0, 0), self.point_at(1, 0)
        reach = edge.x() - middle.x()
        across, up = (point.x() - middle.x()) / reach, (middle.y() - point.y()) / reach
        return degrees(atan2(up, across)) if hypot(across, up) > _NEAR else None

    def _draw(self) -> None:
        if self._words:
            frame = framed(_SIDE, _SIDE)
            self.show_drawing(loadings_plot(frame, self.shown, self._names, self._words))


def _within_half(turn: float) -> float:
    """The same turn, the short way round."""
    return (turn + 180) % 360 - 180
