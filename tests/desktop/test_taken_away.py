"""Something is taken away on which other things hang: these go on without it."""

from PySide6.QtWidgets import QMenu

from desktop.console.norms.about_team import GoalStep, MomentsStep
from desktop.console.norms.wording import WordingStep
from game.actions.events import IdeaWritten
from game.exercise import Event
from game.norms.events import (
    MomentRemoved,
    MomentWritten,
    NormRemoved,
    NormStarted,
    NormWorded,
    ObjectiveRemoved,
    ObjectiveWritten,
    StepShown,
    TeamGoalWritten,
    VisionWritten,
)
from game.workshop.events import ThoughtParked, ThoughtRemoved
from game.workshop.red_thread import thread
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


def thread_of(trainer: Trainer, id: str) -> list[str]:
    """What the action plan tells that this came from, and itself."""
    return [knot.text for knot in thread(id, trainer.bridge.knots)]


def test_an_idea_does_not_come_from_a_thought_that_was_parked_after_its_own_was_gone(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.submit(ThoughtParked("K1", "Wie betaalt dat bord?"))
    round = next(one.id for one in trainer.bridge.workshop.rounds if one.exercise == "actions")
    assert trainer.bridge.submit(IdeaWritten("I1", "Een goedkoper bord", "workshop:K1"), round)
    trainer.submit(ThoughtRemoved("K1"))
    trainer.console.side.park.setFocus()
    trainer.write("Mag de hond mee?")
    trainer.press(Key.Key_Return)
    assert [one.text for one in trainer.bridge.workshop.thoughts] == ["Mag de hond mee?"]
    assert thread_of(trainer, f"{round}:I1") == ["Een goedkoper bord"]


def test_a_norm_is_not_tied_to_a_moment_that_was_written_after_its_own_was_gone(
    trainer: Trainer,
) -> None:
    step = at(
        trainer,
        MomentWritten("M1", "Aan het hek", "t1"),
        NormStarted("N1", "t1", moment="M1"),
        NormWorded("N1", "Wij groeten bij het hek."),
        MomentRemoved("M1"),
        StepShown("n3", team="t1"),
    )
    assert isinstance(step, MomentsStep)
    step.moments.new.setFocus()
    trainer.write("Aan de telefoon")
    trainer.press(Key.Key_Return)
    assert [one.text for one in trainer.bridge.round_state.moments] == ["Aan de telefoon"]
    assert "Aan de telefoon" not in thread_of(trainer, f"{trainer.bridge.round}:N1")


def test_a_norm_that_was_begun_after_another_was_removed_is_not_what_an_idea_came_from(
    trainer: Trainer,
) -> None:
    step = at(trainer, NormStarted("N1", "t1"), NormWorded("N1", "Wij groeten bij het hek."))
    norms = trainer.bridge.round
    round = next(one.id for one in trainer.bridge.workshop.rounds if one.exercise == "actions")
    assert trainer.bridge.submit(IdeaWritten("I1", "Een bank bij het hek", f"{norms}:N1"), round)
    trainer.submit(NormRemoved("N1"), StepShown("n5"))
    assert isinstance(step, WordingStep)
    trainer.click(next(one for one in step.starts if "Telefoon" in one.accessibleName()))
    trainer.write("Wij bellen terug")
    step.put_down()
    assert [one.text for one in trainer.bridge.round_state.norms] == ["Wij bellen terug"]
    assert thread_of(trainer, f"{round}:I1") == ["Een bank bij het hek"]
