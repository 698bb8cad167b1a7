"""Who works without a mouse sees where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assets.tokens import look
from desktop import theme
from desktop.demo import hands
from desktop.theme import restyle

KINDS = ("", "primary", "quiet", "on_hero", "tab", "choice", "bar", "block", "row")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_button_shows_that_it_has_the_keyboard(qtbot: QtBot, name: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.put_on(application, look(name))
    window = QWidget()
    window.setObjectName("ground")
    column = QVBoxLayout(window)
    other = QPushButton("elders")
    column.addWidget(other)
    buttons = [QPushButton("Begin") for _ in range(2 * len(KINDS))]
    for button, (kind, is_chosen) in zip(
        buttons, [(kind, one) for kind in KINDS for one in (False, True)], strict=True
    ):
        button.setCheckable(True)
        button.setChecked(is_chosen)
        restyle(button, kind=kind)
        column.addWidget(button)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    unseen = []
    for button in buttons:
        other.setFocus()
        hands.settle(1)
        without = button.grab().toImage()
        button.setFocus()
        hands.settle(1)
        if button.grab().toImage() == without:
            unseen.append((button.property("kind"), button.isChecked()))
    window.close()
    theme.put_on(application, look("light"))
    assert unseen == []


FIELDS = (
    *(QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QCheckBox, QRadioButton),
    *(QListWidget, QTableWidget, QTabBar, QToolButton),
)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_field_shows_that_it_has_the_keyboard(qtbot: QtBot, name: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.put_on(application, look(name))
    window = QWidget()
    window.setObjectName("ground")
    column = QVBoxLayout(window)
    other = QPushButton("elders")
    column.addWidget(other)
    fields: list[QWidget] = [kind() for kind in FIELDS]
    for field in fields:
        column.addWidget(field)
        if isinstance(field, QTabBar):
            field.addTab("Teams")
        if isinstance(field, QListWidget):
            field.addItem("Otter")
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.setReadOnly(True)  # a cursor that blinks is too little to see
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    unseen = []
    for field in fields:
        other.setFocus()
        hands.settle(1)
        without = field.grab().toImage()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        hands.settle(1)
        if field.grab().toImage() == without:
            unseen.append(type(field).__name__)
    window.close()
    theme.put_on(application, look("light"))
    assert unseen == []
