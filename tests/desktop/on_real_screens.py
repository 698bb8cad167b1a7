"""Stage and console on a real X server, while its outputs come and go; run by test_real_screens."""

import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.screens import QtScreens, Situation, StagePlacer
from desktop.screens.placing import VERDICT

_PATIENCE = 3 * VERDICT
"""Milliseconds for what must come: each event of a screen begins the looks anew, and a busy
machine's timers are late."""

LAPTOP, PROJECTOR = "DUMMY0", "DUMMY1"


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, timeout=20)


def wait_until(what: str, holds: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(_PATIENCE)
    while not holds():
        if deadline.hasExpired():
            sys.exit(f"not within {_PATIENCE} ms: {what}")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    print("ok", what, flush=True)


def stays(what: str, holds: Callable[[], bool], milliseconds: int = 1200) -> None:
    """Holds at every moment for a while."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if not holds():
            sys.exit(f"did not stay: {what}")
    print("ok", what, flush=True)


class Room:
    """Both windows, as the app has them."""

    def __init__(self) -> None:
        self.port = QtScreens()
        self.stage, self.console = QWidget(), QWidget()
        self.console.resize(640, 480)
        self.console.show()
        self.placer = StagePlacer(self.stage, self.console, self.port)
        self.kept: list[object] = []
        self.placer.choice_changed.connect(self.kept.append)

    def stage_fills(self, name: str) -> bool:
        screen = next((s for s in QGuiApplication.screens() if s.name() == name), None)
        return (
            screen is not None
            and self.stage.isVisible()
            and self.stage.geometry() == screen.geometry()
        )

    def is_so(self, situation: Situation) -> bool:
        return self.placer.situation is situation

    def console_on(self, name: str) -> bool:
        key = self.port.screen_of(self.console)
        return key is not None and key.startswith(f"{name}/")


def main() -> None:
    application = QApplication([])
    room = Room()
    placer = room.placer
    placer.start()
    stays("one screen: no stage over the console", lambda: not room.stage.isVisible())

    xrandr("--output", PROJECTOR, "--mode", "1920x1080", "--right-of", LAPTOP)
    wait_until("plugged: the stage fills the projector", lambda: room.stage_fills(PROJECTOR))
    assert room.is_so(Situation.ON_PROJECTOR)
    placer.choose(next(s.key for s in room.port.screens() if s.name == PROJECTOR))

    # After the last look that is taken nothing but what the screens tell can move a window.
    wait_until("all is settled", lambda: placer.is_settled)
    xrandr("--output", PROJECTOR, "--mode", "1280x720")
    wait_until("another resolution: filled again", lambda: room.stage_fills(PROJECTOR))
    wait_until("and the console is not under it", lambda: room.console_on(LAPTOP))

    wait_until("all is settled again", lambda: placer.is_settled)
    xrandr("--output", PROJECTOR, "--primary")
    wait_until("another primary is noticed", lambda: not placer.is_settled)
    stays("another primary: nothing moves", lambda: room.console_on(LAPTOP))
    wait_until("the stage stands where it stood", lambda: room.stage_fills(PROJECTOR))

    xrandr("--output", PROJECTOR, "--off")
    wait_until("unplugged: the stage is hidden", lambda: not room.stage.isVisible())
    stays("and stays off the console", lambda: not room.stage.isVisible(), VERDICT)
    wait_until("all is settled once more", lambda: placer.is_settled)
    assert not room.stage.isVisible()
    assert room.is_so(Situation.AWAY)

    xrandr("--output", PROJECTOR, "--mode", "1920x1080", "--right-of", LAPTOP)
    wait_until("plugged again: the stage is back", lambda: room.stage_fills(PROJECTOR))
    assert len(room.kept) == 1, "only the trainer's own choice was kept"
    placer.stop()
    application.quit()


if __name__ == "__main__":
    main()
