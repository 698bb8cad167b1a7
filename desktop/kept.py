"""Pixels that take long to draw: drawn once, and kept while there is room for them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

_ROOM = 32 * 1024
"""Kilobytes for all of them together; those that were not used for longest go first."""


def kept(name: str, width: int, height: int, draw: Callable[[QPainter], None]) -> QPixmap:
    """The pixels that were drawn under a name, or that are drawn now.

    Args:
        name: Says all that the drawing depends on, but for its size.
        width: In pixels of the screen.
        height: In pixels of the screen.
        draw: Draws them.
    """
    key = f"{name}|{width}|{height}"
    pixels = QPixmap()
    if not QPixmapCache.find(key, pixels):
        pixels = _drawn(width, height, draw)
        QPixmapCache.setCacheLimit(_ROOM)
        QPixmapCache.insert(key, pixels)
    return pixels


def is_upright(painter: QPainter) -> bool:
    """Whether what is painted now keeps its shape on the screen, whatever its size there."""
    device = painter.deviceTransform()
    return not device.isRotating() and device.m11() == device.m22()


def put(painter: QPainter, pieces: Iterable[tuple[QPointF, QPixmap]]) -> None:
    """Puts pixels on whole pixels of the screen.

    Args:
        painter: Paints something upright.
        pieces: Where each comes with its left top, in pixels of the screen; as many pixels as the
            screen has there.
    """
    before = painter.worldTransform()
    back, _ = painter.deviceTransform().inverted()
    painter.setWorldTransform(back * before)
    for corner, pixels in pieces:
        painter.drawPixmap(corner.toPoint(), pixels)
    painter.setWorldTransform(before)


def _drawn(width: int, height: int, draw: Callable[[QPainter], None]) -> QPixmap:
    pixels = QPixmap(width, height)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return pixels
