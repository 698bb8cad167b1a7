"""Photos undone, gone, erased; and taken along to another file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from assets.language import words
from desktop.app.opening import copy_without_names
from desktop.photos import PhotoList
from game.files import backups
from tests.desktop.photos.flip_over import a_photo, add
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.game.clock import TickingClock


def stored(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("SELECT count(*) FROM picture").fetchone()[0])


def test_a_photo_that_is_taken_away_comes_back_by_undo_and_is_gone_on_closing(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin()
    path = trainer.bridge.path
    add(trainer, a_photo(tmp_path / "flip.jpg"))
    picture = trainer.bridge.workshop.photos[0].picture
    jpeg = trainer.bridge.picture(picture) or b""
    trainer.windows._keeping.make()

    def take_away(photos: PhotoList) -> None:
        photos.remove.click()
        photos.close_it.click()

    with trainer.in_dialog(PhotoList, take_away):
        trainer.windows.photos.show()
    assert not trainer.bridge.workshop.photos
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert trainer.bridge.picture(trainer.bridge.workshop.photos[0].picture) == jpeg
    with trainer.in_dialog(PhotoList, take_away):
        trainer.windows.photos.show()
    trainer.press(Key.Key_H, with_=CONTROL)
    assert stored(path) == 0
    inside = jpeg[400:430]
    folder = backups.folder_for(path, trainer.places.backups)
    for file in (path, *(one.path for one in backups.all_of(folder))):
        assert inside not in file.read_bytes()


def test_forgetting_names_erases_photos_and_their_captions(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin()
    add(trainer, a_photo(tmp_path / "flip.jpg"), "Quxelia aan het bord")
    path, jpeg = (
        trainer.bridge.path,
        trainer.bridge.picture(trainer.bridge.workshop.photos[0].picture),
    )
    assert b"Quxelia" in path.read_bytes()
    trainer.bridge.session.forget_names()
    assert not trainer.bridge.workshop.photos
    assert jpeg
    assert jpeg[400:430] not in path.read_bytes()
    assert b"Quxelia" not in path.read_bytes()


def test_a_copy_without_names_has_no_photos(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin()
    add(trainer, a_photo(tmp_path / "flip.jpg"), "Bord")
    path = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    assert stored(path) == 1
    copy = copy_without_names(path, words("nl"), TickingClock(), {})
    assert stored(copy) == 0
    assert stored(path) == 1


def test_a_session_saved_elsewhere_takes_its_photos_along(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin()
    add(trainer, a_photo(tmp_path / "flip.jpg"))
    trainer.windows.save_elsewhere(tmp_path / "elders.theepot")
    assert trainer.bridge.path.name == "elders.theepot"
    assert trainer.bridge.picture(trainer.bridge.workshop.photos[0].picture)
    trainer.press(Key.Key_H, with_=CONTROL)
    assert stored(tmp_path / "elders.theepot") == 1
