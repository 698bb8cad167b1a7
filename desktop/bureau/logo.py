"""A logo from a file of somebody else: looked at, made small, and kept as a picture of our own."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from game.worded import FileError

LARGEST = QSize(900, 360)
"""Pixels; sharp in the header of a page, and light enough for every document."""

MOST_BYTES = 5_000_000
MOST_PIXELS = 50_000_000
_PICTURES = (b"png", b"jpeg")
_NOT_TAKEN = ("image", "script", "foreignObject", "filter")


def logo_from(place: Path) -> bytes:
    """The logo in a file, as a small PNG without anything else that the file holds.

    Raises:
        FileError: ``logo_unreadable``, ``logo_too_large`` or ``logo_not_a_picture``.
    """
    try:
        is_too_large = place.stat().st_size > MOST_BYTES
        content = b"" if is_too_large else place.read_bytes()
    except OSError as error:
        raise FileError("logo_unreadable", path=place.name, why=str(error.strerror)) from error
    if is_too_large:
        raise FileError("logo_too_large", path=place.name)
    image = _drawn(content, place) if _is_drawing(content) else _read(content, place)
    return _as_png(image)


def _is_drawing(content: bytes) -> bool:
    return b"<svg" in content[:4000]


def _read(content: bytes, place: Path) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()  # said in its first bytes: nothing was unpacked yet
    if bytes(reader.format().data()) not in _PICTURES or size.isEmpty():
        raise FileError("logo_not_a_picture", path=place.name)
    if size.width() * size.height() > MOST_PIXELS:
        raise FileError("logo_too_large", path=place.name)
    image = reader.read()
    if image.isNull():
        raise FileError("logo_not_a_picture", path=place.name)
    if image.width() <= LARGEST.width() and image.height() <= LARGEST.height():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _drawn(content: bytes, place: Path) -> QImage:
    """A drawing, only when it brings all that it needs: nothing is fetched and nothing grows."""
    if not _is_harmless(content):
        raise FileError("logo_not_a_picture", path=place.name)
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise FileError("logo_not_a_picture", path=place.name)
    image = QImage(
        size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)),
        QImage.Format.Format_ARGB32,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _is_harmless(content: bytes) -> bool:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(content)
    except (DefusedXmlException, ParseError, ValueError):
        return False
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    named = {one.get("id"): one for one in elements}
    for element in elements:
        aims = [value for name, value in element.items() if name.endswith("href")]
        if _kind(element) in _NOT_TAKEN or not all(aim.startswith("#") for aim in aims):
            return False
        if _kind(element) == "use" and any(_repeats(named.get(aim[1:])) for aim in aims):
            return False
    return True


def _repeats(element: Any) -> bool:
    """Whether what is repeated repeats something itself: ten times ten times ten."""
    return element is not None and any(_kind(one) == "use" for one in element.iter())


def _kind(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _as_png(image: QImage) -> bytes:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, QByteArray(b"png"))
    writer.write(image.convertToFormat(QImage.Format.Format_RGBA8888))
    return bytes(target.data().data())
