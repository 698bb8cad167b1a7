"""Files that are not right, or gone, or somewhere else; and their backups."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.desktop.home.at_home import (
    form_of,
    go_home,
    look_again,
    make_folder,
    press_in_box,
    told_by_box,
)
from tests.desktop.trainer import Trainer, example_file
from tests.game.other_process import holding


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
