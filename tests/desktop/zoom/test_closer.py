"""A part of the stage larger for the back row: by keys, closer and back."""

import pytest
from PySide6.QtCore import QRectF

from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.desktop.zoom.close_up import (
    ALT,
    WHOLE,
    begin_on_whole_screen,
    closer,
    drawn,
    is_near,
    on_whole_screen,
    reshape,
    shown,
    unlike,
    view_of,
)


def test_keys_bring_the_picture_closer_and_back(trainer: Trainer) -> None:
    begin_on_whole_screen(trainer)
    widths = [shown(trainer).width()]
    for _ in range(4):
        closer(trainer)
        widths.append(shown(trainer).width())
    assert widths == pytest.approx([1920, 1280, 960, 640, 640], abs=3)
    trainer.press(Key.Key_Minus, with_=CONTROL)
    assert shown(trainer).width() == pytest.approx(960, abs=3)
    trainer.press(Key.Key_0, with_=CONTROL)
    assert is_near(shown(trainer) & WHOLE, WHOLE)


def test_the_room_sees_that_part_and_nothing_else(trainer: Trainer) -> None:
    begin_on_whole_screen(trainer)
    whole = view_of(trainer).viewport().grab().toImage()
    closer(trainer, 2)
    trainer.press(Key.Key_Left, Key.Key_Left, Key.Key_Up, Key.Key_Up, with_=ALT)
    part = shown(trainer)
    assert (part.left(), part.top(), part.width()) == pytest.approx((0, 0, 960), abs=3)
    seen = view_of(trainer).viewport().grab().toImage()
    wanted = drawn(trainer, shown(trainer), seen.size())
    assert unlike(seen, wanted) < 0.004
    assert unlike(seen, whole.convertToFormat(seen.format())) > 0.05


def test_keys_move_it_no_further_than_the_picture_goes(trainer: Trainer) -> None:
    trainer.begin()
    on_whole_screen(trainer)
    closer(trainer, 3)
    for key, side in (
        (Key.Key_Right, QRectF.right),
        (Key.Key_Down, QRectF.bottom),
        (Key.Key_Left, QRectF.left),
        (Key.Key_Up, QRectF.top),
    ):
        for _ in range(9):
            trainer.press(key, with_=ALT)
        assert side(shown(trainer)) == pytest.approx(side(WHOLE), abs=3)
    trainer.press(Key.Key_Right, with_=ALT)
    assert shown(trainer).left() == pytest.approx(160, abs=3)


def test_the_keys_work_while_somebody_types(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.write("Iedereen weet")
    closer(trainer, 2)
    trainer.press(Key.Key_Right, with_=ALT)
    trainer.write(" het")
    field = trainer.keyboard
    assert field.property("text") == "Iedereen weet het"
    assert trainer.windows.scene.zoom.seen == QRectF(720, 270, 960, 540)


def test_on_a_screen_of_another_shape_the_part_fills_it_all(trainer: Trainer) -> None:
    begin_on_whole_screen(trainer)
    closer(trainer, 2)
    reshape(trainer, 1280, 720)
    assert is_near(shown(trainer), QRectF(480, 270, 960, 540))
    reshape(trainer, 1024, 768)
    assert is_near(shown(trainer), QRectF(480, 180, 960, 720))
    assert is_near(trainer.windows.scene.zoom.seen, shown(trainer))
    trainer.windows.scene.zoom.come_closer()
    reshape(trainer, 800, 800)
    assert is_near(shown(trainer), QRectF(640, 220, 640, 640))
    for _ in range(2):
        trainer.windows.scene.zoom.step_back()
    assert is_near(trainer.windows.scene.zoom.seen, QRectF(320, 0, 1280, 1080))
