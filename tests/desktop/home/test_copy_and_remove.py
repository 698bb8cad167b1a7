"""A traject is copied, removed, put back and erased."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QMessageBox

from game.workshop.events import PersonNamed
from tests.desktop.home.at_home import clients, go_home, press_in_box, row_of
from tests.desktop.trainer import Key, Trainer

LONG_NAME = "Publiekszaken en Belastingen van de gemeente Waterdam"


def copy_of(trainer: Trainer, client: str, work: Callable[[QInputDialog], object]) -> None:
    with trainer.in_dialog(QInputDialog, work):
        trainer.choose(row_of(trainer, client).menu, "Kopie maken")


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
    trainer.begin(client=LONG_NAME)
    go_home(trainer)

    def name(dialog: QInputDialog) -> None:
        edit = dialog.findChild(QLineEdit)
        assert edit
        assert edit.text() == f"{LONG_NAME} (kopie)"
        assert edit.fontMetrics().horizontalAdvance(edit.text()) < edit.width()
        trainer.write("Noord")
        trainer.press(Key.Key_Return)

    copy_of(trainer, LONG_NAME, name)
    assert sorted(clients(trainer)) == sorted(["Noord", LONG_NAME])
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
    row_of(trainer, "Zuid").more.setFocus()
    trainer.choose(row_of(trainer, "Zuid").menu, "Verwijderen")
    assert clients(trainer) == []
    assert trainer.home.new.hasFocus()
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
