"""Hands that were counted and undone stand nowhere any more: the next key does not show them."""

from desktop.console.counts import CountsField
from game.norms.events import NormStarted, NormWorded, StepShown
from game.pulse.events import PulseStepShown
from game.review.events import ReviewStepShown
from tests.desktop.test_return import begin, block_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def boxes(trainer: Trainer) -> CountsField:
    """The only ones that can be seen."""
    found = trainer.console.middle.panel
    assert found
    (seen,) = [one for one in found.findChildren(CountsField) if one.isVisible()]
    return seen


def count_and_undo(trainer: Trainer, typed: str) -> None:
    """Types counts, with Enter behind the last; then takes that back, and does it again."""
    counts = tuple(map(int, typed.split()))
    trainer.console.middle.focus_step()
    before = trainer.console.middle.main.accessibleName()
    trainer.write(typed)
    trainer.press(Key.Key_Return)
    assert boxes(trainer).counts == counts
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert boxes(trainer).counts == (0,) * len(counts)
    assert trainer.console.middle.main.accessibleName() == before
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert boxes(trainer).counts == counts


def test_of_a_fist_to_five(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij groeten bij het hek."))
    trainer.submit(StepShown("n6", norm="N1"))
    count_and_undo(trainer, "0 0 0 3 3 2")


def test_of_one_of_the_three_questions(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b02")
    trainer.go_to("tq")
    count_and_undo(trainer, "1 2 3 1 1")


def test_of_a_sentence_of_the_theepotmeting(trainer: Trainer) -> None:
    trainer.begin(programme="hours")
    blocks = trainer.bridge.workshop.meetings[0].blocks
    trainer.show_block(next(one.id for one in blocks if one.name == "pulse"))
    trainer.submit(PulseStepShown("ask"))
    count_and_undo(trainer, "0 1 2 3 2")


def test_of_a_question_in_a_return_session(trainer: Trainer) -> None:
    begin(trainer)
    trainer.show_block(block_of(trainer, "looking_back"))
    trainer.submit(ReviewStepShown("questions"))
    count_and_undo(trainer, "1 2 3 1 1")
