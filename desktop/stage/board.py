"""The stage's fixed 1920×1080, and the pieces that pictures on it are made of."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGraphicsScene

from assets.tokens import Look
from desktop.fitted import Fitted, capitals_middle, fit
from desktop.paint import DISPLAY, TEXT, colour
from desktop.stage import type_sizes
from desktop.stage.drawbridge import BridgePiece
from desktop.stage.layers import Layers, P
from desktop.stage.pieces import (
    CENTRE,
    LEFT,
    RIGHT,
    BarPiece,
    BoxPiece,
    LinePiece,
    Mark,
    PicturePiece,
    Piece,
    TextPiece,
    TilePiece,
)
from desktop.stage.steam import SteamPiece
from desktop.stage.table import Table

WIDTH, HEIGHT = 1920.0, 1080.0
MARGIN = 56.0
BODY_TOP = 148.0
BODY = QRectF(MARGIN, BODY_TOP, WIDTH - 2 * MARGIN, HEIGHT - BODY_TOP - 44)
"""Where a picture has its room, under the title."""

_TIMER_LEFT = WIDTH - MARGIN - 400

_CHIP_SIZE = 34.0
"""Pixels of the letters in a chip."""

_CHIP_HEIGHT = 1.85
"""Of a chip, as a share of its letters."""

_TOP = 1e9
"""Above every piece of a picture."""

_CHIP_TONES = {
    "mist": ("mist", "delft"),
    "leaf": ("leaf_mist", "leaf_ink"),
    "honey": ("tea_mist", "tea_ink"),
    "clay": ("clay_mist", "clay_ink"),
    "glaze": ("glaze", "ink"),
}


class Board(QGraphicsScene):
    """A picture for the room, drawn anew when what it shows has changed.

    :meth:`wipe` begins a picture, the pieces are put on it one by one, and :meth:`settle` shows
    it. A piece that was in the picture before, in the same place, stays where it is: only what
    differs is painted.

    Attributes:
        theme: The look it is drawn in.
        table: What can be touched in it.
        is_on_paper: Whether words of cards are left out of it, that the room reads on the cards.
    """

    def __init__(self, theme: Look) -> None:
        super().__init__(0, 0, WIDTH, HEIGHT)
        self.theme = theme
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._layers = Layers(self)
        self._timer: TextPiece | None = None
        self._timer_text = ""
        self._leaves_out = self.is_on_paper = False
        self._is_black = False
        self._dealt: tuple[str, Sequence[Piece]] = ("", ())
        self.table = Table(self)

    def wipe(self, theme: Look) -> None:
        """Begins a new picture in this look; what is not in it again goes."""
        self._leaves_out = self.is_on_paper = False
        self._dealt = "", ()
        self.table.clear(theme)
        self._layers.begin()
        is_new = theme != self.theme or self._is_black
        if is_new or self.backgroundBrush().style() == Qt.BrushStyle.NoBrush:
            self.theme = theme
            self.show_timer("")
            self.setBackgroundBrush(QBrush(colour(theme, "porcelain")))
        self._is_black = False

    def blacken(self) -> None:
        """Leaves the whole screen black, to its edges; until the next picture."""
        self._is_black = True
        self.setBackgroundBrush(QBrush(Qt.GlobalColor.black))

    def settle(self) -> None:
        """Shows the picture that was drawn."""
        self._layers.settle()
        self.table.settle()

    def told(self) -> str:
        """Everything that can be read on the stage, from top to bottom, for who cannot see it."""
        texts = [item for item in self._texts() if item.told]
        texts.sort(key=lambda item: (item.place.top(), item.place.left()))
        return "\n".join(item.told for item in texts)

    def smallest(self) -> float:
        """The smallest type of the text that the room must read, in pixels of the stage."""
        sizes = [
            item.fitted.size for item in self._texts() if item.data(0) == "must_read" and item.text
        ]
        return min(sizes, default=float(type_sizes.READABLE))

    def bars(self) -> list[Piece]:
        """The bars of a count, which rise when they are shown."""
        return [item for item in self._layers.pieces() if isinstance(item, BarPiece)]

    def steam(self) -> list[SteamPiece]:
        """The steam over teapots, which rises as long as the picture is there."""
        return [item for item in self._layers.pieces() if isinstance(item, SteamPiece)]

    def bridges(self) -> list[BridgePiece]:
        """The bridges, which come down as planks are earned."""
        return [item for item in self._layers.pieces() if isinstance(item, BridgePiece)]

    @property
    def dealt(self) -> tuple[str, Sequence[Piece]]:
        """The card that lies there large, and the pieces it is made of; nothing without one."""
        return self._dealt

    def deal(self, card: str, draw: Callable[[], object]) -> None:
        """Draws a card that is dealt: its pieces come to their place together."""
        before = len(self._layers.drawn())
        draw()
        self._dealt = card, tuple(self._layers.drawn()[before:])

    def leave_out(self) -> None:
        """There was no room for something; :meth:`is_whole` tells."""
        self._leaves_out = True

    def is_whole(self) -> bool:
        """Whether no text was cut off or left out."""
        return not self._leaves_out and all(item.fitted.is_whole for item in self._texts())

    # --- what every picture has -----------------------------------------------------------

    def title(self, text: str, chip: str = "") -> None:
        """The title at the top left, with a chip beside it that says of whom or which."""
        room = QRectF(MARGIN, 40, 1250, 80)
        title = self.text(room, text, type_sizes.TITLE, DISPLAY, 700, is_must_read=False)
        if chip:
            left = MARGIN + title.width + 28
            middle = room.top() + capitals_middle(title, DISPLAY, 700)
            top = middle - _CHIP_SIZE * _CHIP_HEIGHT / 2
            self.chip(left, top, chip, most=_TIMER_LEFT - 28 - left)

    def show_timer(self, text: str) -> None:
        """The time at the top right; nothing hides it. Changes in place, without a new picture."""
        if self._timer and text == self._timer_text:
            return
        if self._timer:
            self.removeItem(self._timer)
            self._timer = None
        self._timer_text = text
        if text:
            room = QRectF(_TIMER_LEFT, 38, WIDTH - MARGIN - _TIMER_LEFT, 84)
            self._timer = TextPiece(
                room, self.theme, text, DISPLAY, 600, type_sizes.TIMER, "delft", RIGHT
            )
            self._timer.setZValue(_TOP)
            self.addItem(self._timer)

    # --- pieces ---------------------------------------------------------------------------

    def put(self, kind: type[P], place: QRectF, *facts: Any) -> P:
        """A piece of another kind, made of these facts; it stays while they do."""
        return self._layers.put(kind, place, self.theme, *facts)

    def add(self, piece: Piece) -> None:
        """A piece of another kind, made for this picture alone."""
        self._layers.add(piece)

    def text(
        self,
        place: QRectF,
        text: str,
        sizes: tuple[float, ...],
        family: str = TEXT,
        weight: int = 400,
        token: str = "ink",
        align: Qt.AlignmentFlag = LEFT,
        is_centred: bool = False,
        marks: Sequence[Mark] = (),
        is_must_read: bool = True,
        is_balanced: bool = False,
    ) -> Fitted:
        """Text that fits its place, and how it fits."""
        facts = (text, family, weight, sizes, token, align, is_centred, tuple(marks), is_balanced)
        piece = self._layers.put(TextPiece, place, self.theme, *facts)
        piece.setData(0, "must_read" if is_must_read else "pattern")
        return piece.fitted

    def text_up(self, place: QRectF, text: str, size: float) -> None:
        """Words that read upwards, in the middle of a narrow place."""
        lying = QRectF(0, 0, place.height(), place.width())
        piece = TextPiece(lying, self.theme, text, TEXT, 600, (size,), "ink", CENTRE, True)
        piece.setData(0, "pattern")
        piece.setRotation(-90)
        piece.setPos(place.left(), place.bottom())
        self.add(piece)

    def box(
        self,
        place: QRectF,
        fill: str = "glaze",
        line: str = "",
        radius: float = 18,
        width: float = 2.5,
        is_dashed: bool = False,
    ) -> None:
        """A rounded box."""
        self._layers.put(BoxPiece, place, self.theme, fill, line, radius, width, is_dashed)

    def bar(self, place: QRectF, fill: str, radius: float) -> None:
        """A bar of a count."""
        self._layers.put(BarPiece, place, self.theme, fill, "", radius)

    def tile(self, place: QRectF) -> QRectF:
        """A Delft tile, and the room for text within it."""
        self._layers.put(TilePiece, place, self.theme)
        side = 104 if place.width() > 700 else 60
        top = 56 if place.height() > 300 else 30
        return place.adjusted(side, top, -side, -top)

    def picture(self, place: QRectF, name: str, tint: str = "delft") -> None:
        """A drawing such as ``art/finger-3.svg``, its lines in the colour of a token."""
        self._layers.put(PicturePiece, place, self.theme, name, tint)

    def teapot(self, place: QRectF, plumes: int) -> None:
        """The large teapot, with so many plumes of steam over it: 0 to 3."""
        self.picture(place, "art/teapot-pot.svg")
        if plumes:
            self._layers.put(SteamPiece, place, self.theme, plumes)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, token: str = "line", width: float = 2.5
    ) -> None:
        """A straight line."""
        self._layers.put(LinePiece, QRectF(x1, y1, x2 - x1, y2 - y1), self.theme, token, width)

    def chip(
        self,
        x: float,
        y: float,
        text: str,
        tone: str = "mist",
        icon: str = "",
        size: float = _CHIP_SIZE,
        most: float = WIDTH,
    ) -> float:
        """A rounded label with its left top corner here, at most so wide; how wide it came out."""
        sizes, height = (size, size * 0.8, size * 0.66), size * _CHIP_HEIGHT
        beside = size * 1.3 if icon else 0
        label = fit(text, TEXT, 600, sizes, most - size * 1.25 - beside, height)
        width = min(label.width + size * 1.6 + beside, most)
        fill, ink = _CHIP_TONES[tone]
        self.box(QRectF(x, y, width, height), fill, radius=height / 2)
        left = x + size * 0.75
        if icon:
            square = QRectF(left, y + height / 2 - size / 2, size, size)
            self.picture(square, f"icons/{icon}.svg", ink)
            left += beside
        place = QRectF(left, y, x + width - size * 0.5 - left, height)
        self.text(place, text, sizes, TEXT, 600, ink, is_centred=True, is_must_read=False)
        return width

    def chip_width(self, text: str, icon: str = "", size: float = _CHIP_SIZE) -> float:
        """How wide a chip comes out."""
        label = fit(text, TEXT, 600, (size,), WIDTH, HEIGHT)
        return label.width + size * 1.6 + (size * 1.3 if icon else 0)

    def chips(
        self, place: QRectF, labels: Sequence[tuple[str, str, str]], size: float = 32
    ) -> None:
        """Chips in rows from the left, each with text, tone and icon; smaller until they fit."""
        while size > 20 and self._chip_rows(place, labels, size) * size * 2.25 > place.height():
            size -= 1
        x, y = place.left(), place.top()
        for text, tone, icon in labels:
            width = self.chip_width(text, icon, size)
            if x > place.left() and x + width > place.right():
                x, y = place.left(), y + size * 2.25
            x += self.chip(x, y, text, tone, icon, size, place.right() - x) + size * 0.5

    def _chip_rows(self, place: QRectF, labels: Sequence[tuple[str, str, str]], size: float) -> int:
        rows, x = 1, place.left()
        for text, _, icon in labels:
            width = self.chip_width(text, icon, size)
            if x > place.left() and x + width > place.right():
                rows, x = rows + 1, place.left()
            x += width + size * 0.5
        return rows

    def _texts(self) -> list[TextPiece]:
        texts = [piece for piece in self._layers.pieces() if isinstance(piece, TextPiece)]
        return [*texts, self._timer] if self._timer else texts


__all__ = ["BODY", "CENTRE", "HEIGHT", "LEFT", "MARGIN", "RIGHT", "WIDTH", "Board", "Mark"]
