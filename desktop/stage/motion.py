"""Motion on the stage: short, once, and at its end as soon as anything else happens."""

from collections.abc import Iterable, Mapping, Sequence
from math import pi, sin

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation
from PySide6.QtGui import QTransform

from desktop.stage.pieces import Piece

REVEAL = 400
"""Milliseconds in which the bars of a count rise."""

PLACE = 220
"""Milliseconds in which a card goes to its place."""

DEAL = 280
"""Milliseconds in which a card is dealt."""

SHAKE = 300
"""Milliseconds in which a card that cannot go there shakes."""

_SHAKES, _WIDE = 3, 16
"""Times to and fro; pixels of the stage to each side."""

_IN_MOTION = 1e8
"""Added to the height of what moves, so that it goes over what lies still."""


class Motion(QObject):
    """Goes from 0 to 1 in some milliseconds."""

    def __init__(self, parent: QObject, milliseconds: int) -> None:
        super().__init__(parent)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(milliseconds)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)

    @property
    def is_running(self) -> bool:
        """Whether anything moves."""
        return self._animation.state() == QVariantAnimation.State.Running

    def _on_value(self, share: float) -> None:
        raise NotImplementedError


class Rising(Motion):
    """Lets pieces rise from their foot to their full height."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, REVEAL)
        self._pieces: Sequence[Piece] = ()

    def start(self, pieces: Sequence[Piece]) -> None:
        """Begins; what was still rising stands at its end."""
        self.stop()
        self._pieces = pieces
        self._animation.start()

    def stop(self) -> None:
        """Lets the pieces stand as they should."""
        self._animation.stop()
        for piece in self._pieces:
            piece.setTransform(QTransform())
        self._pieces = ()

    def _on_value(self, share: float) -> None:
        for piece in self._pieces:
            foot = piece.place.bottom()
            rise = QTransform().translate(0, foot).scale(1, max(share, 0.01)).translate(0, -foot)
            piece.setTransform(rise)


class Gliding(Motion):
    """Lets pieces come to their place from where they were."""

    def __init__(self, parent: QObject, milliseconds: int = PLACE) -> None:
        super().__init__(parent, milliseconds)
        self._ways: Mapping[Piece, QPointF] = {}

    def start(self, ways: Mapping[Piece, QPointF]) -> None:
        """Begins; what was still under way is in its place."""
        self.stop()
        self._ways = ways
        for piece in ways:
            piece.setZValue(piece.zValue() + _IN_MOTION)
        if ways:
            self._on_value(0)
            self._animation.start()

    def stop(self) -> None:
        """Everything is in its place."""
        self._animation.stop()
        self._on_value(1)
        for piece in self._ways:
            piece.setZValue(piece.zValue() - _IN_MOTION)
        self._ways = {}

    def _on_value(self, share: float) -> None:
        for piece, way in self._ways.items():
            piece.setPos(way * (1 - share))


class Shaking(Motion):
    """Lets pieces shake their head."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, SHAKE)
        self._pieces: Iterable[Piece] = ()

    def start(self, pieces: Iterable[Piece]) -> None:
        """Begins; what was still shaking stands still."""
        self.stop()
        self._pieces = pieces
        self._animation.start()

    def stop(self) -> None:
        """Everything stands still."""
        self._animation.stop()
        self._on_value(1)
        self._pieces = ()

    def _on_value(self, share: float) -> None:
        aside = _WIDE * (1 - share) * sin(share * _SHAKES * 2 * pi)
        for piece in self._pieces:
            piece.setPos(aside, 0)
