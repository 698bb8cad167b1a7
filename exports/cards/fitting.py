"""Texts of a card at the largest size at which they all fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from exports.drawing import Role
from exports.fonts import font_name
from exports.ink import is_black_and_white
from exports.letters import escape, printable
from exports.styles import colour
from exports.tagged.flowables import Paragraph

_STEPS = (1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46)
"""Sizes that are tried, as parts of the one that is wanted."""

_LEADING = {"display": 1.14, "text": 1.3}


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set.

    Attributes:
        size: In points.
        token: Of its colour.
        above: The space above it, as part of its size.
        hanging: The sign it begins with; its further lines begin behind that.
    """

    size: float
    role: Role = "text"
    weight: int = 400
    token: str = "ink"
    above: float = 0
    hanging: str = ""

    def times(self, part: float) -> "Type":
        """The same, smaller."""
        return replace(self, size=self.size * part)

    @property
    def indent(self) -> float:
        """How far further lines begin to the right, in points."""
        font = font_name(self.role, self.weight)
        width: float = stringWidth(self.hanging, font, self.size)
        return width


Said = tuple[str, Type]
"""A text and how it is set."""


@dataclass(frozen=True, slots=True)
class Block:
    """Texts under each other, set so that they fit.

    Attributes:
        paragraphs: Each with its height and the space above it.
        height: Of all, in points.
        part: Of the wanted size.
    """

    paragraphs: tuple[tuple[Any, float, float], ...]
    height: float
    part: float

    @property
    def width(self) -> float:
        """Of the longest line, in points."""
        lines = [paragraph.getActualLineWidths0() for paragraph, _, _ in self.paragraphs]
        return max((max(widths, default=0) for widths in lines), default=0)

    def draw(self, canvas: Any, left: float, top: float, foot: float | None = None) -> None:
        """Draws all from this corner down; the last one on the foot, if there is one."""
        for at, (paragraph, height, above) in enumerate(self.paragraphs, start=1):
            top -= above + height
            is_last = at == len(self.paragraphs) and foot is not None
            paragraph.drawOn(canvas, left, foot if is_last else top)


def fitted(canvas: Any, said: Sequence[Said], width: float, height: float) -> Block:
    """The texts at the largest size at which they fit in a room, and no word is broken."""
    for part in _STEPS:
        block = _block(canvas, said, width, part)
        if block.height <= height and _keeps_words(said, width, part):
            return block
    part = _STEPS[-1]
    while block.height > height:
        part *= 0.9
        block = _block(canvas, said, width, part)
    return block


def _block(canvas: Any, said: Sequence[Said], width: float, part: float) -> Block:
    made: list[tuple[Any, float, float]] = []
    for words, wanted in said:
        look = wanted.times(part)
        paragraph = Paragraph(escape(words), _style(look, is_black_and_white()))
        _, height = paragraph.wrapOn(canvas, width, 0xFFFF)
        made.append((paragraph, height, look.above * look.size if made else 0))
    return Block(tuple(made), sum(height + above for _, height, above in made), part)


def _keeps_words(said: Sequence[Said], width: float, part: float) -> bool:
    for words, wanted in said:
        look = wanted.times(part)
        font = font_name(look.role, look.weight)
        room = width - look.indent
        for word in words.split():
            if stringWidth(printable(word, font), font, look.size) > room:
                return False
    return True


@cache
def _style(look: Type, _is_black: bool) -> Any:
    font = font_name(look.role, look.weight)
    return ParagraphStyle(
        "card",
        fontName=font,
        bulletFontName=font,
        fontSize=look.size,
        leading=look.size * _LEADING[look.role],
        textColor=HexColor(colour(look.token)),
        leftIndent=look.indent,
        firstLineIndent=-look.indent,
        splitLongWords=1,
        is_balanced=not look.hanging,
    )
