"""Text that always fits: broken into lines, as large as there is room for, and painted."""

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.large_text import draw_line
from desktop.paint import LEADING, font


@dataclass(frozen=True, slots=True)
class Line:
    """One line of laid-out text: its first character, its text, its width in pixels."""

    start: int
    text: str
    width: float


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
        return max((line.width for line in self.lines), default=0)


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
    for size in sizes:
        fitted = _laid_out(text, family, weight, size, width)
        if fitted.height <= height and not _breaks_a_word(text, fitted):
            return fitted
    return _cut(_laid_out(text, family, weight, sizes[-1], width), height)


@lru_cache(maxsize=1024)
def fit_balanced(
    text: str, family: str, weight: int, sizes: tuple[float, ...], width: float, height: float
) -> Fitted:
    """As :func:`fit`, with lines of about the same length: no last word alone."""
    fitted = fit(text, family, weight, sizes, width, height)
    if len(fitted.lines) < 2 or not fitted.is_whole:
        return fitted
    narrow, wide, best = width / 2, width, fitted
    for _ in range(7):
        middle = (narrow + wide) / 2
        tried = _laid_out(text, family, weight, fitted.size, middle)
        if len(tried.lines) == len(fitted.lines) and not _breaks_a_word(text, tried):
            wide, best = middle, tried
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
    for size in sizes:
        tried = [_laid_out(text, family, weight, size, width) for text in texts]
        if all(
            one.height <= height and not _breaks_a_word(text, one)
            for text, one in zip(texts, tried, strict=True)
        ):
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
    for size in sizes:
        tried = [_laid_out(text, family, weight, size, width) for text in texts]
        needed = sum(one.height for one in tried) + gap * (len(texts) - 1)
        if needed <= height and not any(
            _breaks_a_word(text, one) for text, one in zip(texts, tried, strict=True)
        ):
            return size
    return sizes[-1]


_ENDS = tuple(".,;:!?)]…'’”»")
"""What stands at the end of a word, and never at the beginning of a line."""

_BREAKS = tuple("-‐–—/")
"""After which a word goes on in the next line."""

_NO_BREAK = "\N{NO-BREAK SPACE}"


def _cut(fitted: Fitted, height: float) -> Fitted:
    room = max(1, int(height // fitted.leading))
    if len(fitted.lines) <= room:
        return fitted
    *kept, last = fitted.lines[:room]
    ended = Line(last.start, last.text.rstrip()[:-1] + "…", last.width)
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


def _laid_out(text: str, family: str, weight: int, size: float, width: float) -> Fitted:
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_broken(paragraph, start, font(family, size, weight), width))
        start += len(paragraph) + 1
    return Fitted(size, tuple(lines), size * LEADING[family])


def _broken(paragraph: str, start: int, type_font: QFont, width: float) -> list[Line]:
    """The lines of a paragraph; where it can be, its last word does not stand alone."""
    lines = _lines(paragraph, paragraph, start, type_font, width)
    pair = _last_two(paragraph)
    if len(lines) < 2 or not pair or lines[-1].start <= start + pair.start():
        return lines
    tied = _NO_BREAK.join((paragraph[: pair.start(1)], paragraph[pair.end(1) :]))
    tried = _lines(paragraph, tied, start, type_font, width)
    is_whole = len(tried) == len(lines) and tried[-1].start == start + pair.start()
    return tried if is_whole and " " in tried[-2].text else lines


def _last_two(paragraph: str) -> re.Match[str] | None:
    """The last two words, with the one space between them."""
    return re.search(r"(?<= )[^ ]+( )[^ ]+ *$", paragraph)


def _lines(paragraph: str, breaking: str, start: int, type_font: QFont, width: float) -> list[Line]:
    """The lines of a paragraph, broken as another text that is as long."""
    layout = QTextLayout(breaking, type_font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units = paragraph.encode("utf-16-le", "surrogatepass")  # Qt counts in these; an emoji is two
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        at, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        before, text = _letters(units[:at]), _letters(units[at:end])
        lines.append(Line(start + len(before), text.rstrip(), line.naturalTextWidth()))
    layout.endLayout()
    return lines or [Line(start, "", 0)]


def _letters(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")


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
    top = place.top() + (fitted.leading - metrics.height()) / 2 + metrics.ascent()
    for number, line in enumerate(fitted.lines):
        start = QPointF(_left(line, place, align), top + number * fitted.leading)
        draw_line(painter, start, line.text)


def _left(line: Line, place: QRectF, align: Qt.AlignmentFlag) -> float:
    if align == Qt.AlignmentFlag.AlignHCenter:
        return place.left() + (place.width() - line.width) / 2
    if align == Qt.AlignmentFlag.AlignRight:
        return place.right() - line.width
    return place.left()


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
            left = place.left() + metrics.horizontalAdvance(line.text[:first])
            top = place.top() + number * fitted.leading
            wide = metrics.horizontalAdvance(line.text[first:last])
            boxes.append(QRectF(left, top, wide, fitted.leading))
    return boxes
