"""What a trainer can do at a table at any moment: another card, leave it out, planks."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import player
from desktop.theme import restyle
from game.card_game import events as e
from game.card_game.dealing import card_in_play, hand_id, hand_in_play, is_skipped, part_of
from game.card_game.planks import planks
from game.card_game.state import CardGame, Table


class Tools(QWidget):
    """A row of buttons; those that make no sense now are not there."""

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self.another, self.skip, self.pass_on = QPushButton(), QPushButton(), QPushButton()
        self.planks: list[QPushButton] = []
        self._row, self._plank_row = QHBoxLayout(), QHBoxLayout()
        for row in (self._row, self._plank_row):
            row.setSpacing(8)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addLayout(self._plank_row)
        self.people = QPushButton()
        self.people.setMenu(QMenu(self.people))
        for button in (self.another, self.skip, self.pass_on, self.people):
            self.add(button)
        self.another.clicked.connect(self._on_another)
        self.skip.clicked.connect(self._on_skip)
        self.pass_on.clicked.connect(self._on_pass)

    def add(self, button: QPushButton) -> None:
        """One more button in the row."""
        restyle(button, kind="quiet")
        self._row.insertWidget(self._row.count() - 1, button)

    def focus_first(self) -> None:
        """The keyboard goes to the first button that can be used."""
        buttons = (self.another, self.skip, self.pass_on, *self.planks)
        first = next((one for one in buttons if one.isVisible()), None)
        if first:
            first.setFocus()

    def show_tools(self, table: Table, words: Words) -> None:
        """Shows what makes sense at the table now."""
        state = self._state
        card, line = card_in_play(state, table), state.line
        is_alone = bool(card) and not (line and (line.sorts or line.travellers))
        self.another.setText(words("card_game.another_card"))
        self.another.setVisible(is_alone)
        is_out = is_skipped(state, table)
        self.skip.setText(words("card_game.take_after_all" if is_out else "card_game.skip"))
        self.skip.setVisible(is_alone or is_out)
        self.pass_on.setText(words("card_game.pass_on"))
        self.pass_on.setVisible(bool(part_of(state, table)) and len(table.players) > 1)
        self._show_people(table, words)
        self._show_planks(planks(state, table), words)

    def _show_people(self, table: Table, words: Words) -> None:
        """Who sits here: somebody can leave, and somebody who sits nowhere can join."""
        workshop, state = self._bridge.workshop, self._state
        seated = {one for table in state.tables for one in table.players}
        absent = [
            one.id
            for one in workshop.people
            if one.is_voting and not one.has_left and one.id not in seated
        ]
        numbers = (str(number) for number in range(1, len(table.players) + 2))
        free = next(number for number in numbers if number not in table.players)
        entries = [(id, "leaves") for id in table.players]
        entries += [(id, "joins") for id in (*absent, *([] if absent else [free]))]
        self.people.setText(words("card_game.people_here", count=len(table.players)))
        menu = self.people.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for id, how in entries:
            who = player(workshop, id, words)
            action = menu.addAction(words(f"card_game.{how}", who=who))
            action.setData(id)
            action.triggered.connect(self._on_person)

    def _on_person(self) -> None:
        action, table = self.sender(), self._state.table(self._table_id)
        assert isinstance(action, QAction)
        if not table:
            return
        id, there = action.data(), table.players
        players = tuple(one for one in there if one != id) if id in there else (*there, id)
        self._bridge.submit(e.TableChanged(table.id, table.name, players))

    def _show_planks(self, there: tuple[bool, ...], words: Words) -> None:
        if len(self.planks) != len(there):
            self._rebuild(len(there))
        for number, (button, is_there) in enumerate(zip(self.planks, there, strict=True), 1):
            button.setText(words("card_game.plank", number=number))
            button.setChecked(is_there)
            key = "card_game.take_plank" if is_there else "card_game.give_plank"
            button.setAccessibleName(words(key, number=number))
            button.setToolTip(words(key, number=number))

    def _rebuild(self, count: int) -> None:
        for button in self.planks:
            self._plank_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.planks = [QPushButton() for _ in range(count)]
        for at, button in enumerate(self.planks):
            button.setCheckable(True)
            restyle(button, kind="tab")
            button.setProperty("plank", at + 1)
            button.clicked.connect(self._on_plank)
            self._plank_row.insertWidget(at, button)

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _on_another(self) -> None:
        state = self._state
        table = state.table(self._table_id)
        hand = hand_in_play(state, table) if table else None
        if table and hand:
            card = card_in_play(state, table)
            self._bridge.submit(e.CardSwapped(table.id, hand.id, card))

    def _on_skip(self) -> None:
        state = self._state
        table = state.table(self._table_id)
        hand = hand_in_play(state, table) if table else None
        if table and hand:
            is_out = is_skipped(state, table)
            self._bridge.submit(e.CardSkipped(table.id, hand.id, not is_out))

    def _on_pass(self) -> None:
        first = hand_id(self._state.place.turn_id, 0)
        self._bridge.submit(e.PartPassed(self._table_id, first))

    def _on_plank(self, is_there: bool) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        number = sender.property("plank")
        if not self._bridge.submit(e.PlankGiven(self._table_id, number, is_there)):
            sender.setChecked(not is_there)
