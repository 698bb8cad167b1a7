"""Thoughts are parked from anywhere, and the keys go on working while somebody types."""

from desktop.console.parking import ParkDialog
from desktop.console.people_dialog import PeopleDialog
from desktop.console.taking import TakingDialog
from desktop.demo import hands
from game.workshop.events import ThoughtParked
from tests.desktop.norm_steps import at_vision
from tests.desktop.trainer import CONTROL, Key, Trainer


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
    assert side.row("K1").taken.text() == "Otter · 1\N{NO-BREAK SPACE}dec"
    assert "Wie heeft de sleutel?" not in trainer.on_stage()
    trainer.click(side.row("K1").remove)
    assert trainer.bridge.workshop.thoughts == ()


def test_the_last_thought_lies_right_under_the_line_it_was_typed_in(trainer: Trainer) -> None:
    trainer.begin()
    trainer.submit(*(ThoughtParked(f"K{at}", f"Vraag {at}") for at in range(1, 9)))
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write("Wie belt?")
    trainer.press(Key.Key_Return)
    side = trainer.console.side
    assert not side.row("K9").text.visibleRegion().isEmpty()
    tops = [side.row(f"K{at}").y() for at in range(9, 0, -1)]
    assert tops == sorted(tops)


def test_a_thought_is_parked_while_a_dialog_is_open(trainer: Trainer) -> None:
    trainer.begin()

    def park_it(dialog: ParkDialog) -> None:
        trainer.write("Wie heeft de sleutel?")
        trainer.press(Key.Key_Return)
        assert not dialog.isVisible()

    def among_people(dialog: PeopleDialog) -> None:
        dialog.roster.names["p1"].setFocus()
        with trainer.in_dialog(ParkDialog, park_it):
            trainer.press(Key.Key_K, with_=CONTROL)
        assert dialog.isVisible()

    with trainer.in_dialog(PeopleDialog, among_people):
        trainer.press(Key.Key_D, with_=CONTROL)
    parked = [one.text for one in trainer.bridge.workshop.thoughts]
    assert parked == ["Wie heeft de sleutel?"]


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
