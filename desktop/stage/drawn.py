"""Drawings on the stage: the same that stand on paper."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from assets.tokens import Look
from desktop import drawings
from desktop.drawings import FAMILIES, SHARES, paint_shape
from desktop.paint import LEADING, font
from desktop.stage.board import CENTRE, LEFT, RIGHT, Board
from desktop.stage.pieces import Piece
from exports.charts.frame import Frame
from exports.drawing import Anchor, Drawing, Shape, Text

_ALIGNS: dict[Anchor, Qt.AlignmentFlag] = {"start": LEFT, "middle": CENTRE, "end": RIGHT}

_SPARE = 4.0
"""Pixels more than a line of text needs, so that it never breaks."""


def framed(place: QRectF) -> Frame:
    """The frame of a chart that fills a place on the stage."""
    return drawings.framed(place.width(), place.height())


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
    family = FAMILIES[text.role]
    metrics = QFontMetricsF(font(family, text.size, text.weight))
    width = metrics.horizontalAdvance(text.words)
    leading = text.size * LEADING[family]
    share = SHARES[text.anchor]
    left = place.left() + text.x - share * (width + _SPARE)
    top = place.top() + text.y - metrics.ascent() - (leading - metrics.height()) / 2
    board.text(
        QRectF(left, top, width + _SPARE, leading + 1),
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
