"""What a stage picture is made of: text, boxes, tiles, chips, drawings."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from assets.tokens import Look
from desktop.fitted import Fitted, fit, fit_balanced, paint_lines, span_boxes
from desktop.kept import is_upright, kept, put
from desktop.paint import colour, font, picture

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight


class Piece(QGraphicsItem):
    """One piece in its place on the stage; a subclass paints it.

    Attributes:
        likeness: All that its looks depend on; nothing when it is like no other.
    """

    def __init__(self, place: QRectF, theme: Look) -> None:
        super().__init__()
        self.place = place
        self.theme = theme
        self.likeness: object = None

    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-6, -6, 6, 6)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002  # Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002  # Qt's signature
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paints the piece."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of text that is marked: ``honey`` for what can be counted, ``poster`` for a word
    that asks what one sees.
    """

    start: int
    end: int
    kind: str


class TextPiece(Piece):
    """Text that fits its place.

    Args:
        place: Its room; the text may need less.
        text: What it says.
        family: Of the type.
        weight: 400 to 800.
        sizes: In pixels, largest first.
        token: The colour.
        align: Left, centre or right.
        is_centred: Whether it stands in the middle of its height.
        marks: Pieces of it that are marked; only for text that begins at the left.
        is_balanced: Whether its lines are made about as long as each other.
    """

    def __init__(
        self,
        place: QRectF,
        theme: Look,
        text: str,
        family: str,
        weight: int,
        sizes: tuple[float, ...],
        token: str = "ink",
        align: Qt.AlignmentFlag = LEFT,
        is_centred: bool = False,
        marks: tuple[Mark, ...] = (),
        is_balanced: bool = False,
    ) -> None:
        super().__init__(place, theme)
        self.text = text
        fitting = fit_balanced if is_balanced else fit
        self.fitted: Fitted = fitting(text, family, weight, sizes, place.width(), place.height())
        self._font = font(family, self.fitted.size, weight)
        self._token = token
        self._align = align
        self.marks = marks
        spare = place.height() - self.fitted.height
        self._top = place.adjusted(0, spare / 2 if is_centred and spare > 0 else 0, 0, 0)

    @property
    def told(self) -> str:
        """What it says, for who cannot see it."""
        return self.text

    def draw(self, painter: QPainter) -> None:
        for mark in self.marks:
            for box in span_boxes(self.fitted, self._font, self._top, mark.start, mark.end):
                self._draw_mark(painter, box, mark.kind)
        painter.setPen(colour(self.theme, self._token))
        paint_lines(painter, self.fitted, self._font, self._top, self._align)

    def _draw_mark(self, painter: QPainter, box: QRectF, kind: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == "honey":
            painter.setBrush(colour(self.theme, "honey"))
            painter.setOpacity(0.6)
            low = box.top() + box.height() * 0.58
            painter.drawRect(QRectF(box.left(), low, box.width(), box.height() * 0.3))
            painter.setOpacity(1)
        else:
            painter.setBrush(colour(self.theme, "clay_mist"))
            painter.drawRoundedRect(box.adjusted(-6, 4, 6, -4), 10, 10)
            painter.setPen(_dotted(self.theme, box.height()))
            line = box.bottom() - box.height() * 0.1
            painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line))


def _dotted(theme: Look, height: float) -> QPen:
    pen = QPen(colour(theme, "clay"), max(3.0, height * 0.05))
    pen.setStyle(Qt.PenStyle.DotLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


class BoxPiece(Piece):
    """A rounded box, filled, lined, or dashed for an empty place."""

    def __init__(
        self,
        place: QRectF,
        theme: Look,
        fill: str = "glaze",
        line: str = "",
        radius: float = 18,
        width: float = 2.5,
        is_dashed: bool = False,
    ) -> None:
        super().__init__(place, theme)
        self._fill, self._line = fill, line
        self._radius, self._width, self._is_dashed = radius, width, is_dashed

    def draw(self, painter: QPainter) -> None:
        pen = QPen(colour(self.theme, self._line), self._width) if self._line else QPen()
        pen.setStyle(self._pen_style())
        painter.setPen(pen)
        painter.setBrush(colour(self.theme, self._fill))
        painter.drawRoundedRect(self.place, self._radius, self._radius)

    def _pen_style(self) -> Qt.PenStyle:
        if not self._line:
            return Qt.PenStyle.NoPen
        return Qt.PenStyle.DashLine if self._is_dashed else Qt.PenStyle.SolidLine


class BarPiece(BoxPiece):
    """A bar of a count."""


class TilePiece(Piece):
    """A Delft tile: white, a blue line, a fine inner line, an ornament in every corner."""

    _ornament = 74.0
    _inset = 12.0

    def draw(self, painter: QPainter) -> None:
        painter.setPen(QPen(colour(self.theme, "delft"), 3))
        painter.setBrush(colour(self.theme, "paper"))
        painter.drawRoundedRect(self.place, 16, 16)
        painter.setPen(QPen(colour(self.theme, "mist"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = self.place.adjusted(self._inset, self._inset, -self._inset, -self._inset)
        painter.drawRoundedRect(inner, 8, 8)
        self._draw_corners(painter)

    def corners(self) -> list[QRectF]:
        """Where its ornaments are, from the left top corner with the clock."""
        edge = self.place.adjusted(self._inset, self._inset, -self._inset, -self._inset)
        edge.adjust(4, 4, -4, -4)
        size = min(self._ornament, edge.height() / 4)
        far = QPointF(edge.right() - size, edge.bottom() - size)
        places = (edge.topLeft(), QPointF(far.x(), edge.top()), far, QPointF(edge.left(), far.y()))
        return [QRectF(place, QSizeF(size, size)) for place in places]

    def _draw_corners(self, painter: QPainter) -> None:
        for quarter, corner in enumerate(self.corners()):
            _draw_picture(painter, corner, "art/corner.svg", self.theme, quarter=quarter)


class PicturePiece(Piece):
    """A drawing, as large as its place allows, in the middle of it."""

    def __init__(self, place: QRectF, theme: Look, name: str, tint: str = "delft") -> None:
        super().__init__(place, theme)
        self._name = name
        self._tint = tint

    def draw(self, painter: QPainter) -> None:
        drawing = picture(self._name, self.theme.name, self._tint)
        shape = drawing.viewBoxF()
        scale = min(self.place.width() / shape.width(), self.place.height() / shape.height())
        target = QRectF(0, 0, shape.width() * scale, shape.height() * scale)
        target.moveCenter(self.place.center())
        _draw_picture(painter, target, self._name, self.theme, self._tint)


def _draw_picture(
    painter: QPainter,
    target: QRectF,
    name: str,
    theme: Look,
    tint: str = "delft",
    quarter: int = 0,
) -> None:
    """Draws a picture in its place, so many quarters of a turn to the right."""
    box = painter.deviceTransform().mapRect(target)
    width, height = round(box.width()), round(box.height())

    def draw(on: QPainter, place: QRectF) -> None:
        on.translate(place.center())
        on.rotate(90 * quarter)
        on.translate(-place.center())
        picture(name, theme.name, tint).render(on, place)

    if is_upright(painter) and width and height:
        whole = QRectF(0, 0, width, height)
        key = f"{name}|{theme.name}|{tint}|{quarter}"
        pixels = kept(key, width, height, lambda on: draw(on, whole))
        put(painter, [(box.topLeft(), pixels)])
    else:
        painter.save()
        draw(painter, target)
        painter.restore()


class LinePiece(Piece):
    """A straight line from the top left of its place to the bottom right."""

    def __init__(self, place: QRectF, theme: Look, token: str = "line", width: float = 2.5) -> None:
        super().__init__(place, theme)
        self._pen = QPen(colour(theme, token), width)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)

    def draw(self, painter: QPainter) -> None:
        painter.setPen(self._pen)
        painter.drawLine(self.place.topLeft(), self.place.bottomRight())
