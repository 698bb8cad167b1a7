"""What can be done in a window without a traject, found by typing."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.app.in_buttons import button_entries
from desktop.console.pick_dialog import PickDialog


def find_in(window: QWidget, words: Words) -> None:
    """Everything in it that can be pressed, in both languages."""
    dialog = PickDialog(
        words("command.find"),
        words("pick_hint.find_here"),
        words("pick_nothing.find"),
        list(button_entries(window, words, known=[words("home.find")])),
        window,
    )
    dialog.exec()
    dialog.deleteLater()
