"""Text broken into lines: shaped once, and broken at as many widths as are tried."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from desktop.quotes import bent


@dataclass(frozen=True, slots=True)
class Line:
    """One line of laid-out text.

    Attributes:
        start: Its first character.
        text: What it says.
        width: Of its words, in pixels.
        indent: Pixels left free before it, under the sign that its paragraph begins with.
    """

    start: int
    text: str
    width: float
    indent: float = 0.0


_ENDLESS = 1e7
"""Pixels; no paragraph is so long."""

_SIGN = re.compile(r"(?:•|[A-E]:) |[0-9]{1,2}  ")
"""With what a paragraph begins that is one of several; its lines stand beside it, not under it."""

_ENOUGH = 0.4
"""Of the width: a last word as long as this makes a line; fetched, it leaves a short one above it.
"""

_NO_BREAK = "\N{NO-BREAK SPACE}"


class Paragraph:
    """A paragraph in one font.

    Args:
        text: Without line ends.
        start: Where it begins in the whole text.
        type_font: Its font.
    """

    def __init__(self, text: str, start: int, type_font: QFont) -> None:
        self._text, self._start, self._font = text, start, type_font
        self._units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these, an emoji is 2
        self._layout = _shaped(text, type_font)
        sign = _SIGN.match(text)
        self._indent = QFontMetricsF(type_font).horizontalAdvance(sign[0]) if sign else 0.0
        self._tied: QTextLayout | None = None

    @property
    def width(self) -> float:
        """Of all of it in one line, in pixels."""
        return max(line.width for line in self._broken(self._layout, _ENDLESS))

    def lines(self, width: float) -> list[Line]:
        """Its lines at this width; where it can be, a short last word does not stand alone."""
        lines = self._broken(self._layout, width)
        pair = _last_two(self._text)
        if len(lines) < 2 or not pair or lines[-1].start <= self._start + pair.start():
            return lines
        if lines[-1].width >= _ENOUGH * width:
            return lines
        if not self._tied:
            tied = _NO_BREAK.join((self._text[: pair.start(1)], self._text[pair.end(1) :]))
            self._tied = _shaped(tied, self._font)
        tried = self._broken(self._tied, width)
        is_whole = len(tried) == len(lines) and tried[-1].start == self._start + pair.start()
        return tried if is_whole and " " in tried[-2].text else lines

    def _broken(self, layout: QTextLayout, width: float) -> list[Line]:
        """Its lines as this layout breaks them, of a text that is as long."""
        layout.clearLayout()
        lines: list[Line] = []
        while (line := layout.createLine()).isValid():
            indent = self._indent if lines else 0.0
            line.setLineWidth(max(width - indent, 1.0))
            at, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            before, text = _letters(self._units[:at]), _letters(self._units[at:end])
            start, wide = self._start + len(before), line.naturalTextWidth()
            lines.append(Line(start, text.rstrip(), wide, indent))
        return lines or [Line(self._start, "", 0)]


def _shaped(text: str, type_font: QFont) -> QTextLayout:
    """A layout that is never ended: ended it forgets the shapes, and shaping is what takes long."""
    layout = QTextLayout(bent(text), type_font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    return layout


def _last_two(text: str) -> re.Match[str] | None:
    """The last two words, with the one space between them."""
    return re.search(r"(?<= )[^ ]+( )[^ ]+ *$", text)


def _letters(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")
