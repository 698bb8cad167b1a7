"""The trainer's window: cover and clock, languages and looks, people, parking, coming back."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from assets.language import words
from assets.tokens import look
from desktop.console.fields import Line
from desktop.console.names_dialog import NamesDialog
from desktop.console.norms import NormsConsole
from desktop.console.norms.about_norm import ReminderStep
from desktop.console.norms.about_room import OwnWordsStep, QuestionsStep, VisionStep
from desktop.console.norms.wording import WordingStep
from desktop.console.people_dialog import PeopleDialog
from desktop.console.taking import TakingDialog
from desktop.demo import hands
from desktop.preview import Preview
from desktop.stage.pieces import TextPiece
from desktop.stage.type_sizes import READABLE
from game.norms.events import NormStarted, NormWorded, StepShown
from game.workshop.events import ThoughtParked
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer
from tests.exports.paper import text_of


def step_of(trainer: Trainer) -> object:
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    return panel.step


def at_vision(trainer: Trainer) -> VisionStep:
    trainer.begin()
    trainer.go_on(5)
    step = step_of(trainer)
    assert isinstance(step, VisionStep)
    return step


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


def at_questions(trainer: Trainer) -> QuestionsStep:
    trainer.begin()
    trainer.go_on(7)
    step = step_of(trainer)
    assert isinstance(step, QuestionsStep)
    return step


def at_keepers(trainer: Trainer) -> ReminderStep:
    trainer.begin()
    trainer.show_block("b06")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug"))
    trainer.submit(StepShown("n7", 2, norm="N1"))
    step = step_of(trainer)
    assert isinstance(step, ReminderStep)
    return step


# --- cover ------------------------------------------------------------------------------------


def test_an_empty_screen_says_who_we_are_and_goes_on_where_it_was(trainer: Trainer) -> None:
    at_vision(trainer)
    before = trainer.on_stage()
    trainer.click(trainer.console.middle.blank)
    title = words("nl")("screen.blank.title")
    assert trainer.on_stage().splitlines() == [title, "Gemeente Waterdam"]
    assert f"Op het scherm: {title}" in trainer.seen()
    trainer.click(trainer.console.middle.blank)
    assert trainer.on_stage() == before


def test_going_on_takes_the_cover_off_first(trainer: Trainer) -> None:
    at_vision(trainer)
    before = trainer.on_stage()
    trainer.press(Key.Key_B, with_=CONTROL)
    assert trainer.console.middle.main.accessibleName() == "Terug op het scherm"
    trainer.go_on()
    assert trainer.on_stage() == before


def test_a_pause_says_when_it_goes_on(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.clock.go_on(minutes=5)
    trainer.click(trainer.console.foot.pause)
    menu = trainer.keyboard
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["5 minuten, tot 09:10", "10 minuten, tot 09:15"]
    trainer.press(Key.Key_Down, Key.Key_Return)
    assert trainer.on_stage().splitlines()[:3] == ["Pauze", "09:20", "We gaan om 09:20 verder."]
    assert trainer.console.foot.pause.accessibleName() == "Terug op het scherm"
    trainer.click(trainer.console.foot.pause)
    assert "Visie" in trainer.on_stage() or "visie" in trainer.on_stage()


def test_a_pause_that_is_not_chosen_changes_nothing(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.press(Key.Key_P, with_=CONTROL | SHIFT)
    trainer.press(Key.Key_Escape)
    assert trainer.bridge.workshop.stage.cover == ""


def test_what_to_say_in_a_break_has_the_time_that_the_room_sees(trainer: Trainer) -> None:
    trainer.begin()
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    break_block = next(block for block in meeting.blocks if block.name == "break")
    trainer.show_block(break_block.id)
    time = trainer.on_stage().splitlines()[1]
    assert f"Tot {time}." in trainer.console.side.say.text()


# --- languages and looks ----------------------------------------------------------------------


OURS_IN_BOTH = {
    *("Gemeente Waterdam", "Balie", "Telefoon", "+ 1 min", "+ 5 min"),
    *("Ctrl Z", "Ctrl 5"),
}
"""What a trainer typed, and what is the same in both languages."""


def letters(lines: str) -> set[str]:
    """The lines that say something in a language."""
    is_told = re.compile("[a-z]{2}").search
    return {line for line in lines.splitlines() if is_told(line)} - OURS_IN_BOTH


def choose_language(trainer: Trainer, text: str) -> None:
    menu = trainer.console.bar.languages.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, text)


def test_the_console_in_another_language_in_the_middle_of_typing(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("Iedereen weet")
    dutch = letters(trainer.seen())
    choose_language(trainer, "Regie: English")
    english = letters(trainer.seen())
    assert dutch & english == set()
    assert step.vision.edit.text() == "Iedereen weet"
    assert "Onze visie" in trainer.on_stage()
    assert trainer.console.words.language == "en"


def test_the_stage_in_another_language_in_the_middle_of_typing(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("Iedereen weet")
    stage = letters(trainer.on_stage())
    choose_language(trainer, "Scherm: English")
    assert letters(trainer.on_stage()) & stage <= {"Iedereen weet"}
    assert "Our vision" in trainer.on_stage()
    assert trainer.console.words.language == "nl"
    assert step.vision.edit.text() == "Iedereen weet"


def test_a_sentence_in_the_making_survives_another_language(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), StepShown("n5", norm="N1"))
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    step.sentence.setFocus()
    trainer.write("Wij bellen")
    choose_language(trainer, "Regie: English")
    choose_language(trainer, "Screen: English")
    assert step.sentence.sentence == "Wij bellen"
    trainer.qtbot.waitUntil(lambda: "Wij bellen" in trainer.on_stage())


def test_counts_that_are_typed_survive_another_language(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("2 3 ")
    choose_language(trainer, "Regie: English")
    choose_language(trainer, "Screen: English")
    assert step.counts.counts == (2, 3, 0, 0, 0)


def test_every_stop_speaks_both_languages_and_mixes_none(trainer: Trainer) -> None:
    trainer.begin(programme="hours", teams=())
    while not trainer.console.conductor.upcoming(trainer.console.words).is_end:
        trainer.console.conductor.go_on()
        told = {}
        for language in ("nl", "en"):
            trainer.app.preferences.set("console_language", language)
            trainer.app.preferences.set("stage_language", language)
            told[language] = letters(trainer.seen() + "\n" + trainer.on_stage())
        assert told["nl"] & told["en"] == set()


def test_console_and_stage_each_have_their_own_look(trainer: Trainer) -> None:
    at_vision(trainer)
    stage_before = trainer.board.backgroundBrush().color().name()
    choose_language(trainer, "Regie: donker")
    dark = look("dark").colour("porcelain").lower()
    assert trainer.console.grab().toImage().pixelColor(720, 70).name() == dark
    assert trainer.board.backgroundBrush().color().name() == stage_before
    choose_language(trainer, "Scherm: donker")
    assert trainer.board.backgroundBrush().color().name() == dark
    choose_language(trainer, "Regie: licht")
    light = look("light").colour("porcelain").lower()
    assert trainer.console.grab().toImage().pixelColor(720, 70).name() == light


# --- people and thoughts ----------------------------------------------------------------------


def name_somebody(trainer: Trainer, id: str, name: str) -> None:
    def fill(dialog: PeopleDialog) -> None:
        dialog.roster.names[id].setFocus()
        trainer.write(name)
        trainer.click(dialog.ready)

    with trainer.in_dialog(PeopleDialog, fill):
        trainer.click(trainer.console.bar.people)


def plan_text(trainer: Trainer) -> str:
    """What the plan says, as the preview would keep it."""
    place = trainer.places.trajecten / "plan.pdf"

    def keep(preview: Preview) -> None:
        assert preview.keep(place)

    with trainer.in_dialog(Preview, keep):
        trainer.press(Key.Key_P, with_=CONTROL)
    return text_of(place.read_bytes())


def test_a_name_that_is_given_stands_where_something_is_taken_on(trainer: Trainer) -> None:
    step = at_keepers(trainer)
    name_somebody(trainer, "p2", "Samira")
    hands.choose(step.keeper.box, "p2")
    assert step.keeper.box.currentText() == "Samira"
    assert "Samira" in trainer.on_stage()
    assert "Samira" in plan_text(trainer)


def test_forgotten_names_are_gone_from_stage_plan_and_file(trainer: Trainer) -> None:
    step = at_keepers(trainer)
    name_somebody(trainer, "p2", "Samira")
    hands.choose(step.keeper.box, "p2")
    path = trainer.bridge.path
    assert b"Samira" in path.read_bytes()
    menu = trainer.console.bar.more.menu()
    assert isinstance(menu, QMenu)

    with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
        trainer.choose(menu, "Namen bewaren of vergeten")
    assert "Samira" not in trainer.on_stage()
    assert "Reiger" in trainer.on_stage()
    assert "Samira" not in trainer.seen()
    assert "Samira" not in plan_text(trainer)
    assert b"Samira" not in path.read_bytes()
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert "Samira" not in trainer.on_stage()


def test_names_stay_unless_one_is_sure(trainer: Trainer) -> None:
    at_keepers(trainer)
    name_somebody(trainer, "p2", "Samira")
    menu = trainer.console.bar.more.menu()
    assert isinstance(menu, QMenu)
    with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.leave)):
        trainer.choose(menu, "Namen bewaren of vergeten")
    assert trainer.bridge.workshop.person_shown("p2") == "Samira"


def test_somebody_comes_and_somebody_goes(trainer: Trainer) -> None:
    trainer.begin(people=6)

    def change(dialog: PeopleDialog) -> None:
        trainer.click(dialog.roster.add)
        trainer.click(dialog.roster.add)
        trainer.click(dialog.roster.leave["p1"])
        trainer.click(dialog.ready)

    with trainer.in_dialog(PeopleDialog, change):
        trainer.press(Key.Key_D, with_=CONTROL)
    workshop = trainer.bridge.workshop
    assert workshop.present == 7
    sizes = [sum(one.team == team.id for one in workshop.people) for team in workshop.teams]
    assert sizes == [4, 4]
    assert "7 deelnemers" in trainer.seen(trainer.console.bar)


def test_enter_in_a_name_keeps_it_and_does_nothing_else(trainer: Trainer) -> None:
    trainer.begin(people=6)

    def fill(dialog: PeopleDialog) -> None:
        dialog.roster.names["p1"].setFocus()
        trainer.write("Samira")
        trainer.press(Key.Key_Return)
        assert dialog.isVisible()
        trainer.press(Key.Key_Escape)

    with trainer.in_dialog(PeopleDialog, fill):
        trainer.press(Key.Key_D, with_=CONTROL)
    assert trainer.bridge.workshop.person_shown("p1") == "Samira"
    assert trainer.bridge.workshop.present == 6


def test_a_team_that_is_renamed_keeps_its_letter(trainer: Trainer) -> None:
    trainer.begin()

    def fill(dialog: PeopleDialog) -> None:
        edit = dialog.roster.team_names["t2"]
        edit.setFocus()
        edit.selectAll()
        trainer.write("Servicepunt")
        trainer.press(Key.Key_Tab)
        assert dialog.roster.teams["p1"].itemText(2) == "Servicepunt"

    with trainer.in_dialog(PeopleDialog, fill):
        trainer.press(Key.Key_D, with_=CONTROL)
    teams = trainer.bridge.workshop.teams
    assert [(team.name, team.letter) for team in teams] == [("Balie", "A"), ("Servicepunt", "B")]


def test_enter_in_a_parked_thought_is_done(trainer: Trainer) -> None:
    trainer.begin()
    trainer.submit(ThoughtParked("K1", "Wie heeft de sleutel?"))

    def change(dialog: TakingDialog) -> None:
        dialog.text.edit.setFocus()
        dialog.text.edit.selectAll()
        trainer.write("Waar is de sleutel?")
        trainer.press(Key.Key_Return)
        assert not dialog.isVisible()

    with trainer.in_dialog(TakingDialog, change):
        trainer.click(trainer.console.side.row("K1").edit)
    assert trainer.bridge.workshop.thoughts[0].text == "Waar is de sleutel?"


def test_a_thought_is_parked_from_anywhere_and_somebody_takes_it(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write("Wie heeft de sleutel?")
    trainer.press(Key.Key_Return)
    side = trainer.console.side
    assert side.row("K1").text.text() == "Wie heeft de sleutel?"
    assert side.park.text() == ""

    def take(dialog: TakingDialog) -> None:
        hands.choose(dialog.person.box, "p1")
        hands.choose_day(dialog.day, "2026-12-01")
        trainer.click(dialog.ready)

    with trainer.in_dialog(TakingDialog, take):
        trainer.click(side.row("K1").edit)
    assert side.row("K1").taken.text() == "Otter · 1 dec"
    assert "Wie heeft de sleutel?" not in trainer.on_stage()
    trainer.click(side.row("K1").remove)
    assert trainer.bridge.workshop.thoughts == ()


def test_the_keys_on_the_buttons_work_while_somebody_types(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    middle = trainer.console.middle
    keys = [one.key.text() for one in (middle.main, middle.blank)]
    widths = [one.width() for one in (middle.main, middle.blank)]
    assert keys == ["→", "B"]
    trainer.press(Key.Key_K, with_=CONTROL)
    assert [one.key.text() for one in (middle.main, middle.blank)] == ["PgDn", "Ctrl B"]
    assert [one.width() for one in (middle.main, middle.blank)] == widths
    trainer.press(Key.Key_B, with_=CONTROL)
    assert trainer.bridge.workshop.stage.cover == "blank"
    trainer.press(Key.Key_PageDown)
    assert not trainer.bridge.workshop.stage.cover
    trainer.click(middle.main)
    assert [one.key.text() for one in (middle.main, middle.blank)] == keys


def test_a_thought_that_is_half_typed_stays_when_the_trainer_goes_on(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write("Wie heeft")
    trainer.go_on()
    assert trainer.console.side.park.text() == "Wie heeft"


def test_a_long_client_ends_in_dots_and_leaves_the_buttons_whole(trainer: Trainer) -> None:
    name = "Gemeente Zuiddorp, Burgerzaken en Vergunningen en alles wat daar verder bij hoort"
    trainer.begin(client=name)
    trainer.console.resize(1280, 720)
    bar = trainer.console.bar
    trainer.qtbot.waitUntil(lambda: bar.client.text().endswith("…"))
    assert bar.client.accessibleName() == name
    for button in (bar.people, bar.screens, bar.languages):
        assert button.width() >= button.sizeHint().width()


# --- what is not possible, and what must be seen ----------------------------------------------


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


def test_a_count_that_was_refused_is_mended_where_it_was_typed(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("3 9")
    trainer.press(Key.Key_PageDown)
    assert trainer.console.middle.error.isVisible()
    trainer.write("2")
    trainer.press(Key.Key_PageDown)
    assert step.counts.counts == (3, 2, 0, 0, 0)
    assert not trainer.console.middle.error.isVisible()


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


# --- leaving and coming back ------------------------------------------------------------------


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


# --- a norm that is not there -------------------------------------------------------------------


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
    pieces = [one for one in trainer.board.items() if isinstance(one, TextPiece)]
    told = next(one for one in pieces if "te weinig" in one.text)
    assert told.fitted.size >= READABLE
