"""Photos come in by file, drop or paste, are made ready in the editor, and shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assets.language import words
from desktop.console.counts import CountField
from desktop.console.fields import Line
from desktop.console.note_field import NoteField
from desktop.console.q_sort.deck_page import LinesEdit
from desktop.console.q_sort.sheet_entry import NumberField
from desktop.console.sentence import SentenceEdit
from desktop.photos import PhotoEditor, PhotoList
from tests.desktop.photos.flip_over import SECRET, a_photo, add, drop, dropped, keep, pixel
from tests.desktop.trainer import CONTROL, Key, Trainer


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


def test_one_bad_file_among_those_dropped_keeps_no_other_out(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin()
    places = [tmp_path / "notes.txt", a_photo(tmp_path / "flip.jpg")]
    places[0].write_text("no photo", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(place)) for place in places])

    def read(box: QMessageBox) -> None:
        assert "notes.txt" in box.text()
        assert box.textFormat() is Qt.TextFormat.PlainText  # a name may look like markup
        assert len(trainer.bridge.workshop.photos) == 1

    with trainer.in_dialog(QMessageBox, read), trainer.in_dialog(PhotoEditor, keep):
        drop(trainer, mime)


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
        row = photos.list.item(0)
        assert "Wat opvalt" in row.text()
        QTest.keyClick(photos.caption.edit, Key.Key_End)
        QTest.keyClicks(photos.caption.edit, " ons")
        QTest.keyClick(photos.caption.edit, Key.Key_Return)
        assert isValid(row)  # a row that goes while Qt hears a key in it can take the program along
        assert "Wat opvalt ons" in row.text()
        QTest.keyClick(photos.list, Key.Key_Return)

    with trainer.in_dialog(PhotoList, in_list):
        trainer.windows.photos.show()
    assert trainer.bridge.workshop.stage.cover == "photo"
    assert "Wat opvalt ons" in trainer.board.told()
    shot = trainer.windows.stage.view.grab().toImage()
    assert pixel(shot, 0.3, 0.5).red() > 200
    assert pixel(shot, 0.7, 0.5).blue() > 200
    trainer.go_on()
    assert trainer.bridge.workshop.stage.cover == ""


def test_the_mouse_cuts_and_the_numbers_hide(qtbot: QtBot) -> None:
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
