"""A trainer at a step of the norms."""

from typing import TypeVar

from desktop.console.norms import NormsConsole
from desktop.console.norms.about_norm import ReminderStep
from desktop.console.norms.about_room import QuestionsStep, VisionStep
from game.norms.events import NormStarted, NormWorded, StepShown
from tests.desktop.trainer import Trainer

Step = TypeVar("Step")


def step_of(trainer: Trainer) -> object:
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    return panel.step


def at_vision(trainer: Trainer) -> VisionStep:
    return _begun(trainer, 5, VisionStep)


def at_questions(trainer: Trainer) -> QuestionsStep:
    return _begun(trainer, 7, QuestionsStep)


def _begun(trainer: Trainer, stops: int, kind: type[Step]) -> Step:
    """A new traject, so many stops on."""
    trainer.begin()
    trainer.go_on(stops)
    step = step_of(trainer)
    assert isinstance(step, kind)
    return step


def at_keepers(trainer: Trainer) -> ReminderStep:
    trainer.begin()
    trainer.show_block("b06")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug"))
    trainer.submit(StepShown("n7", 2, norm="N1"))
    step = step_of(trainer)
    assert isinstance(step, ReminderStep)
    return step
