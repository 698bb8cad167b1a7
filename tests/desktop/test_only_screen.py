"""One screen for trainer and room: what opens for the trainer is never over the room's picture."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.console.commands import ASIDE, IN_EXERCISE, KEYS
from desktop.console.people_dialog import PeopleDialog
from desktop.console.pick_dialog import PickDialog
from desktop.demo import hands
from desktop.plan_preview import PlanPreview
from tests.desktop.trainer import CONTROL, Key, Trainer


@pytest.fixture
def showing(trainer: Trainer) -> Trainer:
    """A trainer whose only screen is full of the stage."""
    trainer.begin()
    trainer.go_on()
    trainer.press(Key.Key_F11)
    assert trainer.windows.stage.isVisible()
    return trainer


def test_the_menu_of_the_time_opens_on_the_console(showing: Trainer) -> None:
    showing.press(Key.Key_T)
    assert QApplication.activePopupWidget() is showing.console.foot.time_menu
    assert not showing.windows.stage.isVisible()
    showing.press(Key.Key_Escape)
    showing.console.activateWindow()  # what any window system does when a menu closes
    hands.settle()
    showing.press(Key.Key_F11)
    assert showing.windows.stage.isVisible(), "one press is enough to show it again"


@pytest.mark.parametrize(
    ("key", "dialog"),
    [(Key.Key_D, PeopleDialog), (Key.Key_F, PickDialog), (Key.Key_P, PlanPreview)],
)
def test_a_dialog_opens_on_the_console(showing: Trainer, key: Key, dialog: type) -> None:
    def look(_: object) -> None:
        assert not showing.windows.stage.isVisible()

    with showing.in_dialog(dialog, look):
        showing.press(key, with_=CONTROL)
    assert "F11 toont het" in showing.console.bar.screens.text()


def test_what_the_room_may_see_leaves_the_stage_where_it_is(showing: Trainer) -> None:
    for name in sorted({*KEYS} - {*ASIDE, *IN_EXERCISE, "stage", "plan"}):
        showing.console.commands.actions[name].trigger()
        assert showing.windows.stage.isVisible(), name
