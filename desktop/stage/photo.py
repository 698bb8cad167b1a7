"""A photo of a flip-over, as large as the stage allows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from assets.tokens import Look
from desktop.paint import TEXT
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, HEIGHT, WIDTH, Board
from desktop.stage.pieces import Piece
from desktop.stage.view import View
from game import keyed

_CAPTION = 92.0
_EDGE = 28.0


class PhotoPiece(Piece):
    """The photo itself, in the middle of its place."""

    def __init__(self, place: QRectF, theme: Look, jpeg: bytes) -> None:
        super().__init__(place, theme)
        self._image = QImage.fromData(jpeg)

    def draw(self, painter: QPainter) -> None:
        shape = QRectF(self._image.rect())
        if shape.isEmpty():
            return
        scale = min(self.place.width() / shape.width(), self.place.height() / shape.height())
        target = QRectF(0, 0, shape.width() * scale, shape.height() * scale)
        target.moveCenter(self.place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, self._image)


def draw(board: Board, view: View) -> None:
    """Draws the photo that covers the stage, and its caption under it."""
    photo = keyed.find(view.workshop.photos, view.workshop.stage.photo)
    caption = photo.caption if photo else ""
    if not view.picture:
        board.text(BODY, view.words("photo.not_there"), type_sizes.HERO, is_centred=True)
        return
    below = _CAPTION if caption else 0
    place = QRectF(_EDGE, _EDGE, WIDTH - 2 * _EDGE, HEIGHT - 2 * _EDGE - below)
    board.put(PhotoPiece, place, view.picture)
    if caption:
        line = QRectF(_EDGE, HEIGHT - _CAPTION - 12, WIDTH - 2 * _EDGE, _CAPTION)
        board.text(line, caption, (54, 44, 36), TEXT, 600, align=CENTRE, is_centred=True)
