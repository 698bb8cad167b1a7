"""What is larger is so until the next step, and nothing of it is kept."""

import pytest

from game.workshop.events import QuestionAsked
from tests.desktop.test_stage import at_poll
from tests.desktop.trainer import Key, Trainer
from tests.desktop.zoom.close_up import ALT, WHOLE, begin_on_whole_screen, closer, is_near, shown


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_it_ends_at_another_step(trainer: Trainer, key: Key) -> None:
    begin_on_whole_screen(trainer)
    closer(trainer, 2)
    trainer.press(Key.Key_Right, with_=ALT)
    trainer.press(key)
    assert is_near(shown(trainer) & WHOLE, WHOLE)
    closer(trainer, 2)
    assert shown(trainer).center().x() == pytest.approx(960, abs=3)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_A])
def test_it_ends_when_something_covers_the_stage(trainer: Trainer, key: Key) -> None:
    trainer.begin()
    trainer.go_on(3)
    closer(trainer)
    trainer.press(key)
    assert not trainer.windows.scene.zoom.is_on
    trainer.press(key)
    assert not trainer.windows.scene.zoom.is_on


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_P])
def test_blank_and_pause_are_never_larger(trainer: Trainer, key: Key) -> None:
    begin_on_whole_screen(trainer)
    trainer.press(key)
    assert trainer.bridge.workshop.stage.cover in ("blank", "pause")
    closer(trainer, 2)
    assert is_near(shown(trainer) & WHOLE, WHOLE)
    trainer.press(key)
    closer(trainer, 2)
    assert shown(trainer).width() == pytest.approx(960, abs=3)


def test_another_cover_can_be_larger(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    trainer.submit(QuestionAsked("Wat viel je op?"))
    closer(trainer)
    assert trainer.windows.scene.zoom.times == 1.5
    trainer.submit(QuestionAsked("Wat neem je mee?"))
    assert not trainer.windows.scene.zoom.is_on


def test_nothing_of_it_is_kept(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    happened, undoable = len(trainer.bridge.happened()), trainer.bridge.undoable()
    closer(trainer, 2)
    trainer.press(Key.Key_Down, with_=ALT)
    assert len(trainer.bridge.happened()) == happened
    assert trainer.bridge.undoable() == undoable


def test_it_ends_when_an_outcome_is_shown_in_the_same_step(trainer: Trainer) -> None:
    at_poll(trainer, people=9)
    trainer.write("6 0 1 2 0 ")
    closer(trainer)
    assert trainer.windows.scene.zoom.is_on
    before = trainer.console.conductor.here()
    trainer.click(trainer.console.middle.main)
    assert trainer.console.conductor.here() == before
    assert not trainer.windows.scene.zoom.is_on
