"""A photo of the flip-over with ideas: dropped on the console, cut, and shown to the room."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app.workshop_windows import WorkshopWindows
from desktop.demo import hands
from desktop.demo.pictures import Pictures
from desktop.paint import DISPLAY, TEXT, font
from desktop.photos import PhotoEditor, PhotoList

_SIZE = QSize(1500, 1000)
_PAPER = QRectF(280, 60, 940, 1100)
_LINE = 78.0
_WALL, _WHITE, _INK, _SHADE = "#b9b2a3", "#fbfaf5", "#1d3b8f", "#00000030"


def _flip_over(place: Path, title: str, lines: Sequence[str]) -> Path:
    """Draws a sheet on a wall, a little askew, as it comes out of a phone; where it lies."""
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(_WALL))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.rotate(-1.5)
    painter.fillRect(_PAPER.translated(10, 12), QColor(_SHADE))
    painter.fillRect(_PAPER, QColor(_WHITE))
    painter.setPen(QColor(_INK))
    inside = _PAPER.adjusted(70, 50, -50, 0)
    painter.setFont(font(DISPLAY, 72, 700))
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, title)
    painter.setFont(font(TEXT, 28, 500))
    wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    for number, line in enumerate(lines):
        under = QRectF(inside.left(), inside.top() + 120 + number * _LINE, inside.width(), _LINE)
        painter.drawText(under, wrapped, f"– {line}")
    painter.end()
    image.save(str(place))
    return place


def add_and_show(
    windows: WorkshopWindows, pictures: Pictures, title: str, lines: Sequence[str]
) -> None:
    """Drops a photo of a sheet on the console, keeps it under its title, and shows it on stage."""

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoEditor)
        hands.type_text(dialog.caption.edit, title)
        pictures.of_dialog("photo-editor", dialog)
        hands.push(dialog.keep)

    def show(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoList)
        dialog.list.setCurrentRow(0)
        pictures.of_dialog("photos", dialog)
        hands.push(dialog.show_it)

    hands.in_dialog(PhotoEditor, keep)
    with TemporaryDirectory() as folder:
        _drop(windows, _flip_over(Path(folder) / "flip.png", title, lines))
    hands.in_dialog(PhotoList, show)
    windows.console.commands.actions["photos"].trigger()
    hands.settle()
    pictures.of_workshop("photo", windows.console, windows.scene.board)
    hands.push(windows.console.middle.main)
    hands.settle()


def _drop(windows: WorkshopWindows, photo: Path) -> None:
    mime, at, copy = QMimeData(), QPoint(300, 300), Qt.DropAction.CopyAction
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(windows.console, QDragEnterEvent(at, copy, mime, left, none))
    QApplication.sendEvent(windows.console, QDropEvent(QPointF(at), copy, mime, left, none))
    hands.settle()
