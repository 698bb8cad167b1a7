"""Large text, drawn letter by letter and kept by the word: Qt draws letters this large anew."""

import re
import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

from desktop.kept import is_upright, kept, put

_LARGE = 64.0
"""Pixels of the screen; smaller letters are kept by Qt itself."""

_EDGE = 2
"""Pixels around a word, for what its letters have outside their box."""

_LEFT_TO_RIGHT = {"L", "EN", "ES", "ET", "CS", "WS", "ON", "NSM"}
"""Kinds of letters whose words stand in the order in which they are written."""

_ENDLESS = 1e6
"""Pixels; a word is never broken."""


def draw_line(painter: QPainter, start: QPointF, text: str) -> None:
    """Draws a line of text in the painter's font and pen; its base line begins here."""
    size = painter.font().pixelSize() * painter.deviceTransform().m11()
    if size < _LARGE or not is_upright(painter) or not _is_in_order(text):
        painter.drawText(start, text)
        return
    metrics = QFontMetricsF(painter.font())
    for word in re.finditer(r"\S+", text):
        left = metrics.horizontalAdvance(text[: word.start()])
        _draw_word(painter, start + QPointF(left, 0), word[0], metrics)


def _draw_word(painter: QPainter, start: QPointF, word: str, metrics: QFontMetricsF) -> None:
    device, type_font, pen = painter.deviceTransform(), painter.font(), painter.pen()
    scale = device.m11()
    box = metrics.boundingRect(word)
    at_zero = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect()
    at_zero.adjust(-_EDGE, -_EDGE, _EDGE, _EDGE)

    def draw(word_painter: QPainter) -> None:
        word_painter.translate(-at_zero.topLeft())
        word_painter.scale(scale, scale)
        word_painter.setPen(pen)
        _draw_letters(word_painter, word, type_font)

    name = f"{word}|{type_font.key()}|{pen.color().rgba()}|{scale}"
    pixels = kept(name, at_zero.width(), at_zero.height(), draw)
    put(painter, device.map(start) + QPointF(at_zero.topLeft()), pixels)


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
