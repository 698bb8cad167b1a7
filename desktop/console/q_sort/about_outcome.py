"""Controls for what was missing, and why cards lie where they lie."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.q_sort.said import Said
from desktop.console.q_sort.step import SortStep


class FreeStep(SortStep):
    """A team's own card, and why it laid the cards at both ends where they lie."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.said = Said(bridge)
        self.column.addWidget(self.said)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        self.said.show_said(self.state, self.sorter, words)

    def first_field(self) -> QWidget | None:
        return self.said.choice.edit if self.state.is_prepared else None
