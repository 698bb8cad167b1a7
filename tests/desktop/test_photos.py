"""Photos of flip-overs: in by file, drop or paste; made safe; kept, shown, undone, erased."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app.opening import copy_without_names
from desktop.console.counts import CountField
from desktop.console.fields import Line
from desktop.console.note_field import NoteField
from desktop.console.q_sort.deck_page import LinesEdit
from desktop.console.q_sort.sheet_entry import NumberField
from desktop.console.sentence import SentenceEdit
from desktop.photos import PhotoEditor, PhotoError, PhotoList, as_jpeg, read_photo
from desktop.photos.hiding import made_ready
from game.files import backups
from game.picture_area import Area
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.game.clock import TickingClock

SECRET = b"Quxelia was here"
ORIENTATION, MAKER, GPS, DESCRIPTION = 0x0112, 0x010F, 0x8825, 0x010E


def a_photo(place: Path, width: int = 800, height: int = 400, orientation: int = 1) -> Path:
    """As a phone makes it: left red, right blue, with a place, a maker and a thought in it."""
    image = Image.new("RGB", (width, height), "red")
    image.paste((0, 0, 255), (width // 2, 0, width, height))
    exif = image.getexif()
    exif[ORIENTATION], exif[MAKER], exif[DESCRIPTION] = orientation, "Quxelia Phones", "Quxelia"
    exif.get_ifd(GPS).update({1: "N", 2: (52.0, 5.0, 7.0)})
    image.save(place, exif=exif, comment=SECRET)
    return place


def pixel(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def keep(editor: PhotoEditor, caption: str = "") -> None:
    editor.caption.edit.setText(caption)
    editor.keep.click()


def drop(trainer: Trainer, mime: QMimeData, on: QWidget | None = None) -> None:
    at, copy, left = QPoint(300, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(on or trainer.console, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(on or trainer.console, QDropEvent(QPointF(at), copy, mime, left, none))


def dropped(place: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(place))])
    return mime


def add(trainer: Trainer, place: Path, caption: str = "") -> None:
    with trainer.in_dialog(PhotoEditor, lambda editor: keep(editor, caption)):
        drop(trainer, dropped(place))


# --- what is kept of a photo ------------------------------------------------------------------


def test_a_photo_is_kept_upright_small_and_without_anything_but_its_pixels(tmp_path: Path) -> None:
    """A phone held upright stores the picture lying down, and says so."""
    place = a_photo(tmp_path / "a.jpg", 3200, 1600, orientation=6)
    original = place.read_bytes()
    assert b"Exif" in original
    assert b"Quxelia" in original
    image = read_photo(place)
    assert (image.width(), image.height()) == (800, 1600)
    assert pixel(image, 0.5, 0.1).red() > 200  # what lay at the left is at the top
    assert pixel(image, 0.5, 0.9).blue() > 200
    jpeg = as_jpeg(image)
    for trace in (b"Exif", b"Quxelia", b"GPS", b"http", SECRET):
        assert trace not in jpeg
    with Image.open(io.BytesIO(jpeg)) as kept:
        assert not kept.getexif()
        assert "comment" not in kept.info
    assert len(jpeg) < 400_000


def test_a_photo_of_noise_is_kept_small_too(tmp_path: Path) -> None:
    place = tmp_path / "noise.png"
    Image.effect_noise((1600, 1200), 120).convert("RGB").save(place)
    assert len(as_jpeg(read_photo(place))) <= 400_000


def test_what_is_hidden_is_gone_from_the_pixels() -> None:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(100, 200, 4):  # stripes, as letters are
        for y in range(100, 200):
            image.setPixelColor(x, y, QColor("black"))
            image.setPixelColor(x + 1, y, QColor("black"))
    made = made_ready(image, Area(0, 0, 50, 100), [Area(25, 25, 25, 25)])
    assert (made.width(), made.height()) == (200, 400)
    seen = {made.pixelColor(x, 150).name() for x in range(100, 200)}
    assert len(seen) <= 4
    assert "#000000" not in seen
    assert "#ffffff" not in seen


def spoiled(folder: Path, how: str) -> Path:
    whole = a_photo(folder / "whole.jpg").read_bytes()
    place = folder / f"{how}.jpg"
    if how == "damaged":
        place.write_bytes(whole[: len(whole) * 2 // 3])
    elif how == "not_picture":
        place.write_bytes(b"<svg onload='x'/>" * 50)
    elif how == "heic":
        place.write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(80))
    elif how == "heavy":
        with place.open("wb") as file:
            file.truncate(200_000_000)
    elif how == "large":  # a bomb: a few thousand bytes that unpack to hundreds of millions
        Image.new("1", (9000, 9000)).save(place, format="png")
        assert place.stat().st_size < 20_000
    return place


@pytest.mark.parametrize("how", ["damaged", "not_picture", "heic", "heavy", "large", "missing"])
def test_what_is_no_good_photo_is_refused_in_words(
    trainer: Trainer, tmp_path: Path, how: str
) -> None:
    trainer.begin()
    place = spoiled(tmp_path, how)
    with pytest.raises(PhotoError) as error:
        read_photo(place)
    assert error.value.key == how
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    with trainer.in_dialog(QMessageBox, read):
        drop(trainer, dropped(place))
    assert place.name in told[0]
    assert not trainer.bridge.workshop.photos


def test_a_truncated_png_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "half.png"
    Image.effect_noise((300, 300), 90).save(place)
    place.write_bytes(place.read_bytes()[:20_000])
    with pytest.raises(PhotoError, match="damaged"):
        read_photo(place)


# --- in by every door -------------------------------------------------------------------------


def test_a_dropped_photo_is_in_the_file_at_once_with_the_round_of_now(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.open_example()
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    trainer.show_block(next(block.id for block in meeting.blocks if block.round))
    add(trainer, a_photo(tmp_path / "flip.jpg"), "De drie momenten")
    (photo,) = trainer.bridge.workshop.photos
    stage = trainer.bridge.workshop.stage
    assert (photo.meeting, photo.block) == (stage.meeting, stage.block)
    assert photo.caption == "De drie momenten"
    jpeg = trainer.bridge.picture(photo.picture) or b""
    assert jpeg[400:430] in trainer.bridge.path.read_bytes()
    assert SECRET not in trainer.bridge.path.read_bytes()


def test_paste_works_while_the_keyboard_is_in_a_field(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_K, with_=CONTROL)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    with trainer.in_dialog(PhotoEditor, keep):
        trainer.press(Key.Key_V, with_=CONTROL)
    assert len(trainer.bridge.workshop.photos) == 1
    QGuiApplication.clipboard().setText("Wie betaalt dat?")
    trainer.press(Key.Key_V, with_=CONTROL)
    assert trainer.console.side.park.text() == "Wie betaalt dat?"


def test_a_picture_is_taken_wherever_the_keyboard_or_the_mouse_is(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin()
    place = a_photo(tmp_path / "flip.jpg")
    fields = (
        *(Line(), CountField(), NumberField()),
        *(NoteField(trainer.bridge), SentenceEdit(), LinesEdit()),
    )
    for field in fields:
        field.setParent(trainer.console.center)
        field.show()
        field.setFocus()
        QGuiApplication.clipboard().setMimeData(dropped(place))
        with trainer.in_dialog(PhotoEditor, lambda editor: editor.leave.click()):
            trainer.press(Key.Key_V, with_=CONTROL)
        inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
        with trainer.in_dialog(PhotoEditor, lambda editor: editor.leave.click()):
            drop(trainer, dropped(place), inside)
        assert not field.property("text" if isinstance(field, QLineEdit) else "plainText")
    QGuiApplication.clipboard().clear()  # what lies there would outlive the program


def test_a_chosen_file_comes_in_through_the_list_and_is_shown_on_the_stage(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    place = a_photo(tmp_path / "flip.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(place)], ""))

    def in_list(photos: PhotoList) -> None:
        with trainer.in_dialog(PhotoEditor, lambda editor: keep(editor, "Wat opvalt")):
            photos.add.click()
        assert photos.list.count() == 1
        assert "Wat opvalt" in photos.list.item(0).text()
        photos.show_it.click()

    with trainer.in_dialog(PhotoList, in_list):
        trainer.windows.photos.show()
    assert trainer.bridge.workshop.stage.cover == "photo"
    assert "Wat opvalt" in trainer.board.told()
    shot = trainer.windows.stage.view.grab().toImage()
    assert pixel(shot, 0.3, 0.5).red() > 200
    assert pixel(shot, 0.7, 0.5).blue() > 200
    trainer.go_on()
    assert trainer.bridge.workshop.stage.cover == ""


# --- the editor -------------------------------------------------------------------------------


def test_the_mouse_cuts_and_the_numbers_hide(qtbot: QtBot) -> None:
    from assets.language import words

    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    editor = PhotoEditor(image, words("nl"))
    qtbot.addWidget(editor)
    editor.show()
    place = editor.canvas.place()
    begin = QPoint(round(place.left() + place.width() * 0.1), round(place.top()) + 2)
    end = QPoint(round(place.center().x()), round(place.bottom()) - 2)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(editor.canvas, left, pos=begin)
    QTest.mouseMove(editor.canvas, end)
    QTest.mouseRelease(editor.canvas, left, pos=end)
    assert editor.sides["left"].value() == 10
    assert editor.made()[1] == pytest.approx(160, abs=8)
    editor.hide_more.click()
    assert editor.areas.count() == 2
    editor.sides["left"].setValue(0)
    editor.sides["width"].setValue(80)
    QTest.keyClick(editor.areas, Key.Key_Delete)
    assert editor.areas.count() == 2  # the list had no keyboard
    qtbot.waitUntil(editor.isActiveWindow)
    editor.areas.setFocus()
    QTest.keyClick(editor.areas, Key.Key_Delete)
    assert editor.areas.count() == 1
    editor.turn.click()
    assert editor.made()[2] == pytest.approx(160, abs=8)


def test_what_was_not_kept_leaves_nothing(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin()
    with trainer.in_dialog(PhotoEditor, lambda editor: editor.leave.click()):
        drop(trainer, dropped(a_photo(tmp_path / "flip.jpg")))
    assert not trainer.bridge.workshop.photos


# --- undone, gone, erased ---------------------------------------------------------------------


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
    from assets.language import words

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


def test_a_long_caption_breaks_within_the_list(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin()
    add(trainer, a_photo(tmp_path / "a.jpg"), "Wat een klant nodig heeft bij de balie " * 5)

    def look(photos: PhotoList) -> None:
        assert photos.list.horizontalScrollBar().maximum() == 0
        seen = photos.list.visualItemRect(photos.list.item(0))
        assert photos.list.viewport().rect().contains(seen)
        photos.remove.click()
        assert not photos.caption.isVisible()
        assert photos.nothing.isVisible()

    with trainer.in_dialog(PhotoList, look):
        trainer.console.commands.actions["photos"].trigger()
