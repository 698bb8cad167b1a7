"""Whether there is a picture in what is dropped or pasted; text goes to the field it is in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:  # home must be there at once
    from PySide6.QtCore import QUrl

SUFFIXES = ("jpg", "jpeg", "png", "webp", "bmp", "gif")
_ALSO_DROPPED = ("heic", "heif", "avif")
"""Not read; what to do is told."""


def has_picture(mime: QMimeData) -> bool:
    """Whether there may be a picture in what was dropped or copied."""
    return any(_may_be_picture(url) for url in mime.urls()) or (
        mime.hasImage() and not mime.hasText()
    )


def is_for_photos(event: QKeyEvent | QDropEvent) -> bool:
    """Whether a field leaves this to the window around it: a picture that is pasted or dropped."""
    if isinstance(event, QDropEvent):
        return has_picture(event.mimeData())
    is_paste = event.matches(QKeySequence.StandardKey.Paste)
    return is_paste and has_picture(QApplication.clipboard().mimeData())


class LeavesPictures:
    """What a field of Qt is mixed with, so that a picture goes to the window around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_photos(event):
            event.ignore()
        else:
            super().keyPressEvent(event)  # type: ignore[misc]  # of the field

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_photos(event):
            event.ignore()
        else:
            super().dragEnterEvent(event)  # type: ignore[misc]  # of the field


def _may_be_picture(url: "QUrl") -> bool:
    suffix = Path(url.toLocalFile()).suffix.lower().lstrip(".")
    return url.isLocalFile() and suffix in (*SUFFIXES, *_ALSO_DROPPED)
