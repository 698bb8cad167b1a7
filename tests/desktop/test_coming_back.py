"""Leaving the program and coming back, and through the programme and back."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.console.norms.about_room import VisionStep
from tests.desktop.norm_steps import at_vision, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


class ShownWindows(QObject):
    """What came up as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_nothing_flashes_beside_the_console_when_it_opens(trainer: Trainer) -> None:
    trainer.begin()
    path = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    shown, application = ShownWindows(), QApplication.instance()
    assert application is not None
    application.installEventFilter(shown)
    trainer.open(path)
    application.removeEventFilter(shown)
    assert shown.kinds == ["ConsoleWindow"]


def test_closing_the_window_ends_the_program_and_keeps_what_is_typed(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.write("Iedereen weet")
    path = trainer.bridge.path
    with trainer.qtbot.waitSignal(trainer.app.ended):
        trainer.console.close()
    assert not trainer.home.isVisible()
    trainer.open(path)
    step = step_of(trainer)
    assert isinstance(step, VisionStep)
    assert step.vision.edit.text() == "Iedereen weet"
    assert "Iedereen weet" in trainer.on_stage()


def test_closing_the_window_keeps_the_note_and_the_thought_that_are_half_typed(
    trainer: Trainer,
) -> None:
    at_vision(trainer)
    path, side = trainer.bridge.path, trainer.console.side
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write("Wie heeft de sleutel")
    side.note.setFocus()
    trainer.write("Let op de tijd")
    with trainer.qtbot.waitSignal(trainer.app.ended):
        trainer.console.close()
    trainer.open(path)
    assert trainer.console.side.note.toPlainText() == "Let op de tijd"
    assert [one.text for one in trainer.bridge.workshop.thoughts] == ["Wie heeft de sleutel"]


@pytest.mark.parametrize("stops", [0, 3, 8, 20])
def test_opening_again_shows_what_was_shown(trainer: Trainer, stops: int) -> None:
    trainer.begin()
    for _ in range(stops):
        trainer.console.conductor.go_on()
    path, stage = trainer.bridge.path, trainer.on_stage()
    trainer.console.middle.main.setFocus()  # buttons show other keys while somebody types
    seen = trainer.seen(trainer.console.middle)
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert trainer.on_stage() == stage
    trainer.console.middle.main.setFocus()
    assert trainer.seen(trainer.console.middle) == seen


def test_after_a_crash_the_room_reads_on_in_the_language_it_had(trainer: Trainer) -> None:
    trainer.begin()
    trainer.app.preferences.set("stage_language", "en")
    path, stage = trainer.bridge.path, trainer.on_stage()
    assert "Welcome" in stage
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert trainer.on_stage() == stage
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.clock.go_on(minutes=1)
    trainer.begin(client="Een andere klant")
    assert "Welkom" in trainer.on_stage()


def test_there_and_back_through_the_whole_programme(trainer: Trainer) -> None:
    trainer.begin(programme="hours", teams=())
    conductor, stages = trainer.console.conductor, []
    while not conductor.upcoming(trainer.console.words).is_end:
        conductor.go_on()
        stages.append(trainer.on_stage())
    assert len(stages) > 25
    for earlier in reversed(stages[:-1]):
        conductor.go_back()
        assert trainer.on_stage() == earlier
    assert not conductor.can_go_back()
    assert not conductor.go_back()
