"""Asks before something is gone for good."""

from enum import Enum

from PySide6 import QtWidgets  # dialogs by its name: each is made when it is first asked for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.text_size import scaled

_ROOM_FOR_A_NAME = 560
"""Pixels of a dialog in which the name of most clients can be read whole."""


class Leaving(Enum):
    """What the trainer wants with what is only in memory."""

    SAVE_ELSEWHERE = "save_elsewhere"
    STAY = "stay"
    LEAVE = "leave"


def ask_before_leaving(words: Words, parent: QWidget) -> Leaving:
    """What to do with what is only in memory, when the traject is closed."""
    box = QtWidgets.QMessageBox(parent)
    box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
    box.setWindowTitle(words("app.name"))
    box.setText(words("leaving.what"))
    box.setInformativeText(words("leaving.do"))
    save = box.addButton(
        words("trouble.save_elsewhere"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(words("leaving.stay"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(words("leaving.leave"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(save)
    box.exec()
    if box.clickedButton() is save:
        return Leaving.SAVE_ELSEWHERE
    return Leaving.LEAVE if box.clickedButton() is leave else Leaving.STAY


def ask_copy_name(client: str, words: Words, parent: QWidget) -> str:
    """For whom a copy is, so that it can be told from the first; empty when there is to be none."""
    dialog = QtWidgets.QInputDialog(parent)
    dialog.setWindowTitle(words("home.copy"))
    dialog.setLabelText(words("home.copy_for"))
    dialog.setTextValue(words("home.copy_name", client=client))
    dialog.resize(scaled(_ROOM_FOR_A_NAME), dialog.sizeHint().height())
    is_wanted = bool(dialog.exec())
    dialog.deleteLater()
    return dialog.textValue().strip() if is_wanted else ""


def is_sure_to_erase(client: str, words: Words, parent: QWidget) -> bool:
    """Whether the trainer really wants to erase a removed traject."""
    box = QtWidgets.QMessageBox(parent)
    box.setIcon(QtWidgets.QMessageBox.Icon.Question)
    box.setWindowTitle(words("home.erase"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the client's name is in it, as it was typed
    box.setText(words("home.erase_sure", client=client))
    erase = box.addButton(words("home.erase"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(words("names.keep"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    return box.clickedButton() is erase
