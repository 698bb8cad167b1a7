"""What dialogs have in common: where the button is that they are for, where numbers begin."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QPushButton

from desktop.demo import hands
from tests.desktop.every_dialog import look_into_every_dialog
from tests.desktop.trainer import Trainer

EDGE = 24
"""Pixels from the right edge of a dialog to its last button, at most."""

INDENT = 8
"""Pixels from the edge of a field to a number in it, at least."""


def text_of_number(field: QAbstractSpinBox) -> int:
    """Where the number in a field begins, in pixels from its left edge."""
    line = field.lineEdit()
    return line.x() + line.textMargins().left()


def test_the_button_that_a_dialog_is_for_stands_at_the_right_of_its_foot(trainer: Trainer) -> None:
    trainer.open_example()
    places: dict[str, tuple[int, bool]] = {}

    def look(name: str, dialog: QDialog) -> None:
        hands.settle(1)
        blue = [
            one
            for one in dialog.findChildren(QPushButton)
            if one.isVisible() and one.property("kind") == "primary"
        ]
        if blue:
            button = max(blue, key=lambda one: one.mapTo(dialog, QPoint()).y())
            right = button.mapTo(dialog, QPoint(button.width(), 0)).x()
            places[name] = (dialog.width() - right, button.width() > dialog.width() / 3)

    look_into_every_dialog(trainer, lambda _, __: None, as_it_came=look)
    assert {"ParkDialog", "TakingDialog", "BeginReturn"} <= places.keys()
    lopsided = {name: at for name, at in places.items() if at[0] > EDGE or at[1]}
    assert lopsided == {}


def test_no_number_stands_against_the_edge_of_its_field(trainer: Trainer) -> None:
    trainer.open_example()
    begins: dict[str, int] = {}

    def look(name: str, dialog: QDialog) -> None:
        for field in dialog.findChildren(QAbstractSpinBox):
            if field.isVisible():
                begins[f"{name} {field.accessibleName()}"] = text_of_number(field)

    look_into_every_dialog(trainer, look)
    assert begins
    assert {name: at for name, at in begins.items() if at < INDENT} == {}
