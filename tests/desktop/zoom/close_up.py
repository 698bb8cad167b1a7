"""A part of the stage larger: what the room then sees of the picture."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.stage.board import HEIGHT, WIDTH
from desktop.stage.window import Frame, RoomView
from tests.desktop.trainer import CONTROL, Key, Trainer

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
WHOLE = QRectF(0, 0, WIDTH, HEIGHT)


def closer(trainer: Trainer, times: int = 1) -> None:
    for _ in range(times):
        trainer.press(Key.Key_Plus, with_=CONTROL)


def view_of(trainer: Trainer) -> RoomView:
    return trainer.windows.stage.view


def frame_of(trainer: Trainer) -> Frame:
    return trainer.console.middle.miniature.frame


def shown(trainer: Trainer) -> QRectF:
    """The part of the picture that fills the room's screen."""
    view = view_of(trainer)
    glass = view.viewport().rect()
    corners = [view.viewportTransform().inverted()[0].map(QPointF(*at)) for at in _corners(glass)]
    return QRectF(*corners)


def _corners(glass: QRect) -> tuple[tuple[int, int], tuple[int, int]]:
    return (0, 0), (glass.width(), glass.height())


def is_near(one: QRectF, other: QRectF) -> bool:
    """Whether both are the same part, but for a pixel of the screen."""
    corners = (one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight())
    return all(way.manhattanLength() < 5 for way in corners)


def on_whole_screen(trainer: Trainer) -> None:
    """The stage over the console, on the only screen."""
    trainer.press(Key.Key_F11)
    trainer.qtbot.waitUntil(trainer.windows.stage.isActiveWindow)


def begin_on_whole_screen(trainer: Trainer) -> None:
    """A new traject at a step with much to look at."""
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)


def reshape(trainer: Trainer, width: int, height: int) -> None:
    """A screen of another shape."""
    view = view_of(trainer)
    view.setFixedSize(width, height)
    trainer.qtbot.waitUntil(lambda: view.viewport().size() == QSize(width, height))


def drawn(trainer: Trainer, part: QRectF, size: QSize) -> QImage:
    """A part of the picture, painted without any window."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    trainer.board.render(painter, QRectF(image.rect()), part)
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> float:
    """The share of the pixels that are clearly different, of some in rows and columns."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    differing = sum(
        abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness()) > 60
        for x, y in places
    )
    return differing / len(places)
