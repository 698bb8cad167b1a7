"""Controls for setting a game: rules, deck, tables, and who sits where."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.seating import Seating, shuffled
from desktop.console.card_game.shelf import GameShelf, tell_trouble
from desktop.console.card_game.step import GameStep
from desktop.console.card_game.told import in_words, player
from desktop.console.choices import ChoiceField
from desktop.console.fields import beside, label, show_error
from desktop.console.panel import MainAction
from game.card_game.rule_set import RuleSet, Variant
from game.card_game.state import MOST_TABLES
from game.deck import Deck, DeckError
from game.keyed import find
from game.stock import game_setting
from game.stock.game_setting import PEOPLE_AT_TABLE, Seats, Shuffle
from game.stock.rule_file import RuleFileError
from game.stock.table_names import our_name
from game.worded import FileError


class PrepareStep(GameStep):
    """Which rules and which cards, how many tables, and who sits where.

    Attributes:
        shuffle: Gives a fair order.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.shuffle: Shuffle = shuffled
        self.shelf = GameShelf(bridge.places)
        self.rules, self.variant, self.tables = ChoiceField(), ChoiceField(), ChoiceField()
        self.cards, self.file = ChoiceField(), QPushButton()
        self.seating = Seating()
        self.told, self.error = label("soft"), label("error")
        self.error.hide()
        self.choices = beside(self.rules, self.variant, self.tables, stretches=(3, 4, 2))
        self.files = QWidget()
        row = QHBoxLayout(self.files)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cards, 2)
        row.addWidget(self.file, 1, Qt.AlignmentFlag.AlignBottom)
        for widget in (self.choices, self.seating, self.told, self.error, self.files):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.rules.chosen.connect(self._on_rules)
        self.variant.chosen.connect(self._on_variant)
        self.tables.chosen.connect(self._on_tables)
        self.cards.chosen.connect(self._on_tables)
        self.file.clicked.connect(self._on_file)

    def refresh(self, words: Words) -> None:
        self._words = words
        is_prepared = self.state.is_prepared
        self.choices.setVisible(not is_prepared)
        self.seating.setVisible(not is_prepared)
        self.files.setVisible(not is_prepared)
        if is_prepared:
            self.told.setText(self._prepared_text(words))
            return
        self._rules, self._decks = self.shelf.rules(), self.shelf.decks()
        self.rules.name(words("card_game.rules"))
        titles = [(id, in_words(rules.name, words)) for id, rules in self._rules.items()]
        self.rules.set_options(titles[1:], titles[0][1])
        self.cards.name(words("card_game.cards"))
        decks = [(id, in_words(deck.title, words)) for id, deck in self._decks.items()]
        self.cards.set_options(decks[1:], decks[0][1])
        self.cards.setVisible(len(decks) > 1)
        self.file.setText(words("card_game.from_file"))
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
        words = self.bridge.group_words  # a name is kept
        seats = [
            Seats(f"t{number}", our_name(number, self.table_count(), words), players)
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
        return self._rules.get(self.rules.value) or next(iter(self._rules.values()))

    @property
    def chosen_variant(self) -> Variant:
        """The variant that is chosen."""
        usual = self._usual_variant()
        return find(self.chosen_rules.variants, self.variant.value) or usual

    @property
    def deck(self) -> Deck:
        """The cards that are chosen."""
        return self._decks.get(self.cards.value) or next(iter(self._decks.values()))

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
        if not people or (people <= most and people <= PEOPLE_AT_TABLE + 2):
            return 1
        return min(max(round(people / PEOPLE_AT_TABLE), 1), MOST_TABLES)

    def _people(self) -> list[tuple[str, str]]:
        """Those who play, as id and team."""
        return [(one.id, one.team) for one in self.bridge.workshop.people if one.is_here]

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
        count = self.table_count()
        names = [our_name(number, count, words) for number in range(1, count + 1)]
        people = self._people()
        shown = {id: player(self.bridge.workshop, id, words) for id, _ in people}
        self.seating.show_tables(names, people, shown, words)

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

    def take_in(self, path: Path) -> None:
        """Puts a file with rules or cards on the shelf and chooses it, or says why not."""
        try:
            id, title = self.shelf.take_in(path, self._words)
        except (FileError, DeckError, RuleFileError) as error:
            show_error(self.error, tell_trouble(error, path.name, self._words))
            return
        show_error(self.error, "")
        self.refresh(self._words)
        for field in (self.rules, self.cards):
            if field.box.findData(id) >= 0:
                field.set_value(id)
        self.variant.set_value("")
        self.refresh(self._words)
        added = self._words("card_game.taken_in", name=title)
        self.told.setText(f"{added} {self.told.text()}")

    def _on_file(self) -> None:
        title, kinds = self._words("card_game.from_file"), self._words("card_game.file_kinds")
        place, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if place:
            self.take_in(Path(place))

    def _on_rules(self, _: str) -> None:
        self.variant.set_value("")
        self.refresh(self._words)

    def _on_variant(self, _: str) -> None:
        self.refresh(self._words)

    def _on_tables(self, _: str) -> None:
        self.refresh(self._words)


def _tables_text(count: int, words: Words) -> str:
    return words("card_game.one_table") if count == 1 else words("card_game.so_many", count=count)
