"""Names: forgotten on their day or at once, and copies without them or on a lock."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog

from desktop.console.names_dialog import NamesDialog
from desktop.home.lock_dialog import LockDialog, UnlockDialog
from game.files import shelf
from game.workshop.events import PersonNamed, ThoughtParked
from tests.desktop.home.at_home import clients, go_home, row_of, told_by_box
from tests.desktop.trainer import Key, Trainer


def bytes_on_laptop(trainer: Trainer) -> bytes:
    """Everything in all folders that the program uses."""
    folder = trainer.places.trajecten.parent
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file()).lower()


def named_traject(trainer: Trainer, *thoughts: str, client: str = "Zuid") -> None:
    """A closed traject with a name in it, and thoughts that were parked; backups too."""
    trainer.begin(client=client)
    trainer.submit(PersonNamed("p1", "Xandrine"))
    for number, text in enumerate(thoughts, start=1):
        trainer.submit(ThoughtParked(f"K{number}", text))
    go_home(trainer)


def test_home_says_when_it_is_time_to_forget_the_names(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    trainer.submit(PersonNamed("p1", "Xandrine"))
    go_home(trainer)

    def told(days: int) -> str:
        trainer.clock.now += timedelta(days=days)
        trainer.home.refresh()
        return trainer.home.list.rows[0].open.accessibleName()

    assert "tijd om de namen te vergeten" not in told(364 + 30)
    assert "tijd om de namen te vergeten" in told(1)


def test_on_their_day_the_names_are_gone_when_home_opens(trainer: Trainer) -> None:
    named_traject(trainer, "Wie heeft het rooster?")
    named_traject(trainer, "Vraag Xandrine", client="Noord")
    shelf.copy(trainer.places.trajecten / "zuid.theepot", "elders")
    trainer.clock.now += timedelta(days=364 + 31)
    trainer.home.hide()
    trainer.app.show_home()
    trainer.qtbot.waitUntil(trainer.home.told.isVisible)
    assert trainer.home.told.text().startswith("Hun dag was om: de namen zijn vergeten in Zuid")
    assert "namen te vergeten" not in row_of(trainer, "Zuid").open.accessibleName()
    assert "tijd om de namen te vergeten" in row_of(trainer, "Noord").open.accessibleName()
    assert b"xandrine" not in (trainer.places.trajecten / "zuid.theepot").read_bytes().lower()
    kept = [one.read_bytes().lower() for one in trainer.places.backups.rglob("zuid*/*.theepot")]
    assert kept
    assert not any(b"xandrine" in one for one in kept)


def test_names_in_texts_are_shown_to_tick_and_no_byte_of_them_is_left(trainer: Trainer) -> None:
    named_traject(trainer, "Vraag Xandrine of Jorrit", "xandrines idee")
    assert b"xandrine" in bytes_on_laptop(trainer)

    def forget(dialog: NamesDialog) -> None:
        assert set(dialog.boxes) == {"Xandrine", "xandrines"}
        assert dialog.boxes["Xandrine"].isChecked()
        assert not dialog.boxes["xandrines"].isChecked()
        assert "Xandrine wordt Otter (1 keer)" in trainer.seen(dialog)
        dialog.also.setFocus()
        trainer.write("Jorrit")
        trainer.press(Key.Key_Return)
        trainer.click(dialog.boxes["xandrines"])
        trainer.click(dialog.erase)

    with trainer.in_dialog(NamesDialog, forget):
        trainer.choose(row_of(trainer, "Zuid").menu, "Namen bewaren of vergeten")
    left = bytes_on_laptop(trainer)
    assert b"xandrine" not in left
    assert b"jorrit" not in left
    assert not row_of(trainer, "Zuid").names_action.isVisible()
    trainer.open(trainer.places.trajecten / "zuid.theepot")
    thoughts = [one.text for one in trainer.bridge.workshop.thoughts]
    assert thoughts == ["Vraag Otter of iemand", "Otters idee"]


def test_where_a_backup_cannot_go_the_names_stay_until_it_can(trainer: Trainer) -> None:
    named_traject(trainer)
    own = next(trainer.places.backups.iterdir())
    stuck = own / "20990101T090000.theepot"  # a folder of that name is not removed like a file
    stuck.mkdir()

    def forget() -> None:
        with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
            trainer.choose(row_of(trainer, "Zuid").menu, "Namen bewaren of vergeten")

    assert str(stuck) in told_by_box(trainer, forget)
    assert b"xandrine" in bytes_on_laptop(trainer)
    stuck.rmdir()
    forget()
    assert b"xandrine" not in bytes_on_laptop(trainer)


def test_another_day_can_be_chosen_and_the_room_is_told_it(trainer: Trainer) -> None:
    named_traject(trainer)

    def choose(dialog: NamesDialog) -> None:
        dialog.day.setDate(QDate(2026, 12, 31))
        trainer.click(dialog.keep_day)

    with trainer.in_dialog(NamesDialog, choose):
        trainer.choose(row_of(trainer, "Zuid").menu, "Namen bewaren of vergeten")
    trainer.open(trainer.places.trajecten / "zuid.theepot")
    assert trainer.bridge.workshop.keep_names_until == "2026-12-31"
    assert trainer.bridge.workshop.people[0].name == "Xandrine"
    go_home(trainer)
    trainer.clock.now = trainer.clock.now.replace(year=2027, month=1, day=1)
    trainer.open(trainer.places.trajecten / "zuid.theepot")
    assert trainer.bridge.workshop.people[0].name == ""
    assert b"xandrine" not in bytes_on_laptop(trainer)


def test_the_names_of_the_traject_that_is_open_go_at_once(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    trainer.submit(PersonNamed("p1", "Xandrine"))
    menu = trainer.console.bar.more.menu()
    assert menu
    with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
        trainer.choose(menu, "Namen bewaren of vergeten")
    assert trainer.bridge.workshop.people[0].name == ""
    assert b"xandrine" not in bytes_on_laptop(trainer)


def test_while_the_file_is_gone_the_backups_are_not_touched(trainer: Trainer) -> None:
    named_traject(trainer)
    path = trainer.places.trajecten / "zuid.theepot"
    trainer.open(path)
    path.unlink()
    trainer.submit(ThoughtParked("K1", "Bewaard in het geheugen"))
    menu = trainer.console.bar.more.menu()
    assert menu

    def forget() -> None:
        with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
            trainer.choose(menu, "Namen bewaren of vergeten")

    assert "zuid.theepot" in told_by_box(trainer, forget)
    assert b"xandrine" in bytes_on_laptop(trainer)
    assert trainer.bridge.workshop.people[0].name == "Xandrine"


def test_a_copy_without_names_has_none_in_its_bytes(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    trainer.submit(PersonNamed("p1", "Xandrine"))
    go_home(trainer)
    trainer.choose(row_of(trainer, "Zuid").menu, "Kopie zonder namen")
    files = {one.name: one.read_bytes() for one in trainer.places.trajecten.iterdir()}
    assert b"Xandrine" in files["zuid.theepot"]
    assert b"Xandrine" not in files["zuid-zonder-namen.theepot"]
    trainer.open(trainer.places.trajecten / "zuid-zonder-namen.theepot")
    assert trainer.bridge.workshop.person_shown("p1") == "Otter"


def test_a_copy_to_share_has_no_names_in_its_texts_either(trainer: Trainer) -> None:
    named_traject(trainer, "Vraag Xandrine")
    with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
        trainer.choose(row_of(trainer, "Zuid").menu, "Kopie zonder namen")
    shared = (trainer.places.trajecten / "zuid-zonder-namen.theepot").read_bytes()
    assert b"xandrine" not in shared.lower()
    assert b"Vraag Otter" in shared


PASSWORD = "kraan lantaarn fiets wolk"


def test_a_locked_copy_is_made_and_opened_with_its_password_alone(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named_traject(trainer)
    place = tmp_path / "stick" / "zuid.theepot.age"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))

    def lock(dialog: LockDialog) -> None:
        trainer.write("kort")
        trainer.press(Key.Key_Return)
        assert "minstens 10 tekens" in dialog.problem.text()
        dialog.password.setText(PASSWORD)
        trainer.click(dialog.go_on)
        assert dialog.problem.text() == "Dat is niet twee keer hetzelfde."
        trainer.write(PASSWORD)
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(LockDialog, lock):
        trainer.choose(row_of(trainer, "Zuid").menu, "Kopie op slot")
    assert b"xandrine" not in place.read_bytes().lower()

    def unlock(dialog: UnlockDialog) -> None:
        trainer.write("iets anders")
        trainer.press(Key.Key_Return)
        assert "Dit wachtwoord past niet" in dialog.problem.text()
        assert len(clients(trainer)) == 1
        trainer.write(PASSWORD)
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(UnlockDialog, unlock):
        trainer.click(trainer.home.browse)
    assert trainer.bridge.workshop.people[0].name == "Xandrine"
    assert trainer.bridge.path.name == "zuid-2.theepot"
