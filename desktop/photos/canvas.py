"""A photo on which areas are drawn with the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.paint import colour
from desktop.theme import current
from game.picture_area import WHOLE, Area, between

_FAR_ENOUGH = 6
"""Pixels; a click draws nothing."""


class Canvas(QWidget):
    """Shows the photo as it will be kept, with what is cut away dimmed.

    Signals:
        drawn: An :class:`Area` that the mouse went over.
    """

    drawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._crop = Area()
        self._areas: tuple[Area, ...] = ()
        self._chosen: Area | None = None
        self._from: QPointF | None = None
        self._to = QPointF()
        self.setMinimumSize(QSize(320, 240))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_photo(
        self, image: QImage, crop: Area, areas: Sequence[Area], chosen: Area | None
    ) -> None:
        """Shows it as it is now; the chosen area has the warm line."""
        self._image, self._crop, self._areas, self._chosen = image, crop, tuple(areas), chosen
        self.update()

    def place(self) -> QRectF:
        """Where the photo lies in this widget."""
        shape = QRectF(self._image.rect())
        scale = min(self.width() / shape.width(), self.height() / shape.height())
        place = QRectF(0, 0, shape.width() * scale, shape.height() * scale)
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.place()
        painter.drawImage(place, self._image)
        painter.save()
        painter.setClipRect(place)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        self._dim(painter, place)
        painter.restore()
        for area in (self._crop, *self._areas):
            is_chosen = area is self._chosen
            token = "tea" if is_chosen else "delft"
            painter.setPen(QPen(colour(current(), token), 3 if is_chosen else 2))
            painter.drawRect(self._on_widget(area))
        if self._from is not None:
            painter.setPen(QPen(colour(current(), "tea"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self._from, self._to).normalized() & place)
        painter.end()

    def _dim(self, painter: QPainter, place: QRectF) -> None:
        kept, veil = self._on_widget(self._crop), QColor(20, 24, 40, 170)
        for part in (
            QRectF(place.left(), place.top(), place.width(), kept.top() - place.top()),
            QRectF(place.left(), kept.bottom(), place.width(), place.bottom() - kept.bottom()),
            QRectF(place.left(), kept.top(), kept.left() - place.left(), kept.height()),
            QRectF(kept.right(), kept.top(), place.right() - kept.right(), kept.height()),
        ):
            painter.fillRect(part, veil)

    def _on_widget(self, area: Area) -> QRectF:
        place = self.place()
        across, down = place.width() / WHOLE, place.height() / WHOLE
        return QRectF(
            place.left() + area.left * across,
            place.top() + area.top * down,
            area.width * across,
            area.height * down,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._from = self._from, None
        self.update()
        if begun is None or (event.position() - begun).manhattanLength() < _FAR_ENOUGH:
            return
        self.drawn.emit(between(self._share(begun), self._share(event.position())))

    def _share(self, at: QPointF) -> tuple[float, float]:
        place = self.place()
        return (at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height()
