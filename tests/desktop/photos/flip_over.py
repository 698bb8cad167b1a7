"""A photo of a flip-over as a phone makes it, and how it comes in."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.photos import PhotoEditor
from tests.desktop.trainer import Trainer

SECRET = b"Quxelia was here"
ORIENTATION, MAKER, GPS, DESCRIPTION = 0x0112, 0x010F, 0x8825, 0x010E


def a_photo(place: Path, width: int = 800, height: int = 400, orientation: int = 1) -> Path:
    """As a phone makes it: left red, right blue, with a place, a maker and a thought in it."""
    image = Image.new("RGB", (width, height), "red")
    image.paste((0, 0, 255), (width // 2, 0, width, height))
    exif = image.getexif()
    exif[ORIENTATION], exif[MAKER], exif[DESCRIPTION] = orientation, "Quxelia Phones", "Quxelia"
    exif.get_ifd(GPS).update({1: "N", 2: (52.0, 5.0, 7.0)})
    image.save(place, exif=exif, comment=SECRET)
    return place


def pixel(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def keep(editor: PhotoEditor, caption: str = "") -> None:
    editor.caption.edit.setText(caption)
    editor.keep.click()


def drop(trainer: Trainer, mime: QMimeData, on: QWidget | None = None) -> None:
    at, copy, left = QPoint(300, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(on or trainer.console, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(on or trainer.console, QDropEvent(QPointF(at), copy, mime, left, none))


def dropped(place: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(place))])
    return mime


def add(trainer: Trainer, place: Path, caption: str = "") -> None:
    with trainer.in_dialog(PhotoEditor, lambda editor: keep(editor, caption)):
        drop(trainer, dropped(place))
