"""Drawings painted by Qt: the same that stand on paper."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from assets.tokens import Look
from desktop.paint import DISPLAY, TEXT, colour, font
from desktop.theme import current
from exports.charts.frame import Frame
from exports.drawing import Anchor, Box, Dot, Drawing, Line, Role, Shape, Text

FAMILIES: dict[Role, str] = {"display": DISPLAY, "text": TEXT}
SHARES: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}
"""How much of a line of words lies before the point at which it stands."""


def framed(width: float, height: float) -> Frame:
    """The frame of a chart that Qt paints."""
    return Frame(width, height, measured)


def measured(words: str, role: Role, weight: int, size: float) -> float:
    """How wide words come out, in pixels."""
    return QFontMetricsF(font(FAMILIES[role], size, weight)).horizontalAdvance(words)


def paint_shape(painter: QPainter, shape: Shape, theme: Look) -> None:
    """One shape, in the painter's own units."""
    match shape:
        case Line():
            painter.setPen(_pen(theme, shape.stroke, shape.width, shape.dash))
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        case Dot():
            painter.setPen(_pen(theme, shape.stroke, shape.width))
            _fill(painter, theme, shape.fill)
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Box():
            painter.setPen(_pen(theme, shape.stroke, shape.line_width, shape.dash))
            _fill(painter, theme, shape.fill)
            place = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(place, shape.radius, shape.radius)
        case Text():
            _paint_text(painter, shape, theme)


def _paint_text(painter: QPainter, text: Text, theme: Look) -> None:
    painter.setFont(font(FAMILIES[text.role], text.size, text.weight))
    painter.setPen(colour(theme, text.fill))
    width = measured(text.words, text.role, text.weight, text.size)
    painter.drawText(QPointF(text.x - SHARES[text.anchor] * width, text.y), text.words)


def _fill(painter: QPainter, theme: Look, token: str) -> None:
    painter.setBrush(colour(theme, token) if token else Qt.BrushStyle.NoBrush)


def _pen(theme: Look, token: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    if not token:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(colour(theme, token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])  # Qt counts in widths of the pen
    return pen


class DrawingView(QLabel):
    """A drawing in a window, as large as fits, with its words for who cannot see it.

    A label with a picture in it is what a screen reader takes for a drawing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setPixmap(QPixmap(1, 1))
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def drawing(self) -> Drawing | None:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Shows a drawing, or nothing."""
        self._drawing = drawing
        self.setAccessibleName(drawing.alternative if drawing else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def placed(self) -> tuple[float, QPointF]:
        """Pixels to a unit of the drawing, and where its upper left corner lies."""
        if not self._drawing:
            return 1, QPointF()
        width, height = self._drawing.width, self._drawing.height
        scale = min(self.width() / width, self.height() / height)
        left, top = (self.width() - width * scale) / 2, (self.height() - height * scale) / 2
        return scale, QPointF(left, top)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        if not self._drawing:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, corner = self.placed()
        painter.translate(corner)
        painter.scale(scale, scale)
        for shape in self._drawing.shapes:
            paint_shape(painter, shape, current())
        painter.end()
