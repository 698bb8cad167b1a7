"""Windows and dialogs that lie on the screen as a whole."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QDialog, QWidget

from desktop.text_size import scaled

FRAME = 60
"""Pixels that a window's frame and the system's bars may take."""


def show_fitting(window: QWidget) -> None:
    """Shows a window; one that would not fit on its screen fills it instead."""
    room = window.screen().availableGeometry()
    is_large = window.width() > room.width() or window.height() + FRAME > room.height()
    is_possible = room.width() >= window.minimumWidth()
    if is_large and is_possible:
        window.showMaximized()
    else:
        window.show()


def fit_dialog(dialog: QDialog, width: int, height: int) -> None:
    """Gives a dialog the size it would like, in pixels at 100 %, or what its screen has room for.

    Its buttons are at the bottom: on a low screen they would lie under the edge.
    """
    dialog.resize(QSize(scaled(width), scaled(height)).boundedTo(room_for(dialog)))


def room_for(dialog: QDialog) -> QSize:
    """What the screen that a dialog comes on has room for, in pixels."""
    room = (dialog.parentWidget() or dialog).screen().availableSize()
    return room - QSize(FRAME, FRAME)


def keep_on_screen(dialog: QDialog) -> None:
    """Moves a dialog so that all of it, with its frame, lies on its screen."""
    room, frame = dialog.screen().availableGeometry(), dialog.frameGeometry()
    left = max(min(frame.left(), room.right() - frame.width() + 1), room.left())
    top = max(min(frame.top(), room.bottom() - frame.height() + 1), room.top())
    if frame.topLeft() != QPoint(left, top):
        dialog.move(left, top)
