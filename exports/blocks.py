"""The pieces that documents are built of: texts, tiles, panels, quotes, open places."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib.colors import HexColor

from exports.art import art
from exports.fonts import font_name
from exports.letters import escape, printable
from exports.platypus import Flowable, Spacer
from exports.styles import Alignment, colour, style
from exports.tagged.boxes import Box, Stack
from exports.tagged.flowables import Heading, Paragraph
from exports.tagged.forms import TextField
from exports.tagged.structure import Key

_BAR = 4.0
_CORNER = 25.0
NORM_SIZES = ("norm", "norm_long", "norm_small", "norm_least")
"""Styles of a norm from the largest on; a page that hangs on the wall takes the first that fits."""

_SMALL = 2  # from this size on, what is said below it is smaller too
_LONG_NORM = 110  # letters; longer sentences are set a size smaller
_WRITING_LINE = 24.0  # height that a pen asks for
_FIELD_LINE = 2.3  # of the letters, the height of a line in a frame
_LEAST_DOTS = 60.0
_PEN_ROOM = 5.0  # above words with dots beside them
_BELOW_WORDS = 2.5  # the dots, seen from the foot of the line
_NO_WORDS = "…"


def text(words: str, name: str = "body", alignment: Alignment | None = None) -> Paragraph:
    """Words of people or of the program in one of the styles; markup in them means itself."""
    return Paragraph(escape(words), style(name, alignment))


def heading(words: str, level: int = 2) -> Heading:
    """A heading that stays with what follows: 1 the title, 2 a section, 3 and deeper below."""
    look = style({1: "title", 2: "heading"}.get(level, "subheading"))
    is_seen = bool(printable(words, look.fontName).strip())
    # An empty heading would vanish and leave a level skipped.
    return Heading(escape(words) if is_seen else _NO_WORDS, look, level=level)


def space(height: float) -> Flowable:
    """Empty room, in points."""
    return Spacer(0, height)


def together(content: Sequence[Any]) -> Stack:
    """Flowables that stay on one page if one page can hold them."""
    return Stack(content, Box(is_whole=True))


# --- sentences that stand out


def lead(words: str) -> Stack:
    """The sentence that opens a document: why we do this."""
    return _barred([text(words, "lead")], "P", 6, 6)


def quote(words: str) -> Stack:
    """What somebody said, with a bar of honey beside it; close to the words that announce it."""
    return _barred([text(words, "quote")], "BlockQuote", 3, 8)


def _barred(content: Sequence[Any], role: str, above: float, below: float) -> Stack:
    def paint(canvas: Any, _width: float, height: float) -> None:
        canvas.setFillColor(HexColor(colour("honey")))
        canvas.rect(0, 0, _BAR, height, stroke=0, fill=1)

    key = None if role == "P" else Key(role)
    box = Box(left=16, top=1, bottom=1, key=key, paint=paint)
    return Stack(content, replace(box, space_before=above, space_after=below))


def norm(words: str, noticed: str = "", smaller: int = 0) -> Stack:
    """A norm in very large type, for a page that hangs on the wall.

    Args:
        words: The sentence.
        noticed: What a customer notices of it.
        smaller: How many sizes smaller, up to ``len(NORM_SIZES) - 1``.
    """
    size = max(smaller, 1 if len(words) > _LONG_NORM else 0)
    content = [text(words, NORM_SIZES[size])]
    if noticed:
        content.append(text(noticed, "lead" if size < _SMALL else "body"))
    around = 14 if size < _SMALL else 9
    return Stack(content, Box(is_whole=True, space_before=around, space_after=around))


# --- grounds and frames


def panel(content: Sequence[Any]) -> Stack:
    """Flowables on a quiet ground."""

    def paint(canvas: Any, width: float, height: float) -> None:
        canvas.setFillColor(HexColor(colour("glaze")))
        canvas.roundRect(0, 0, width, height, 9, stroke=0, fill=1)

    return Stack(content, _framed(14, paint))


def tile(content: Sequence[Any]) -> Stack:
    """Flowables on a Delft tile: a blue line, a fine inner line, an ornament in each corner."""
    return Stack(content, _framed(_CORNER + 5, _paint_tile))


def _framed(inset: float, paint: Callable[[Any, float, float], None]) -> Box:
    return Box(
        left=inset,
        top=inset,
        right=inset,
        bottom=inset,
        space_before=10,
        space_after=10,
        paint=paint,
        is_whole=True,
    )


def _paint_tile(canvas: Any, width: float, height: float) -> None:
    canvas.setFillColor(HexColor(colour("paper")))
    canvas.setStrokeColor(HexColor(colour("delft")))
    canvas.setLineWidth(1.1)
    canvas.roundRect(0.6, 0.6, width - 1.2, height - 1.2, 8, stroke=1, fill=1)
    canvas.setStrokeColor(HexColor(colour("mist")))
    canvas.setLineWidth(0.8)
    canvas.roundRect(4, 4, width - 8, height - 8, 5)
    for is_right in (False, True):
        for is_top in (False, True):
            _paint_corner(canvas, width, height, is_right=is_right, is_top=is_top)


def _paint_corner(
    canvas: Any, width: float, height: float, *, is_right: bool, is_top: bool
) -> None:
    """The ornament, drawn for the upper left corner, turned into any corner."""
    canvas.saveState()
    canvas.translate(width if is_right else 0, height if is_top else 0)
    canvas.scale(-1 if is_right else 1, 1 if is_top else -1)
    art("art/corner.svg").paint(canvas, 5, -5 - _CORNER, _CORNER)
    canvas.restoreState()


# --- places that are still open


def open_line(words: str, lines: int = 1) -> Stack:
    """A place that is still open: soft words, then dots to write on with a pen.

    Args:
        words: Such as "nog open".
        lines: How many lines to write on.
    """
    rest = [_Dots(_WRITING_LINE) for _ in range(lines - 1)]
    content = [_Opening(text(words, "open")), *rest]
    return Stack(content, Box(space_before=1, space_after=7))


def open_field(name: str, words: str, lines: int = 1) -> Stack:
    """A place that is still open, to fill in on screen or with a pen: soft words, then a frame.

    Args:
        name: Of the form field.
        words: Such as "nog open"; also read aloud with the field.
        lines: How many lines to write on.
    """
    look = style("open")
    field = TextField(
        name,
        words,
        font=font_name(),
        colour=colour("soft"),
        ink=colour("ink"),
        height=lines * look.fontSize * _FIELD_LINE,
        font_size=look.fontSize,
    )
    return Stack([text(words, "open"), field], Box(space_before=1, space_after=7, is_whole=True))


class _Dots(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A dotted line to write on."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Draw the dots."""
        self.draw_dots(0, 0.5)

    def draw_dots(self, left: float, bottom: float) -> None:
        """Draw the dots from here to the right edge."""
        with self.canv.artifact():
            self.canv.setStrokeColor(HexColor(colour("soft")))
            self.canv.setLineWidth(0.9)
            self.canv.setLineCap(1)
            self.canv.setDash([0, 3.2])
            self.canv.line(self.width - 0.5, bottom, left + 0.5, bottom)


class _Opening(_Dots):
    """Soft words and dots beside them; below them when they leave too little room."""

    def __init__(self, words: Paragraph) -> None:
        super().__init__(0)
        self._words = words

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        self.width = width
        _, self._words_height = self._words.wrapOn(self.canv, width, height)
        lines = self._words.getActualLineWidths0()
        self._start = lines[0] + 6 if len(lines) == 1 else 0
        if self._start > width - _LEAST_DOTS:
            self._start = 0
        self.height = self._words_height + (_PEN_ROOM if self._start else _WRITING_LINE)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """The words that fit, and the rest with its dots."""
        parts = self._words.splitOn(self.canv, width, height)
        return [parts[0], _Opening(parts[1])] if len(parts) > 1 else []

    def draw(self) -> None:
        """Draw the words, then the dots."""
        if self._start:
            self._words.drawOn(self.canv, 0, 0)
            self.draw_dots(self._start, _BELOW_WORDS)
        else:
            self._words.drawOn(self.canv, 0, self.height - self._words_height)
            self.draw_dots(0, 0.5)
