"""Who works without a mouse sees where the keyboard is."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

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

FIELDS = (
    *(QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QCheckBox, QRadioButton),
    *(QListWidget, QTableWidget, QTabBar, QToolButton),
)

Told = TypeVar("Told")


@pytest.fixture(params=["light", "dark"])
def in_each_look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    theme.put_on(qapp, look(request.param))
    yield
    theme.put_on(qapp, look("light"))


def unseen(
    qtbot: QtBot,
    widgets: Mapping[Told, QWidget],
    reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason,
) -> list[Told]:
    """Which of them look the same with the keyboard in them as without."""
    window = QWidget()
    window.setObjectName("ground")
    column = QVBoxLayout(window)
    other = QPushButton("elders")
    for widget in (other, *widgets.values()):
        column.addWidget(widget)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    found = []
    for told, widget in widgets.items():
        other.setFocus()
        hands.settle(1)
        without = widget.grab().toImage()
        widget.setFocus(reason)
        hands.settle(1)
        if widget.grab().toImage() == without:
            found.append(told)
    window.close()
    return found


@pytest.mark.usefixtures("in_each_look")
def test_every_button_shows_that_it_has_the_keyboard(qtbot: QtBot) -> None:
    buttons: dict[tuple[str, bool], QWidget] = {}
    for kind in KINDS:
        for is_chosen in (False, True):
            button = QPushButton("Begin")
            button.setCheckable(True)
            button.setChecked(is_chosen)
            restyle(button, kind=kind)
            buttons[kind, is_chosen] = button
    assert unseen(qtbot, buttons) == []


@pytest.mark.usefixtures("in_each_look")
def test_every_field_shows_that_it_has_the_keyboard(qtbot: QtBot) -> None:
    fields: dict[str, QWidget] = {kind.__name__: kind() for kind in FIELDS}
    for field in fields.values():
        if isinstance(field, QTabBar):
            field.addTab("Teams")
        if isinstance(field, QListWidget):
            field.addItem("Otter")
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.setReadOnly(True)  # a cursor that blinks is too little to see
    assert unseen(qtbot, fields, Qt.FocusReason.TabFocusReason) == []
