"""Parts of a photo cut away, or made so that nobody can tell who or what it was."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from game.picture_area import Area

_PATCHES = 4
"""Patches of one colour on the longer side; of a face or a name so few cannot be made out."""


def made_ready(image: QImage, crop: Area, hidden: Iterable[Area]) -> QImage:
    """A photo with areas hidden, and then cut; what is under them is gone from the pixels."""
    made = image.copy()
    for area in hidden:
        _hide(made, QRect(*area.in_pixels(made.width(), made.height())) & made.rect())
    return made.copy(QRect(*crop.in_pixels(made.width(), made.height())) & made.rect())


def turned(image: QImage) -> QImage:
    """A quarter to the right."""
    return image.transformed(QTransform().rotate(90))


def _hide(image: QImage, place: QRect) -> None:
    if place.isEmpty():
        return
    few = QSize(place.size()).scaled(_PATCHES, _PATCHES, Qt.AspectRatioMode.KeepAspectRatio)
    few = few.expandedTo(QSize(1, 1))
    smooth = Qt.TransformationMode.SmoothTransformation
    patches = image.copy(place).scaled(few, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    painter = QPainter(image)
    painter.drawImage(place, patches)
    painter.end()
