"""Making files beside the windows: they go on answering, and it can be stopped."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.handing_out.thread import Work
from game.files.handing_out import Piece, StoppedError, hand_out_all
from game.worded import FileError


class Making(QObject):
    """Makes files in a thread of its own, one series at a time.

    Signals:
        told: How many are ready.
        done: Where they lie.
        failed: What the world did, as a ``FileError``; nothing has changed.
        stopped: Nothing has changed, because somebody asked to stop.
    """

    told = Signal(int)
    done = Signal(list)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work[list[Path]] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether files are being made."""
        return self._work is not None

    def start(self, folder: Path, pieces: Sequence[Piece]) -> bool:
        """Begins; not when it is busy already."""
        if self._work:
            return False
        work = self._work = Work(partial(hand_out_all, folder, pieces, self.told.emit), self)
        work.finished.connect(self._on_finished)
        work.begin()
        return True

    def stop(self) -> None:
        """Asks to stop; it does so before the next page."""
        if self._work:
            self._work.asked.set()

    def stop_and_wait(self) -> None:
        """Stops, and is done with it when this returns: nothing half is left."""
        work = self._work
        if work:
            work.finished.disconnect(self._on_finished)
            work.asked.set()
            work.end()
            self._work = None

    def _on_finished(self) -> None:
        work, self._work = self._work, None
        if not work:
            return
        work.end()
        error = work.error
        if error is None:
            self.done.emit(work.made)
        elif isinstance(error, StoppedError):
            self.stopped.emit()
        elif isinstance(error, FileError):
            self.failed.emit(error)
        else:
            self.stopped.emit()
            raise error  # a fault of ours is told as all others are
