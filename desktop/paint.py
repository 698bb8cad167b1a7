"""Painting with the look: fonts, colours, pictures, and text that always fits."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from assets import files
from assets.tokens import Look, look
from desktop.large_text import draw_line

DISPLAY = "Bricolage Grotesque"
TEXT = "Atkinson Hyperlegible Next"

LEADING = {DISPLAY: 1.14, TEXT: 1.3}
"""Line height as a multiple of the size of the type."""

_FONT_FILES = (
    *(f"BricolageGrotesque-{weight}" for weight in ("Medium", "SemiBold", "Bold", "ExtraBold")),
    *(
        f"AtkinsonHyperlegibleNext-{weight}"
        for weight in ("Regular", "Italic", "Medium", "SemiBold", "Bold")
    ),
)


@cache
def load_fonts() -> None:
    """Makes the fonts that ship with the program known to Qt; once is enough."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(files.path(f"fonts/{name}.ttf")))


@cache
def font(family: str, size: float, weight: int = 400) -> QFont:
    """A font of the look, in pixels; its figures have one width. Shared: not to be changed."""
    made = QFont(family)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def colour(theme: Look, token: str) -> QColor:
    """A colour token as Qt knows colours."""
    return QColor(theme.colour(token))


@cache
def picture(name: str, theme: str, tint: str = "delft") -> QSvgRenderer:
    """A drawing such as ``art/finger-3.svg``, in the colours of a theme.

    Args:
        name: Its file.
        theme: One of ``assets.tokens.THEMES``.
        tint: The token in whose colour its lines are drawn.
    """
    return drawing(files.read(name), theme, tint)


def drawing(text: str, theme: str, tint: str = "delft") -> QSvgRenderer:
    """A drawing that was made just now, in the colours of a theme; see :func:`picture`."""
    return QSvgRenderer(QByteArray(_recoloured(text, look(theme), tint).encode()))


def icon(name: str, theme: Look, token: str = "ink", size: int = 20) -> QIcon:
    """An icon by its bare name, in the colour of a token."""
    return QIcon(_icon_pixmap(name, theme.colour(token), size))


def art(name: str, theme: Look, width: int, height: int) -> QPixmap:
    """A drawing such as ``art/teapot-hero.svg`` as a sharp picture of this size."""
    pixmap = QPixmap(width * 2, height * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    picture(name, theme.name).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


@cache
def _icon_pixmap(name: str, ink: str, size: int) -> QPixmap:
    """Drawn at three times its size, so that it stays sharp on any screen."""
    drawing = files.read(f"icons/{name}.svg").replace(look().colour("delft"), ink)
    pixmap = QPixmap(size * 3, size * 3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap


def _recoloured(text: str, theme: Look, tint: str) -> str:
    """Every colour of the light theme by the same token's colour in another; in one pass."""
    tokens = reversed(
        tuple(look().colours.items())
    )  # of tokens that share a colour the first counts
    pairs = {value: theme.colours[token] for token, value in tokens}
    pairs[look().colour("delft")] = theme.colour(tint)
    parts = text.split("#")
    return parts[0] + "".join(
        pairs.get(f"#{part[:6].upper()}", f"#{part[:6]}") + part[6:] for part in parts[1:]
    )


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
