"""People come late and leave early in the middle of whatever the room is doing."""

from desktop.console.keepers import everybody
from desktop.console.people_dialog import PeopleDialog
from desktop.console.q_sort.about_sorting import SheetsStep
from game.workshop.events import PersonJoined, PersonLeft
from tests.desktop.card_table import game_of, play, set_out
from tests.desktop.norm_steps import at_questions
from tests.desktop.sort_steps import at_sheets, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_in_every_part_somebody_comes_and_somebody_goes(trainer: Trainer) -> None:
    trainer.begin(people=9, programme="day")
    refused: list[object] = []
    trainer.bridge.refused.connect(refused.append)
    meeting = trainer.bridge.workshop.meeting
    for number, block in enumerate(meeting.blocks if meeting else ()):
        trainer.console.programme.chosen.emit(block.id)
        trainer.console.conductor.go_on()
        here = [one for one in trainer.bridge.workshop.people if one.is_here]
        trainer.submit(PersonLeft(here[0].id), PersonJoined(f"late{number}", f"Laat {number}"))
        assert not refused, block.name
        assert "9 deelnemers" in trainer.console.bar.people.text()


def leave(trainer: Trainer, id: str) -> None:
    """By the cross behind an alias."""
    with trainer.in_dialog(PeopleDialog, lambda dialog: trainer.click(dialog.roster.leave[id])):
        trainer.press(Key.Key_D, with_=CONTROL)


def test_who_leaves_has_no_place_at_a_card_table_any_more(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    first, second = (table.players for table in game_of(trainer).tables)
    leave(trainer, first[0])
    assert [table.players for table in game_of(trainer).tables] == [first[1:], second]


def test_who_leaves_after_a_count_makes_it_no_wrong_one(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("1 2 3 2 0 ")
    trainer.go_on()
    leave(trainer, "p1")
    assert step.counts.total.text() == "8 van 8"
    trainer.click(step.counts.more[0])
    assert step.counts.total.text() == "9 van 7: te veel", "counted anew it is"


def test_a_sheet_of_who_left_can_be_typed_and_is_not_waited_for(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    leave(trainer, "p1")
    leave(trainer, "p3")
    assert "0 van 6 bladen" in trainer.seen()
    step.person.box.setCurrentIndex(1)
    step.person.chosen.emit("p2")
    for number in range(24, 0, -1):
        trainer.write(f"{number:02}" if number in (1, 2) else str(number))
    again = step_of(trainer)
    assert isinstance(again, SheetsStep)
    assert again.person.value == "p4", "of who is here and waits"
    again.person.box.setCurrentIndex(0)
    again.person.chosen.emit("")
    assert again.person.box.currentText() == "Otter (is weg)"
    trainer.write("34")
    assert "1 van 7 bladen" in trainer.seen(), "it is expected now that it lies there"


def test_who_left_keeps_what_they_took_on(trainer: Trainer) -> None:
    trainer.begin(people=3)
    trainer.submit(PersonLeft("p1"))
    found = everybody(trainer.bridge.workshop, trainer.console.words)
    assert found[-1] == ("p1", "Otter (is weg)")
