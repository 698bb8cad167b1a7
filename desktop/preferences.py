"""What the trainer chose on this laptop: languages, looks, screens."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

MOTIONS = ("full", "still")
"""Whether things move on the stage; ``still`` for whom motion is tiring."""

# The last traject is known by the time at which it began: a client's name stays out of here.
_DEFAULTS = {
    "console_language": "nl",
    "stage_language": "nl",
    "console_theme": "light",
    "console_text": "100",
    "stage_theme": "light",
    "motion": "full",
    "stage_screen": "",
    "last_began": "",
    "guided": "",
    "room_height": "",
    "room_distance": "",
}


class Preferences(QObject):
    """A few words that are remembered from one day to the next.

    Signals:
        changed: The name of what was changed.

    Args:
        path: The file in which they are kept; a damaged one counts as empty.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._defaults = dict(_DEFAULTS)

    def get(self, name: str) -> str:
        """What was chosen, or what one begins with."""
        return str(self._settings.value(name, self._defaults[name]))

    def begin_with(self, name: str, value: str) -> None:
        """What holds on this laptop as long as nothing was chosen."""
        self._defaults[name] = value

    def set(self, name: str, value: str) -> None:
        """Remembers a choice."""
        if self.get(name) != value:
            self._settings.setValue(name, value)
            self._settings.sync()
            self.changed.emit(name)
