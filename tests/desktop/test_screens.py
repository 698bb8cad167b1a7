"""The stage stands on the room's screen, and nowhere else unless the trainer asks."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.screens import (
    Geometry,
    QtScreens,
    Screen,
    Situation,
    StageChoice,
    StagePlacer,
)
from desktop.screens.placing import RECHECKS, VERDICT
from tests.desktop.fake_screens import FakeScreens, screen, settle, windows_on

HERE = Path(__file__).parent
LAPTOP = screen("eDP-1", size=(1440, 900))
PROJECTOR = screen("HDMI-1", 1440, device=("Epson", "EB-X", "7"), is_primary=True)
MONITOR = screen("DP-2", 4000, size=(2560, 1440))


class Room:
    """A stage, a console on the laptop, and screens to plug."""

    def __init__(self, *screens: Screen, choice: StageChoice | None = None) -> None:
        self.port = FakeScreens(*screens)
        self.stage, self.console = QWidget(), QWidget()
        self.console.show()
        self.port.drag(self.console, screens[0].key)
        self.placer = StagePlacer(
            self.stage, self.console, self.port, choice, rechecks=(1, 2, 3), verdict=5
        )
        self.situations: list[Situation] = []
        self.placer.situation_changed.connect(self.situations.append)

    def stage_on(self) -> str | None:
        return self._name_of(self.stage) if self.stage.isVisible() else None

    def console_on(self) -> str | None:
        return self._name_of(self.console)

    def settle(self) -> None:
        settle(self.placer)

    def close(self) -> None:
        self.placer.stop()
        self.stage.close()
        self.console.close()

    def _name_of(self, window: QWidget) -> str | None:
        key = self.port.screen_of(window)
        return next((each.name for each in self.port.screens() if each.key == key), None)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    assert qapp is not None
    room = Room(LAPTOP, PROJECTOR)
    room.placer.start()
    yield room
    room.close()


def test_stage_goes_to_the_projector_even_if_that_is_primary(room: Room) -> None:
    assert room.stage_on() == "HDMI-1"
    assert room.console_on() == "eDP-1"
    assert room.situations == [Situation.ON_PROJECTOR]
    assert room.stage.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_stage_that_stands_well_is_left_alone(room: Room) -> None:
    room.placer.place()
    room.settle()
    assert room.port.fills == [PROJECTOR.key]


def test_pulled_cable_hides_the_stage_at_once_and_the_same_output_brings_it_back(
    room: Room,
) -> None:
    room.port.unplug("HDMI-1")
    assert room.stage_on() is None
    room.settle()
    room.port.plug(PROJECTOR)
    assert room.stage_on() == "HDMI-1"
    assert room.situations[1:] == [Situation.AWAY, Situation.ON_PROJECTOR]
    assert room.placer.choice == StageChoice()


def test_lost_stage_does_not_fall_back_on_a_monitor_that_stood_beside_it(room: Room) -> None:
    room.port.plug(MONITOR)
    room.port.unplug("HDMI-1")
    room.settle()
    assert room.stage_on() is None
    room.placer.toggle_one_screen()
    assert room.stage_on() == "DP-2"


def test_stage_moved_by_the_system_is_put_back(room: Room) -> None:
    room.placer.start()  # its re-checks begin now: time may have passed since the room was made
    room.port.drag(room.stage, LAPTOP.key)
    room.settle()
    assert room.stage_on() == "HDMI-1"


def test_everything_is_settled_within_three_and_a_half_seconds() -> None:
    assert RECHECKS == (350, 1000, 3000)
    assert max(RECHECKS) < VERDICT < 3500


def test_stage_that_cannot_be_placed_becomes_a_window_to_drag(room: Room) -> None:
    room.port.is_obedient = False
    room.port.alter("HDMI-1", Geometry(1440, 0, 1024, 768))
    room.port.drag(room.stage, LAPTOP.key)
    room.settle()
    assert room.stage_on() == "eDP-1"
    assert not room.stage.isFullScreen()
    room.port.is_obedient = True
    room.placer.toggle_one_screen()
    assert room.stage_on() == "HDMI-1"
    assert room.stage.isFullScreen()


def test_mirrored_screens_are_told_as_such_and_the_stage_comes_back(room: Room) -> None:
    room.port.alter("HDMI-1", LAPTOP.geometry)
    assert room.stage_on() is None
    for _ in range(2):
        room.placer.toggle_one_screen()
    room.port.unplug("HDMI-1")
    mirrored, shown = Situation.MIRRORED, Situation.ONE_SCREEN_SHOWN
    assert room.situations[1:] == [mirrored, shown, mirrored, Situation.AWAY]
    room.port.plug(PROJECTOR)
    assert room.stage_on() == "HDMI-1"


def test_projector_left_alone_keeps_the_stage_before_the_room(room: Room) -> None:
    room.port.unplug("eDP-1")
    assert room.stage_on() == "HDMI-1"
    assert room.placer.situation is Situation.ONE_SCREEN_SHOWN
    room.placer.toggle_one_screen()
    assert room.stage_on() is None
    assert room.console_on() == "HDMI-1"


def test_of_two_screens_alike_the_one_left_is_the_trainers() -> None:
    """A laptop that is closed, on a desk with two of the same screens that tell no number."""
    alike = ("Dell", "P2419H", "")
    own, room_s = screen("DP-1", device=alike, is_primary=True), screen("DP-2", 1920, device=alike)
    room = Room(own, room_s)
    room.placer.start()
    assert (room.stage_on(), room.console_on()) == ("DP-2", "DP-1")
    room.port.unplug("DP-2")
    assert room.stage_on() is None
    assert room.placer.situation is Situation.AWAY
    room.port.plug(room_s)
    assert (room.stage_on(), room.console_on()) == ("DP-2", "DP-1")
    room.close()


def test_laptop_left_alone_is_not_covered_even_if_it_was_the_stage(room: Room) -> None:
    room.placer.swap()
    room.port.unplug("HDMI-1")
    assert room.stage_on() is None
    assert room.console_on() == "eDP-1"
    room.port.plug(PROJECTOR)
    assert (room.stage_on(), room.console_on()) == ("eDP-1", "HDMI-1")


def test_second_screen_takes_the_stage_over_from_the_only_one(room: Room) -> None:
    room.port.unplug("HDMI-1")
    room.placer.show_here()
    assert (room.stage_on(), room.console_on()) == ("eDP-1", "eDP-1")
    room.port.plug(MONITOR)
    assert (room.stage_on(), room.console_on()) == ("DP-2", "eDP-1")
    room.port.unplug("DP-2")
    assert room.stage_on() is None


def test_swap_exchanges_both_windows_and_is_remembered(room: Room) -> None:
    kept: list[object] = []
    room.placer.choice_changed.connect(kept.append)
    room.placer.swap()
    assert (room.stage_on(), room.console_on()) == ("eDP-1", "HDMI-1")
    room.placer.swap()
    assert (room.stage_on(), room.console_on()) == ("HDMI-1", "eDP-1")
    assert kept == [LAPTOP.identity, PROJECTOR.identity]


def test_no_stage_without_a_workshop(room: Room) -> None:
    room.placer.stop()
    room.port.unplug("HDMI-1")
    room.port.plug(PROJECTOR)
    room.placer.toggle_one_screen()
    room.settle()
    assert room.stage_on() is None
    assert room.placer.situation is Situation.OFF


def test_only_screen_is_covered_when_the_trainer_asks(qtbot: QtBot) -> None:
    stage, console, placer = windows_on(QtScreens(), qtbot)
    placer.start()
    assert not stage.isVisible()
    assert placer.situation is Situation.ONE_SCREEN_HIDDEN

    placer.toggle_one_screen()
    qtbot.waitUntil(lambda: placer.is_settled and stage.isActiveWindow())
    assert stage.isFullScreen()
    assert stage.geometry() == console.screen().geometry()
    assert console.isVisible()

    placer.toggle_one_screen()
    assert not stage.isVisible()
    qtbot.waitUntil(console.isActiveWindow)
    placer.stop()


def test_real_windows_on_two_screens_of_different_sharpness() -> None:
    first, swapped, back = _played_on_two_screens()
    on_beamer = {"screen": "beamer", "at": [1440, 0, 1920, 1080], "ratio": 2.0, "is_full": True}
    on_laptop = {"screen": "laptop", "at": [0, 0, 1440, 900], "ratio": 1.0, "is_full": True}
    assert first == {"stage": on_beamer, "console": "laptop", "console_size": [1280, 720]}
    assert swapped == {"stage": on_laptop, "console": "beamer", "console_size": [1280, 720]}
    assert back == first


def test_where_windows_cannot_be_moved_both_fill_a_screen_and_a_swap_exchanges_them() -> None:
    first, swapped, back = _played_on_two_screens("where='wayland'")
    assert first == {"stage": "beamer full", "console": "laptop"}
    assert swapped == {"stage": "laptop full", "console": "beamer full"}
    assert back == {"stage": "beamer full", "console": "laptop full"}


def _played_on_two_screens(how: str = "") -> list[dict[str, object]]:
    code = f"from tests.desktop.test_screens import play_on_two_screens as p; p({how})"
    platform = f"offscreen:configfile={HERE / 'screens_two.json'}"
    played = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HERE.parents[1],
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    return [json.loads(line) for line in played.stdout.splitlines()]


def play_on_two_screens(where: str = "") -> None:
    """Prints where both windows stand at the start, after a swap, and after another.

    Args:
        where: A system that these screens pretend to be of.
    """
    application = QApplication([])
    if where:
        QGuiApplication.platformName = staticmethod(lambda: where)  # type: ignore[method-assign]  # such a system is not here
    stage, console = QWidget(), QWidget()
    console.resize(1280, 720)
    port = QtScreens()
    placer = StagePlacer(stage, console, port, rechecks=(10, 20, 30), verdict=40)
    console.show()
    for step in (placer.start, placer.swap, placer.swap):
        step()
        settle(placer)
        told = _screens_told(stage, console) if where else _where(port, stage, console)
        print(json.dumps(told))
    placer.stop()
    console.close()
    application.quit()


def _screens_told(stage: QWidget, console: QWidget) -> dict[str, object]:
    """All that can be known where a window has no place: its screen, and whether it fills that."""
    return {
        name: window.screen().name() + (" full" if window.isFullScreen() else "")
        for name, window in (("stage", stage), ("console", console))
        if window.isVisible()
    }


def _where(port: QtScreens, stage: QWidget, console: QWidget) -> dict[str, object]:
    screens = {each.key: each for each in port.screens()}
    on, beside = port.screen_of(stage), port.screen_of(console)
    assert on is not None
    assert beside is not None
    assert stage.screen() == port.find(on)
    at = stage.geometry()
    return {
        "stage": {
            "screen": screens[on].name,
            "at": [at.x(), at.y(), at.width(), at.height()],
            "ratio": screens[on].pixel_ratio,
            "is_full": stage.isVisible() and stage.isFullScreen(),
        },
        "console": screens[beside].name,
        "console_size": [console.width(), console.height()],
    }
