"""Photos of flip-overs: read, made safe to keep, listed and shown."""

from desktop.photos.editor import PhotoEditor
from desktop.photos.photo_list import PhotoList
from desktop.photos.reading import PhotoError, as_jpeg, files_in, pasted, read_photo

__all__ = [
    "PhotoEditor",
    "PhotoError",
    "PhotoList",
    "as_jpeg",
    "files_in",
    "pasted",
    "read_photo",
]
