"""Drawings on the stage: the same that stand on paper."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from assets.tokens import Look
from desktop.paint import DISPLAY, LEADING, TEXT, colour, font
from desktop.stage.board import CENTRE, LEFT, RIGHT, Board
from desktop.stage.pieces import Piece
from exports.charts.frame import Frame
from exports.drawing import Anchor, Box, Dot, Drawing, Line, Role, Shape, Text

_FAMILIES: dict[Role, str] = {"display": DISPLAY, "text": TEXT}
_ALIGNS: dict[Anchor, Qt.AlignmentFlag] = {"start": LEFT, "middle": CENTRE, "end": RIGHT}
_SHARES: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}

_SPARE = 4.0
"""Pixels more than a line of text needs, so that it never breaks."""


def framed(place: QRectF) -> Frame:
    """The frame of a chart that fills a place on the stage."""
    return Frame(place.width(), place.height(), measured)


def measured(words: str, role: Role, weight: int, size: float) -> float:
    """How wide words come out on the stage, in pixels."""
    return QFontMetricsF(font(_FAMILIES[role], size, weight)).horizontalAdvance(words)


def put_drawing(board: Board, place: QRectF, drawing: Drawing) -> None:
    """A drawing with its upper left corner in that of a place, pixel for pixel."""
    for is_text, shapes in groupby(drawing.shapes, lambda shape: isinstance(shape, Text)):
        if is_text:
            for shape in shapes:
                assert isinstance(shape, Text)
                _put_text(board, place, shape)
        else:
            board.add(ShapesPiece(place, board.theme, shapes))
    if not drawing.is_whole:
        board.leave_out()


def _put_text(board: Board, place: QRectF, text: Text) -> None:
    family = _FAMILIES[text.role]
    metrics = QFontMetricsF(font(family, text.size, text.weight))
    width = metrics.horizontalAdvance(text.words)
    leading = text.size * LEADING[family]
    left = place.left() + text.x - _SHARES[text.anchor] * width
    top = place.top() + text.y - metrics.ascent() - (leading - metrics.height()) / 2
    spare = _SPARE * (1 - 2 * _SHARES[text.anchor])
    room = QRectF(left, top, width, leading)
    room.adjust(min(spare, 0), 0, max(spare, 0), 1)
    if text.anchor == "middle":
        room.adjust(-_SPARE / 2, 0, _SPARE / 2, 0)
    board.text(
        room,
        text.words,
        (text.size,),
        family,
        text.weight,
        text.fill,
        _ALIGNS[text.anchor],
        is_must_read=not text.is_pattern,
    )


class ShapesPiece(Piece):
    """Shapes without words, each over those before it."""

    def __init__(self, place: QRectF, theme: Look, shapes: Iterable[Shape]) -> None:
        super().__init__(place, theme)
        self._shapes = tuple(shapes)

    def draw(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(self.place.topLeft())
        for shape in self._shapes:
            paint_shape(painter, shape, self.theme)
        painter.restore()


def paint_shape(painter: QPainter, shape: Shape, theme: Look) -> None:
    """One shape without words, in the painter's own units."""
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
