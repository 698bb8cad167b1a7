"""Dividing the stage: columns, rows, and what is left under a heading."""

from PySide6.QtCore import QRectF

GAP = 28.0


def columns(place: QRectF, count: int, gap: float = GAP) -> list[QRectF]:
    """Equal columns beside each other."""
    width = (place.width() - gap * (count - 1)) / count
    return [
        QRectF(place.left() + number * (width + gap), place.top(), width, place.height())
        for number in range(count)
    ]


def rows(place: QRectF, count: int, gap: float = GAP) -> list[QRectF]:
    """Equal rows under each other."""
    height = (place.height() - gap * (count - 1)) / count
    return [
        QRectF(place.left(), place.top() + number * (height + gap), place.width(), height)
        for number in range(count)
    ]


def split(place: QRectF, height: float, gap: float = GAP) -> tuple[QRectF, QRectF]:
    """The top of a place, this high, and what is left under it."""
    top = QRectF(place.left(), place.top(), place.width(), height)
    return top, place.adjusted(0, height + gap, 0, 0)


def split_right(place: QRectF, width: float, gap: float = GAP) -> tuple[QRectF, QRectF]:
    """What is left of a place beside a column this wide, and that column at the right."""
    left = place.adjusted(0, 0, -(width + gap), 0)
    return left, QRectF(place.right() - width, place.top(), width, place.height())
