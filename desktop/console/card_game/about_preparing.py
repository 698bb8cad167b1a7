"""Controls for setting a game: rules, deck, tables, and who sits where."""

import secrets
from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.step import GameStep
from desktop.console.card_game.told import in_words, player
from desktop.console.choices import ChoiceField
from desktop.console.counts import CountField
from desktop.console.fields import beside, label
from desktop.console.panel import MainAction
from desktop.theme import restyle
from game import game_setting
from game.card_game.rule_set import RuleSet, Variant
from game.card_game.state import MOST_TABLES
from game.deck import Deck
from game.decks import shipped_cards
from game.game_setting import Seats, Shuffle
from game.keyed import find

_PEOPLE_AT_TABLE = 4
"""That a number of tables is proposed for."""

_BY_CHANCE = secrets.SystemRandom()


def shuffled(things: Sequence[str]) -> list[str]:
    """A fair order, by the chance that the computer has best."""
    order = list(things)
    _BY_CHANCE.shuffle(order)
    return order


class PrepareStep(GameStep):
    """Which rules and which cards, how many tables, and who sits where.

    Attributes:
        shuffle: Gives a fair order.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.shuffle: Shuffle = shuffled
        self.rules, self.variant, self.tables = ChoiceField(), ChoiceField(), ChoiceField()
        self.cards = ChoiceField()
        self._own: tuple[Deck, ...] = ()
        self.seating = Seating()
        self.told = label("soft")
        self.choices = beside(self.rules, self.variant, self.tables, stretches=(3, 4, 2))
        for widget in (self.choices, self.cards, self.seating, self.told):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.rules.chosen.connect(self._on_rules)
        self.cards.chosen.connect(self._on_cards)
        self.variant.chosen.connect(self._on_variant)
        self.tables.chosen.connect(self._on_tables)

    def refresh(self, words: Words) -> None:
        self._words = words
        is_prepared = self.state.is_prepared
        self.choices.setVisible(not is_prepared)
        self.cards.setVisible(False)
        self.seating.setVisible(not is_prepared)
        if is_prepared:
            self.told.setText(self._prepared_text(words))
            return
        names = game_setting.RULES
        self.rules.name(words("card_game.rules"))
        titles = [(name, in_words(game_setting.own_rules(name).name, words)) for name in names]
        self.rules.set_options(titles[1:], titles[0][1])
        self._show_decks(words)
        self._show_variants(words)
        self._show_tables(words)
        self._show_seats(words)
        self.told.setText(self._deck_text(words))

    def main_action(self) -> MainAction | None:
        return None if self.state.is_prepared else MainAction("card_game.set_out", self.set_out)

    def first_field(self) -> QWidget | None:
        return None if self.state.is_prepared else self.rules.box

    def set_out(self) -> None:
        """Shuffles the cards of every table, and puts the game on disk as it is now."""
        seats = [
            Seats(f"t{number}", self._table_name(number), players)
            for number, players in enumerate(self.seating.seats(), start=1)
        ]
        self.bridge.submit(
            game_setting.prepared(
                self.chosen_rules,
                self.chosen_variant.id,
                self.deck,
                seats,
                self.bridge.workshop.language,
                self.shuffle,
            )
        )

    @property
    def chosen_rules(self) -> RuleSet:
        """The rules that are chosen."""
        return game_setting.own_rules(self.rules.value or game_setting.RULES[0])

    @property
    def chosen_variant(self) -> Variant:
        """The variant that is chosen."""
        usual = self._usual_variant()
        return find(self.chosen_rules.variants, self.variant.value) or usual

    @property
    def deck(self) -> Deck:
        """The cards that are chosen."""
        return next((one for one in self._own if one.id == self.cards.value), shipped_cards())

    def table_count(self) -> int:
        """How many tables are chosen, as many as the variant has at most."""
        most = self.chosen_variant.tables
        usual = self._usual_tables()
        return min(int(self.tables.value or usual), most)

    def _usual_variant(self) -> Variant:
        variants = self.chosen_rules.variants
        return find(variants, self.state.form) or variants[0]

    def _usual_tables(self) -> int:
        people = len(self._people())
        most = self.chosen_variant.most_people
        if not people or (people <= most and people <= _PEOPLE_AT_TABLE + 2):
            return 1
        return min(max(round(people / _PEOPLE_AT_TABLE), 1), MOST_TABLES)

    def _people(self) -> list[tuple[str, str]]:
        """Those who play, as id and team."""
        return [
            (one.id, one.team)
            for one in self.bridge.workshop.people
            if one.is_voting and not one.has_left
        ]

    def _show_decks(self, words: Words) -> None:
        """Ours and the bureau's own; nothing to choose when there are none."""
        self._own = tuple(one for one in self.bridge.own_decks() if isinstance(one, Deck))
        self.cards.setVisible(bool(self._own))
        self.cards.name(words("card_game.cards"))
        titles = [(one.id, in_words(one.title, words)) for one in self._own]
        self.cards.set_options(titles, in_words(shipped_cards().title, words))

    def _show_variants(self, words: Words) -> None:
        usual = self._usual_variant()
        self.variant.name(words("card_game.variant"))
        others = [
            (one.id, in_words(one.name, words))
            for one in self.chosen_rules.variants
            if one.id != usual.id
        ]
        self.variant.set_options(others, in_words(usual.name, words))

    def _show_tables(self, words: Words) -> None:
        self.tables.name(words("card_game.tables"))
        most, usual = (
            self.chosen_variant.tables,
            min(self._usual_tables(), self.chosen_variant.tables),
        )
        counts = [(str(count), _tables_text(count, words)) for count in range(1, most + 1)]
        others = [one for one in counts if one[0] != str(usual)]
        self.tables.set_options(others, _tables_text(usual, words))

    def _show_seats(self, words: Words) -> None:
        names = [self._table_name(number) for number in range(1, self.table_count() + 1)]
        people = self._people()
        shown = {id: player(self.bridge.workshop, id, words) for id, _ in people}
        self.seating.show_tables(names, people, shown, words)

    def _table_name(self, number: int) -> str:
        """In the language of the group: the name is kept."""
        words = self.bridge.words(self.bridge.workshop.language)
        if self.table_count() == 1:
            return words("card_game.whole_room")
        return words("card_game.table", number=number)

    def _deck_text(self, words: Words) -> str:
        deck = self.deck
        parts = [
            words("card_game.deck_line", title=in_words(deck.title, words), count=len(deck.cards))
        ]
        short = game_setting.short_of(self.chosen_rules, self.chosen_variant.id, deck)
        names = [self._category_name(id, words) for id in short]
        if names:
            parts.append(words("card_game.short_of", names=", ".join(names)))
        return " ".join(parts)

    def _category_name(self, id: str, words: Words) -> str:
        known = (*self.deck.categories, *self.chosen_rules.categories)
        found = find(known, id)
        return in_words(found.name, words) if found else id

    def _prepared_text(self, words: Words) -> str:
        state = self.state
        assert state.rules
        name = in_words(state.rules.name, words)
        variant = in_words(state.rules.chosen().name, words)
        tables = _tables_text(len(state.tables), words)
        return words("card_game.prepared", name=name, variant=variant, tables=tables)

    def _on_rules(self, _: str) -> None:
        self.variant.set_value("")
        self.refresh(self._words)

    def _on_cards(self, _: str) -> None:
        self.refresh(self._words)

    def _on_variant(self, _: str) -> None:
        self.refresh(self._words)

    def _on_tables(self, _: str) -> None:
        self.refresh(self._words)


def _tables_text(count: int, words: Words) -> str:
    return words("card_game.one_table") if count == 1 else words("card_game.so_many", count=count)


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
            button = self.people[id] = QPushButton(self._shown[id])
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
        field.setMaximumWidth(90)
        count = kept[row] if row < len(kept) else _PEOPLE_AT_TABLE
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
