"""Shows a window so that all of it lies on the screen."""

from PySide6.QtWidgets import QWidget

_FRAME = 60
"""Pixels that a window's frame and the system's bars may take."""


def show_fitting(window: QWidget) -> None:
    """Shows a window; one that would not fit on its screen fills it instead."""
    room = window.screen().availableGeometry()
    is_large = window.width() > room.width() or window.height() + _FRAME > room.height()
    is_possible = room.width() >= window.minimumWidth()
    if is_large and is_possible:
        window.showMaximized()
    else:
        window.show()
