"""Large text, drawn letter by letter and kept by the word: Qt draws letters this large anew."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout

from desktop.kept import is_upright, kept, put

_LARGE = 64.0
"""Pixels of the screen; smaller letters are kept by Qt itself."""

_EDGE = 2
"""Pixels around a word, for what its letters have outside their box."""

_LEFT_TO_RIGHT = {"L", "EN", "ES", "ET", "CS", "WS", "ON", "NSM"}
"""Kinds of letters whose words stand in the order in which they are written."""

_ENDLESS = 1e6
"""Pixels; a word is never broken."""


@dataclass(frozen=True, slots=True)
class _Type:
    """A font; those with the same key are the same."""

    key: str
    font: QFont = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word on its line: where its letters are, in pixels of the screen from the base line."""

    text: str
    left: float
    box: QRect


def draw_line(painter: QPainter, start: QPointF, text: str) -> None:
    """Draws a line of text in the painter's font and pen; its base line begins here."""
    type_font, device = painter.font(), painter.deviceTransform()
    scale = device.m11()
    if type_font.pixelSize() * scale < _LARGE or not is_upright(painter) or not _is_in_order(text):
        painter.drawText(start, text)
        return
    used, pen, at = _Type(type_font.key(), type_font), painter.pen(), device.map(start)
    put(
        painter,
        [
            (at + QPointF(word.left, 0) + word.box.topLeft(), _pixels(word, used, pen, scale))
            for word in _words(text, used, scale)
        ],
    )


@lru_cache(maxsize=512)
def _words(text: str, used: _Type, scale: float) -> tuple[_Word, ...]:
    """The words of a line, each where it stands."""
    metrics = QFontMetricsF(used.font)
    words = []
    for word in re.finditer(r"\S+", text):
        left = metrics.horizontalAdvance(text[: word.start()]) * scale
        box = metrics.boundingRect(word[0])
        on_screen = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect()
        words.append(_Word(word[0], left, on_screen.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)))
    return tuple(words)


def _pixels(word: _Word, used: _Type, pen: QPen, scale: float) -> QPixmap:
    def draw(painter: QPainter) -> None:
        painter.translate(-word.box.topLeft())
        painter.scale(scale, scale)
        painter.setPen(pen)
        _draw_letters(painter, word.text, used.font)

    name = f"{word.text}|{used.key}|{pen.color().rgba()}|{scale}"
    return kept(name, word.box.width(), word.box.height(), draw)


def _draw_letters(painter: QPainter, word: str, type_font: QFont) -> None:
    """Draws a word from zero, one letter after the other.

    The pixels are those of the whole word at once, for which Qt needs two to three times as long:
    it looks up every crossing of an outline among all others at that height.
    """
    layout = QTextLayout(word, type_font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)  # before that a line does not know how high it is
    base = QPointF(0, -line.ascent())
    layout.endLayout()
    for run in layout.glyphRuns():
        for letter, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            run.setGlyphIndexes([letter])
            run.setPositions([position])
            painter.drawGlyphRun(base, run)


@lru_cache(maxsize=256)
def _is_in_order(text: str) -> bool:
    """Whether its words stand on the line in the order in which they are written."""
    return all(unicodedata.bidirectional(letter) in _LEFT_TO_RIGHT for letter in text)
