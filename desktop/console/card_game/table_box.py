"""The controls of one table: its votes, cards and sentences, and its bridge."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.cards import Cards
from desktop.console.card_game.notes import Notes
from desktop.console.card_game.sorting import Sorting, Travellers
from desktop.console.card_game.told import in_play, part_line
from desktop.console.card_game.tools import Tools
from desktop.console.card_game.votes import Votes
from desktop.console.fields import label
from desktop.console.key_button import KeyButton
from desktop.theme import restyle
from game.card_game.planks import planks
from game.card_game.state import CardGame, Table
from game.stock.table_names import table_name

_ALWAYS = ("treasure", "sentence")
"""Kinds of notes that can be written at any moment."""


class TableBox(QFrame):
    """A frame with everything that can be done at one table now."""

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._bridge, self.table_id = bridge, table_id
        self._asked_for: set[str] = set()
        self._shown_at: object = None
        self.title, self.part, self.bridge_line = label("strong"), label("soft"), label("warm")
        self.votes = Votes(bridge, table_id)
        self.cards = Cards(bridge, table_id)
        self.notes = Notes(bridge, table_id)
        self.sorting = Sorting(bridge, table_id)
        self.travellers = Travellers(bridge, table_id)
        self.tools = Tools(bridge, table_id)
        self.more = {kind: KeyButton(f"note_{kind}") for kind in _ALWAYS}
        self.other = QPushButton()
        self.other.setCheckable(True)
        restyle(self.other, kind="quiet")
        self.other.toggled.connect(self._on_other)
        head = QHBoxLayout()
        for widget, share in (
            (self.title, 3),
            (self.part, 2),
            (self.bridge_line, 0),
            (self.other, 0),
        ):
            head.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for section in (self.votes, self.cards, self.sorting, self.travellers, self.notes):
            column.addWidget(section)
        column.addWidget(self.tools)
        for kind, button in self.more.items():
            button.setProperty("note", kind)
            button.clicked.connect(self._on_more)
            self.tools.add(button)

    def show_table(self, table: Table, words: Words) -> None:
        """Shows the table as it is now."""
        self._words, state = words, self._state
        place = state.place
        if (place.turn_id, place.at_line) != self._shown_at:
            self._shown_at = (place.turn_id, place.at_line)
            self._asked_for = set()
        card = in_play(state, table, words)
        name = table_name(table, words)
        self.title.setText(
            words("card_game.table_and_card", table=name, card=card) if card else name
        )
        self.part.setText(part_line(state, table, self._bridge.workshop, words))
        there = planks(state, table)
        shown = words("card_game.planks", count=sum(there), of=len(there)) if there else ""
        self.bridge_line.setText(shown)
        self.votes.show_votes(table, words)
        self.cards.show_cards(table, words)
        self.sorting.show_sorting(table, words)
        self.travellers.show_travellers(state, table, words)
        self.notes.show_notes(table, self._kinds(), words)
        self.tools.show_tools(table, words)
        is_alone = len(state.seen_tables) == 1
        self.other.setText(words("card_game.more_here"))
        self.other.setAccessibleName(words("card_game.more_at", table=name))
        self.other.setVisible(not is_alone)
        self.tools.setVisible(is_alone or self.other.isChecked())
        for kind, button in self.more.items():
            button.tell(words(f"card_game.more.{kind}"), words)
            button.setVisible(kind not in self._kinds())

    def first_field(self) -> QWidget | None:
        """Where typing goes."""
        boxes = self.votes.boxes()
        if boxes and not self.votes.is_counted():
            return boxes[0]
        return (
            self.cards.first_field()
            or self.sorting.first_field()
            or self.travellers.first_field()
            or (None if boxes else self.notes.first_field())
        )

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _kinds(self) -> tuple[str, ...]:
        line = self._state.line
        asked = line.writes if line else ()
        extra = tuple(kind for kind in _ALWAYS if kind in self._asked_for and kind not in asked)
        return (*asked, *extra)

    def _on_other(self, is_wanted: bool) -> None:
        self.tools.setVisible(is_wanted)
        if is_wanted:
            self.tools.focus_first()

    def doable(self) -> Mapping[str, Callable[[], object]]:
        """What can be done at this table now, by the name of its command."""
        notes = {f"note_{kind}": partial(self.write, kind) for kind in _ALWAYS}
        return {**notes, **self.tools.doable()}

    def write(self, kind: str) -> None:
        """Typing goes to a new note of this kind, whatever the step asks for."""
        self._asked_for.add(kind)
        table = self._state.table(self.table_id)
        if table:
            self.show_table(table, self._words)
        field = self.notes.lines.get(kind)
        several = self.notes.lists.get(kind)
        if field:
            field.edit.setFocus()
        elif several:
            several.new.setFocus()

    def _on_more(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self.write(sender.property("note"))
