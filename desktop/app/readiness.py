"""Opens what is looked at before people walk in."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.app.giving_out import GivingOut
from desktop.battery import battery
from desktop.bridge import Bridge
from desktop.console.window import ConsoleWindow
from desktop.legibility import Room
from desktop.preferences import Preferences
from desktop.readiness import Check, Facts, checks
from desktop.screens import StagePlacer
from game.day.paper_needs import paper_needs, papers_told
from game.workshop.events import ProofShown

if TYPE_CHECKING:
    from desktop.console.ready_dialog import ReadyDialog


class Readiness(QObject):
    """The checks, and the card that shows what the room sees; each at its command."""

    def __init__(
        self,
        bridge: Bridge,
        console: ConsoleWindow,
        placer: StagePlacer,
        preferences: Preferences,
        giving_out: GivingOut,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._console = bridge, console
        self._placer, self._preferences = placer, preferences
        self._giving_out = giving_out
        console.commands.on("test", self.show_proof)
        console.commands.on("ready", self.show)

    def show(self) -> None:
        """Opens the checks."""
        from desktop.console.ready_dialog import ReadyDialog

        self._console.keep_typing()
        words = self._console.words
        papers = papers_told(paper_needs(self._bridge.state, words), words)
        sheets = (*papers, *words.lines("ready.sheet"))
        dialog = ReadyDialog(
            self.look, sheets, self.show_proof, self._preferences, words, self._console
        )
        dialog.pack_asked.connect(partial(self._on_pack, dialog))
        dialog.exec()
        self._giving_out.stop()
        dialog.deleteLater()

    def _on_pack(self, dialog: "ReadyDialog") -> None:
        self._giving_out.show_pack(self._console.words, dialog)

    def show_proof(self) -> None:
        """The card on the room's screen, or back to what was there."""
        self._bridge.turn_cover("proof", ProofShown())

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
