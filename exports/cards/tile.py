"""One card drawn: a Delft tile with its kind, its texts and what it asks; and its back."""

from dataclasses import replace
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from exports.art import art
from exports.cards.faces import Face
from exports.cards.fitting import Said, Type, fitted
from exports.cards.sheets import CardSheet
from exports.styles import colour, inks

_USUAL = 63 * mm, 88 * mm
"""The card for which the sizes below are meant; on a larger one they grow along."""

_FRAME = 2.2 * mm
"""From the edge of a card to its blue line: a knife may be that far off."""

_INSET, _LABEL_INSET = 5.8 * mm, 4 * mm
"""From the edge to the texts; a label has no blue line."""

_PRINTABLE = 7 * mm
"""From the edge of the paper: what most printers cannot reach, and a little more."""

_SYMBOL, _CORNER, _CLEAR, _ABOVE_CORNER = 26.0, 13.0, 3.0, 8.0
_KIND = Type(10, weight=700)
_NUMBER = Type(28, "display", 700, "delft")
_NUMBER_WIDTH = 34.0
_MINUTES = Type(8.5, token="soft")
_TITLE = Type(15, "display", 700)
_TEXT = Type(11.5, above=0.4)
_ONLY_TEXT = Type(15.5, weight=500)
_CHOICE = Type(10.5, weight=500, above=0.4)
_ASK = Type(11, weight=700, token="delft", above=0.8)
_MARK = Type(7, token="soft")
_WIDE = 1.6
"""From this shape on the sign stands left of the texts, not above them."""

_BACK_KIND = Type(13, "display", 700)


class Tile:
    """Draws faces on the cards of one kind of sheet.

    Args:
        canvas: A tagged canvas; the texts on a front belong to the element of the moment.
        sheet: Gives the size of a card.
    """

    def __init__(self, canvas: Any, sheet: CardSheet) -> None:
        self._canvas, self._is_cut = canvas, sheet.is_cut
        self._width, self._height = sheet.card
        shares = self._width / _USUAL[0], self._height / _USUAL[1]
        self._scale: float = max(0.72, min((shares[0] * shares[1]) ** 0.5, 1.4 * min(shares)))
        is_at_edge = sheet.is_cut and min(sheet.left, sheet.foot) < 1
        self._frame = max(_FRAME * self._scale, _PRINTABLE if is_at_edge else 0)
        inside = (_INSET - _FRAME) * self._scale
        self._inset = self._frame + inside if sheet.is_cut else _LABEL_INSET

    def front(self, face: Face, left: float, foot: float) -> None:
        """Draws the front of a card, from its lower left corner."""
        self._canvas.saveState()
        self._canvas.translate(left, foot)
        if self._is_cut:
            with self._canvas.artifact():
                self._frame_of("paper")
        foot = self._inset + self._mark(face)
        if self._width / self._height > _WIDE:
            self._body(face, self._inset + self._sign(face), self._height - self._inset, foot)
        else:
            top = self._height - self._inset - self._head(face)
            self._body(face, self._inset, top, foot)
        self._canvas.restoreState()

    def back(self, face: Face, left: float, foot: float) -> None:
        """Draws the back of a card; it says nothing that the front does not."""
        self._canvas.saveState()
        self._canvas.translate(left, foot)
        with self._canvas.artifact():
            self._frame_of("mist")
            drawing = art(face.back_symbol)
            wide = 0.42 * min(self._width, self._height)
            high = wide * drawing.height / drawing.width
            foot = (self._height - high) / 2 + (0.06 * self._height if face.kind else 0)
            drawing.paint(self._canvas, (self._width - wide) / 2, foot, wide)
            self._back_kind(face, foot)
        self._canvas.restoreState()

    def _back_kind(self, face: Face, top: float) -> None:
        if not face.kind:
            return
        room = self._width - 2 * self._inset
        block = fitted(self._canvas, [(face.kind, self._sized(_BACK_KIND))], room, top)
        left = (self._width - block.width) / 2
        block.draw(self._canvas, left, top - 4 * self._scale)

    def _sign(self, face: Face) -> float:
        """Draws symbol or number at the left; the width that it takes, with what follows."""
        left, top, size = self._inset, self._height - self._inset, _SYMBOL * self._scale
        if face.symbol:
            self._symbol(face, left, top - size)
        if face.number:
            self._words(face.number, _NUMBER, left, top)
            size = max(size, _NUMBER_WIDTH * self._scale)
        return size + 7 * self._scale if face.symbol or face.number else 0

    def _head(self, face: Face) -> float:
        """Draws sign, kind and minutes; the height that they take, with what follows kept off."""
        size = _SYMBOL * self._scale
        clear = _CLEAR * self._scale if face.symbol and self._is_cut else 0
        left, top = self._inset + clear, self._height - self._inset - clear
        right = self._width - self._inset
        if face.symbol:
            self._symbol(face, left, top - size)
            left += size + 5 * self._scale
        if face.minutes:
            right -= self._minutes(face.minutes, right, top - size / 2)
        if face.number:
            return self._words(face.number, _NUMBER, left, top) + 4 * self._scale
        if face.kind:
            said = [(face.kind, self._kind(face))]
            block = fitted(self._canvas, said, right - left, size)
            block.draw(self._canvas, left, top - (size - block.height) / 2)
        return clear + size + 7 * self._scale if face.symbol or face.kind else 0

    def _symbol(self, face: Face, left: float, foot: float) -> None:
        with self._canvas.artifact():
            art(face.symbol).paint(self._canvas, left, foot, _SYMBOL * self._scale)

    def _kind(self, face: Face) -> Type:
        return self._sized(replace(_KIND, token=face.colour))

    def _body(self, face: Face, left: float, top: float, foot: float) -> None:
        """Draws the texts, with what is asked at the foot; a text alone stands in the middle."""
        said = self._said(face, left > self._inset)
        block = fitted(self._canvas, said, self._width - self._inset - left, top - foot)
        if len(said) == 1 and not face.title:
            top -= 0.4 * (top - foot - block.height)
        block.draw(self._canvas, left, top, foot if face.ask else None)

    def _said(self, face: Face, is_beside_sign: bool) -> list[Said]:
        said: list[Said] = []
        if is_beside_sign and face.kind:
            about = " · ".join(one for one in (face.kind, face.minutes) if one)
            said.append((about, self._kind(face)))
        if face.title:
            said.append((face.title, self._sized(_TITLE)))
        if face.text:
            is_alone = not (face.title or face.choices or face.ask)
            said.append((face.text, self._sized(_ONLY_TEXT if is_alone else _TEXT)))
        for letter, choice in face.lettered_choices():
            sign = f"{letter} "
            said.append((sign + choice, replace(self._sized(_CHOICE), hanging=sign)))
        if face.ask:
            said.append((face.ask, self._sized(_ASK)))
        return said

    def _mark(self, face: Face) -> float:
        """Draws the id in the middle of the foot; the height to keep free there.

        So much is free of the ornaments in the corners too, for what is asked.
        """
        if not face.mark:
            return _ABOVE_CORNER * self._scale if face.ask and self._is_cut else 0
        room = self._width - 2 * self._inset - _CORNER * self._scale
        height = 1.3 * _MARK.size * self._scale
        block = fitted(self._canvas, [(face.mark, self._sized(_MARK))], room, height)
        foot = self._inset - 4 * self._scale
        block.draw(self._canvas, (self._width - block.width) / 2, foot + block.height)
        return height - self._scale

    def _minutes(self, words: str, right: float, middle: float) -> float:
        """Draws the minutes, up to the right; the width that they take, with a space."""
        room = self._width / 2
        block = fitted(self._canvas, [(words, self._sized(_MINUTES))], room, 3 * _MINUTES.size)
        block.draw(self._canvas, right - block.width, middle + block.height / 2)
        return block.width + 6 * self._scale

    def _words(self, words: str, look: Type, left: float, top: float) -> float:
        room = self._width - self._inset - left
        block = fitted(self._canvas, [(words, self._sized(look))], room, 3 * look.size)
        block.draw(self._canvas, left, top)
        return block.height

    def _sized(self, look: Type) -> Type:
        return look.times(self._scale)

    def _frame_of(self, ground: str) -> None:
        what = "frame", ground, self._width, self._height, self._frame, self._scale, inks()
        self._canvas.paint_again(what, partial(self._paint_frame, ground))

    def _paint_frame(self, ground: str) -> None:
        canvas, frame, scale = self._canvas, self._frame, self._scale
        wide, high = self._width - 2 * frame, self._height - 2 * frame
        canvas.setFillColor(HexColor(colour(ground)))
        canvas.setStrokeColor(HexColor(colour("delft")))
        canvas.setLineWidth(0.9 * scale)
        canvas.roundRect(frame, frame, wide, high, 6 * scale, stroke=1, fill=1)
        canvas.setStrokeColor(HexColor(colour("mist" if ground == "paper" else "delft_2")))
        canvas.setLineWidth(0.5 * scale)
        inner = 2.6 * scale
        canvas.roundRect(
            frame + inner, frame + inner, wide - 2 * inner, high - 2 * inner, 4 * scale
        )
        for is_right in (False, True):
            for is_top in (False, True):
                self._paint_corner(is_right=is_right, is_top=is_top)

    def _paint_corner(self, *, is_right: bool, is_top: bool) -> None:
        """The ornament, drawn for the upper left corner, turned into any corner."""
        canvas, size, near = self._canvas, _CORNER * self._scale, self._frame + 3 * self._scale
        canvas.saveState()
        canvas.translate(self._width if is_right else 0, self._height if is_top else 0)
        canvas.scale(-1 if is_right else 1, 1 if is_top else -1)
        art("art/corner.svg").paint(canvas, near, -near - size, size)
        canvas.restoreState()
