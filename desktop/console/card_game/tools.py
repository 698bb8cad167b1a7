"""What a trainer can do at a table at any moment: another card, leave it out, planks."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import player
from desktop.console.commands import KEYS, key_of
from desktop.console.fields import label
from desktop.console.flow import Flow
from desktop.console.key_button import KeyButton
from desktop.console.told import as_typed
from desktop.spoken import tell_keys
from desktop.text_size import sized
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
        self.another, self.skip = KeyButton("another_card"), KeyButton("skip_card")
        self.pass_on = QPushButton()
        self.planks: list[QPushButton] = []
        self._row = Flow(self, 6)
        self._planks = label("soft")
        self._planks.setWordWrap(False)
        sized(self._planks, height=46)
        self.people = QPushButton()
        self.people.setMenu(QMenu(self.people))
        for button in (self.another, self.skip, self.pass_on, self.people):
            self.add(button)
        self.another.clicked.connect(self.take_another)
        self.skip.clicked.connect(self.skip_turn)
        self.pass_on.clicked.connect(self._on_pass)

    def add(self, button: QPushButton) -> None:
        """One more button in the row."""
        restyle(button, kind="quiet")
        self._row.addWidget(button)

    def focus_first(self) -> None:
        """The keyboard goes to the first button that can be used."""
        first = next((one for one in self._buttons if one.isVisible()), None)
        if first:
            first.setFocus()

    @property
    def _buttons(self) -> Sequence[QPushButton]:
        return (self.another, self.skip, self.pass_on, *self.planks)

    def show_tools(self, table: Table, words: Words) -> None:
        """Shows what makes sense at the table now."""
        state, was_here = self._state, any(button.hasFocus() for button in self._buttons)
        card, line = card_in_play(state, table), state.line
        is_alone = bool(card) and not (line and (line.sorts or line.travellers))
        self.another.tell(words("card_game.another_card"), words)
        self.another.setVisible(is_alone)
        is_out = is_skipped(state, table)
        self.skip.tell(words("card_game.take_after_all" if is_out else "card_game.skip"), words)
        self.skip.setVisible(is_alone or is_out)
        self.pass_on.setText(words("card_game.pass_on"))
        self.pass_on.setVisible(bool(part_of(state, table)) and len(table.players) > 1)
        self._show_people(table, words)
        self._show_planks(planks(state, table), words)
        if was_here and not any(button.hasFocus() for button in self._buttons):
            self.focus_first()  # the button is gone: its key still means this table

    def _show_people(self, table: Table, words: Words) -> None:
        """Who sits here: somebody can leave, and somebody who sits nowhere can join."""
        workshop, state = self._bridge.workshop, self._state
        seated = {one for table in state.tables for one in table.players}
        absent = [one.id for one in workshop.people if one.is_here and one.id not in seated]
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
            action = menu.addAction(words(f"card_game.{how}", who=as_typed(who)))
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
        self._planks.setText(words("card_game.planks_here"))
        self._planks.setVisible(bool(there))
        commands = {_last(there): "take_plank"} if any(there) else {}
        if not all(there):
            commands[there.index(False) + 1] = "give_plank"
        for number, (button, is_there) in enumerate(zip(self.planks, there, strict=True), 1):
            command = commands.get(number)
            button.setText(f"{number} · {key_of(command)}" if command else str(number))
            tell_keys(button, words, *(KEYS[command] if command else ()))
            button.setChecked(is_there)
            key = "card_game.take_plank" if is_there else "card_game.give_plank"
            button.setAccessibleName(words(key, number=number))
            button.setToolTip(words(key, number=number))

    def _rebuild(self, count: int) -> None:
        for button in self.planks:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._row.removeWidget(self._planks)
        self._row.addWidget(self._planks)
        self.planks = [QPushButton() for _ in range(count)]
        for at, button in enumerate(self.planks):
            button.setCheckable(True)
            restyle(button, kind="tab")
            button.setProperty("plank", at + 1)
            button.clicked.connect(self._on_plank)
            self._row.addWidget(button)

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def take_another(self) -> None:
        """Another card in the place of the one in play, on which nobody voted yet."""
        state = self._state
        table = state.table(self._table_id)
        hand = hand_in_play(state, table) if table else None
        if table and hand:
            card = card_in_play(state, table)
            self._bridge.submit(e.CardSwapped(table.id, hand.id, card, with_votes=True))

    def skip_turn(self) -> None:
        """The table leaves this turn out, or takes it after all."""
        state = self._state
        table = state.table(self._table_id)
        hand = hand_in_play(state, table) if table else None
        if table and hand:
            is_out = is_skipped(state, table)
            self._bridge.submit(e.CardSkipped(table.id, hand.id, not is_out))

    def doable(self) -> Mapping[str, Callable[[], object]]:
        """What makes sense at this table now, by the name of its command."""
        table = self._state.table(self._table_id)
        there = planks(self._state, table) if table else ()
        found: dict[str, Callable[[], object]] = {}
        if not self.another.isHidden():
            found["another_card"] = self.take_another
        if not self.skip.isHidden():
            found["skip_card"] = self.skip_turn
        if not all(there):
            found["give_plank"] = partial(self._put_plank, there.index(False) + 1, True)
        if any(there):
            found["take_plank"] = partial(self._put_plank, _last(there), False)
        return found

    def _put_plank(self, number: int, is_there: bool) -> None:
        self._bridge.submit(e.PlankGiven(self._table_id, number, is_there))

    def _on_pass(self) -> None:
        first = hand_id(self._state.place.turn_id, 0)
        self._bridge.submit(e.PartPassed(self._table_id, first))

    def _on_plank(self, is_there: bool) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        number = sender.property("plank")
        if not self._bridge.submit(e.PlankGiven(self._table_id, number, is_there)):
            sender.setChecked(not is_there)


def _last(there: Sequence[bool]) -> int:
    """The number of the last plank that is there."""
    return max(number for number, is_there in enumerate(there, 1) if is_there)
