"""Work in a thread of our own, while which nothing is cleared away."""

import gc
from collections.abc import Callable
from threading import Event
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, QThread

from game.files.handing_out import stoppable

Made = TypeVar("Made")


class Work(QThread, Generic[Made]):
    """Makes one thing, while Python's collector rests.

    The collector looks around in whichever thread asks for memory. In ours it would take windows
    down that were left behind, and Qt has them taken down in the thread of the windows only.
    What is left behind meanwhile goes afterwards: for all papers of a day some 30 MB.

    Args:
        make: Reaches no window; ends early where it asks ``stop_if_asked``.
        parent: Qt's.

    Attributes:
        asked: Set it, and the work stops where it asks.
        made: What was made, once it is.
        error: Why nothing was, such as a ``StoppedError``.
    """

    _at_work: ClassVar[set[QThread]] = set()

    def __init__(self, make: Callable[[], Made], parent: QObject | None) -> None:
        super().__init__(parent)
        self._make = make
        self.asked = Event()
        self.made: Made | None = None
        self.error: Exception | None = None

    def begin(self) -> None:
        """Starts it; from the thread of the windows, as ``end``."""
        self._at_work.add(self)
        gc.disable()
        self.start()

    def end(self) -> None:
        """Waits until it is done, and puts it away."""
        self.wait()
        self._at_work.discard(self)
        if not self._at_work:
            gc.enable()
        self.deleteLater()

    def run(self) -> None:
        try:
            with stoppable(self.asked.is_set):
                self.made = self._make()
        except Exception as error:  # whatever it is, it is told where the windows are
            self.error = error
