"""Photos as they come from a phone, read with care, and as they are kept."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from game.picture_area import is_whole_jpeg
from game.worded import WordedError
from game.workshop.photo_rules import LONGEST_SIDE

KINDS = ("jpeg", "png", "webp", "bmp", "gif")
"""What is read, by its bytes; the name of a file does not count."""

_MOST_BYTES = 60_000_000
_MOST_PIXELS = {"jpeg": 250_000_000}
_MOST_PIXELS_ELSE = 50_000_000
"""A JPEG is made smaller while it is read; others are first unpacked whole."""

_LARGEST_KEPT = 400_000
"""Bytes of a photo that is kept, so that a day of photos can be handed on with its file."""

_QUALITIES = (86, 76, 64, 50)

_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


class PhotoError(WordedError):
    """A photo that cannot be taken in; the words stand under ``photo.error.<key>``."""


def read_photo(path: Path) -> QImage:
    """A picture from a file, upright, at most as large as photos are kept.

    Raises:
        PhotoError: ``missing``, ``heavy``, ``heic``, ``not_picture``, ``large`` or ``damaged``.
    """
    try:
        if not path.is_file():
            raise PhotoError("missing", name=path.name)
        if path.stat().st_size > _MOST_BYTES:
            raise PhotoError("heavy", name=path.name, most=_MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError:
        raise PhotoError("missing", name=path.name) from None
    return _decoded(content, path.name)


def _decoded(content: bytes, name: str) -> QImage:
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        raise PhotoError("heic", name=name)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    kind = bytes(reader.format().data()).decode()
    if kind not in KINDS:
        raise PhotoError("not_picture", name=name)
    size = reader.size()
    if not size.isValid() or (kind == "jpeg" and not is_whole_jpeg(content)):
        raise PhotoError("damaged", name=name)
    if size.width() * size.height() > _MOST_PIXELS.get(kind, _MOST_PIXELS_ELSE):
        raise PhotoError("large", name=name)
    reader.setAutoTransform(True)
    if kind == "jpeg":
        reader.setScaledSize(_fitted(size))
    image = reader.read()
    if image.isNull():
        raise PhotoError("damaged", name=name)
    return bare(image)


def files_in(mime: QMimeData) -> list[Path]:
    """The files that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def pasted(mime: QMimeData) -> QImage:
    """The picture in what was copied.

    Raises:
        PhotoError: ``nothing``.
    """
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        raise PhotoError("nothing")
    return bare(image)


def bare(image: QImage) -> QImage:
    """The pixels alone: no text, no place, no camera; white where nothing is."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = _fitted(image.size())
    if size != image.size():
        image = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image.setDevicePixelRatio(1)
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def as_jpeg(image: QImage) -> bytes:
    """A picture as it is kept: without anything but its pixels, and small."""
    made = bare(image)
    for quality in _QUALITIES:
        jpeg = _written(made, quality)
        if len(jpeg) <= _LARGEST_KEPT:
            return jpeg
    return as_jpeg(made.scaled(made.size() * 0.7))


def _written(image: QImage, quality: int) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    buffer.close()
    return bytes(kept.data())


def _fitted(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= LONGEST_SIDE:
        return size
    largest = QSize(LONGEST_SIDE, LONGEST_SIDE)
    return size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
