"""What a screen and a stage do unasked: another scaling, and taking the keyboard."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.screens import QtScreens
from tests.desktop.fake_screens import FakeScreens, screen, settle, windows_on

LAPTOP, PROJECTOR = screen("eDP-1", size=(1440, 900)), screen("HDMI-1", 1440)


def test_another_scaling_of_a_screen_is_looked_at_at_once(qtbot: QtBot) -> None:
    port = QtScreens()
    _, _, placer = windows_on(port, qtbot)
    placer.start()
    settle(placer)
    with qtbot.waitSignal(port.changed):
        QGuiApplication.primaryScreen().logicalDotsPerInchChanged.emit(144.0)
    assert not placer.is_settled, "both windows are looked at again"
    placer.stop()


def test_a_stage_that_comes_up_leaves_the_keyboard_to_the_trainer(qtbot: QtBot) -> None:
    port = FakeScreens(LAPTOP)
    stage, console, placer = windows_on(port, qtbot)
    port.drag(console, LAPTOP.key)
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    placer.start()
    port.plug(PROJECTOR)
    assert stage.isFullScreen()
    settle(placer)
    qtbot.waitUntil(console.isActiveWindow)
    assert not stage.isActiveWindow()
    placer.stop()
