"""Notices that the laptop's clock was set, so that no timer jumps with it."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from desktop.bridge import Bridge
from desktop.steady import Steady
from game.day.timing import is_going
from game.workshop.events import ClockJumped

_EVERY = 1000
"""Milliseconds."""

_A_JUMP = 3.0
"""Seconds that the two clocks must differ; less is how a clock is kept right all day."""


class ClockWatch(QObject):
    """Compares the clock on the laptop with one that nobody can set.

    Where they part, the session gets the difference as a fact: it goes on in the time of the
    new clock, and no block has become longer or shorter. That stays right after a crash too.

    Args:
        bridge: To the session, and to the clock that can be set.
        steady: The one that cannot.
    """

    def __init__(self, bridge: Bridge, steady: Steady, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._steady = bridge, steady
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._look_from_now()

    def start(self) -> None:
        """Begins."""
        self._look_from_now()
        self._timer.start()

    def stop(self) -> None:
        """Ends."""
        self._timer.stop()

    def look(self) -> None:
        """Compares the clocks."""
        wall = self._bridge.now() - self._wall_then
        jump = wall - timedelta(seconds=self._steady() - self._steady_then)
        if abs(jump.total_seconds()) < _A_JUMP:
            return
        self._look_from_now()
        block = self._bridge.workshop.block
        if block and is_going(block, self._bridge.now() - jump):
            self._bridge.submit(ClockJumped(round(jump.total_seconds())))

    def _look_from_now(self) -> None:
        self._wall_then, self._steady_then = self._bridge.now(), self._steady()
