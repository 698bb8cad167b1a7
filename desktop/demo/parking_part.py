"""Thoughts that are parked in the example, and who takes them on."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from desktop.app.workshop_windows import WorkshopWindows
from desktop.console.taking import TakingDialog
from desktop.demo import hands
from desktop.demo.pictures import Pictures
from game.example.session import Example


def park(
    windows: WorkshopWindows, pictures: Pictures, example: Example, people: Mapping[str, str]
) -> None:
    """Parks them all, each taken on by whom the example says; one picture of how that is done.

    Args:
        windows: Of the session.
        pictures: Gets the picture.
        example: What is said.
        people: The ids of the people in the file, by those of the example.
    """
    console, parked = windows.console, example.session["parked"]
    for told in parked:
        console.commands.actions["park"].trigger()
        focused = QApplication.focusWidget()
        edit = focused if isinstance(focused, QLineEdit) else console.side.park
        hands.fill_line(edit, example.text(told["text"]))
    thoughts = zip(parked, windows.bridge.workshop.thoughts, strict=True)
    taken_on = [(told, thought.id) for told, thought in thoughts if told["taken_by"]]
    for number, (told, id) in enumerate(taken_on):
        who, day = people[told["taken_by"]], example.day_after(told["hear_days"])
        hands.in_dialog(TakingDialog, partial(_take_on, who, day, None if number else pictures))
        hands.click(console.side.row(id).edit)


def _take_on(who: str, day: str, pictures: Pictures | None, dialog: QDialog) -> None:
    assert isinstance(dialog, TakingDialog)
    hands.choose_person(dialog.person, who)
    hands.choose_day(dialog.day, day)
    if pictures:
        pictures.of_dialog("parked-thought", dialog)
    hands.push(dialog.ready)
