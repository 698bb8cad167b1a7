"""The trainer's window: what is refused, what has to be seen, and what waits for a norm."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from assets.tokens import look
from desktop.console.fields import Line
from desktop.console.norms.about_norm import LeaderStep
from desktop.console.norms.about_room import OwnWordsStep
from desktop.console.norms.about_team import MomentsStep
from desktop.console.norms.fist import FistStep
from desktop.console.programme import BlockButton
from desktop.demo import hands
from desktop.stage.type_sizes import READABLE
from game.norms.events import (
    FistCounted,
    FistShown,
    NormStarted,
    NormWorded,
    ObjectiveWritten,
    StepShown,
    VisionWritten,
)
from game.norms.state import Norms
from tests.desktop.cut_off import spoilt
from tests.desktop.legible import texts
from tests.desktop.norm_steps import at_questions, at_vision, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_a_fourth_objective_is_refused_and_stays_to_be_changed(trainer: Trainer) -> None:
    step = at_vision(trainer)
    for number in (1, 2, 3):
        step.objectives.new.setFocus()
        trainer.write(f"Doel {number}")
        trainer.press(Key.Key_Return)
    assert len(trainer.bridge.round_state.objectives) == 3
    trainer.write("Doel 4")
    trainer.press(Key.Key_Return)
    assert "Meer dan 3 doelen onthoudt niemand." in trainer.seen()
    assert step.objectives.new.text() == "Doel 4"
    assert len(trainer.bridge.round_state.objectives) == 3
    step.objectives.removed.emit("O1")
    step.objectives.new.setFocus()
    trainer.press(Key.Key_Return)
    assert [one.text for one in trainer.bridge.round_state.objectives] == [
        "Doel 2",
        "Doel 3",
        "Doel 4",
    ]


def test_a_fourth_objective_is_not_asked_for(trainer: Trainer) -> None:
    step = at_vision(trainer)
    empty = step.objectives.new
    for number in (1, 2, 3):
        assert empty.isVisible()
        empty.setFocus()
        trainer.write(f"Doel {number}")
        trainer.press(Key.Key_Return)
    assert "Drie is genoeg" in empty.placeholderText()
    trainer.press(Key.Key_Return)
    assert not empty.hasFocus()
    trainer.press(Key.Key_PageUp)
    trainer.press(Key.Key_PageDown)
    assert not empty.isVisible()
    trainer.click(step.objectives.row("O2").remove)
    assert empty.isVisible()
    assert "Een doel" in empty.placeholderText()


def test_what_is_not_possible_is_said_on_the_spot_and_not_on_stage(trainer: Trainer) -> None:
    step = at_questions(trainer)
    stage = trainer.on_stage()
    trainer.write("9 9 9 9 9 ")
    trainer.go_on()
    middle = trainer.console.middle
    assert middle.error.text() == "Je telde 45 handen, maar er zijn 8 mensen. Kijk nog eens."
    assert middle.error.isVisible()
    assert trainer.on_stage() == stage
    assert step.counts.counts == (9, 9, 9, 9, 9)
    trainer.press(Key.Key_PageUp)
    assert not middle.error.isVisible(), "somewhere else it says nothing"


def test_a_count_that_was_refused_is_mended_where_it_was_typed(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("3 9")
    trainer.press(Key.Key_PageDown)
    assert trainer.console.middle.error.isVisible()
    trainer.write("2")
    trainer.press(Key.Key_PageDown)
    assert step.counts.counts == (3, 2, 0, 0, 0)
    assert not trainer.console.middle.error.isVisible()


def test_that_there_is_nothing_to_undo_goes_when_something_is_done_again(trainer: Trainer) -> None:
    at_questions(trainer)
    error = trainer.console.middle.error
    trainer.write("1 2 3 0 0 ")
    trainer.press(Key.Key_PageDown)
    assert trainer.bridge.undoable()
    while trainer.bridge.undoable():
        trainer.press(Key.Key_Z, with_=CONTROL)
        assert not error.isVisible()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert error.isVisible()
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert trainer.bridge.undoable()
    assert not error.isVisible(), "there is something to undo now"


def place_in(area: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())


def test_what_is_typed_is_seen_also_below_a_long_list(trainer: Trainer) -> None:
    trainer.begin()
    trainer.console.resize(1280, 720)
    trainer.go_on(10)
    step = step_of(trainer)
    assert isinstance(step, OwnWordsStep)
    for number in range(9):
        trainer.write(f"Zin {number}")
        trainer.press(Key.Key_Return)
    trainer.write("Nog een")
    field, area = step.sentences.new, trainer.console.middle.area.viewport()
    trainer.qtbot.waitUntil(lambda: area.rect().contains(place_in(area, field)))


def test_it_is_said_when_everything_is_on_disk(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.clock.go_on(minutes=42)
    trainer.write("Eerst")
    trainer.press(Key.Key_Return)
    assert trainer.console.bar.saved.text() == "Alles bewaard om 09:42"


def test_a_long_client_ends_in_dots_and_leaves_the_buttons_whole(trainer: Trainer) -> None:
    name = "Gemeente Zuiddorp, Burgerzaken en Vergunningen en alles wat daar verder bij hoort"
    trainer.begin(client=name)
    trainer.console.resize(1280, 720)
    bar = trainer.console.bar
    trainer.qtbot.waitUntil(lambda: bar.client.text().endswith("…"))
    assert bar.client.accessibleName() == name
    for button in (bar.people, bar.screens, bar.languages):
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("step", ["n7", "n8", "n9"])
def test_what_is_about_a_norm_waits_until_there_is_one(trainer: Trainer, step: str) -> None:
    trainer.begin()
    trainer.show_block("b06")
    trainer.submit(StepShown(step))
    missing = "Er is nog geen norm. Ga terug en leg eerst een zin neer."
    assert missing in trainer.seen()
    panel = step_of(trainer)
    assert isinstance(panel, QWidget)
    assert not [one for one in panel.findChildren(Line) if one.isEnabled()]
    trainer.submit(NormStarted("N1", "t1"), StepShown(step, norm="N1"))
    assert missing not in trainer.seen()
    assert all(one.isEnabled() for one in panel.findChildren(Line))


def test_both_windows_say_that_too_few_answered(trainer: Trainer) -> None:
    step = at_questions(trainer)
    for digit in (Key.Key_2, Key.Key_1, Key.Key_0, Key.Key_0, Key.Key_0):
        trainer.press(digit, Key.Key_Return)
    trainer.press(Key.Key_PageDown)
    hands.settle()
    assert step.told.text() == "De zaal ziet geen uitslag: er zijn minder dan 5 antwoorden."
    assert "Nog te weinig antwoorden om te laten zien." in trainer.on_stage()
    told = next(one for one in texts(trainer.board) if "te weinig" in one.text)
    assert told.fitted.size >= READABLE


def _is_seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_where_we_are_in_a_long_programme_can_be_seen(trainer: Trainer) -> None:
    trainer.begin(programme="day")
    trainer.console.resize(1280, 720)
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    for block in (meeting.blocks[-1], meeting.blocks[0]):
        trainer.console.programme.chosen.emit(block.id)
        button = trainer.console.programme.button(block.id)
        trainer.qtbot.waitUntil(partial(_is_seen_whole, button))


def test_more_hands_than_people_are_told_while_they_are_counted(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("21")
    assert step.counts.total.text() == "21 van 8: te veel"
    trainer.press(Key.Key_Backspace, Key.Key_Backspace)
    trainer.write("8")
    assert step.counts.total.text() == "8 van 8"


def test_from_a_step_without_a_norm_one_press_leads_to_where_it_is_written(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.show_block("b06")
    trainer.submit(StepShown("n8"))
    step = step_of(trainer)
    assert isinstance(step, LeaderStep)
    trainer.click(step.write)
    state = trainer.bridge.round_state
    assert isinstance(state, Norms)
    assert state.place.step == "n5"
    trainer.submit(NormStarted("N1", "t1"), StepShown("n8", norm="N1"))
    assert not step.write.isVisible()


def test_a_long_vision_stays_readable_over_its_objectives_or_the_trainer_is_warned(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.show_block("b02")
    trainer.submit(ObjectiveWritten("O1", "Van 4 naar 1"), StepShown("n0", 1))
    warning = trainer.console.middle.warning
    for words, is_warned in ((12, False), (50, False), (150, True)):
        text = " ".join(["iedereen"] * words)
        trainer.submit(VisionWritten(text))
        piece = next(one for one in texts(trainer.board) if one.text == text)
        assert (piece.fitted.size < 36) is is_warned
        assert warning.isVisible() is is_warned


def test_keys_that_take_a_line_away_stay_in_the_list(trainer: Trainer) -> None:
    objectives = at_vision(trainer).objectives
    trainer.submit(ObjectiveWritten("O1", "Van 4 naar 1"), ObjectiveWritten("O2", "Elke dag"))
    objectives.row("O1").remove.setFocus()
    trainer.press(Key.Key_Space)
    assert objectives.row("O2").remove.hasFocus()
    trainer.press(Key.Key_Space)
    assert objectives.new.hasFocus()


def test_a_long_next_step_has_its_key_beside_two_lines(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b04")
    main = trainer.console.middle.main
    assert main.said == "Verder: Servicenormen schrijven en toetsen"
    assert main.key.isVisible()
    assert main.key.text() == "→"


def test_the_buttons_stand_right_under_the_miniature_where_there_is_nothing_to_control(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.console.resize(1440, 900)
    trainer.qtbot.wait(50)
    middle = trainer.console.middle
    assert middle.area.isHidden()
    foot = middle.miniature.y() + middle.miniature.view.geometry().bottom()
    assert middle.main.y() - foot <= 16


def test_no_control_stands_against_the_bar_that_it_is_scrolled_with(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.console.resize(1280, 720)
    trainer.show_block("b08")
    trainer.qtbot.wait(50)
    bar = trainer.console.middle.area.verticalScrollBar()
    assert bar.isVisible()
    image, line = trainer.console.grab().toImage(), QColor(look().colour("line"))
    handle = bar.mapTo(trainer.console, QPoint(0, 30))  # at its top: nothing was scrolled yet
    seen = [image.pixelColor(handle.x() + x, handle.y()) == line for x in range(bar.width())]
    assert seen.index(True) >= 6


def test_the_line_around_the_miniature_goes_round_its_corners(trainer: Trainer) -> None:
    trainer.begin()
    view = trainer.console.middle.miniature.view
    seen = view.grab().toImage()
    bend = [seen.pixelColor(at, at).lightness() for at in range(8)]
    assert min(bend[:3]) > 200, "outside"
    assert min(bend[3:5]) < 80, "the line"
    assert min(bend[6:]) > 200, "the picture"
    assert max(seen.pixelColor(40, 0).lightness(), seen.pixelColor(0, 40).lightness()) < 80


def test_where_the_main_button_leads_can_be_seen_whole_on_a_small_screen(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.console.resize(1280, 700)
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug"))
    trainer.submit(StepShown("n5", norm="N1"))
    trainer.go_on()
    trainer.submit(FistCounted("N1", (0, 0, 1, 2, 5, 0), 8), FistShown("N1"))
    trainer.go_on()
    step = step_of(trainer)
    assert isinstance(step, FistStep)
    field = step.objections.new
    assert field.hasFocus()
    trainer.qtbot.waitUntil(partial(_is_seen_whole, field))


@pytest.mark.parametrize("height", range(680, 721, 10))
def test_the_whole_line_that_is_typed_in_is_seen_and_not_its_letters_alone(
    trainer: Trainer, height: int
) -> None:
    trainer.begin()
    trainer.console.resize(1280, height)
    trainer.show_block("b03")
    step = step_of(trainer)
    assert isinstance(step, MomentsStep)
    field = step.moments.new
    for number in range(5):
        trainer.write(f"Moment {number}")
        trainer.press(Key.Key_Return)
        hands.settle()
        trainer.qtbot.waitUntil(partial(_is_seen_whole, field))


def test_no_long_word_is_cut_off_in_the_programme_on_a_small_screen(trainer: Trainer) -> None:
    trainer.begin(programme="whole_plan")
    trainer.console.resize(1280, 720)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    for word in ("aandachtsgebieden", "Terugkomdatums"):
        block = next(one for one in meeting.blocks if word in _title(trainer, one.id).toolTip())
        trainer.click(_title(trainer, block.id))
        assert [told for told in spoilt(trainer.console) if word[:5] in told] == []


def _title(trainer: Trainer, block: str) -> BlockButton:
    return trainer.console.programme.button(block)


def test_the_block_on_stage_stays_to_be_seen_in_the_programme_when_the_window_is_lower(
    trainer: Trainer,
) -> None:
    trainer.begin(programme="whole_plan")
    trainer.console.resize(1280, 1000)
    hands.settle()
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    button = trainer.console.programme.button(meeting.blocks[-1].id)
    trainer.click(button)
    trainer.console.resize(1280, 720)
    trainer.qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())
