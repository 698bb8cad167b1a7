"""Buttons beside the miniature while the room sees a part of the picture, and the keys for it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.commands import ZOOM, Commands, key_of
from desktop.paint import icon
from desktop.stage.board import HEIGHT, WIDTH
from desktop.stage.zoom import Zoom
from desktop.theme import current

_ICONS = {"zoom_in": "plus", "zoom_out": "minus", "zoom_off": "screen"}

_WAYS = {
    "zoom_left": (-1, 0),
    "zoom_right": (1, 0),
    "zoom_up": (0, -1),
    "zoom_down": (0, 1),
}

_ASIDE = 0.1
"""A part this far from the middle of the picture is not in the middle; a share of the picture."""

_ACROSS, _DOWN = ("left", "middle", "right"), ("top", "middle", "bottom")


class ZoomTools(QWidget):
    """Closer, less close, and the whole picture again; seen while the room sees a part.

    Every button has its key, so the keyboard does not come by them.

    Signals:
        told_anew: :attr:`told` says something else.

    Attributes:
        told: Which part the room sees, and how large; empty while it sees all.
    """

    told_anew = Signal()

    def __init__(self, zoom: Zoom, commands: Commands) -> None:
        super().__init__()
        self._zoom, self._commands = zoom, commands
        self._words: Words | None = None
        self._dressed: tuple[Words, str] | None = None
        self.told = ""
        self.buttons = {name: QToolButton() for name in _ICONS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, button in self.buttons.items():
            button.setObjectName("zoom")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(commands.actions[name].trigger)
            commands.actions[name].enabledChanged.connect(button.setEnabled)
            column.addWidget(button)
        for name, do in (
            ("zoom_in", zoom.come_closer),
            ("zoom_out", zoom.step_back),
            ("zoom_off", zoom.end),
        ):
            commands.on(name, do)
        for name, way in _WAYS.items():
            commands.on(name, partial(zoom.move, *way))
        zoom.changed.connect(self._on_zoom)
        self._on_zoom()

    def refresh(self, words: Words) -> None:
        """In the language and look of now."""
        self._words = words
        for name, button in self.buttons.items():
            self._commands.tell_keys(name, button)
        dressed = (words, current().name)
        if dressed != self._dressed:
            self._dressed = dressed
            self._dress(words)
        self.told = self._part(words)

    def _dress(self, words: Words) -> None:
        """What changes with language and look alone; it would be laid out anew at every action."""
        for name, button in self.buttons.items():
            text = words(f"command.{name}")
            button.setIcon(icon(_ICONS[name], current()))
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({key_of(name)})")
        self.adjustSize()

    def _on_zoom(self) -> None:
        zoom = self._zoom
        others = [name for name in ZOOM if zoom.is_on and name != "zoom_in"]
        self._commands.allow([*others, "zoom_in"] if zoom.can_come_closer else others, ZOOM)
        self.setVisible(zoom.is_on)
        told = self._part(self._words) if self._words else ""
        if self._words and told != self.told:
            self.told = told
            self.told_anew.emit()
            heard = told or self._words("console.zoom_ended")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window(), heard))

    def _part(self, words: Words) -> str:
        if not self._zoom.is_on:
            return ""
        middle = self._zoom.seen.center()
        across = _ACROSS[_third(middle.x() / WIDTH)]
        down = _DOWN[_third(middle.y() / HEIGHT)]
        percent = round(100 * self._zoom.times)
        part = words(f"zoomed.{down}_{across}")
        return words("console.zoomed", percent=percent, part=part, keys=key_of("zoom_off"))


def _third(at: float) -> int:
    """0, 1 or 2, for before the middle, in it and after it."""
    return 1 + (at > 0.5 + _ASIDE) - (at < 0.5 - _ASIDE)
