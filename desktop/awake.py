"""Keeps the laptop and its screens awake while a workshop is live."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from wakepy import Mode

_log = logging.getLogger(__name__)


class Awake(QObject):
    """Asks the system not to sleep or dim from start to stop.

    Changes no settings: the system forgets the request when the program ends, however it ends.
    Where the system cannot be asked, nothing happens but a line in the log.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode | None = None
        application = QCoreApplication.instance()
        if application is not None:
            # On Windows the request lives in a thread that would keep the program from ending.
            application.aboutToQuit.connect(self.stop)

    @property
    def is_active(self) -> bool:
        """Whether the system granted the request."""
        return self._mode is not None and self._mode.active

    def start(self) -> None:
        """Asks the system to stay awake; asking twice is asking once."""
        if self._mode is not None:
            return
        from wakepy import keep  # only now: it takes a while and a start must not

        self._mode = keep.presenting(on_fail="pass")
        self._mode.__enter__()
        if not self._mode.active:
            _log.warning(
                "The screen may go to sleep: this system does not let a program prevent it."
            )
            _log.debug("%s", self._mode.result.get_failure_text(style="inline"))

    def stop(self) -> None:
        """Lets the system sleep again; without a request it does nothing."""
        mode, self._mode = self._mode, None
        if mode is None:
            return
        try:
            mode.__exit__(None, None, None)
        except RuntimeError as error:  # the other side is gone, and the request with it
            _log.warning("The request to stay awake could not be taken back: %s", error)
