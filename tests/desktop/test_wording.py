"""Writing norms: what one can begin with, and a beginning that can be taken back."""

from PySide6.QtWidgets import QMenu

from assets.language import words
from desktop.console.norms.about_norm import ReminderStep
from desktop.console.norms.fist import FistStep
from desktop.console.norms.wording import WordingStep
from game.norms.events import (
    FistCounted,
    FistShown,
    MomentChosen,
    MomentWritten,
    NormStarted,
    NormWorded,
    StepShown,
)
from tests.desktop.legible import texts
from tests.desktop.norm_steps import step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def at_wording(trainer: Trainer) -> WordingStep:
    """Two moments of the first team, of which it chose one; the second team has one."""
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(
        MomentWritten("M1", "Aan het hek", "t1"),
        MomentWritten("M2", "Na de toets", "t1"),
        MomentWritten("M3", "Aan de telefoon", "t2"),
        MomentChosen("M1"),
    )
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    return step


def test_each_team_begins_with_a_moment_of_its_own(trainer: Trainer) -> None:
    step = at_wording(trainer)
    chosen, only, free = [button.accessibleName() for button in step.starts]
    assert "Aan het hek (Balie)" in chosen
    assert "Aan de telefoon (Telefoon)" in only
    assert "zonder moment" in free
    trainer.submit(NormStarted("N1", "t1", moment="M1"), StepShown("n5", norm="N1"))
    menu = step.new_norm.menu()
    assert isinstance(menu, QMenu)
    left = [action.text() for action in menu.actions()]
    assert left[0] == "Na de toets (Balie)", "what it did not choose can still be taken"
    trainer.choose(menu, left[0])
    norm = trainer.bridge.round_state.norms[1]
    assert (norm.team, norm.moment) == ("t1", "M2")


def test_a_team_whose_moments_all_have_a_norm_can_have_one_more(trainer: Trainer) -> None:
    step = at_wording(trainer)
    trainer.submit(NormStarted("N1", "t2", moment="M3"), StepShown("n5", norm="N1"))
    menu = step.new_norm.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, "Een norm voor Telefoon")
    assert trainer.bridge.round_state.norms[1].team == "t2"


def test_who_begins_another_norm_puts_down_the_one_the_room_reads(trainer: Trainer) -> None:
    step = at_wording(trainer)
    trainer.submit(
        NormStarted("N1", "t1", moment="M1"),
        NormWorded("N1", "Wij zijn vriendelijk."),
        StepShown("n5", norm="N1"),
    )
    step.sentence.setFocus()
    step.sentence.selectAll()
    trainer.write("Wij groeten bij het hek.")
    menu = step.new_norm.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, "Aan de telefoon (Telefoon)")
    first = trainer.bridge.round_state.norms[0]
    assert first.wordings == ("Wij zijn vriendelijk.", "Wij groeten bij het hek.")


def at_outcome(trainer: Trainer, *counts: int) -> FistStep:
    """The room sees how many showed how many fingers for the first norm."""
    at_wording(trainer)
    trainer.submit(
        NormStarted("N1", "t1", moment="M1"),
        NormWorded("N1", "Wij groeten bij het hek."),
        StepShown("n6", norm="N1"),
        FistCounted("N1", counts, 8),
        FistShown("N1"),
    )
    step = step_of(trainer)
    assert isinstance(step, FistStep)
    return step


def test_once_a_norm_is_decided_the_next_team_begins_on_the_spot(trainer: Trainer) -> None:
    """And goes on to its own fist to five; the room does not see the first outcome once more."""
    step = at_outcome(trainer, 0, 0, 0, 4, 4, 0)
    assert step.new_norm.isHidden(), "first this one"
    trainer.click(step.decisions["adopted"])
    assert step.new_norm.isVisible()
    menu = step.new_norm.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, "Aan de telefoon (Telefoon)")
    assert trainer.bridge.round_state.place.norm == "N2"
    trainer.write("Wij nemen de telefoon op.")
    trainer.press(Key.Key_Return)
    assert trainer.bridge.round_state.norms[1].text == "Wij nemen de telefoon op."
    trainer.go_on()
    place = trainer.bridge.round_state.place
    assert (place.step, place.norm) == ("n6", "N2")


def test_the_main_button_says_what_it_does_once_an_objection_is_typed(trainer: Trainer) -> None:
    step, main = at_outcome(trainer, 2, 0, 0, 3, 3, 0), trainer.console.middle.main
    step.objections.new.setFocus()
    assert main.accessibleName() == "Bezwaren opschrijven"
    trainer.write("Het hek is te ver")
    assert main.accessibleName() == "Zin aanpassen"
    trainer.press(Key.Key_PageDown)
    norm = trainer.bridge.round_state.norms[0]
    assert norm.status == "adapt"
    assert [one.text for one in norm.objections] == ["Het hek is te ver"]


def test_who_had_no_norm_yet_writes_one_from_the_keyboard(trainer: Trainer) -> None:
    at_wording(trainer)
    trainer.show_block("b06")
    step = step_of(trainer)
    assert isinstance(step, ReminderStep)
    trainer.click(step.write)
    wording = step_of(trainer)
    assert isinstance(wording, WordingStep)
    assert wording.starts[0].hasFocus()


def test_the_coach_reads_the_language_of_the_group(trainer: Trainer) -> None:
    """Whatever language the trainer and the screen are in."""
    step = at_wording(trainer)
    for name in ("console_language", "stage_language"):
        trainer.app.preferences.set(name, "en")
    trainer.submit(
        NormStarted("N1", "t1"),
        NormWorded("N1", "Wij bellen elke dag tijdig terug."),
        StepShown("n5", norm="N1"),
    )
    sentence = next(one for one in texts(trainer.board) if one.text.startswith("Wij bellen"))
    marked = {sentence.text[mark.start : mark.end] for mark in sentence.marks}
    assert "tijdig" in marked
    said = words("en")
    assert step.criteria.buttons["NC3"].accessibleDescription() == said("norms.met.yes")
    assert step.criteria.buttons["NC8"].accessibleDescription() == said("norms.met.no")
    menu = step.starters.menu()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == words("nl").lines("norms.starters")[0]


def test_enter_does_not_go_home_when_a_norm_is_gone(trainer: Trainer) -> None:
    step = at_wording(trainer)
    trainer.submit(NormStarted("N1", "t1"), NormStarted("N2", "t2"), StepShown("n5", norm="N1"))
    trainer.click(step.remove)
    assert [one.id for one in trainer.bridge.round_state.norms] == ["N2"]
    assert trainer.console.middle.main.hasFocus()


def test_undo_brings_back_what_a_beginning_came_over(trainer: Trainer) -> None:
    step = at_wording(trainer)
    trainer.submit(NormStarted("N1", "t1"), StepShown("n5", norm="N1"))
    step.sentence.setFocus()
    trainer.write("Wij bellen voor vijf uur")
    menu = step.starters.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, menu.actions()[0].text())
    assert "…" in step.sentence.sentence
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert step.sentence.sentence == "Wij bellen voor vijf uur"
    assert [one.id for one in trainer.bridge.round_state.norms] == ["N1"]
