"""The whole program on two screens, one twice as sharp; run by test_two_screens."""

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.desktop.fake_screens import settle
from tests.desktop.trainer import CONTROL, Key, Trainer, wanted
from tests.desktop.zoom.close_up import (
    WHOLE,
    closer,
    drawn,
    frame_of,
    is_near,
    shown,
    unlike,
    view_of,
)


@pytest.fixture
def apart(trainer: Trainer) -> Trainer:
    """The stage on the projector, the console on the laptop, and a picture to look at."""
    assert trainer.app.begin(wanted())
    settle(trainer.windows.placer)
    trainer.console.activateWindow()
    trainer.go_on(3)
    return trainer


def pixels() -> QSize:
    """What the projector has, in its own pixels."""
    beamer = next(each for each in QGuiApplication.screens() if each.name() == "beamer")
    return beamer.size() * beamer.devicePixelRatio()


def assert_the_room_sees(trainer: Trainer, part: QRectF) -> None:
    """The stage fills its screen to the pixel with that part of the picture, and no coarser."""
    seen = view_of(trainer).viewport().grab().toImage()
    assert seen.size() == pixels()
    assert is_near(shown(trainer) & WHOLE, part)
    seen.setDevicePixelRatio(1)
    assert unlike(seen, drawn(trainer, shown(trainer), seen.size())) < 0.004


def test_the_stage_is_drawn_in_the_pixels_of_its_own_screen(apart: Trainer) -> None:
    stage, console = apart.windows.stage, apart.console
    assert (stage.screen().name(), console.screen().name()) == ("beamer", "laptop")
    assert stage.devicePixelRatio() != console.devicePixelRatio()
    assert_the_room_sees(apart, WHOLE)
    size = f"{pixels().width()}×{pixels().height()}"
    assert console.bar.screens.text() == f"Scherm: beamer {size}"


def test_closer_by_keys_and_by_the_miniature_of_another_sharpness(apart: Trainer) -> None:
    closer(apart, 2)
    assert_the_room_sees(apart, QRectF(480, 270, 960, 540))
    frame = frame_of(apart)
    QTest.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(2, frame.height() - 2))
    assert_the_room_sees(apart, QRectF(0, 540, 960, 540))
    apart.press(Key.Key_0, with_=CONTROL)
    assert_the_room_sees(apart, WHOLE)
