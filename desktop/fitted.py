"""Text that always fits: broken into lines, as large as there is room for, and painted."""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop.broken import Line, Paragraph
from desktop.large_text import draw_line
from desktop.paint import LEADING, font
from desktop.quotes import bent


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text that fits.

    Attributes:
        size: Of the type, in pixels.
        lines: As they break.
        leading: From one line to the next, in pixels.
        is_whole: False when even the smallest size did not fit, and the end was cut.
    """

    size: float
    lines: tuple[Line, ...]
    leading: float
    is_whole: bool = True

    @property
    def height(self) -> float:
        """Of all lines, in pixels."""
        return self.leading * len(self.lines)

    @property
    def width(self) -> float:
        """Of the longest line, in pixels."""
        return max((line.indent + line.width for line in self.lines), default=0)


@lru_cache(maxsize=1024)
def fit(
    text: str, family: str, weight: int, sizes: tuple[float, ...], width: float, height: float
) -> Fitted:
    """Text at the first of these sizes at which it fits; at the last one it is cut off.

    Args:
        text: May hold line ends.
        family: :data:`DISPLAY` or :data:`TEXT`.
        weight: 400 to 800.
        sizes: In pixels, largest first.
        width: Room for a line, in pixels.
        height: Room for all lines, in pixels.
    """
    tried = _Tried(text, family, weight)
    for size in sizes:
        if tried.fits(size, width, height):
            return tried.at(size, width)
    return _cut(tried.at(sizes[-1], width), height)


@lru_cache(maxsize=1024)
def fit_balanced(
    text: str, family: str, weight: int, sizes: tuple[float, ...], width: float, height: float
) -> Fitted:
    """As :func:`fit`, with lines of about the same length: no last word alone."""
    fitted = fit(text, family, weight, sizes, width, height)
    if len(fitted.lines) < 2 or not fitted.is_whole:
        return fitted
    narrow, wide, best = width / 2, width, fitted
    tried = _Tried(text, family, weight)
    for _ in range(7):
        middle = (narrow + wide) / 2
        narrower = tried.at(fitted.size, middle)
        if len(narrower.lines) == len(fitted.lines) and not _breaks_a_word(text, narrower):
            wide, best = middle, narrower
        else:
            narrow = middle
    return best


@lru_cache(maxsize=1024)
def common_size(
    texts: tuple[str, ...],
    family: str,
    weight: int,
    sizes: tuple[float, ...],
    width: float,
    height: float,
) -> float:
    """The first of these sizes at which each of the texts fits in a room of its own."""
    tried = [_Tried(text, family, weight) for text in texts]
    for size in sizes:
        if all(one.fits(size, width, height) for one in tried):
            return size
    return sizes[-1]


@lru_cache(maxsize=1024)
def stacked_size(
    texts: tuple[str, ...],
    family: str,
    weight: int,
    sizes: tuple[float, ...],
    width: float,
    height: float,
    gap: float,
) -> float:
    """The first of these sizes at which all texts fit under each other, this far apart."""
    tried = [_Tried(text, family, weight) for text in texts]
    room = height - gap * (len(texts) - 1)
    for size in sizes:
        if sum(one.least_height(size, width) for one in tried) > room:
            continue
        if not all(one.fits(size, width, room) for one in tried):
            continue
        if sum(one.at(size, width).height for one in tried) <= room:
            return size
    return sizes[-1]


_ENDS = tuple(".,;:!?)]…'’”»")
"""What stands at the end of a word, and never at the beginning of a line."""

_BREAKS = tuple("-‐–—/")
"""After which a word goes on in the next line."""

_SURELY = 0.96
"""Of a length that is told from another size: the sizes of type are rounded to whole pixels.

Of a text with tabs nothing is sure: those stand at the same pixels at every size.
"""

_WIDEST_SPACE = 0.4
"""What a space takes at most, as a share of the size."""


def _cut(fitted: Fitted, height: float) -> Fitted:
    room = max(1, int(height // fitted.leading))
    if len(fitted.lines) <= room:
        return fitted
    *kept, last = fitted.lines[:room]
    ended = replace(last, text=last.text.rstrip()[:-1] + "…")
    return Fitted(fitted.size, (*kept, ended), fitted.leading, is_whole=False)


def _breaks_a_word(text: str, fitted: Fitted) -> bool:
    """Whether a line ends in the middle of a word, or before its comma, for want of width."""
    starts = [line.start for line in fitted.lines[1:]]
    torn = [(text[start - 1], text[start : start + 1]) for start in starts]
    return any(
        first in _ENDS or (first.isalnum() and last not in _BREAKS)
        for last, first in torn
        if not last.isspace()
    )


class _Tried:
    """A text of which several sizes and widths are tried; each size is shaped once.

    Most sizes that are too large are never shaped: how long the text is at one of them says
    about how long it is at all others.
    """

    def __init__(self, text: str, family: str, weight: int) -> None:
        self._text, self._family, self._weight = text, family, weight
        self._shaped: dict[float, list[Paragraph]] = {}
        self._lengths: list[float] = []
        self._share = 0 if "\t" in text else _SURELY
        self._gap = _WIDEST_SPACE * max(map(len, re.findall(r"\s+", text)), default=0)

    def fits(self, size: float, width: float, height: float) -> bool:
        """Whether it fits in this room at this size, with every word whole."""
        if self.least_height(size, width) > height:
            return False
        fitted = self.at(size, width)
        return fitted.height <= height and not _breaks_a_word(self._text, fitted)

    def at(self, size: float, width: float) -> Fitted:
        """Laid out at this size and width."""
        lines = [line for one in self._paragraphs(size) for line in one.lines(width)]
        return Fitted(size, tuple(lines), size * LEADING[self._family])

    def least_height(self, size: float, width: float) -> float:
        """Pixels that it takes at least at this size and width; spaces at line ends take none."""
        if not self._lengths:
            self._lengths = [self._share * one.width / size for one in self._paragraphs(size)]
        gap = self._gap * size
        lines = (math.ceil((one * size + gap) / (width + gap)) for one in self._lengths)
        leading = size * LEADING[self._family]
        return leading * sum(max(line, 1) for line in lines)  # rounded as the height of fitted text

    def _paragraphs(self, size: float) -> list[Paragraph]:
        if size not in self._shaped:
            type_font, start = font(self._family, size, self._weight), 0
            made = self._shaped[size] = []
            for text in self._text.split("\n"):
                made.append(Paragraph(text, start, type_font))
                start += len(text) + 1
        return self._shaped[size]


def capitals_middle(fitted: Fitted, family: str, weight: int) -> float:
    """How far under the top of a text the middle of its first line's capitals lies, in pixels."""
    metrics = QFontMetricsF(font(family, fitted.size, weight))
    return _first_baseline(fitted, metrics) - metrics.capHeight() / 2


def _first_baseline(fitted: Fitted, metrics: QFontMetricsF) -> float:
    return (fitted.leading - metrics.height()) / 2 + metrics.ascent()


def paint_lines(
    painter: QPainter,
    fitted: Fitted,
    type_font: QFont,
    place: QRectF,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paints fitted text from the top of a place, in the painter's pen."""
    painter.setFont(type_font)
    metrics = QFontMetricsF(type_font)
    top = place.top() + _first_baseline(fitted, metrics)
    for number, line in enumerate(fitted.lines):
        start = QPointF(_left(line, place, align), top + number * fitted.leading)
        draw_line(painter, start, bent(line.text))


def _left(line: Line, place: QRectF, align: Qt.AlignmentFlag) -> float:
    if align == Qt.AlignmentFlag.AlignHCenter:
        return place.left() + (place.width() - line.width) / 2
    if align == Qt.AlignmentFlag.AlignRight:
        return place.right() - line.width
    return place.left() + line.indent


def span_boxes(
    fitted: Fitted, type_font: QFont, place: QRectF, start: int, end: int
) -> list[QRectF]:
    """Where a piece of fitted text stands, a box a line, for text that begins at the left."""
    metrics = QFontMetricsF(type_font)
    boxes = []
    for number, line in enumerate(fitted.lines):
        first = max(start - line.start, 0)
        last = min(end - line.start, len(line.text))
        if first < last:
            shown = bent(line.text)
            left = place.left() + line.indent + metrics.horizontalAdvance(shown[:first])
            top = place.top() + number * fitted.leading
            wide = metrics.horizontalAdvance(shown[first:last])
            boxes.append(QRectF(left, top, wide, fitted.leading))
    return boxes
