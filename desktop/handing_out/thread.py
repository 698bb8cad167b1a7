"""Threads of our own, while which nothing is cleared away."""

import gc
from typing import ClassVar

from PySide6.QtCore import QThread


class Undisturbed(QThread):
    """A thread while which Python's collector rests.

    The collector looks around in whichever thread asks for memory. In ours it would take windows
    down that were left behind, and Qt has them taken down in the thread of the windows only.
    What is left behind meanwhile goes afterwards: for all papers of a day some 30 MB.
    """

    _at_work: ClassVar[set["Undisturbed"]] = set()

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
