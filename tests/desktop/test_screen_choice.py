"""Which screen is the trainer's and which is the room's, without any window."""

from dataclasses import replace

import pytest

from desktop.screens import Geometry, StageChoice, laptop_among, set_apart
from desktop.screens.screen import is_built_in_name
from tests.desktop.fake_screens import screen

EPSON, SONY = ("Epson", "EB-X", "7"), ("Sony", "VPL", "9")
LAPTOP = screen("eDP-1", size=(1440, 900))
PROJECTOR = screen("HDMI-1", 1440, device=EPSON, is_primary=True)
MONITOR = screen("DP-2", 4000, size=(2560, 1440))


@pytest.mark.parametrize(
    ("name", "is_built_in"),
    [
        ("eDP-1", True),
        ("LVDS1", True),
        ("DSI-1", True),
        ("Built-in Retina Display", True),
        ("laptop", True),
        ("HDMI-1", False),
        ("DP-3", False),
        ("DSItech 42", False),
        (r"\\.\DISPLAY1", False),
    ],
)
def test_laptop_panel_is_known_by_its_connector(name: str, is_built_in: bool) -> None:
    assert is_built_in_name(name) == is_built_in


def test_built_in_comes_before_primary() -> None:
    assert laptop_among([PROJECTOR, LAPTOP]) == LAPTOP
    assert laptop_among([MONITOR, PROJECTOR]) == PROJECTOR
    assert laptop_among([]) is None


def test_mirrored_screens_count_as_one() -> None:
    mirror = replace(PROJECTOR, geometry=LAPTOP.geometry)
    assert set_apart([mirror, LAPTOP]) == (LAPTOP,)
    assert StageChoice(PROJECTOR.identity).stage_among([LAPTOP, mirror]) is None


def test_empty_screens_are_no_screens() -> None:
    plugging_in = replace(PROJECTOR, geometry=Geometry(1440, 0, 0, 0))
    assert StageChoice().stage_among([LAPTOP, plugging_in]) is None


def test_saved_screen_is_known_by_device_then_name_then_size() -> None:
    saved = StageChoice(screen("HDMI-1", size=(1280, 800), device=EPSON).identity)
    other_port = screen("DP-9", 2000, device=EPSON)
    same_port = screen("HDMI-1", 4000, device=SONY)
    same_size = screen("DP-8", 6000, size=(1280, 800))
    stranger = screen("DP-7", 1500)
    assert saved.stage_among([LAPTOP, stranger, same_size, same_port, other_port]) == other_port
    assert saved.stage_among([LAPTOP, stranger, same_size, same_port]) == same_port
    assert saved.stage_among([LAPTOP, stranger, same_size]) == same_size
    assert saved.stage_among([LAPTOP, stranger]) == stranger
    assert saved.stage_among([LAPTOP]) is None


def test_laptop_of_the_saved_size_or_number_stays_the_trainers() -> None:
    saved = StageChoice(screen(r"\\.\DISPLAY1", size=(1440, 900)).identity)
    laptop = screen(r"\\.\DISPLAY1", size=(1440, 900), device=SONY, is_primary=True)
    assert saved.stage_among([laptop, MONITOR]) == MONITOR
