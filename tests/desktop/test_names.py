"""People on the console: named and forgotten, who comes and goes, teams renamed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.console.names_dialog import NamesDialog
from desktop.console.people_dialog import PeopleDialog
from desktop.demo import hands
from desktop.preview import Preview
from tests.desktop.norm_steps import at_keepers
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import text_of


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


def test_each_entry_of_an_opened_list_is_as_high_as_a_button(trainer: Trainer) -> None:
    box = at_keepers(trainer).keeper.box
    box.showPopup()
    view = box.view()
    trainer.qtbot.waitUntil(view.isVisible)
    entries = [view.visualRect(box.model().index(row, 0)) for row in range(3)]
    assert {entry.height() for entry in entries} == {44}
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=entries[1].center())
    assert trainer.bridge.round_state.norms[0].keeper == trainer.bridge.workshop.people[0].id
