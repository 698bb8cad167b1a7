"""A card in the grid or under a finger: its number, and what it says in a few words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from assets.tokens import Look
from desktop.fitted import fit, paint_lines
from desktop.paint import DISPLAY, TEXT, colour, font
from desktop.stage.pieces import CENTRE, LEFT, TextPiece
from game.q_sort.state import Statement

_ROUND = 12.0
_ALONE = (34, 30, 26, 22, 20)
_BESIDE = (30, 26, 22)


class CardPiece(TextPiece):
    """A card.

    Args:
        place: Its cell.
        theme: The look.
        statement: What stands on it.
        size: Of its label in pixels; 0 where there is only room for its number.
        is_top: Whether it is one of the most important ones.
        is_lit: Whether the room looks at it now.
        is_differing: Whether a team stays divided on it.
    """

    def __init__(
        self,
        place: QRectF,
        theme: Look,
        statement: Statement,
        size: float,
        is_top: bool = False,
        is_lit: bool = False,
        is_differing: bool = False,
    ) -> None:
        self._statement = statement
        self._fill, self._ink = ("delft", "on_delft") if is_top else ("paper", "ink")
        self._sign_ink = "on_delft" if is_top or not size else "delft"
        self._is_lit, self._is_differing = is_lit, is_differing
        wide = number_width(place.width())
        self._sign = QRectF(place.left() + 6, place.top(), wide, place.height())
        label = QRectF(
            self._sign.right() + 4, place.top() + 3, place.width() - wide - 18, place.height() - 6
        )
        text = statement.label if size else str(statement.number)
        family, weight = (TEXT, 600) if size else (DISPLAY, 700)
        room, sizes = (label, (size,)) if size else (place, _ALONE)
        align = LEFT if size else CENTRE
        super().__init__(room, theme, text, family, weight, sizes, self._ink, align, True)
        self.place = place
        self._has_label = bool(size)
        self.setData(0, "pattern")

    @property
    def told(self) -> str:
        """Number and label."""
        return f"{self._statement.number}. {self._statement.label}"

    def draw(self, painter: QPainter) -> None:
        line, width = ("tea", 6.0) if self._is_lit else ("delft", 2.5)
        painter.setPen(QPen(colour(self.theme, line), width))
        painter.setBrush(colour(self.theme, self._fill))
        painter.drawRoundedRect(self.place, _ROUND, _ROUND)
        if self._has_label:
            self._draw_sign(painter)
        super().draw(painter)
        if self._is_differing:
            self._draw_difference(painter)

    def _draw_sign(self, painter: QPainter) -> None:
        text = str(self._statement.number)
        fitted = fit(text, DISPLAY, 600, _BESIDE, self._sign.width(), self._sign.height())
        spare = (self._sign.height() - fitted.height) / 2
        painter.setPen(colour(self.theme, self._sign_ink))
        at = self._sign.adjusted(0, spare, 0, 0)
        paint_lines(painter, fitted, font(DISPLAY, fitted.size, 600), at, CENTRE)

    def _draw_difference(self, painter: QPainter) -> None:
        """A corner folded down: here the team does not agree."""
        corner, side = self.place.topRight(), min(26.0, self.place.height() / 2)
        painter.setPen(QPen(colour(self.theme, "tea_ink"), 2))
        painter.setBrush(colour(self.theme, "honey"))
        points = [corner, corner.__class__(corner.x() - side, corner.y())]
        points.append(corner.__class__(corner.x(), corner.y() + side))
        painter.drawPolygon(points)


def number_width(width: float) -> float:
    """Room for the number on a card this wide."""
    return min(width * 0.26, 64)
