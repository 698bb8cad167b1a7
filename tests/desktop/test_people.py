"""People and teams: by mouse, by keys, by chance, from a list; whose turn it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QStyle, QStyleOptionComboBox

from desktop.console.people_dialog import PeopleDialog
from desktop.demo import hands
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer

ALT = Qt.KeyboardModifier.AltModifier


def work_with_people(trainer: Trainer, work: object) -> None:
    assert callable(work)
    with trainer.in_dialog(PeopleDialog, work):
        trainer.press(Key.Key_D, with_=CONTROL)


def team_of(trainer: Trainer, id: str) -> str:
    return next(one.team for one in trainer.bridge.workshop.people if one.id == id)


def test_somebody_goes_to_another_team_by_digit_by_arrow_and_by_drag(trainer: Trainer) -> None:
    trainer.begin()

    def work(dialog: PeopleDialog) -> None:
        dialog.pages.setCurrentWidget(dialog.teams)
        lists = dialog.teams.lists
        lists["t1"].choose("p1")
        trainer.write("²")  # a key of its own on a Belgian keyboard
        assert team_of(trainer, "p1") == "t1"
        trainer.press(Key.Key_2)
        assert team_of(trainer, "p1") == "t2"
        trainer.press(Key.Key_Left, with_=ALT)
        assert team_of(trainer, "p1") == "t1"
        lists["t2"].arrived.emit("p1")  # what a drop on the list ends in
        assert team_of(trainer, "p1") == "t2"
        assert lists["t2"].chosen == "p1"
        trainer.click(dialog.ready)

    work_with_people(trainer, work)
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert team_of(trainer, "p1") == "t1"


def test_teams_made_mixed_as_agreed_and_shown_to_the_room(trainer: Trainer) -> None:
    trainer.begin(people=9)
    trainer.go_on()

    def work(dialog: PeopleDialog) -> None:
        dialog.pages.setCurrentWidget(dialog.teams)
        page = dialog.teams
        trainer.click(page.make)
        hands.choose(page.one.box, "p1")
        hands.choose(page.other.box, "p2")
        trainer.click(page.apart)
        assert [button.text() for button in page.pairs.values()] == ["Otter en Reiger: uit elkaar"]
        for _ in range(4):
            trainer.click(page.mix)
            assert team_of(trainer, "p1") != team_of(trainer, "p2")
            assert "zat" in page.told.text()
        assert sorted(shown.count() for shown in page.lists.values()) == [0, 3, 3, 3]
        trainer.click(page.show_room)
        trainer.click(next(iter(page.pairs.values())))
        assert not trainer.bridge.workshop.pairs
        menu = page.remove.menu()
        assert isinstance(menu, QMenu)
        trainer.choose(menu, "Balie")
        assert [team.name for team in trainer.bridge.workshop.teams] == ["Telefoon", "Team C"]
        trainer.click(dialog.ready)

    work_with_people(trainer, work)
    told = trainer.on_stage()
    assert "Wie zit waar?" in told
    assert "Otter" in told
    trainer.press(Key.Key_D, with_=CONTROL | SHIFT)
    assert "Welkom" in trainer.on_stage()


def test_a_list_is_pasted_and_names_stay_out_unless_wanted(trainer: Trainer) -> None:
    trainer.begin(people=2, teams=("Balie",))

    def work(dialog: PeopleDialog) -> None:
        dialog.pages.setCurrentWidget(dialog.list)
        dialog.list.text.setPlainText("Samira; balie\nJoost; Telefoon\nMeral; Telefoon")
        assert dialog.list.found.text() == "3 mensen, 2 teams"
        trainer.click(dialog.list.is_whole)
        trainer.click(dialog.list.take)
        assert dialog.pages.currentWidget() is dialog.roster
        dialog.pages.setCurrentWidget(dialog.list)
        dialog.list.text.setPlainText("Ali El Idrissi")
        trainer.click(dialog.list.with_names)
        trainer.click(dialog.list.take)
        trainer.click(dialog.ready)

    work_with_people(trainer, work)
    workshop = trainer.bridge.workshop
    assert [team.name for team in workshop.teams] == ["Balie", "Telefoon"]
    new = [one for one in workshop.people if one.is_voting][2:]
    assert [one.shown for one in new] == ["Egel", "Kievit", "Bever", "Ali"]
    assert [workshop.team_name(one.team) for one in new] == ["Balie", "Telefoon", "Telefoon", ""]


def test_a_list_of_the_whole_group_takes_the_place_of_who_were_expected(trainer: Trainer) -> None:
    trainer.begin(people=4, teams=("Balie", "Telefoon"))

    def take(dialog: PeopleDialog, text: str) -> None:
        dialog.pages.setCurrentWidget(dialog.list)
        dialog.list.text.setPlainText(text)
        assert dialog.list.is_whole.isChecked()
        assert dialog.list.is_whole.isVisible()
        trainer.click(dialog.list.take)

    def work(dialog: PeopleDialog) -> None:
        dialog.pages.setCurrentWidget(dialog.list)
        trainer.click(dialog.list.with_names)
        take(dialog, "Samira Amrani; Balie\nJoost; Post\nSamira Bos")
        take(dialog, "Joost; Post\nAli; Post\nSamira Bos\nSamira Amrani; Balie\nMeral")
        trainer.click(dialog.ready)

    work_with_people(trainer, work)
    workshop = trainer.bridge.workshop
    here = [one for one in workshop.people if one.is_here]
    assert [(one.alias, one.name, workshop.team_name(one.team)) for one in here] == [
        ("Otter", "Samira A.", "Balie"),
        ("Reiger", "Joost", "Post"),
        ("Egel", "Samira B.", "Telefoon"),
        ("Bever", "Ali", "Post"),
        ("Vos", "Meral", ""),
    ]
    assert [one.alias for one in workshop.people if one.has_left] == ["Kievit"]


ENCODINGS = ("cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le")


def test_a_file_from_any_spreadsheet(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    place = tmp_path / "lijst.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))

    def work(dialog: PeopleDialog) -> None:
        dialog.pages.setCurrentWidget(dialog.list)
        for encoding in ENCODINGS:
            place.write_bytes("Naam;Afdeling\nZoë;Café".encode(encoding))
            dialog.list.text.clear()
            trainer.click(dialog.list.open)
            assert dialog.list.seen.item(0).text() == "Zoë · Café", encoding
            assert dialog.list.found.text() == "1 mens, 1 team"
        dialog.list.read_file(tmp_path / "weg.csv")
        assert "niet worden gelezen" in dialog.list.found.text()

    work_with_people(trainer, work)


def test_who_left_comes_back_as_they_were(trainer: Trainer) -> None:
    trainer.begin(people=4)

    def work(dialog: PeopleDialog) -> None:
        trainer.click(dialog.roster.leave["p2"])
        assert trainer.bridge.workshop.present == 3
        trainer.click(dialog.roster.back["p2"])
        assert trainer.bridge.workshop.present == 4
        trainer.click(dialog.ready)

    work_with_people(trainer, work)


def test_a_double_click_lets_one_leave_and_not_who_stood_under_them(trainer: Trainer) -> None:
    trainer.begin(people=6)

    def work(dialog: PeopleDialog) -> None:
        leave = dialog.roster.leave["p2"]
        QTest.mouseDClick(
            dialog.windowHandle(),
            Qt.MouseButton.LeftButton,
            pos=leave.mapTo(dialog, leave.rect().center()),
        )
        hands.settle()
        assert list(dialog.roster.back) == ["p2"]
        trainer.click(dialog.ready)

    work_with_people(trainer, work)


def test_who_comes_late_can_be_seen_in_a_long_list(trainer: Trainer) -> None:
    trainer.begin(people=24)

    def work(dialog: PeopleDialog) -> None:
        trainer.click(dialog.roster.add)
        name = dialog.roster.names["p25"]
        trainer.qtbot.waitUntil(lambda: name.visibleRegion().boundingRect() == name.rect())
        trainer.click(dialog.ready)

    work_with_people(trainer, work)


def test_turns_go_round_and_stand_on_the_screen(trainer: Trainer) -> None:
    trainer.begin(people=3, teams=("Balie", "Telefoon"))
    trainer.go_on()
    trainer.console.middle.main.setFocus()
    seen = []
    for _ in range(3):
        trainer.press(Key.Key_W)
        seen.append(trainer.on_stage().splitlines()[-1])
    assert sorted(seen) == ["Egel", "Otter", "Reiger"]
    trainer.press(Key.Key_W, with_=SHIFT)
    assert trainer.on_stage().splitlines()[-1] in ("Balie", "Telefoon")
    trainer.go_on()
    assert "Welkom" in trainer.on_stage()


def test_a_team_whose_name_is_wiped_has_the_old_one_back_and_says_why(trainer: Trainer) -> None:
    trainer.begin()

    def work(dialog: PeopleDialog) -> None:
        name = dialog.roster.team_names["t1"]
        name.setFocus()
        name.selectAll()
        trainer.press(Key.Key_Backspace)
        trainer.press(Key.Key_Tab)
        assert name.text() == "Balie"
        assert (
            dialog.roster.problem.text() == "Een team heeft een naam nodig. De oude staat er weer."
        )
        assert dialog.roster.problem.isVisible()
        name.setFocus()
        name.selectAll()
        trainer.write("Loket")
        trainer.press(Key.Key_Tab)
        assert not dialog.roster.problem.isVisible()

    work_with_people(trainer, work)
    assert trainer.bridge.workshop.teams[0].name == "Loket"


def test_the_team_of_each_person_is_read_whole(trainer: Trainer) -> None:
    trainer.begin(teams=("Consulting rooms", "Poli Interne geneeskunde"))

    def work(dialog: PeopleDialog) -> None:
        dialog.resize(980, 660)
        hands.settle()
        boxes = dialog.roster.teams.values()
        assert {box.currentText() for box in boxes} > {"Consulting rooms"}
        for box in boxes:
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            part = (
                QStyle.ComplexControl.CC_ComboBox,
                option,
                QStyle.SubControl.SC_ComboBoxEditField,
            )
            room = box.style().subControlRect(*part, box).width()
            assert box.fontMetrics().horizontalAdvance(box.currentText()) <= room
        trainer.click(dialog.ready)

    work_with_people(trainer, work)
