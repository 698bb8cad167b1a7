"""Asks before names are erased for good."""

from PySide6.QtWidgets import QMessageBox, QWidget

from assets.language import Words


def is_sure(words: Words, parent: QWidget) -> bool:
    """Whether the trainer really wants to erase all names of this traject."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(words("names.forget"))
    box.setText(words("names.sure"))
    box.setInformativeText(words("names.stays"))
    erase = box.addButton(words("names.erase"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(words("names.keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    return box.clickedButton() is erase
