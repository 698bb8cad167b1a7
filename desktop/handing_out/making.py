"""Making files beside the windows: they go on answering, and it can be stopped."""

from collections.abc import Callable, Sequence
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
        self._loading: Work[object] | None = None
        self._then: Callable[[], object] = lambda: None

    @property
    def is_busy(self) -> bool:
        """Whether files are being made."""
        return bool(self._work or self._loading)

    def load(self, load: Callable[[], object], then: Callable[[], object]) -> None:
        """Loads what is needed in a thread, then goes on here; not when it is busy already.

        Args:
            load: Reaches no window.
            then: What comes after it, in the thread of the windows.
        """
        if self.is_busy:
            return
        work, self._then = Work(load, self), then
        self._loading = work
        work.finished.connect(self._on_loaded)
        work.begin()

    def start(self, folder: Path, pieces: Sequence[Piece]) -> bool:
        """Begins; not when it is busy already."""
        if self.is_busy:
            return False
        work = self._work = Work(partial(hand_out_all, folder, pieces, self.told.emit), self)
        work.finished.connect(self._on_finished)
        work.begin()
        return True

    def stop(self) -> None:
        """Asks to stop; it does so before the next page, or what is to be loaded next."""
        work = self._work or self._loading
        if work:
            work.asked.set()

    def stop_and_wait(self) -> None:
        """Stops, and is done with it when this returns: nothing half is left."""
        work = self._work or self._loading
        if work:
            work.finished.disconnect(self._on_finished if self._work else self._on_loaded)
            work.asked.set()
            work.end()
            self._work = self._loading = None

    def _on_loaded(self) -> None:
        work, self._loading = self._loading, None
        if not work:
            return
        work.end()
        error = work.error
        if error is None and not work.asked.is_set():
            self._then()
            return
        self.stopped.emit()
        if error and not isinstance(error, StoppedError):
            raise error

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
