"""What was said, noted and parked is found by typing, and choosing it brings the trainer there."""

from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.console.found import FoundDialog
from desktop.console.people_dialog import PeopleDialog
from desktop.console.pick_dialog import PickDialog
from desktop.console.review import ReviewConsole
from desktop.demo import hands
from game.norms.events import NormStarted, NormWorded, StepShown
from game.workshop.events import BlockNoted
from tests.desktop.test_return import begin as begin_return
from tests.desktop.trainer import CONTROL, Key, Trainer


def find(trainer: Trainer, typed: str, kind: str) -> None:
    """Types some words, and chooses the line that is found; of this kind."""

    def search(dialog: PickDialog) -> None:
        trainer.write(typed)
        assert dialog.lines()[0].startswith(f"{kind}: "), dialog.lines()
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, search):
        trainer.press(Key.Key_F, with_=CONTROL)
    hands.settle()


def test_words_come_back_on_stage_where_they_were_said(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b06")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug."))
    trainer.submit(NormStarted("N2", "t2"), StepShown("n5", norm="N2"))
    trainer.submit(NormWorded("N2", "Wij kijken op."))
    trainer.submit(StepShown("n5", norm="N1"))
    trainer.show_block("b01")
    find(trainer, "kijken op", "Norm")
    assert "Wij kijken op." in trainer.on_stage()
    assert trainer.bridge.round_state.place.norm == "N2"
    trainer.show_block("b02")
    find(trainer, "bellen", "Norm")
    assert trainer.bridge.round_state.place.norm == "N1"


def test_the_keyboard_comes_in_the_line_that_was_found(trainer: Trainer) -> None:
    trainer.open_example()
    find(trainer, "telefoontjes met", "Doel")
    field = trainer.console.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text().startswith("Telefoontjes met")


def test_what_an_earlier_session_said_is_there_to_read(trainer: Trainer) -> None:
    begin_return(trainer)
    on_stage = trainer.on_stage()

    def look(dialog: FoundDialog) -> None:
        said.extend(one.text() for one in dialog.findChildren(QLabel))
        assert dialog.windowTitle() == "Waarom"
        assert not dialog.show_it.isVisible()

    said: list[str] = []
    with trainer.in_dialog(FoundDialog, look):
        find(trainer, "tweede printer", "Waarom")
    assert "Haal d" in said[0]
    assert said[1] == "Sessie 1, 24 november 2026"
    assert trainer.on_stage() == on_stage


def test_an_action_of_an_earlier_session_is_found_where_it_is_looked_at_again(
    trainer: Trainer,
) -> None:
    begin_return(trainer, programme="")  # the short one: no action is written in it
    find(trainer, "gedeelde bellijst zichtbaar", "Actie")
    assert isinstance(trainer.console.middle.panel, ReviewConsole)
    assert trainer.bridge.round_state.place.item == "s1-actions:AC1"


def test_a_person_is_found_in_the_list_of_people(trainer: Trainer) -> None:
    trainer.begin()

    def look(dialog: PeopleDialog) -> None:
        assert dialog.roster.names["p3"].hasFocus()

    alias = trainer.bridge.workshop.people[2].alias
    with trainer.in_dialog(PeopleDialog, look):
        find(trainer, alias, "Wie")


def test_a_note_is_found_without_bringing_its_part_on_stage(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    trainer.submit(BlockNoted(meeting.id, "b01", "Deur dicht"))
    on_stage = trainer.on_stage()

    def look(dialog: FoundDialog) -> None:
        assert dialog.findChildren(QLabel)[0].text() == "Deur dicht"
        assert trainer.on_stage() == on_stage
        trainer.click(dialog.show_it)

    with trainer.in_dialog(FoundDialog, look):
        find(trainer, "deur dicht", "Jouw notitie")
    block = trainer.bridge.workshop.block
    assert block
    assert block.id == "b01"
    find(trainer, "deur dicht", "Jouw notitie")
    assert trainer.console.side.note.hasFocus()
