"""A part of the stage larger from the console: pointed at, by buttons, heard and found."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from assets.language import LANGUAGES, words
from desktop.console.commands import ZOOM
from desktop.console.pick_dialog import PickDialog
from desktop.demo import hands
from desktop.stage.board import HEIGHT, WIDTH
from tests.desktop.listening import unheard
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.desktop.zoom.close_up import ALT, LEFT, closer, frame_of


def test_a_click_on_the_miniature_brings_that_in_the_middle(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    frame, zoom = frame_of(trainer), trainer.windows.scene.zoom
    assert not frame.isVisible()
    closer(trainer, 2)
    assert frame.isVisible()
    at = QPoint(round(frame.width() * 0.6), round(frame.height() * 0.35))
    QTest.mouseClick(frame, LEFT, pos=at)
    middle = zoom.seen.center()
    assert (middle.x() / WIDTH, middle.y() / HEIGHT) == pytest.approx((0.6, 0.35), abs=0.01)
    QTest.mousePress(frame, LEFT, pos=at)
    QTest.mouseMove(frame, QPoint(2, frame.height() - 2))
    QTest.mouseRelease(frame, LEFT, pos=QPoint(2, frame.height() - 2))
    assert zoom.seen == QRectF(0, 540, 960, 540)


def test_the_miniature_shows_everything_with_a_frame_round_what_the_room_sees(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.go_on(3)
    miniature, frame = trainer.console.middle.miniature, frame_of(trainer)
    before = miniature.view.transform()
    closer(trainer, 2)
    assert miniature.view.transform() == before
    seen = miniature.grab(frame.geometry()).toImage()
    scale = seen.width() / WIDTH
    inner = trainer.windows.scene.zoom.seen
    middle = round(inner.center().y() * scale)
    line = QColor(trainer.board.theme.colour("tea")).rgb()
    for x in (inner.left() * scale + 2, inner.right() * scale - 2):
        assert seen.pixel(round(x), middle) == line
    trainer.press(Key.Key_0, with_=CONTROL)
    colours = {
        QColor(pixel).rgb()
        for image in (miniature.grab(frame.geometry()).toImage(),)
        for pixel in (image.pixel(x, middle) for x in range(image.width()))
    }
    assert line not in colours


def test_buttons_beside_the_miniature_do_the_same(trainer: Trainer) -> None:
    trainer.begin()
    tools, zoom = trainer.console.middle.zoom, trainer.windows.scene.zoom
    assert not tools.isVisible()
    trainer.choose(trainer.console.bar.screens.menu(), words("nl")("command.zoom_in"))
    assert zoom.times == 1.5
    for name, times in (("zoom_in", 2), ("zoom_in", 3), ("zoom_out", 2), ("zoom_off", 1)):
        button = tools.buttons[name]
        assert min(button.width(), button.height()) >= 44
        trainer.click(button)
        assert zoom.times == times
    assert not tools.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trainer_reads_and_hears_what_the_room_sees(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(language=language)
    trainer.go_on(3)
    told = trainer.console.middle.on_stage
    before = told.text()
    closer(trainer, 2)
    assert {"nl": "200 %, in het midden", "en": "200 %, in the middle"}[language] in told.text()
    assert unheard(trainer.console) == []
    for _ in range(3):
        trainer.press(Key.Key_Left, Key.Key_Up, with_=ALT)
    where = {"nl": "200 %, linksboven", "en": "200 %, top left"}[language]
    assert told.text().startswith(before)
    assert where in told.text()
    say = trainer.console.words
    for name, button in trainer.console.middle.zoom.buttons.items():
        assert button.accessibleName() == say(f"command.{name}")
        assert button.accessibleDescription()
    trainer.press(Key.Key_0, with_=CONTROL)
    assert told.text() == before


def test_it_is_found_among_all_commands_when_it_can_be_done(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    seen: list[list[str]] = []

    def look(dialog: PickDialog) -> None:
        seen.append([dialog.list.item(row).text() for row in range(dialog.list.count())])

    for _ in range(2):
        with trainer.in_dialog(PickDialog, look):
            trainer.press(Key.Key_F, with_=CONTROL)
        closer(trainer)
    names = {name: words("nl")(f"command.{name}") for name in ZOOM}
    found = [[n for n, text in names.items() if any(text in one for one in all)] for all in seen]
    assert found == [["zoom_in"], list(ZOOM)]


def test_the_buttons_stand_beside_the_miniature_on_a_small_screen(trainer: Trainer) -> None:
    """On the welcome page nothing else takes room: it is as wide as it can be."""
    trainer.begin()
    console = trainer.console
    console.resize(1280, 720)
    hands.settle()
    miniature, before = console.middle.miniature, console.middle.miniature.view.geometry()
    closer(trainer)
    hands.settle()
    tools = console.middle.zoom
    assert tools.isVisible()
    assert not miniature.view.geometry().intersects(tools.geometry())
    assert miniature.rect().contains(tools.geometry())
    trainer.press(Key.Key_0, with_=CONTROL)
    assert miniature.view.geometry() == before
