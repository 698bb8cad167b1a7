"""Files made beside the windows: they go on answering, it can be stopped, nothing half is left."""

import errno
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assets.language import words
from desktop.console.programme_editor import ProgrammeEditor
from desktop.handing_out import Choice, HandingOut
from game.files.handing_out import Piece, stop_if_asked
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer, example_file
from tests.exports.paper import text_of


def opened(qtbot: QtBot, folder: Path, *makes: Callable[[], bytes]) -> HandingOut:
    """The dialog with a file for each of these."""
    pieces = [Piece(f"{number}.pdf", make) for number, make in enumerate(makes)]
    dialog = HandingOut("Pakket", "", folder, (), lambda _: pieces, words("nl"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def loading(qtbot: QtBot, folder: Path, load: Callable[[], object]) -> HandingOut:
    """The dialog with one file, when what makes it is still to be loaded."""
    pieces = [Piece("0.pdf", lambda: b"%PDF")]
    facts = "Pakket", "", folder, (), lambda _: pieces, words("nl"), None
    dialog = HandingOut(*facts, load)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


class Slow:
    """A file that takes until it is let go, or somebody stops it; counts how often it is made."""

    def __init__(self) -> None:
        self.goes_on, self.times = threading.Event(), 0

    def __call__(self) -> bytes:
        self.times += 1
        while not self.goes_on.wait(0.01):
            stop_if_asked()
        return b"%PDF new"


def test_the_windows_answer_while_files_are_made(qtbot: QtBot, tmp_path: Path) -> None:
    slow, ticks = Slow(), []
    dialog = opened(qtbot, tmp_path / "pakket", slow)
    assert not dialog.trouble.isVisible()
    assert dialog.where.text() == f"Komt in: {tmp_path / 'pakket'}"
    timer = QTimer(dialog, interval=10)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.stop.isVisible() and len(ticks) > 20)
    assert not dialog.go.isEnabled()
    slow.goes_on.set()
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert (tmp_path / "pakket" / "0.pdf").read_bytes() == b"%PDF new"
    assert list(dialog.rows) == ["0.pdf"]
    assert dialog.where.text() == f"Staat in: {tmp_path / 'pakket'}"


def test_the_windows_answer_while_what_makes_files_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    dialog = loading(qtbot, tmp_path / "pakket", slow)
    dialog.go.click()
    qtbot.waitUntil(dialog.stop.isVisible)
    dialog.stop.click()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert list(tmp_path.iterdir()) == []
    slow.goes_on.set()
    dialog.go.click()
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert list(dialog.rows) == ["0.pdf"]


def test_closing_while_it_is_loaded_is_safe(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    dialog = loading(qtbot, tmp_path / "pakket", slow)
    dialog.make()
    dialog.close()
    assert not dialog.making.is_busy
    qtbot.wait(50)
    assert list(tmp_path.iterdir()) == []


def test_stop_leaves_what_was_there_and_nothing_half(qtbot: QtBot, tmp_path: Path) -> None:
    old = tmp_path / "0.pdf"
    old.write_bytes(b"%PDF old")
    dialog = opened(qtbot, tmp_path, lambda: b"%PDF new", Slow())
    dialog.go.click()
    qtbot.waitUntil(dialog.stop.isVisible)
    dialog.stop.click()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert [one.name for one in tmp_path.iterdir()] == ["0.pdf"]
    assert old.read_bytes() == b"%PDF old"
    assert dialog.told.text() == words("nl")("handing_out.stopped")


def test_a_file_that_is_gone_when_it_is_to_be_printed_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path / "pakket", lambda: b"%PDF new")
    dialog.go.click()
    qtbot.waitUntil(dialog.open_folder.isVisible)
    (tmp_path / "pakket" / "0.pdf").unlink()
    printed = dialog.rows["0.pdf"][1]
    assert printed
    printed.click()
    assert str(tmp_path / "pakket" / "0.pdf") in dialog.trouble.text()
    assert dialog.trouble.isVisible()


def test_two_presses_make_it_once(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    dialog = opened(qtbot, tmp_path / "pakket", slow)
    dialog.make()
    dialog.make()
    slow.goes_on.set()
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert slow.times == 1


def test_a_second_press_of_enter_or_space_does_not_leave(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    dialog = opened(qtbot, tmp_path / "pakket", slow)
    qtbot.waitUntil(dialog.go.hasFocus)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or dialog, key)
    assert dialog.making.is_busy
    slow.goes_on.set()
    qtbot.waitUntil(dialog.open_folder.hasFocus)
    assert slow.times == 1


def test_closing_half_way_is_safe(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    dialog = opened(qtbot, tmp_path / "pakket", lambda: b"%PDF", slow)
    dialog.make()
    qtbot.waitUntil(lambda: slow.times == 1)
    dialog.close()
    assert not dialog.making.is_busy
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_has_changed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    dialog = opened(qtbot, tmp_path / "pakket", lambda: b"%PDF")
    dialog.make()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert "geen plek meer" in dialog.trouble.text()
    assert list(tmp_path.iterdir()) == []
    assert dialog.go.isEnabled()


def test_what_did_not_succeed_is_not_called_ready(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = [Piece("0.pdf", lambda: b"%PDF")]
    black = Choice("black", "Zwart-wit")
    line, told = "Alles op papier.", words("nl").count("handing_out.done", 1)
    dialog = HandingOut("P", line, tmp_path, (black,), lambda _: pieces, words("nl"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.make()
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert dialog.told.text() == told
    dialog.choices["black"].click()
    assert dialog.told.text() == line

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    dialog.make()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.told.text() == line


def test_a_trainer_makes_the_pack_and_leaves_while_it_is_made_anew(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.press(Key.Key_U, with_=CONTROL | SHIFT)
    dialog = trainer.windows.giving_out.dialog
    assert dialog
    trainer.click(dialog.go)
    trainer.qtbot.waitUntil(dialog.open_folder.isVisible, timeout=60_000)
    assert "1-printlijst-en-noodplan.pdf" in dialog.rows
    trainer.app.preferences.set("console_language", "en")
    assert dialog.windowTitle() == dialog.heading.text() == "Print pack"
    assert dialog.told.text() == f"Done: {len(dialog.rows)} files."
    assert dialog.rows["1-printlijst-en-noodplan.pdf"][0].text() == "Open"
    dialog.choices["black"].click()
    assert dialog.choices["black"].text() == "Black and white"
    assert dialog.rows == {}
    trainer.click(dialog.go)
    trainer.windows.giving_out.stop()
    assert trainer.windows.giving_out.dialog is None


def pack_dialog(trainer: Trainer) -> HandingOut:
    """The print pack that came up over home."""
    trainer.choose(trainer.home.list.rows[0].menu, "Printpakket")
    (dialog,) = [one for one in trainer.home.findChildren(HandingOut) if one.isVisible()]
    return dialog


def words_in(folder: Path) -> str:
    """Everything that stands on the papers of a pack."""
    return "\n".join(text_of(one.read_bytes()) for one in sorted(folder.iterdir()))


def test_the_pack_is_made_from_home_the_evening_before(trainer: Trainer) -> None:
    path = trainer.places.trajecten / "polikliniek-zuid.theepot"
    trainer.places.trajecten.mkdir()
    before = example_file(path).read_bytes()
    trainer.home.refresh()
    dialog = pack_dialog(trainer)
    assert list(dialog.choices) == ["black"]
    trainer.clock.now += timedelta(days=13)
    dialog = pack_dialog(trainer)
    assert dialog.choices["coming"].isChecked()
    assert "8 december 2026 (Even roeren)" in dialog.choices["coming"].text()
    for language, day in (("en", "8 December 2026"), ("nl", "8 december 2026")):
        trainer.app.preferences.set("console_language", language)
        assert day in dialog.choices["coming"].text()
    trainer.click(dialog.go)
    trainer.qtbot.waitUntil(dialog.open_folder.isVisible, timeout=60_000)
    told = words_in(path.with_name("polikliniek-zuid-printpakket"))
    assert "Polikliniek Zuid · 8 december 2026" in told
    assert "Briefjes voor de theepotmeting" in told
    assert "kaarten van" not in told
    assert path.read_bytes() == before
    trainer.open(path)
    assert not trainer.home.findChildren(HandingOut)


def test_the_pack_follows_a_programme_that_was_just_changed(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        editor.start.setText("10:15")
        trainer.click(editor.pack)

    with trainer.in_dialog(ProgrammeEditor, work):
        trainer.press(Key.Key_E, with_=CONTROL)
    assert trainer.windows.giving_out.dialog
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    assert meeting.start == "10:15"
