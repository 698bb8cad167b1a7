"""The stage by keys: a ring around what Enter would touch."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsView

from desktop.enter import ENTER
from desktop.stage.spots import Spot, Touched
from desktop.stage.table import Table
from desktop.stage.zoom import Zoom

_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_TOUCH = (*ENTER, Qt.Key.Key_Space)

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With one of these a key is a command, and not the ring's."""

_ASIDE = 2.5
"""How much further a step to the side counts than one straight on."""


class Ring(QObject):
    """Moves a ring over what can be touched.

    Tab brings it. While it is there the arrows are its own, and Escape puts it away; then they
    turn the pages again.

    Args:
        view: Has the keyboard.
        table: Knows what is where, and shows the ring.
        zoom: Goes along with the ring where the room sees a part of the picture.
    """

    def __init__(self, view: QGraphicsView, table: Table, zoom: Zoom) -> None:
        super().__init__(view)
        self._view, self._table, self._zoom = view, table, zoom
        view.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._table.show_ring(None)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            is_ours = self._table.ring is not None and self._is_key_of_ring(event)
            event.setAccepted(is_ours)
            return is_ours
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _is_key_of_ring(self, event: QKeyEvent) -> bool:
        is_held = bool(event.modifiers() & _HELD)
        return not is_held and event.key() in (*_WAYS, *_TOUCH, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_by(1 if key == Qt.Key.Key_Tab else -1)
            return bool(self._table.spots)
        here = self._table.ring
        if not here or event.modifiers() & _HELD:
            return False
        if key in _WAYS:
            self._show(self._beside(here, _WAYS[key]))
        elif key in _TOUCH:
            self._table.touched.emit(Touched("tapped", here))
        elif key == Qt.Key.Key_Escape:
            self._table.show_ring(None)
        else:
            return False
        return True

    def _go_by(self, step: int) -> None:
        spots, here = self._table.spots, self._table.ring
        if not spots:
            return
        if not here:
            self._show(spots[0 if step > 0 else -1])
            return
        at = next(n for n, spot in enumerate(spots) if spot is here)
        self._show(spots[(at + step) % len(spots)])

    def _beside(self, here: Spot, way: QPointF) -> Spot:
        """The nearest in that direction; where there is none, it stays."""

        def away(spot: Spot) -> float:
            on = spot.place.center() - here.place.center()
            straight = on.x() * way.x() + on.y() * way.y()
            aside = abs(on.x() * way.y()) + abs(on.y() * way.x())
            return straight + _ASIDE * aside if straight > 1 else float("inf")

        nearest = min(self._table.spots, key=away)
        return here if away(nearest) == float("inf") else nearest

    def _show(self, spot: Spot) -> None:
        self._table.show_ring(spot)
        self._zoom.reveal(spot.place)
        self._view.setAccessibleDescription(spot.name)
