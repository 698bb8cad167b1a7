"""Motion on the stage: short, once, and at its end as soon as anything else happens."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QTransform

from desktop.stage.pieces import Piece

REVEAL = 400
"""Milliseconds in which the bars of a count rise."""


class Rising(QObject):
    """Lets pieces rise from their foot to their full height."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Sequence[Piece] = ()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(REVEAL)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)

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
