"""Opens what is looked at before people walk in."""

from PySide6.QtCore import QObject

from desktop.battery import battery
from desktop.bridge import Bridge
from desktop.console.window import ConsoleWindow
from desktop.legibility import Room
from desktop.preferences import Preferences
from desktop.readiness import Check, Facts, checks
from desktop.screens import StagePlacer
from game.workshop.events import ProofShown, StageUncovered


class Readiness(QObject):
    """The checks, and the card that shows what the room sees; each at its command."""

    def __init__(
        self,
        bridge: Bridge,
        console: ConsoleWindow,
        placer: StagePlacer,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._console = bridge, console
        self._placer, self._preferences = placer, preferences
        console.commands.on("test", self.show_proof)
        console.commands.on("ready", self.show)

    def show(self) -> None:
        """Opens the checks."""
        from desktop.console.ready_dialog import ReadyDialog

        self._console.keep_typing()
        words = self._console.words
        sheets = words.lines("ready.sheet")
        dialog = ReadyDialog(
            self.look, sheets, self.show_proof, self._preferences, words, self._console
        )
        dialog.exec()
        dialog.deleteLater()

    def show_proof(self) -> None:
        """The card on the room's screen, or back to what was there."""
        is_on = self._bridge.workshop.stage.cover == "proof"
        self._bridge.submit(StageUncovered() if is_on else ProofShown())

    def look(self, room: Room | None) -> tuple[Check, ...]:
        """Looks at everything now."""
        screen = self._placer.stage_screen
        facts = Facts(
            self._placer.situation,
            screen.name if screen else "",
            room,
            self._bridge.now(),
            self._bridge.saved_at,
            self._bridge.path.parent,
            battery(),
        )
        return checks(facts, self._console.words)
