"""The cards of one table: the one in play, a choice of several, one that is drawn."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import card_title
from desktop.console.fields import beside, label
from desktop.console.told import as_typed
from desktop.theme import restyle
from game.card_game import events as e
from game.card_game.checks import HOW_SETTLED
from game.card_game.dealing import hand_id, hand_in_play, hands_of_turn, unsettled
from game.card_game.rule_set import Line
from game.card_game.state import CardGame, Hand, Table


class Cards(QWidget):
    """What can be done with the cards of a step: choose one, draw one, do it or give it away."""

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self.open: dict[str, QPushButton] = {}
        self.draw = QPushButton()
        self.settle = {how: QPushButton() for how in HOW_SETTLED}
        self.drawn = label("strong")
        self.told = label("warm")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self._settle_row = beside(*self.settle.values())
        for widget in (self.told, self.draw, self.drawn, self._settle_row):
            self.column.addWidget(widget)
        self.draw.clicked.connect(self._on_draw)
        for how, button in self.settle.items():
            button.setProperty("how", how)
            button.clicked.connect(self._on_settle)

    def show_cards(self, table: Table, words: Words) -> None:
        """Shows what there is to do with cards now; nothing where there is nothing."""
        state, hand = self._state, hand_in_play(self._state, table)
        self._show_told(state, hand, words)
        self._show_open(state, table, words)
        self._show_drawn(state, table, words)
        shown = (self.told, self.draw, self.drawn, *self.open.values())
        self.setVisible(any(not widget.isHidden() for widget in shown))

    def first_field(self) -> QWidget | None:
        """Where typing goes."""
        if self.open and not any(button.isChecked() for button in self.open.values()):
            return next(iter(self.open.values()))
        return None

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _show_told(self, state: CardGame, hand: Hand | None, words: Words) -> None:
        deals = next((one.deals for one, found in self._dealt() if found is hand), None)
        names = ""
        if hand and hand.is_short and deals:
            found = [state.category(id) for id in deals.categories]
            names = ", ".join(one.name.told(words.language) for one in found if one)
            names = names or ", ".join(deals.categories)
        text = words("card_game.ran_out", names=names) if names else ""
        if hand and hand.is_skipped:
            text = words("card_game.skipped")
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _dealt(self) -> list[tuple[Line, Hand]]:
        state = self._state
        table = state.table(self._table_id)
        return list(hands_of_turn(state, table)) if table else []

    def _show_open(self, state: CardGame, table: Table, words: Words) -> None:
        line = state.line
        is_choice = bool(line and line.deals and line.deals.chooses)
        hand = table.hand(self._hand_here) if is_choice else None
        cards = hand.cards if hand else ()
        if list(self.open) != list(cards):
            self._rebuild(cards)
        for card, button in self.open.items():
            button.setText(as_typed(card_title(state, card, words)))
            button.setChecked(bool(hand and hand.chosen == card))

    def _rebuild(self, cards: tuple[str, ...]) -> None:
        for button in self.open.values():
            self.column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.open = {card: QPushButton() for card in cards}
        for at, (card, button) in enumerate(self.open.items()):
            button.setCheckable(True)
            restyle(button, kind="choice")
            button.setProperty("card", card)
            button.clicked.connect(self._on_choose)
            self.column.insertWidget(1 + at, button)

    def _show_drawn(self, state: CardGame, table: Table, words: Words) -> None:
        line = state.line
        is_drawing = bool(line and line.deals and line.deals.on_request)
        hand = table.hand(self._hand_here) if is_drawing else None
        waiting = unsettled(hand) if hand else ()
        self.draw.setText(words("card_game.draw"))
        self.draw.setVisible(is_drawing and not waiting)
        self.drawn.setVisible(bool(waiting))
        self._settle_row.setVisible(bool(waiting))
        if waiting:
            self.drawn.setText(as_typed(card_title(state, waiting[-1], words)))
        for how, button in self.settle.items():
            button.setText(words(f"card_game.settle.{how}"))

    @property
    def _hand_here(self) -> str:
        place = self._state.place
        return hand_id(place.turn_id, place.at_line)

    def _on_choose(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        card = sender.property("card")
        if not self._bridge.submit(e.CardChosen(self._table_id, self._hand_here, card)):
            sender.setChecked(False)

    def _on_draw(self) -> None:
        if self._bridge.submit(e.CardDrawn(self._table_id, self._hand_here)):
            self.settle["done"].setFocus()

    def _on_settle(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        table = self._state.table(self._table_id)
        hand = table.hand(self._hand_here) if table else None
        if hand and unsettled(hand):
            card, how = unsettled(hand)[-1], sender.property("how")
            self._bridge.submit(e.CardSettled(self._table_id, hand.id, card, how))
            self.draw.setFocus()
