"""One document made beside the windows, for who waits for it: they go on answering."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.handing_out.thread import Made, Work
from desktop.roomy import RoomyDialog
from game.files.handing_out import StoppedError

_CALM = 500
"""Milliseconds after which it is shown that something is made, with a way to stop it."""


def made_beside(make: Callable[[], Made], words: Words, parent: QWidget | None) -> Made | None:
    """What this makes, in a thread of its own; nothing when somebody stopped it.

    What is typed or clicked in the first half second waits until it is made, or until it is seen
    that it takes longer.

    Args:
        make: Reaches no window; ends early where it asks ``stop_if_asked``.
        words: The texts of the trainer's windows.
        parent: The window that waits for it.
    """
    work = Work(make, parent)
    try:
        _wait_quietly(work)
        if not work.isFinished():
            _wait_in_sight(work, Waiting(words, work.asked, parent))
    finally:
        work.end()
    if work.error and not isinstance(work.error, StoppedError):
        raise work.error
    return work.made


def _wait_quietly(work: Work[Made]) -> None:
    loop = QEventLoop()
    work.finished.connect(loop.quit)
    QTimer.singleShot(_CALM, loop, loop.quit)
    work.begin()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _wait_in_sight(work: Work[Made], waiting: "Waiting") -> None:
    work.finished.connect(waiting.accept)
    if not work.isFinished():
        waiting.exec()
    waiting.deleteLater()


class Waiting(RoomyDialog):
    """Says that something is made, until it is; Escape and its button stop that."""

    def __init__(self, words: Words, stop_asked: Event, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._stop_asked = stop_asked
        self.setWindowTitle(words("handing_out.busy"))
        self.bar, self.stop = QProgressBar(), QPushButton(words("handing_out.stop"))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("handing_out.busy"))
        self.stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        for widget in (label("label", words("handing_out.busy")), self.bar, self.stop):
            column.addWidget(widget)

    def reject(self) -> None:
        """Asks to stop; it closes when that is done."""
        self._stop_asked.set()
        self.stop.setEnabled(False)
