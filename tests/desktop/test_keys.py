"""What single keys do: typing is typing, nothing that was typed is lost, undo takes back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.console.commands import KEYS
from desktop.console.counts import CountField
from desktop.console.fields import Line
from desktop.console.norms import NormsConsole
from desktop.console.norms.about_norm import ReminderStep
from desktop.console.norms.about_room import VisionStep
from desktop.console.norms.about_team import MomentsStep
from desktop.console.norms.wording import WordingStep
from desktop.console.q_sort.sheet_entry import NumberField
from desktop.console.sentence import SentenceEdit
from desktop.demo import hands
from game.actions.events import ActionStepShown, DotsCounted, IdeaChosen, IdeaWritten
from game.norms.events import NormStarted, StepShown
from game.norms.state import Norms
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer


def norms_of(trainer: Trainer) -> Norms:
    state = trainer.bridge.state.rounds["s1-norms"]
    assert isinstance(state, Norms)
    return state


def at_vision(trainer: Trainer) -> VisionStep:
    """The keyboard in the field for the vision."""
    trainer.begin()
    trainer.go_on(5)
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    step = panel.step
    assert isinstance(step, VisionStep)
    assert step.vision.edit.hasFocus()
    return step


def at_sentence(trainer: Trainer) -> WordingStep:
    """The keyboard in the sentence of a new norm."""
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), StepShown("n5", norm="N1"))
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    step = panel.step
    assert isinstance(step, WordingStep)
    step.sentence.setFocus()
    return step


def test_letters_that_are_keys_elsewhere_are_letters_while_typing(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("bP pB")
    assert step.vision.edit.text() == "bP pB"
    assert trainer.bridge.workshop.stage.cover == ""
    trainer.press(Key.Key_B, with_=CONTROL)
    assert trainer.bridge.workshop.stage.cover == "blank"
    assert step.vision.edit.text() == "bP pB"


@pytest.mark.parametrize("kind", [Line, CountField, NumberField])
def test_a_line_leaves_commands_to_the_window(qtbot: QtBot, kind: type[QLineEdit]) -> None:
    """Also where the system means something else by them, as Linux does by this one."""
    line = kind()
    qtbot.addWidget(line)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_E, CONTROL)
    event.accept()
    QApplication.sendEvent(line, event)
    assert not event.isAccepted()


def test_letters_are_letters_in_the_sentence_too(trainer: Trainer) -> None:
    step = at_sentence(trainer)
    trainer.write("b p")
    assert step.sentence.sentence == "b p"
    assert trainer.bridge.workshop.stage.cover == ""


def test_arrows_move_in_the_text_and_not_through_the_programme(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("ac")
    trainer.press(Key.Key_Left)
    trainer.write("b")
    trainer.press(Key.Key_Right, Key.Key_Right)
    assert step.vision.edit.text() == "abc"
    assert norms_of(trainer).place.prompt == 0


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_going_on_or_back_keeps_first_what_is_being_typed(trainer: Trainer, key: Key) -> None:
    at_vision(trainer)
    trainer.write("Iedereen weet waar hij aan toe is")
    trainer.press(key)
    assert norms_of(trainer).vision == "Iedereen weet waar hij aan toe is"


def test_a_block_that_is_clicked_keeps_first_what_is_being_typed(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.write("Snel")
    trainer.show_block("b08")
    assert norms_of(trainer).vision == "Snel"


def test_a_sentence_in_the_making_is_kept_when_the_trainer_goes_elsewhere(
    trainer: Trainer,
) -> None:
    at_sentence(trainer)
    trainer.write("Wij bellen")
    trainer.show_block("b08")
    assert norms_of(trainer).norms[0].draft == "Wij bellen"
    trainer.show_block("b05")
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    assert isinstance(panel.step, WordingStep)
    assert panel.step.sentence.sentence == "Wij bellen"


def test_the_room_reads_along_while_a_sentence_is_typed(trainer: Trainer) -> None:
    at_sentence(trainer)
    trainer.write("Wij bellen terug")
    trainer.qtbot.waitUntil(lambda: "Wij bellen terug" in trainer.on_stage())
    assert norms_of(trainer).norms[0].wordings == ()


def test_undo_in_a_field_takes_back_typing_first_and_the_event_after_enter(
    trainer: Trainer,
) -> None:
    step = at_vision(trainer)
    trainer.write("Eerst")
    trainer.press(Key.Key_Return)
    assert norms_of(trainer).vision == "Eerst"
    trainer.write(" dit")
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert step.vision.edit.text() == "Eerst"
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert norms_of(trainer).vision == ""
    assert step.vision.edit.text() == ""


def test_undo_in_the_sentence_takes_back_that_it_was_put_down(trainer: Trainer) -> None:
    step = at_sentence(trainer)
    trainer.write("Wij bellen")
    trainer.press(Key.Key_Return)
    assert norms_of(trainer).norms[0].wordings == ("Wij bellen",)
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert norms_of(trainer).norms[0].wordings == ()
    assert step.sentence.hasFocus()


def test_redo_does_it_again(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.write("Eerst")
    trainer.press(Key.Key_Return)
    trainer.press(Key.Key_Z, with_=CONTROL)
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert norms_of(trainer).vision == "Eerst"
    trainer.press(Key.Key_Z, with_=CONTROL)
    trainer.press(Key.Key_Z, with_=CONTROL | SHIFT)
    assert norms_of(trainer).vision == "Eerst"


def test_undo_names_what_it_takes_back_also_after_reopening(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.write("Eerst")
    trainer.press(Key.Key_Return)
    path = trainer.bridge.path
    assert trainer.console.middle.undo.accessibleName() == "Ongedaan: visie"
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert trainer.console.middle.undo.accessibleName() == "Ongedaan: visie"
    trainer.click(trainer.console.middle.undo)
    assert norms_of(trainer).vision == ""
    assert not trainer.console.middle.undo.isEnabled()


def test_the_undo_button_has_room_for_what_it_takes_back(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.write("Eerst")
    trainer.press(Key.Key_Return)
    trainer.console.resize(1440, 900)
    hands.settle()
    assert "Ongedaan: visie" in trainer.seen(trainer.console.middle.undo)


def test_the_counts_of_a_vote_are_typed_with_digits_alone(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b02")
    trainer.go_to("tq")
    trainer.console.middle.focus_step()
    trainer.write("1 2 b0 4 ")
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    trainer.press(Key.Key_Return)
    assert norms_of(trainer).polls[0].counts == (1, 2, 0, 4, 0)
    assert trainer.bridge.workshop.stage.cover == ""


@pytest.mark.parametrize("sign", ["+", "-", "²", "٣"])
def test_only_digits_are_hands(trainer: Trainer, sign: str) -> None:
    """Where nobody types, plus gives a minute more: it is pressed while hands are counted too."""
    trainer.begin()
    trainer.show_block("b02")
    trainer.go_to("tq")
    trainer.console.middle.focus_step()
    trainer.write(f"{sign}3 {sign}2{sign} 1 1 1 ")
    assert norms_of(trainer).polls[0].counts == (3, 2, 1, 1, 1)


# --- fields -----------------------------------------------------------------------------------


def at_reminder(trainer: Trainer) -> ReminderStep:
    """The keyboard in what one says when a norm is forgotten."""
    at_sentence(trainer)
    trainer.submit(StepShown("n7", norm="N1"))
    trainer.console.middle.focus_step()
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    step = panel.step
    assert isinstance(step, ReminderStep)
    return step


def test_a_letter_or_a_wheel_does_not_change_who_keeps_a_norm(trainer: Trainer) -> None:
    step = at_reminder(trainer)
    trainer.tab_to(step.keeper.box)
    trainer.write("o")
    trainer.turn_wheel(step.keeper.box)
    assert norms_of(trainer).norms[0].keeper == ""
    trainer.press(Key.Key_Down)
    assert norms_of(trainer).norms[0].keeper == "p1"


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_P, Key.Key_A, Key.Key_Right, Key.Key_Plus])
def test_keys_that_work_where_nobody_types_do_nothing_in_a_closed_list(
    trainer: Trainer, key: Key
) -> None:
    """Who types the name of somebody there does not blank the screen."""
    step = at_reminder(trainer)
    trainer.tab_to(step.keeper.box)
    stage, left = trainer.on_stage(), trainer.console.foot.clock.text()
    trainer.press(key)
    trainer.press(key, with_=SHIFT)
    assert trainer.on_stage() == stage
    assert trainer.console.foot.clock.text() == left
    assert not QApplication.activePopupWidget()
    trainer.press(Key.Key_B, with_=CONTROL)
    assert trainer.on_stage() != stage


def test_enter_goes_from_field_to_field(trainer: Trainer) -> None:
    step = at_reminder(trainer)
    assert step.line.edit.hasFocus()
    trainer.write("Bel jij?")
    trainer.press(Key.Key_Return)
    assert step.reply.edit.hasFocus()
    trainer.write("Ik bel")
    trainer.press(Key.Key_Return)
    assert step.keeper.box.hasFocus()
    norm = norms_of(trainer).norms[0]
    assert (norm.reminder_line, norm.reply) == ("Bel jij?", "Ik bel")


def test_enter_in_the_last_field_goes_to_the_main_button(trainer: Trainer) -> None:
    at_reminder(trainer)
    trainer.submit(StepShown("n8", norm="N1"))
    trainer.console.middle.focus_step()
    trainer.write("Zit aan de balie")
    trainer.press(Key.Key_Return)
    assert trainer.console.middle.main.hasFocus()


def test_a_line_that_is_too_long_is_shown_from_its_beginning(trainer: Trainer) -> None:
    step = at_reminder(trainer)
    trainer.write("Zullen we " * 30)
    assert step.line.edit.cursorPosition() == 300
    trainer.press(Key.Key_Return)
    assert step.line.edit.cursorPosition() == 0


def test_enter_in_a_list_stays_for_the_next_line_and_goes_on_from_an_empty_one(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.go_to("n3")
    trainer.console.middle.focus_step()
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    step = panel.step
    assert isinstance(step, MomentsStep)
    for text in ("De telefoon gaat", "Iemand komt binnen"):
        assert step.moments.new.hasFocus()
        trainer.write(text)
        trainer.press(Key.Key_Return)
    assert [one.text for one in norms_of(trainer).moments] == [
        "De telefoon gaat",
        "Iemand komt binnen",
    ]
    trainer.press(Key.Key_Return)
    assert trainer.console.middle.main.hasFocus()


def test_actions_come_from_the_picked_ideas_with_most_dots_first(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b07")
    trainer.submit(
        IdeaWritten("I1", "Een bord"),
        IdeaWritten("I2", "Een bellijst"),
        IdeaWritten("I3", "Koffie"),
        DotsCounted("I1", 2),
        DotsCounted("I2", 5),
        IdeaChosen("I1", True),
        IdeaChosen("I2", True),
        ActionStepShown("pick"),
    )
    trainer.go_on()
    actions = trainer.bridge.round_state.actions
    assert [one.what for one in actions] == ["Een bellijst", "Een bord"]


def test_undo_takes_back_a_count_from_the_box_that_comes_next(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b07")
    trainer.submit(IdeaWritten("I1", "Een bord"), IdeaWritten("I2", "Koffie"))
    trainer.go_on(2)

    def dots() -> int:
        return int(trainer.bridge.round_state.ideas[0].dots)

    trainer.write("5")
    trainer.press(Key.Key_Return)
    assert dots() == 5
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert dots() == 0
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert dots() == 5
    trainer.write("7")
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert dots() == 5, "what is being typed goes first"


def test_the_keyboard_stays_with_the_dots_when_an_idea_is_undone(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b07")
    trainer.submit(IdeaWritten("I1", "Een bord"), IdeaWritten("I2", "Koffie"))
    trainer.go_on(2)
    trainer.press(Key.Key_Z, with_=CONTROL)
    trainer.write("4")
    trainer.press(Key.Key_Return)
    assert [(one.id, one.dots) for one in trainer.bridge.round_state.ideas] == [("I1", 4)]


def test_no_two_commands_share_a_key() -> None:
    keys = [key for some in KEYS.values() for key in some]
    assert len(set(keys)) == len(keys)


def scroll_over(trainer: Trainer, widget: QWidget) -> None:
    """A notch of the wheel with the mouse over a widget, as the system sends it."""
    window = trainer.console.windowHandle()
    at = widget.mapTo(trainer.console, widget.rect().center())
    QTest.wheelEvent(window, QPointF(at), QPoint(0, -120))
    hands.settle()


def test_a_wheel_that_turns_over_a_field_leaves_the_keyboard_where_it_is(trainer: Trainer) -> None:
    """Who scrolls past a list, or past the note, still goes on with the arrow to the right."""
    step = at_reminder(trainer)
    main = trainer.console.middle.main
    main.setFocus()
    for field in (step.keeper.box, trainer.console.side.note):
        scroll_over(trainer, field)
        assert trainer.keyboard is main
    trainer.submit(StepShown("n5", norm="N1"))
    sentence = next(one for one in main.window().findChildren(SentenceEdit) if one.isVisible())
    main.setFocus()
    scroll_over(trainer, sentence)
    assert trainer.keyboard is main
