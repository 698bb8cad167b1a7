"""What lies on the stage to be touched, what is being dragged over it, and where the keys are."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from assets.tokens import Look
from desktop.paint import colour
from desktop.stage.pieces import Piece
from desktop.stage.spots import Spot, Touched

_ABOVE, _ON_TOP = 2e9, 3e9
"""Of everything on the board; and of that."""

_ROUND = 16.0
_BREADTH = 7.0


class RingPiece(Piece):
    """A ring around a place, in the warm colour."""

    def draw(self, painter: QPainter) -> None:
        painter.setPen(QPen(colour(self.theme, "tea"), _BREADTH))
        painter.drawRoundedRect(self.place, _ROUND, _ROUND)

    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-_BREADTH, -_BREADTH, _BREADTH, _BREADTH)


class Table(QObject):
    """The spots of a picture. It moves nothing itself: it tells what somebody did.

    Signals:
        touched: A :class:`Touched`.

    Attributes:
        spots: In the order in which keys go by them.
        ring: Where the keys are, or nothing.
        in_play: What is being moved; it shakes when that is refused.
    """

    touched = Signal(object)

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._theme: Look | None = None
        self._named: dict[str, Piece | QRectF] = {}
        self._dragged: Piece | None = None
        self._around: RingPiece | None = None
        self._target: RingPiece | None = None
        self._last_ring: Spot | None = None
        self._aimed: Spot | None = None
        self.spots: list[Spot] = []
        self.ring: Spot | None = None
        self.in_play: Piece | None = None

    # --- a picture comes, a picture goes ------------------------------------------------------

    def clear(self, theme: Look) -> None:
        """Forgets what was there, but not what is in somebody's hand."""
        self._theme = theme
        self._last_ring = self.ring
        self.show_ring(None)
        self._aim(None)
        self.spots, self._named, self.in_play = [], {}, None

    def settle(self) -> None:
        """After a new picture: the ring where it was."""
        last = self._last_ring
        if last and self.spots:
            same = next((spot for spot in self.spots if spot.is_same(last)), None)
            self.show_ring(same or min(self.spots, key=lambda one: _between(one, last)))

    def add(self, spot: Spot) -> None:
        """Something that can be touched; what comes later lies over what came before."""
        self.spots.append(spot)

    def name(self, name: str, at: Piece | QRectF) -> None:
        """Where something is that may be elsewhere in the next picture; a place cannot move."""
        self._named[name] = at

    @property
    def places(self) -> Mapping[str, QRectF]:
        """Where everything is that has a name."""
        return {name: at.place if isinstance(at, Piece) else at for name, at in self._named.items()}

    def moved_from(self, before: Mapping[str, QRectF]) -> dict[Piece, QPointF]:
        """The pieces that were elsewhere, and how far they came."""
        found = {}
        for name, at in self._named.items():
            if isinstance(at, Piece) and name in before:
                way = before[name].center() - at.place.center()
                if way.manhattanLength() > 1:
                    found[at] = way
        return found

    def spot_at(self, point: QPointF) -> Spot | None:
        """What would be touched there."""
        return next((one for one in reversed(self.spots) if one.place.contains(point)), None)

    def find(self, kind: str, key: str = "") -> Spot | None:
        """The spot of this kind with this key, if it is on the table."""
        return next((one for one in self.spots if (one.kind, one.key) == (kind, key)), None)

    # --- a finger -----------------------------------------------------------------------------

    def lift(self, spot: Spot, at: QPointF) -> None:
        """Something comes off the table; from here it hangs under the finger."""
        assert spot.lifted
        self.touched.emit(Touched("lifted", spot))
        self._dragged = spot.lifted()
        self._dragged.setZValue(_ON_TOP)
        self._dragged.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._scene.addItem(self._dragged)
        self.drag_to(at)

    def drag_to(self, at: QPointF) -> None:
        """It hangs here now, and a ring shows where it would come."""
        if self._dragged:
            self._dragged.setPos(at - self._dragged.place.center())
            self._aim(self.spot_at(at))

    def drop(self, spot: Spot, onto: Spot | None) -> None:
        """It was let go over this, or over nothing."""
        if self._dragged:
            self._named[spot.moves] = self._dragged.sceneBoundingRect()
            self._scene.removeItem(self._dragged)
            self._dragged = None
        self._aim(None)
        self.touched.emit(Touched("dropped", spot, onto))

    def _aim(self, spot: Spot | None) -> None:
        if spot is self._aimed:
            return
        self._aimed = spot
        if self._target:
            self._scene.removeItem(self._target)
        self._target = self._ringed(spot)

    # --- the keys -----------------------------------------------------------------------------

    def show_ring(self, spot: Spot | None) -> None:
        """Where the keys are; nothing puts the ring away."""
        if self._around:
            self._scene.removeItem(self._around)
        self.ring = spot
        self._around = self._ringed(spot)

    def _ringed(self, spot: Spot | None) -> RingPiece | None:
        if not spot or not self._theme:
            return None
        ring = RingPiece(spot.place.adjusted(-4, -4, 4, 4), self._theme)
        ring.setZValue(_ABOVE)
        self._scene.addItem(ring)
        return ring


def _between(one: Spot, other: Spot) -> float:
    return (one.place.center() - other.place.center()).manhattanLength()
