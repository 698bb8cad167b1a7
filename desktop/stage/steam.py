"""Steam over a teapot: plumes that rise calmly, or stand still."""

from math import pi, sin

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from assets.tokens import Look
from desktop.paint import colour
from desktop.stage.pieces import Piece

_Point = tuple[float, float]

_FOOT: _Point = (0, 62)
_CURVES: tuple[tuple[_Point, _Point, _Point], ...] = (
    ((-15, 50), (11, 39), (-3, 23)),
    ((-11, 13), (-7, 0), (4, 0)),
    ((11, 0), (12, 9), (5, 10)),
)
"""One plume with a curl at its end, in pixels of the drawing of the pot, from its foot up."""

_POT = (400.0, 320.0)
"""The size of the drawing that the plumes belong to."""

_FEET = {1: ((196, 10),), 2: ((172, 14), (220, 14)), 3: ((156, 22), (196, 10), (236, 22))}
"""Where the plumes stand in that drawing, by how many there are."""

_SECONDS = 6.0
"""In which a plume rises once."""

_RISE = 10.0
_SWAY = 5.0
_FRAME = 50
"""Milliseconds."""


class SteamPiece(Piece):
    """One to three plumes above the drawing of the pot.

    Attributes:
        seconds: Since they began to rise; nothing while they stand still.

    Args:
        place: That of the pot, as wide and as high.
        theme: The look of the stage.
        plumes: How many.
    """

    def __init__(self, place: QRectF, theme: Look, plumes: int) -> None:
        super().__init__(place, theme)
        self.seconds: float | None = None
        self._feet = _FEET[plumes]
        self._scale = min(place.width() / _POT[0], place.height() / _POT[1])
        whole = QPointF(_POT[0] * self._scale / 2, _POT[1] * self._scale / 2)
        self._origin = place.center() - whole

    def draw(self, painter: QPainter) -> None:
        painter.translate(self._origin)
        painter.scale(self._scale, self._scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, foot in enumerate(self._feet):
            self._draw_plume(painter, foot, number / len(self._feet))

    def _draw_plume(self, painter: QPainter, foot: _Point, ahead: float) -> None:
        ink = QColor(colour(self.theme, "tea"))
        sway = rise = 0.0
        if self.seconds is not None:
            share = (self.seconds / _SECONDS + ahead) % 1
            sway, rise = _SWAY * sin(2 * pi * share), _RISE * (0.5 - share)
            ink.setAlphaF(0.25 + 0.75 * sin(pi * share))
        pen = QPen(ink, 5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(_path(foot, sway, rise))


def _path(foot: _Point, sway: float, rise: float) -> QPainterPath:
    """A plume: its foot stays over the lid, its top leans and rises."""

    def at(point: _Point) -> QPointF:
        lean = sway * (1 - point[1] / _FOOT[1])
        return QPointF(foot[0] + point[0] + lean, foot[1] + point[1] + rise)

    path = QPainterPath(at(_FOOT))
    for first, second, end in _CURVES:
        path.cubicTo(at(first), at(second), at(end))
    return path


class Steaming(QObject):
    """Lets steam rise for as long as its picture is on stage."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: list[SteamPiece] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._on_frame)

    def start(self, pieces: list[SteamPiece]) -> None:
        """Begins with these, if there are any."""
        self.stop()
        if pieces:
            self._pieces = pieces
            self._timer.start()

    def stop(self) -> None:
        """Forgets the pieces; those that stay in the picture go on from where they are."""
        self._timer.stop()
        self._pieces = []

    def stand_still(self) -> None:
        """Stops, and shows the plumes as they are without motion."""
        for piece in self._pieces:
            piece.seconds = None
            piece.update()
        self.stop()

    def _on_frame(self) -> None:
        for piece in self._pieces:
            piece.seconds = (piece.seconds or 0) + _FRAME / 1000
            piece.update()
