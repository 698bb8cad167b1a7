"""Qt's own dialogs speak the language of the program, also where Qt left a text out."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.desktop.trainer import Trainer

SAID = {
    "nl": ("&Zoek in:", "&Soort:", "Annuleren"),
    "en": ("&Look in:", "Files of &type:", "Cancel"),
}
LABELS = ("LookIn", "FileType", "Reject")


@pytest.mark.parametrize("language", SAID)
def test_a_dialog_for_files_speaks_one_language(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    dialog = QFileDialog(trainer.home)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = tuple(dialog.labelText(QFileDialog.DialogLabel[name]) for name in LABELS)
    assert said == SAID[language]
    dialog.deleteLater()
