"""Who sits at which table, and chance that is fair."""

import secrets
from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from assets.language import Words
from desktop.console.counts import CountField
from desktop.console.fields import label
from desktop.console.told import as_typed
from desktop.text_size import sized
from desktop.theme import restyle
from game.stock import game_setting
from game.stock.game_setting import PEOPLE_AT_TABLE

_BY_CHANCE = secrets.SystemRandom()


def shuffled(things: Sequence[str]) -> list[str]:
    """A fair order, by the chance that the computer has best."""
    order = list(things)
    _BY_CHANCE.shuffle(order)
    return order


class Seating(QWidget):
    """Who sits at which table: a press on somebody moves them to the next one.

    Where nobody was written down, how many sit at each table.
    """

    def __init__(self) -> None:
        super().__init__()
        self.people: dict[str, QPushButton] = {}
        self.counts: list[CountField] = []
        self.again = QPushButton()
        self._names: list[QLabel] = []
        self._seats: list[list[str]] = []
        self._made_for: object = None
        self._shown: dict[str, str] = {}
        self._words: Words | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.again.clicked.connect(self._on_again)

    def seats(self) -> list[tuple[str, ...]]:
        """The ids of who sits at each table; numbers of places where nobody is known."""
        if self._shown:
            return [tuple(one) for one in self._seats]
        return [tuple(str(n + 1) for n in range(field.count)) for field in self.counts]

    def show_tables(
        self,
        names: Sequence[str],
        people: Sequence[tuple[str, str]],
        shown: dict[str, str],
        words: Words,
    ) -> None:
        """The tables, and who sits there; dealt out anew when there are more or fewer.

        Args:
            names: Of the tables.
            people: Everybody, as id and team.
            shown: What everybody is called, by id.
            words: In the trainer's language.
        """
        self._people, self._words, self._shown = people, words, shown
        made_for = (len(names), tuple(people))
        if made_for != self._made_for:
            self._made_for = made_for
            self._deal_out()
        self._table_names = list(names)
        self._rebuild()

    def _deal_out(self) -> None:
        count = self._made_for[0]  # type: ignore[index]  # a pair, as set just before
        order = {id: at for at, id in enumerate(shuffled([id for id, _ in self._people]))}
        dealt = sorted(self._people, key=lambda one: order[one[0]])
        self._seats = [list(one) for one in game_setting.seated(dealt, count)]

    def _rebuild(self) -> None:
        assert self._words
        for widget in (*self.people.values(), *self.counts, *self._names):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        kept = [field.count for field in self.counts]
        self.people, self.counts, self._names = {}, [], []
        for row, name in enumerate(self._table_names):
            title = label("strong", name)
            self._names.append(title)
            self._grid.addWidget(title, row, 0)
            if self._shown:
                self._add_people(row, name)
            else:
                self._add_count(row, name, kept)
        self.again.setText(self._words("card_game.deal_out_again"))
        self.again.setVisible(bool(self._shown) and len(self._table_names) > 1)
        self._grid.addWidget(self.again, len(self._table_names), 1, 1, 3)

    def _add_people(self, row: int, name: str) -> None:
        assert self._words
        for column, id in enumerate(self._seats[row], start=1):
            button = self.people[id] = QPushButton(as_typed(self._shown[id]))
            restyle(button, kind="tab")
            button.setProperty("person", id)
            told = self._words("card_game.move_person", who=self._shown[id], table=name)
            button.setAccessibleName(told)
            button.setToolTip(told)
            button.setEnabled(len(self._table_names) > 1)
            button.clicked.connect(self._on_person)
            self._grid.addWidget(button, row, column)

    def _add_count(self, row: int, name: str, kept: Sequence[int]) -> None:
        assert self._words
        field = CountField()
        sized(field, most_width=90)
        count = kept[row] if row < len(kept) else PEOPLE_AT_TABLE
        field.setText(str(count))
        field.setAccessibleName(self._words("card_game.how_many_sit", table=name))
        self.counts.append(field)
        self._grid.addWidget(field, row, 1)
        beside_it = label("soft", self._words("card_game.people_there"))
        self._names.append(beside_it)
        self._grid.addWidget(beside_it, row, 2)

    def _on_again(self) -> None:
        self._deal_out()
        self._rebuild()

    def _on_person(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        id = sender.property("person")
        row = next(at for at, seats in enumerate(self._seats) if id in seats)
        self._seats[row].remove(id)
        self._seats[(row + 1) % len(self._seats)].append(id)
        self._rebuild()
        self.people[id].setFocus()
