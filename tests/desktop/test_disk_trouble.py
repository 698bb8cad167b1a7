"""When the disk fails: one quiet banner, nothing on stage, and nothing lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.trouble import file_error_text
from game.norms.events import VisionWritten
from game.norms.state import Norms
from game.session import Session
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.game.disk import as_somebody_else, fill_up, make_room, needs_rights, taken_away

LONG = "Iedereen weet waar hij aan toe is. " * 50


def type_a_vision(trainer: Trainer, text: str) -> None:
    panel = trainer.console.middle.panel
    assert panel
    field = panel.first_field()
    assert field
    field.setFocus()
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write(text)
    trainer.press(Key.Key_Return)


def vision(session: Session) -> str:
    norms = session.state.rounds["s1-norms"]
    assert isinstance(norms, Norms)
    return norms.vision


def reopened(trainer: Trainer, path: Path) -> str:
    """The vision in a file, opened anew."""
    session = Session.open(path, trainer.clock)
    found = vision(session)
    session.close()
    return found


def choose_place(monkeypatch: pytest.MonkeyPatch, place: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))


@pytest.fixture
def at_vision(trainer: Trainer) -> Trainer:
    trainer.begin()
    trainer.go_on(5)
    return trainer


@pytest.fixture
def full(at_vision: Trainer) -> Trainer:
    """Somebody typed on when the disk had no room any more."""
    fill_up(at_vision.bridge.session)
    at_vision.submit(*(VisionWritten(f"{number} {LONG}") for number in range(3)))
    type_a_vision(at_vision, "3 Iedereen weet")
    return at_vision


def test_all_is_well_and_no_banner_is_there(at_vision: Trainer) -> None:
    type_a_vision(at_vision, "Kort")
    assert not at_vision.console.banner.isVisible()
    assert "Alles bewaard om" in at_vision.console.bar.saved.text()


def test_a_full_disk_is_told_to_the_trainer_and_not_to_the_room(full: Trainer) -> None:
    banner = full.console.banner
    assert banner.isVisible()
    assert banner.text.text().startswith("De schijf is vol. Je kunt gewoon verder.")
    assert full.console.bar.saved.text() == "Nog niet op schijf"
    assert full.on_stage().splitlines()[0] == "25:00"
    for word in ("schijf", "geheugen", "bewaar"):
        assert word not in full.on_stage().lower()


def test_the_session_goes_on_on_a_full_disk(full: Trainer) -> None:
    assert vision(full.bridge.session).startswith("3 Iedereen weet")
    full.go_on(3)
    assert "Drie vragen" in full.on_stage()
    assert full.console.banner.isVisible()


def test_saving_elsewhere_keeps_everything_and_takes_the_banner_away(
    full: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stick" / "zuid"
    choose_place(monkeypatch, place)
    full.click(full.console.banner.elsewhere)
    assert not full.console.banner.isVisible()
    assert full.console.middle.main.hasFocus(), "Enter goes on, and not home"
    assert "Alles bewaard om" in full.console.bar.saved.text()
    type_a_vision(full, "En verder")
    full.press(Key.Key_H, with_=CONTROL)
    assert reopened(full, place.with_name("zuid.theepot")) == "En verder"


def test_choosing_no_place_leaves_it_as_it_is(
    full: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_place(monkeypatch, "")
    full.click(full.console.banner.elsewhere)
    assert full.console.banner.isVisible()


def test_a_file_that_is_there_already_is_not_overwritten(
    full: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "ander.theepot"
    place.write_text("iets anders")
    choose_place(monkeypatch, place)
    told: list[str] = []
    with full.in_dialog(QMessageBox, lambda box: told.append(box.text())):
        full.click(full.console.banner.elsewhere)
    assert "bestaat al" in told[0]
    assert place.read_text() == "iets anders"
    assert full.console.banner.isVisible()
    assert vision(full.bridge.session).startswith("3 Iedereen weet")


def test_a_full_disk_does_not_promise_what_is_only_in_memory(full: Trainer) -> None:
    trouble = full.bridge.trouble
    assert trouble
    for language in ("nl", "en"):
        told = file_error_text(trouble, full.bridge.words(language))
        assert not {"Alles", "Everything"} & set(told.split())


def test_trying_again_when_there_is_room(full: Trainer) -> None:
    full.click(full.console.banner.again)
    assert full.console.banner.isVisible()
    make_room(full.bridge.session)
    full.click(full.console.banner.again)
    assert not full.console.banner.isVisible()
    path = full.bridge.path
    full.press(Key.Key_H, with_=CONTROL)
    assert reopened(full, path).startswith("3 Iedereen weet")


def test_a_stick_that_is_pulled_out_loses_nothing(
    at_vision: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_a_vision(at_vision, "Eerst")
    at_vision.bridge.path.unlink()
    type_a_vision(at_vision, "Daarna")
    assert "Is de stick eruit?" in at_vision.console.banner.text.text()
    assert "Daarna" in at_vision.on_stage()
    place = tmp_path / "zuid.theepot"
    choose_place(monkeypatch, place)
    at_vision.click(at_vision.console.banner.elsewhere)
    assert not at_vision.console.banner.isVisible()
    at_vision.press(Key.Key_H, with_=CONTROL)
    assert reopened(at_vision, place) == "Daarna"


def test_a_file_that_may_not_be_written_any_more_loses_nothing(
    at_vision: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_a_vision(at_vision, "Eerst")
    file = at_vision.bridge.path
    with taken_away(*file.parent.glob(f"{file.name}*")):
        type_a_vision(at_vision, "Daarna")
        assert f"Schrijven naar {file} lukt niet. Je kunt gewoon verder." in (
            at_vision.console.banner.text.text()
        )
        assert "Daarna" in at_vision.on_stage()
        assert at_vision.console.bar.saved.text() == "Nog niet op schijf"
        place = tmp_path / "stick" / "zuid.theepot"
        choose_place(monkeypatch, place)
        at_vision.click(at_vision.console.banner.elsewhere)
        assert not at_vision.console.banner.isVisible()
        at_vision.press(Key.Key_H, with_=CONTROL)
        assert reopened(at_vision, place) == "Daarna"
    assert reopened(at_vision, file) == "Eerst"


def press_in_box(trainer: Trainer, text: str) -> Callable[[QMessageBox], None]:
    def press(box: QMessageBox) -> None:
        trainer.click(next(one for one in box.buttons() if one.text() == text))

    return press


def test_leaving_with_what_is_only_in_memory_asks_first(full: Trainer) -> None:
    with full.in_dialog(QMessageBox, lambda box: box.reject()):
        full.press(Key.Key_H, with_=CONTROL)
    assert full.console.isVisible()
    assert vision(full.bridge.session).startswith("3 Iedereen weet")


def test_leaving_can_save_elsewhere(
    full: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "zuid.theepot"
    choose_place(monkeypatch, place)
    with full.in_dialog(QMessageBox, press_in_box(full, "Bewaar ergens anders")):
        full.press(Key.Key_H, with_=CONTROL)
    assert full.home.isVisible()
    assert reopened(full, place).startswith("3 Iedereen weet")


@needs_rights
def test_a_file_that_may_only_be_read_is_told_at_once_and_left_without_a_question(
    trainer: Trainer, reachable: Path
) -> None:
    trainer.begin()
    made = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    place = shutil.copyfile(made, reachable / "stick.theepot")
    place.chmod(0o444)
    reachable.chmod(0o555)
    with as_somebody_else():
        trainer.open(place)
        assert trainer.console.banner.isVisible()
        assert str(place) in trainer.console.banner.text.text()
        assert trainer.console.bar.saved.text() == "Nog niet op schijf"
    trainer.press(Key.Key_H, with_=CONTROL)
    assert trainer.home.isVisible()
    assert place.read_bytes() == made.read_bytes()


@needs_rights
def test_what_is_done_in_a_file_that_may_only_be_read_is_kept_elsewhere(
    trainer: Trainer, reachable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    trainer.go_on(5)
    made = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    place = shutil.copyfile(made, reachable / "stick.theepot")
    place.chmod(0o444)
    reachable.chmod(0o555)
    with as_somebody_else():
        trainer.open(place)
        type_a_vision(trainer, "Iedereen weet")
    choose_place(monkeypatch, tmp_path / "bureau.theepot")
    with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Bewaar ergens anders")):
        trainer.press(Key.Key_H, with_=CONTROL)
    assert reopened(trainer, tmp_path / "bureau.theepot") == "Iedereen weet"
    assert place.read_bytes() == made.read_bytes()
