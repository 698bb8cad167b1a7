"""Whether everything that can be pressed is found by typing what it says."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton, QWidget

from desktop.console.pick_dialog import PickDialog
from desktop.console.programme import BlockButton
from tests.desktop.trainer import CONTROL, Trainer

ITSELF = {"Zoek of doe", "Find or do", "Zoek of doe (Ctrl F)", "Find or do (Ctrl F)"}


def unfound(trainer: Trainer, window: QWidget) -> list[str]:
    """What can be pressed in a window, its menus included, and is in no line of the list."""
    wanted = [told for told in _told(window) if told not in ITSELF]
    assert wanted
    lost: list[str] = []

    def search(dialog: PickDialog) -> None:
        for text in wanted:
            dialog.edit.setText(text)
            lost.extend([] if dialog.lines() else [text])

    with trainer.in_dialog(PickDialog, search):
        QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    return lost


def _told(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled():
            continue
        told = button.accessibleName() or button.text()
        menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
        if menu:
            yield from _in_menu(menu)
        else:
            yield told.split(", ")[0] if isinstance(button, BlockButton) else told


def _in_menu(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _in_menu(within)
        elif action.text() and action.isEnabled() and action.isVisible():
            yield action.text().partition("\t")[0].replace("&&", "&")
