"""Work that takes longer than a blink, beside the windows; the result comes back to them."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

_log = logging.getLogger(__name__)


class _Told(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.told = _Told()
        self._work = work

    @Slot()
    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # told to the window that asked, which shows it
            _log.exception("work beside the windows failed")
            self.told.failed.emit(error)
        else:
            self.told.done.emit(result)


def run_task(
    work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Any], None]
) -> None:
    """Runs work in a thread of its own.

    Args:
        work: Touches no window and no session.
        done: Gets the result, in the thread of the windows; a bound method of a living QObject.
        failed: Gets the exception, likewise.
    """
    task = _Work(work)
    task.told.done.connect(done)
    task.told.failed.connect(failed)
    QThreadPool.globalInstance().start(task)
