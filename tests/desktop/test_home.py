"""The first window: begin, go on, copy, remove, put back, erase, and files that are not right."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QWidget,
)

from desktop.console.names_dialog import NamesDialog
from desktop.demo import hands
from desktop.home.lock_dialog import LockDialog, UnlockDialog
from desktop.home.new_traject import NewTrajectForm, dutch_plural
from desktop.home.shelf_list import ShelfRow
from game.day.programmes import PROGRAMMES, programme
from game.files import shelf
from game.workshop.events import PersonNamed, ThoughtParked
from tests.desktop.trainer import CONTROL, Key, Trainer, example_file
from tests.game.other_process import holding


def form_of(trainer: Trainer) -> NewTrajectForm:
    assert trainer.home.form is not None
    return trainer.home.form


def row_of(trainer: Trainer, client: str) -> ShelfRow:
    rows = trainer.home.list.rows
    return next(row for row in rows if row.open.accessibleName().startswith(client))


def clients(trainer: Trainer) -> list[str]:
    return [row.open.accessibleName().split(",")[0] for row in trainer.home.list.rows]


def go_home(trainer: Trainer) -> None:
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.qtbot.waitUntil(trainer.home.isActiveWindow)


def look_again(trainer: Trainer) -> None:
    trainer.home.refresh()
    hands.settle()


def press_in_box(trainer: Trainer, text: str) -> Callable[[QMessageBox], None]:
    def press(box: QMessageBox) -> None:
        button: QAbstractButton = next(one for one in box.buttons() if one.text() == text)
        trainer.click(button)

    return press


def told_by_box(trainer: Trainer, work: Callable[[], object]) -> str:
    """All that a message says that comes up during the work; it is put away again."""
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(f"{box.text()}\n\n{box.informativeText()}")

    with trainer.in_dialog(QMessageBox, read):
        work()
    return told[0]


# --- the first start, and a new traject -------------------------------------------------------


def test_the_first_start_asks_where_to_begin_and_says_how(trainer: Trainer) -> None:
    seen = trainer.seen(trainer.home)
    assert "Goedemorgen. Waar begin je mee?" in seen
    assert "Begin met Oefenen" in seen
    assert not trainer.home.hero.isVisible()
    assert trainer.home.new.hasFocus()
    assert trainer.home.list.rows == []


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_new_traject_with_keys_alone(trainer: Trainer, name: str) -> None:
    trainer.press(Key.Key_Return)
    form = form_of(trainer)
    trainer.write("Gemeente Zuid")
    trainer.press(Key.Key_Tab)
    trainer.press(Key.Key_Down)
    trainer.press(Key.Key_Tab)
    trainer.write("Balie, Telefoon , ")
    trainer.tab_to(form.programmes[PROGRAMMES[0]])
    row, column = divmod(PROGRAMMES.index(name), 3)
    trainer.press(*[Key.Key_Down] * row, *[Key.Key_Right] * column)
    trainer.press(Key.Key_Space)
    trainer.tab_to(form.begin)
    trainer.press(Key.Key_Return)
    workshop = trainer.bridge.workshop
    assert workshop.client == "Gemeente Zuid"
    assert workshop.customer.nl_many == "patiënten"
    assert [team.name for team in workshop.teams] == ["Balie", "Telefoon"]
    assert workshop.present == 12
    assert {person.team for person in workshop.people if person.is_voting} == {"t1", "t2"}
    assert workshop.meeting is not None
    assert [one.name for one in workshop.meeting.blocks] == [b.name for b in programme(name).blocks]
    assert trainer.bridge.path == trainer.places.trajecten / "gemeente-zuid.theepot"
    assert trainer.console.isVisible()
    assert not trainer.home.isVisible()


@pytest.mark.parametrize(
    "name", ["client", "customer", "teams", "people", "day", "start", "language"]
)
def test_enter_in_any_field_begins_with_what_stands_there(trainer: Trainer, name: str) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    trainer.tab_to(getattr(form_of(trainer), name))
    trainer.press(Key.Key_Return)
    assert trainer.bridge.workshop.client == "Gemeente Zuid"


def test_a_team_that_is_typed_twice_is_one_team(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    form_of(trainer).teams.setFocus()
    trainer.write("Balie, Backoffice,, balie , Telefoon")
    trainer.press(Key.Key_Return)
    teams = [team.name for team in trainer.bridge.workshop.teams]
    assert teams == ["Balie", "Backoffice", "Telefoon"]


def test_a_double_click_on_begin_makes_one_traject(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    begin = form_of(trainer).begin
    for _ in range(2):  # the second click waited while the first one worked
        QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    assert [path.name for path in trainer.places.trajecten.glob("*.theepot")] == [
        "gemeente-zuid.theepot"
    ]


@pytest.mark.parametrize("name", ["", "   "])
def test_a_traject_for_nobody_is_asked_for_a_name(trainer: Trainer, name: str) -> None:
    trainer.click(trainer.home.new)
    trainer.write(name)
    trainer.click(form_of(trainer).begin)
    assert trainer.app.windows is None
    assert "Vul in voor wie je dit doet." in trainer.seen(trainer.home)
    assert form_of(trainer).client.hasFocus()


def test_what_was_wrong_is_no_longer_said_when_it_is_put_right(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.click(form_of(trainer).begin)
    trainer.write("Z")
    assert not form_of(trainer).problem.isVisible()


@pytest.mark.parametrize("typed", ["930", "9.30", "9u30", "09:30"])
def test_the_time_is_typed_as_it_comes(trainer: Trainer, typed: str) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Zuid")
    trainer.tab_to(form_of(trainer).start)
    trainer.write(typed)
    trainer.click(form_of(trainer).begin)
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    assert meeting.start == "09:30"


def test_a_time_that_is_none_is_asked_again(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Zuid")
    trainer.tab_to(form_of(trainer).start)
    trainer.write("25:70")
    trainer.click(form_of(trainer).begin)
    assert trainer.app.windows is None
    assert "Schrijf de begintijd als 09:00" in trainer.seen(trainer.home)
    assert form_of(trainer).start.hasFocus()


def test_a_wheel_over_the_form_changes_nothing(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    form = form_of(trainer)
    fields = (form.people, form.day, form.language, form.customer)
    before = [field.property(_shown_by(field)) for field in fields]
    for field in fields:
        trainer.turn_wheel(field)
    assert [field.property(_shown_by(field)) for field in fields] == before


def _shown_by(field: QWidget) -> str:
    return str(field.metaObject().userProperty().name())


def test_a_word_of_their_own_for_a_customer(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("De Brug")
    trainer.press(Key.Key_Tab)
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write("buurtgenoot")
    trainer.click(form_of(trainer).begin)
    assert trainer.bridge.words("nl")("norms.customer_notices") == "De buurtgenoot merkt"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("buurtgenoot", "buurtgenoten"),
        ("relatie", "relaties"),
        ("opa", "opa's"),
        ("monteur", "monteurs"),
        ("passagier", "passagiers"),
        ("vakman", "vakmannen"),
        ("eigenaar", "eigenaren"),
        ("burger", "burgers"),
        ("consument", "consumenten"),
        ("deelneemster", "deelneemsters"),
    ],
)
def test_more_than_one_of_a_word_of_their_own(one: str, many: str) -> None:
    assert dutch_plural(one) == many


def test_a_word_of_their_own_is_in_the_language_of_the_group(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    form = form_of(trainer)
    trainer.write("The Bridge")
    trainer.press(Key.Key_Tab)
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write("neighbour")
    form.language.setFocus()
    trainer.press(Key.Key_Down)
    trainer.click(form.begin)
    assert trainer.bridge.words("en")("norms.customer_notices") == "The neighbour notices"
    assert trainer.bridge.words("nl")("norms.customer_notices") == "De klant merkt"


def test_back_from_the_form_makes_nothing(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    trainer.click(form_of(trainer).back)
    assert trainer.home.form is None
    assert not list(trainer.places.trajecten.glob("*"))
    assert trainer.home.new.isVisible()


def test_two_trajecten_for_one_client_lie_beside_each_other(trainer: Trainer) -> None:
    for _ in range(2):
        trainer.begin(client="Zuid")
        go_home(trainer)
    assert clients(trainer) == ["Zuid", "Zuid"]


def test_a_form_that_is_half_filled_in_survives_another_language(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    form_of(trainer).people.setValue(20)
    trainer.click(form_of(trainer).programmes["hours"])
    trainer.click(trainer.home.languages["en"])
    form = form_of(trainer)
    assert form.begin.text() == "Begin"
    assert "For whom?" in trainer.seen(trainer.home)
    assert form.client.text() == "Gemeente Zuid"
    assert form.people.value() == 20
    assert form.programmes["hours"].isChecked()


# --- going on, the list -----------------------------------------------------------------------


def test_the_hero_goes_on_where_you_were(trainer: Trainer) -> None:
    trainer.begin(client="Gemeente Zuid")
    trainer.go_on(6)
    place = trainer.bridge.round_state.place
    go_home(trainer)
    seen = trainer.seen(trainer.home)
    assert "Verder waar je was?" in seen
    assert "Hoe helder is de visie? Bewaard" in seen
    assert trainer.home.go_on.hasFocus()
    trainer.press(Key.Key_Return)
    trainer.qtbot.waitUntil(lambda: trainer.console.isActiveWindow())
    assert trainer.bridge.workshop.client == "Gemeente Zuid"
    assert trainer.bridge.round_state.place == place


def test_the_traject_that_was_worked_on_last_stands_first(trainer: Trainer) -> None:
    for client in ("Eerst", "Later"):
        trainer.begin(client=client)
        go_home(trainer)
    path = row_of(trainer, "Eerst").path
    os.utime(path, (path.stat().st_atime, path.stat().st_mtime + 60))
    look_again(trainer)
    assert clients(trainer) == ["Eerst", "Later"]


def test_a_click_in_the_list_opens_that_traject(trainer: Trainer) -> None:
    for client in ("Eerst", "Later"):
        trainer.begin(client=client)
        go_home(trainer)
    trainer.click(row_of(trainer, "Eerst").open)
    assert trainer.bridge.workshop.client == "Eerst"


def test_a_return_session_that_is_near_stands_in_the_list(trainer: Trainer) -> None:
    example_file(make_folder(trainer) / "x.theepot")
    look_again(trainer)
    assert "terugkomsessie over 14 dagen" in trainer.seen(trainer.home)


def test_practising_opens_an_example_apart_from_the_real_ones(trainer: Trainer) -> None:
    trainer.click(trainer.home.practise)
    assert trainer.bridge.workshop.client == "Polikliniek Zuid"
    go_home(trainer)
    assert trainer.home.list.rows == []
    trainer.click(trainer.home.practise)
    assert trainer.bridge.workshop.block is None


def copy_of(trainer: Trainer, client: str, work: Callable[[QInputDialog], object]) -> None:
    with trainer.in_dialog(QInputDialog, work):
        trainer.choose(row_of(trainer, client).menu, "Kopie maken")


def test_an_english_example_does_not_change_the_language_of_a_dutch_group(
    trainer: Trainer,
) -> None:
    trainer.begin(client="Zuid", language="nl")
    go_home(trainer)
    trainer.click(trainer.home.languages["en"])
    trainer.click(trainer.home.practise)
    trainer.go_on()
    assert "Welcome" in trainer.on_stage()
    go_home(trainer)
    trainer.open(row_of(trainer, "Zuid").path)
    trainer.go_on()
    assert "Welkom" in trainer.on_stage()


def test_copy_makes_another_traject_with_the_same_in_it(trainer: Trainer) -> None:
    trainer.begin(client="Zuid", teams=("Balie",), people=7)
    trainer.go_on(3)
    workshop = trainer.bridge.workshop
    go_home(trainer)
    path = row_of(trainer, "Zuid").path
    original = path.read_bytes()
    copy_of(trainer, "Zuid", lambda _: trainer.press(Key.Key_Return))
    assert sorted(clients(trainer)) == ["Zuid", "Zuid (kopie)"]
    assert path.read_bytes() == original
    trainer.open(row_of(trainer, "Zuid (kopie)").path)
    assert replace(trainer.bridge.workshop, client="Zuid") == workshop


def test_a_copy_for_somebody_else_has_their_name(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)

    def name(_: QInputDialog) -> None:
        trainer.write("Noord")
        trainer.press(Key.Key_Return)

    copy_of(trainer, "Zuid", name)
    assert sorted(clients(trainer)) == ["Noord", "Zuid"]
    assert row_of(trainer, "Noord").path.name == "noord.theepot"


def test_no_copy_when_the_trainer_thinks_better_of_it(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    copy_of(trainer, "Zuid", lambda _: trainer.press(Key.Key_Escape))
    assert clients(trainer) == ["Zuid"]


def test_remove_and_put_back(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    path = row_of(trainer, "Zuid").path
    original = path.read_bytes()
    trainer.choose(row_of(trainer, "Zuid").menu, "Verwijderen")
    assert clients(trainer) == []
    assert not path.exists()
    trainer.click(trainer.home.list.removed_rows[0].back)
    assert clients(trainer) == ["Zuid"]
    assert path.read_bytes() == original
    assert trainer.home.list.removed_rows == []


def test_erase_asks_first_and_keeps_it_unless_one_is_sure(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    trainer.choose(row_of(trainer, "Zuid").menu, "Verwijderen")
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Laat staan")):
        trainer.click(trainer.home.list.removed_rows[0].erase)
    assert len(trainer.home.list.removed_rows) == 1
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Wis voorgoed")):
        trainer.click(trainer.home.list.removed_rows[0].erase)
    assert trainer.home.list.removed_rows == []
    assert not list(trainer.places.removed.iterdir())


def test_a_client_is_erased_with_all_its_backups(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    trainer.submit(PersonNamed("p1", "Xandrine"))
    go_home(trainer)
    assert list(trainer.places.backups.rglob("*.theepot"))
    trainer.choose(row_of(trainer, "Zuid").menu, "Verwijderen")
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Wis voorgoed")):
        trainer.click(trainer.home.list.removed_rows[0].erase)
    assert not list(trainer.places.backups.rglob("*"))


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


def test_a_question_shows_the_name_of_a_client_as_it_was_typed(trainer: Trainer) -> None:
    trainer.begin(client="<b>Zuid</b> & Zn")
    go_home(trainer)
    trainer.choose(row_of(trainer, "<b>Zuid</b> & Zn").menu, "Verwijderen")
    seen: list[tuple[str, Qt.TextFormat]] = []

    def look(box: QMessageBox) -> None:
        seen.extend((one.text(), one.textFormat()) for one in box.findChildren(QLabel))

    with trainer.in_dialog(QMessageBox, look):
        trainer.click(trainer.home.list.removed_rows[0].erase)
    text, form = next(one for one in seen if "Zuid" in one[0])
    assert "<b>Zuid</b> & Zn" in text
    assert form is Qt.TextFormat.PlainText


def test_another_language_changes_all_texts_at_once(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    dutch = trainer.seen(trainer.home).splitlines()
    trainer.click(trainer.home.languages["en"])
    english = trainer.seen(trainer.home).splitlines()
    same = {"Theepot", "Zuid", "Nederlands", "English"}
    assert set(dutch) & set(english) <= same
    trainer.click(trainer.home.languages["nl"])
    assert trainer.seen(trainer.home).splitlines() == dutch


def test_choosing_the_language_that_is_spoken_leaves_it_chosen(trainer: Trainer) -> None:
    dutch, english = trainer.home.languages["nl"], trainer.home.languages["en"]
    trainer.click(dutch)
    assert dutch.isChecked()
    assert not english.isChecked()


def test_home_still_listens_after_a_traject_was_left(trainer: Trainer) -> None:
    """The windows of a traject that was left are gone; nothing may reach for them."""
    trainer.begin(client="Zuid")
    go_home(trainer)
    trainer.qtbot.wait(1)
    trainer.click(trainer.home.languages["en"])
    trainer.app.preferences.set("stage_theme", "dark")
    trainer.begin(client="Noord")
    assert trainer.bridge.workshop.client == "Noord"


def test_nothing_of_a_traject_that_was_left_stays_in_memory(trainer: Trainer) -> None:
    trainer.qtbot.wait(1)
    before = len(QApplication.allWidgets())
    for _ in range(2):
        trainer.begin(client="Zuid")
        for _ in range(30):
            trainer.console.conductor.go_on()
        go_home(trainer)
        trainer.home.refresh()
    trainer.qtbot.waitUntil(lambda: len(QApplication.allWidgets()) < before + 60)


# --- files that are not right -----------------------------------------------------------------


def make_folder(trainer: Trainer) -> Path:
    trainer.places.trajecten.mkdir(exist_ok=True)
    return trainer.places.trajecten


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content), 4096):
        content[start : start + 600] = b"\xa5" * 600
    path.write_bytes(bytes(content))


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA user_version = 999")


def make_foreign(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 this is a spreadsheet" * 200)


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "what", "safe", "do"),
    [
        (damage, "is beschadigd.", "precies zoals het is", "Open een reservekopie"),
        (make_newer, "met een nieuwere Theepot", "Alles wat erin staat is heel", "Zet de nieuwe"),
        (make_foreign, "is geen traject van", "Er is niets veranderd", "eindigt op .theepot"),
        (make_empty, "is leeg.", "Er is niets veranderd", "Kopieer het opnieuw"),
    ],
)
def test_a_file_that_is_not_right_is_told_and_left_as_it_is(
    trainer: Trainer, spoil: Callable[[Path], None], what: str, safe: str, do: str
) -> None:
    path = example_file(make_folder(trainer) / "zuid.theepot")
    spoil(path)
    before = path.read_bytes()
    look_again(trainer)
    told = told_by_box(trainer, lambda: trainer.click(trainer.home.list.rows[0].open))
    first, second, third = told.split("\n\n")
    assert what in first
    assert safe in second
    assert do in third
    assert path.read_bytes() == before
    assert trainer.app.windows is None
    assert trainer.home.isVisible()


def test_the_list_says_which_files_are_not_right(trainer: Trainer) -> None:
    folder = make_folder(trainer)
    make_foreign(folder / "een.theepot")
    make_empty(folder / "twee.theepot")
    make_newer(example_file(folder / "drie.theepot"))
    look_again(trainer)
    told = {row.path.stem: row.open.accessibleName() for row in trainer.home.list.rows}
    assert told == {
        "een": "een, geen traject",
        "twee": "twee, leeg bestand",
        "drie": "drie, gemaakt met een nieuwere Theepot",
    }
    assert not trainer.home.hero.isVisible()
    assert not any(row.copy_action.isEnabled() for row in trainer.home.list.rows)


def test_a_file_that_is_open_elsewhere_is_told_and_left_as_it_is(trainer: Trainer) -> None:
    path = example_file(make_folder(trainer) / "zuid.theepot")
    before = path.read_bytes()
    look_again(trainer)
    with holding(path):
        told = told_by_box(trainer, lambda: trainer.click(trainer.home.list.rows[0].open))
    assert "staat al open" in told
    assert "Sluit het daar eerst" in told
    assert path.read_bytes() == before


def spoiled_after_a_session(trainer: Trainer) -> tuple[Path, bytes]:
    """A traject that was worked on, closed, and damaged; and how it is now."""
    trainer.begin(client="Zuid")
    trainer.go_on(6)
    path = trainer.bridge.path
    go_home(trainer)
    damage(path)
    look_again(trainer)
    return path, path.read_bytes()


def test_the_backup_of_a_damaged_file_is_offered_and_opens(trainer: Trainer) -> None:
    path, damaged = spoiled_after_a_session(trainer)
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Open de reservekopie")):
        trainer.click(trainer.home.list.rows[0].open)
    assert trainer.bridge.workshop.client == "Zuid"
    assert trainer.bridge.round_state.place.step == "n0"
    assert trainer.bridge.path != path
    assert path.read_bytes() == damaged


def test_a_backup_that_is_not_wanted_changes_nothing(trainer: Trainer) -> None:
    path, damaged = spoiled_after_a_session(trainer)
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Nu niet")):
        trainer.click(trainer.home.list.rows[0].open)
    assert trainer.app.windows is None
    assert list(trainer.places.trajecten.glob("*.theepot")) == [path]
    assert path.read_bytes() == damaged


def test_the_backup_of_a_file_that_is_gone_is_offered(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    trainer.go_on()
    path = trainer.bridge.path
    go_home(trainer)
    path.unlink()
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Open de reservekopie")):
        trainer.click(trainer.home.go_on)
    assert trainer.bridge.workshop.client == "Zuid"


def test_a_file_from_somewhere_else_is_opened(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = example_file(tmp_path / "op de stick.theepot")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    trainer.click(trainer.home.browse)
    assert trainer.bridge.path == path
    assert trainer.bridge.workshop.client == "Polikliniek Zuid"


def test_choosing_no_file_changes_nothing(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    trainer.click(trainer.home.browse)
    assert trainer.app.windows is None
    assert trainer.home.isVisible()


def test_a_folder_in_which_nothing_can_be_made_is_told(trainer: Trainer) -> None:
    trainer.places.trajecten.write_bytes(b"a file where a folder should be")
    trainer.click(trainer.home.new)
    trainer.write("Zuid")
    told = told_by_box(trainer, lambda: trainer.click(form_of(trainer).begin))
    assert "Schrijven naar" in told
    assert trainer.app.windows is None
    assert form_of(trainer).client.text() == "Zuid"


# --- names: forgotten on their day, or at once -------------------------------------------------


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
    with trainer.in_dialog(NamesDialog, lambda dialog: trainer.click(dialog.erase)):
        trainer.windows._on_forget_names()
    assert trainer.bridge.workshop.people[0].name == ""
    assert b"xandrine" not in bytes_on_laptop(trainer)


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
