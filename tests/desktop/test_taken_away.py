"""Something is taken away on which other things hang: these go on without it."""

from PySide6.QtWidgets import QMenu

from desktop.console.norms.about_team import GoalStep
from desktop.console.norms.wording import WordingStep
from game.exercise import Event
from game.norms.events import (
    MomentRemoved,
    ObjectiveRemoved,
    ObjectiveWritten,
    StepShown,
    TeamGoalWritten,
    VisionWritten,
)
from tests.desktop.norm_steps import step_of
from tests.desktop.trainer import Key, Trainer

GONE = (
    VisionWritten("Iedereen komt verder"),
    ObjectiveWritten("O1", "Snel antwoord"),
    ObjectiveWritten("O2", "Tijd en aandacht"),
    TeamGoalWritten("t1", "Wij bellen terug", ("O1", "O2")),
    ObjectiveRemoved("O1"),
)
"""A team chose two objectives; after that the group did without the first of them."""


def at(trainer: Trainer, *events: Event) -> object:
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(*events)
    return step_of(trainer)


def test_what_the_vision_asks_is_still_written_when_its_objective_is_gone(
    trainer: Trainer,
) -> None:
    step = at(trainer, *GONE, StepShown("n2", team="t1"))
    assert isinstance(step, GoalStep)
    step.goal.edit.setFocus()
    step.goal.edit.selectAll()
    trainer.write("Wij bellen dezelfde dag")
    trainer.press(Key.Key_Return)
    goal = trainer.bridge.round_state.team_goals[0]
    assert (goal.text, goal.objectives) == ("Wij bellen dezelfde dag", ("O2",))


def test_a_norm_is_still_begun_when_the_first_objective_of_the_team_is_gone(
    trainer: Trainer,
) -> None:
    step = at(trainer, *GONE, StepShown("n5"))
    assert isinstance(step, WordingStep)
    trainer.click(next(one for one in step.starts if "Balie" in one.accessibleName()))
    norm = trainer.bridge.round_state.norms[0]
    assert (norm.team, norm.objective) == ("t1", "O2")


def test_a_sentence_still_becomes_a_norm_when_its_moment_is_gone(trainer: Trainer) -> None:
    trainer.open_example()
    blocks = trainer.bridge.workshop.meetings[0].blocks
    trainer.show_block(next(one.id for one in blocks if one.round.endswith("norms")))
    norm = trainer.bridge.round_state.norms[0]
    trainer.submit(StepShown("n5", norm=norm.id), MomentRemoved(norm.moment))
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    menu = step.starters.menu()
    assert isinstance(menu, QMenu)
    sentence = next(action for action in menu.actions() if action.data())
    came_from = sentence.data()
    sentence.trigger()
    assert trainer.bridge.round_state.norms[0].sources[-1] == came_from
