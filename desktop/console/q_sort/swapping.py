"""Two cards that change places, in two lists and a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.text_size import sized
from game.q_sort.events import StatementsSwapped
from game.q_sort.state import QSort
from game.q_sort.told import signed


class Swapping(QWidget):
    """The twin of a card that is dropped on another.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._sorter = bridge, ""
        self.card, self.other = ChoiceField(), ChoiceField()
        self.do = QPushButton()
        sized(self.do, least_height=44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget, share in ((self.card, 1), (self.other, 1), (self.do, 0)):
            row.addWidget(widget, share)
        row.setAlignment(self.do, Qt.AlignmentFlag.AlignBottom)
        for field in (self.card, self.other):
            field.chosen.connect(self._on_chosen)
        self.do.clicked.connect(self._on_do)

    def show_cards(self, state: QSort, sorter: str, words: Words) -> None:
        """Every card, and those that lie in the grid to swap it with."""
        self._sorter = sorter
        sort = state.sort_of(sorter)
        told = {}
        for one in state.statements:
            column = sort.column_of(one.number)
            place = words("q_sort.on_the_pile") if column is None else signed(column)
            text = words("q_sort.card_here", number=one.number, label=one.label, column=place)
            told[str(one.number)] = text
        laid = {str(one.number) for one in sort.placements}
        none = words("q_sort.choose_card")
        self.card.name(words("q_sort.swap"))
        self.other.name(words("q_sort.swap_with"))
        self.card.set_options(list(told.items()), none)
        self.other.set_options([one for one in told.items() if one[0] in laid], none)
        self.do.setText(words("q_sort.swap_do"))
        self.setVisible(bool(laid))
        self._on_chosen("")

    def _on_chosen(self, _: str) -> None:
        chosen = {self.card.value, self.other.value}
        self.do.setEnabled(len(chosen) == 2 and "" not in chosen)

    def _on_do(self) -> None:
        card, other = int(self.card.value), int(self.other.value)
        if self._bridge.submit(StatementsSwapped(self._sorter, card, other)):
            for field in (self.card, self.other):
                field.set_value("")
            self._on_chosen("")
