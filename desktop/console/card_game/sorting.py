"""Cards by the bridge: one after the other with a digit, and all of them in an ordinary list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import card_title, in_words
from desktop.console.choices import Choice
from desktop.console.fields import beside, label
from desktop.console.told import as_typed
from desktop.text_size import sized
from desktop.theme import restyle
from game.card_game import events as e
from game.card_game.dealing import card_in_play
from game.card_game.journey import distance, sorted_cards
from game.card_game.rule_set import ZONES
from game.card_game.state import CardGame, Table


class Sorting(QWidget):
    """Where each card lies: keys 1, 2 and 3 for the next one, a list for any of them.

    Signals:
        filled: The last card was laid.
    """

    filled = Signal()

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self._made_for: object = None
        self.card = label("strong")
        self.text = label("soft")
        self.zones = {zone: QPushButton() for zone in ZONES}
        self.places: dict[str, Choice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._buttons = beside(*self.zones.values())
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        for widget in (self.card, self.text, self._buttons, holder):
            column.addWidget(widget)
        for zone, button in self.zones.items():
            button.setProperty("zone", zone)
            button.clicked.connect(self._on_zone)

    def show_sorting(self, table: Table, words: Words) -> None:
        """Shows the card that is next, and where all of them lie; hidden in other steps."""
        state, line = self._state, self._state.line
        self.setVisible(bool(line and line.sorts))
        if not line or not line.sorts:
            return
        id = card_in_play(state, table)
        card = state.card(id)
        is_next = card is not None
        self.card.setText(in_words(card.title, words) if card else words("card_game.all_laid"))
        self.text.setText(in_words(card.text, words) if card else "")
        self.text.setVisible(is_next)
        for number, (zone, button) in enumerate(self.zones.items(), start=1):
            button.setText(words("card_game.zone_key", digit=number, zone=_zone(zone, words)))
            button.setEnabled(is_next)
        self._show_list(table, line.sorts, words)

    def first_field(self) -> QWidget | None:
        """Where typing goes."""
        button = self.zones[ZONES[0]]
        return button if button.isEnabled() and not self.isHidden() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 lay the next card."""
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < len(ZONES):
            self._lay(ZONES[at])
        else:
            super().keyPressEvent(event)

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _show_list(self, table: Table, sorting: str, words: Words) -> None:
        cards = sorted_cards(table)
        if (cards, sorting, words.language) != self._made_for:
            self._made_for = (cards, sorting, words.language)
            self._rebuild(cards, words)
        for card, choice in self.places.items():
            zone = table.zone_of(sorting, card)
            choice.setCurrentIndex(max(choice.findData(zone), 0))

    def _rebuild(self, cards: tuple[str, ...], words: Words) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.places = {}
        for row, card in enumerate(cards):
            title = card_title(self._state, card, words)
            choice = self.places[card] = Choice()
            sized(choice, least_height=44)
            choice.setMinimumContentsLength(max(len(_zone(zone, words)) for zone in ZONES))
            choice.setAccessibleName(title)
            choice.addItem(words("card_game.not_laid"), "")
            for zone in ZONES:
                choice.addItem(_zone(zone, words), zone)
            choice.setProperty("card", card)
            choice.activated.connect(self._on_place)
            self._grid.addWidget(label("", title), row, 0)
            self._grid.addWidget(choice, row, 1)

    def _lay(self, zone: str) -> None:
        state = self._state
        table, line = state.table(self._table_id), state.line
        card = card_in_play(state, table) if table else ""
        if card and line:
            self._bridge.submit(e.GameCardLaid(self._table_id, line.sorts, card, zone))
            if self.first_field() is None:
                self.filled.emit()

    def _on_zone(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self._lay(sender.property("zone"))

    def _on_place(self, _: int) -> None:
        sender, line = self.sender(), self._state.line
        assert isinstance(sender, Choice)
        if line:
            card, zone = sender.property("card"), sender.currentData()
            self._bridge.submit(e.GameCardLaid(self._table_id, line.sorts, card, zone))


def _zone(zone: str, words: Words) -> str:
    return words(f"card_game.zone.{zone}")


class Travellers(QWidget):
    """The cards that were laid, those that travel furthest first; a press chooses one."""

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self.cards: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_travellers(self, state: CardGame, table: Table, words: Words) -> None:
        """Shows them; hidden in other steps."""
        line = state.line
        self.setVisible(bool(line and line.travellers))
        if not line or not line.travellers:
            return
        cards = sorted(
            (card for card in sorted_cards(table) if table.zone_of("now", card)),
            key=lambda card: -distance(table, card),
        )
        if list(self.cards) != cards:
            self._rebuild(cards)
        for card, button in self.cards.items():
            title = card_title(state, card, words)
            steps = distance(table, card)
            button.setText(words.count("card_game.travels", steps, title=as_typed(title)))
            button.setChecked(card in table.travellers)

    def first_field(self) -> QWidget | None:
        """Where typing goes."""
        return next(iter(self.cards.values()), None) if not self.isHidden() else None

    def _rebuild(self, cards: list[str]) -> None:
        for button in self.cards.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.cards = {card: QPushButton() for card in cards}
        for card, button in self.cards.items():
            button.setCheckable(True)
            restyle(button, kind="choice")
            button.setProperty("card", card)
            button.clicked.connect(self._on_card)
            self._column.addWidget(button)

    def _on_card(self, is_chosen: bool) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        card = sender.property("card")
        if not self._bridge.submit(e.TravellerChosen(self._table_id, card, is_chosen)):
            sender.setChecked(not is_chosen)
