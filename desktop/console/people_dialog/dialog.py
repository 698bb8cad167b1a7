"""The dialog about people: who is here, the teams, and a list to paste."""

from random import Random

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label, show_error
from desktop.console.people_dialog.import_page import ImportPage
from desktop.console.people_dialog.roster_page import RosterPage
from desktop.console.people_dialog.teams_page import TeamsPage
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from game.exercise import RuleError


class PeopleDialog(RoomyDialog):
    """Everybody in the room, on three pages.

    Args:
        bridge: To the session.
        chance: Decides what is left to chance.
    """

    def __init__(
        self, bridge: Bridge, words: Words, parent: QWidget, chance: Random | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("people.title"))
        fit_dialog(self, 980, 680)
        self.roster = RosterPage(bridge, words)
        self.teams = TeamsPage(bridge, words, chance or Random())
        self.list = ImportPage(bridge, words)
        self.pages = QTabWidget()
        self.pages.addTab(self.roster, words("people.title"))
        self.pages.addTab(self.teams, words("people.teams"))
        self.pages.addTab(self.list, words("people.import"))
        self.told = label("error")
        self.ready = QPushButton(words("dialog.done"))
        self.ready.setAutoDefault(False)  # Enter in a name keeps the name
        restyle(self.ready, kind="primary")
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addStretch(0)
        foot.addWidget(self.ready)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.told.hide()
        self.ready.clicked.connect(self.accept)
        self.pages.currentChanged.connect(self._on_page)
        self.list.read.connect(self._on_read)
        bridge.refused.connect(self._on_refused)

    def _on_page(self, _: int) -> None:
        show_error(self.told, "")
        self.roster.refresh()
        self.teams.refresh()
        self.list.refresh()

    def _on_read(self) -> None:
        self.pages.setCurrentWidget(self.roster)

    def _on_refused(self, error: RuleError) -> None:
        show_error(self.told, self._words(f"rule.{error.key}", **error.facts))
