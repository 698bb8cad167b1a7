"""The menu under the chip of the room's screen: which one, swap, and see what it shows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from assets.language import Words
from desktop.console.commands import Commands, key_of
from desktop.screens import Screen, StagePlacer

_COMMANDS = ("test", "swap", "stage", "ready")
_ZOOM = ("zoom_in", "zoom_out", "zoom_off")


class ScreensMenu(QObject):
    """Filled anew whenever a screen comes or goes.

    Signals:
        chosen: The key of a screen that shall be the room's.
    """

    chosen = Signal(str)

    def __init__(self, menu: QMenu, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._menu, self._commands = menu, commands

    def fill(self, screens: tuple[Screen, ...], placer: StagePlacer, words: Words) -> None:
        """Shows the screens that are connected, and what can be done."""
        self._menu.clear()
        stage = placer.stage_screen
        for screen in screens if len(screens) > 1 else ():
            action = QAction(
                words(
                    "screens.on",
                    name=screen.name,
                    width=screen.identity.width,
                    height=screen.identity.height,
                ),
                self._menu,
            )
            action.setCheckable(True)
            action.setChecked(stage is not None and stage.key == screen.key)
            action.setData(screen.key)
            action.triggered.connect(self._on_chosen)
            self._menu.addAction(action)
        if self._menu.actions():
            self._menu.addSeparator()
        for names in (_COMMANDS, _ZOOM):
            for name in names:
                self._add(name, words)
            if names is not _ZOOM:
                self._menu.addSeparator()

    def _add(self, name: str, words: Words) -> None:
        """A command, as long as it can be given."""
        command = self._commands.actions[name]
        entry = self._menu.addAction(f"{words(f'command.{name}')}\t{key_of(name)}")
        entry.triggered.connect(command.trigger)
        entry.setEnabled(command.isEnabled())
        command.enabledChanged.connect(entry.setEnabled)

    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().data())  # type: ignore[attr-defined]  # a QAction
