"""Large text, drawn word by word and kept: of letters this large Qt draws every line anew."""

import re
import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.kept import is_upright, kept, put

_LARGE = 64.0
"""Pixels of the screen; smaller letters are kept by Qt itself."""

_EDGE = 2
"""Pixels around a word, for what its letters have outside their box."""

_LEFT_TO_RIGHT = {"L", "EN", "ES", "ET", "CS", "WS", "ON", "NSM"}
"""Kinds of letters whose words stand in the order in which they are written."""


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
        word_painter.setFont(type_font)
        word_painter.setPen(pen)
        word_painter.drawText(QPointF(0, 0), word)

    name = f"{word}|{type_font.key()}|{pen.color().rgba()}|{scale}"
    pixels = kept(name, at_zero.width(), at_zero.height(), draw)
    put(painter, device.map(start) + QPointF(at_zero.topLeft()), pixels)


@lru_cache(maxsize=256)
def _is_in_order(text: str) -> bool:
    """Whether its words stand on the line in the order in which they are written."""
    return all(unicodedata.bidirectional(letter) in _LEFT_TO_RIGHT for letter in text)
