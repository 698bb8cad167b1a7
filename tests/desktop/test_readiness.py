"""Before people walk in: what is looked at, what the last row reads, and which screen is which."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from assets.language import words
from desktop.battery import Battery, battery
from desktop.console.ready_dialog import ReadyDialog
from desktop.legibility import Room
from desktop.paint import load_fonts
from desktop.readiness import Check, Facts, checks
from desktop.screens import ScreenPort, Situation
from tests.desktop.fake_screens import FakeScreens, screen
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer, wanted
from tests.game.clock import START

FACTS = Facts(
    situation=Situation.ON_PROJECTOR,
    screen="HDMI-1",
    room=Room(2.0, 8.0),
    now=START,
    saved_at=START - timedelta(days=1),
    folder=Path("/"),
    battery=Battery(90, is_plugged_in=False),
)


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    assert qapp is not None
    load_fonts()


def found(facts: Facts) -> dict[str, Check]:
    return {check.what: check for check in checks(facts, words("nl"))}


def test_all_is_well() -> None:
    assert [check.what for check in checks(FACTS, words("nl")) if not check.is_good] == []


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("Schermen", {"situation": Situation.AWAY}),
        ("Leesbaar achterin", {"room": None}),
        ("Leesbaar achterin", {"room": Room(1.0, 15.0)}),
        ("Klok", {"now": START - timedelta(days=400)}),
        ("Schijf", {"folder": Path("/nergens")}),
        ("Accu", {"battery": Battery(30, is_plugged_in=False)}),
    ],
)
def test_what_is_not_well_is_said(what: str, changed: dict[str, object]) -> None:
    check = found(replace(FACTS, **changed))[what]  # type: ignore[arg-type]  # its own fields
    assert not check.is_good
    assert check.text


def test_a_laptop_without_a_battery_is_not_asked_for_one() -> None:
    assert "Accu" not in found(replace(FACTS, battery=None))


def test_the_farther_the_last_row_the_larger_the_letters() -> None:
    near, far = Room(1.5, 6), Room(1.5, 12)
    assert far.smallest() == pytest.approx(2 * near.smallest())
    assert near.furthest(near.smallest()) == pytest.approx(6)
    # a small letter of a two-hundredth of the distance: 8 m asks for 4 cm on the screen
    letter = Room(2.0, 8.0).smallest() / 1080 * 2.0
    assert 0.06 < letter < 0.1  # of which a little over half is the small letter itself


@pytest.mark.parametrize(
    ("capacity", "status", "expected"),
    [
        ("57", "Discharging", Battery(57, False)),
        ("100\n", "Full\n", Battery(100, True)),
        ("?", "", None),
    ],
)
def test_the_battery_is_read_where_linux_tells(
    capacity: str, status: str, expected: Battery | None, tmp_path: Path
) -> None:
    (tmp_path / "BAT0").mkdir()
    (tmp_path / "BAT0" / "capacity").write_text(capacity)
    (tmp_path / "BAT0" / "status").write_text(status)
    assert battery(tmp_path) == expected
    assert battery(tmp_path / "nothing") is None


def test_the_checks_open_by_a_key_and_remember_the_room(trainer: Trainer) -> None:
    trainer.begin()

    def measure(dialog: ReadyDialog) -> None:
        legible = dialog.lines["Leesbaar achterin"]
        assert legible.text().startswith("Meet het beeld")
        assert not dialog.not_metres.isVisible()
        dialog.measures["room_height"].setFocus()
        trainer.write("180")  # centimetres
        trainer.press(Key.Key_Tab)
        assert dialog.not_metres.isVisible()
        dialog.measures["room_height"].clear()
        dialog.measures["room_height"].setFocus()
        trainer.write("1,8 m")
        trainer.press(Key.Key_Tab)
        trainer.write("7.5")
        trainer.press(Key.Key_Tab)
        assert dialog.lines["Leesbaar achterin"].text().startswith("De achterste rij leest")
        assert not dialog.not_metres.isVisible()
        trainer.click(dialog.test)
        assert "Dit zie je op de beamer" in trainer.on_stage()
        trainer.click(dialog.test)
        assert "Dit zie je op de beamer" not in trainer.on_stage()
        trainer.click(dialog.ready)

    with trainer.in_dialog(ReadyDialog, measure):
        trainer.press(Key.Key_L, with_=CONTROL)
    assert trainer.app.preferences.get("room_height") == "1,8 m"


LAPTOP = screen("eDP-1", size=(1440, 900), is_primary=True)
PROJECTOR = screen("HDMI-1", 1440)
MONITOR = screen("DP-2", 4000, size=(2560, 1440))


def with_screens(trainer: Trainer, port: ScreenPort) -> None:
    trainer.app._port = port  # type: ignore[assignment]  # a fake, where there is no cable to plug
    assert trainer.app.begin(wanted())
    trainer.console.activateWindow()
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)


def screens_menu(trainer: Trainer) -> QMenu:
    menu = trainer.console.bar.screens.menu()
    assert isinstance(menu, QMenu)
    return menu


def test_another_screen_in_two_clicks_and_back_by_swapping(trainer: Trainer) -> None:
    port = FakeScreens(LAPTOP, PROJECTOR, MONITOR)
    with_screens(trainer, port)
    placer = trainer.windows.placer
    trainer.choose(screens_menu(trainer), "Scherm op DP-2 (2560×1440)")
    assert placer.stage_screen
    assert placer.stage_screen.name == "DP-2"
    checked = [one.text() for one in screens_menu(trainer).actions() if one.isChecked()]
    assert checked == ["Scherm op DP-2 (2560×1440)"]
    port.unplug("HDMI-1")
    assert not any("HDMI-1" in one.text() for one in screens_menu(trainer).actions())
    trainer.choose(screens_menu(trainer), "Test: dit zie je op de beamer")
    assert "Kun je dit achterin lezen?" in trainer.on_stage()
    trainer.press(Key.Key_B, with_=CONTROL | SHIFT)
    assert "Kun je dit" not in trainer.on_stage()


@pytest.mark.parametrize(
    ("programme", "is_played"), [("half_day", False), ("vision_to_norm", True)]
)
def test_only_what_the_programme_needs_is_to_be_printed(
    trainer: Trainer, programme: str, is_played: bool
) -> None:
    trainer.begin(programme=programme)

    def look(dialog: ReadyDialog) -> None:
        told = [box.text() for box in dialog.sheets]
        assert any("kaarten van" in one for one in told) is is_played
        assert ("Invulbladen" in told) is is_played
        assert "Normkaarten" in told
        assert told.index("Noodplan") < len(told) - 1

    with trainer.in_dialog(ReadyDialog, look):
        trainer.press(Key.Key_L, with_=CONTROL)


def test_a_deck_of_cards_is_called_as_it_is_written(trainer: Trainer) -> None:
    """Qt underlines what comes after one ampersand, and leaves the ampersand out."""
    trainer.open_example()

    def look(dialog: ReadyDialog) -> None:
        assert "40 kaarten van Stam && Barbaar" in [box.text() for box in dialog.sheets]

    with trainer.in_dialog(ReadyDialog, look):
        trainer.press(Key.Key_L, with_=CONTROL)
