"""The form for a deck itself: its title, the kinds of cards, or what statements are sorted on."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.console.choices import ChoiceField
from desktop.console.fields import label
from desktop.decks.pictures import symbol_icon
from desktop.decks.translated import TranslatedField
from desktop.paint import icon
from desktop.theme import current
from game.deck import COLOURS, SYMBOLS, Category, Deck, Note, StatementDeck, Text
from game.deck.editing import AnyDeck, added_category, added_theme, with_category, without_category
from game.deck.telling import tell_note

_MOST_NOTES = 8

_POLES = ("question", "low", "high")


class CategoryBox(QFrame):
    """One kind of cards: name, explanation, symbol and colour.

    Signals:
        written: The :class:`Category`.
        removed: Its id.
    """

    written = Signal(object)
    removed = Signal(str)

    def __init__(self, category: Category) -> None:
        super().__init__()
        self.setObjectName("card")
        self._category = category
        self.name, self.line = TranslatedField(1), TranslatedField(1)
        self.symbol, self.colour = ChoiceField(), ChoiceField()
        self.remove = QToolButton()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.symbol, 1)
        row.addWidget(self.colour, 1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.addWidget(self.name)
        column.addWidget(self.line)
        column.addLayout(row)
        for field in (self.name, self.line):
            field.written.connect(self._on_written)
        for choice in (self.symbol, self.colour):
            choice.chosen.connect(self._on_written)
        self.remove.clicked.connect(self._on_remove)

    def show_category(self, category: Category, deck: Deck, words: Words) -> None:
        """Shows a kind; a symbol of another kind cannot be chosen."""
        self._category = category
        self.name.name(words("decks.category_name"), words)
        self.line.name(words("decks.category_line"), words)
        self.name.set_value(category.name)
        self.line.set_value(category.line)
        taken = {one.symbol for one in deck.categories} - {category.symbol}
        self._fill(self.symbol, "symbol", [one for one in SYMBOLS if one not in taken], words)
        for at in range(self.symbol.box.count()):
            self.symbol.box.setItemIcon(at, symbol_icon(self.symbol.box.itemData(at), current()))
        self.symbol.box.setIconSize(QSize(24, 24))
        self._fill(self.colour, "colour", list(COLOURS), words)
        self.symbol.set_value(category.symbol)
        self.colour.set_value(category.colour)
        self.remove.setIcon(icon("trash", current(), "soft"))
        is_used = any(card.category == category.id for card in deck.cards)
        self.remove.setEnabled(not is_used and len(deck.categories) > 1)
        key = "decks.category_used" if is_used else "decks.remove_category"
        self.remove.setToolTip(words(key))
        self.remove.setAccessibleName(words("decks.remove_category"))

    def _fill(self, field: ChoiceField, what: str, options: list[str], words: Words) -> None:
        field.name(words(f"decks.{what}"))
        named = [(one, words(f"deck.{what}.{one}")) for one in options]
        field.set_options(named[1:], named[0][1])
        field.box.setItemData(0, named[0][0])

    def _on_written(self) -> None:
        self.written.emit(
            replace(
                self._category,
                name=self.name.value,
                line=self.line.value,
                symbol=self.symbol.value,
                colour=self.colour.value,
            )
        )

    def _on_remove(self) -> None:
        self.removed.emit(self._category.id)


class HeadForm(QWidget):
    """The fields of the deck itself.

    Signals:
        written: The next deck.
    """

    written = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._deck: AnyDeck | None = None
        self.title = TranslatedField(1)
        self.poles = {name: TranslatedField(2 if name == "question" else 1) for name in _POLES}
        self.themes: dict[tuple[str, str], TranslatedField] = {}
        self.boxes: dict[str, CategoryBox] = {}
        self.kinds, self.grids, self.add = label("heading"), label("soft"), QPushButton()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 14, 0)
        self.column.setSpacing(10)
        self.better = label("soft")
        self.small = label("soft")
        self.small.hide()
        fields = (
            self.title,
            self.better,
            self.small,
            *self.poles.values(),
            self.grids,
            self.kinds,
            self.add,
        )
        for widget in fields:
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.title.written.connect(self._on_title)
        for name, field in self.poles.items():
            field.setProperty("what", name)
            field.written.connect(self._on_pole)
        self.add.clicked.connect(self._on_add)

    def retell(self, words: Words) -> None:
        """The names of the fields."""
        self.title.name(words("decks.title"), words)
        for name, field in self.poles.items():
            field.name(words(f"decks.pole_{name}"), words)

    def show_deck(self, deck: AnyDeck, words: Words, found: tuple[Note, ...] = ()) -> None:
        """Shows a deck, and what can be better in it."""
        self._deck = deck
        self.better.setText(_told_notes(found, words))
        self.better.setVisible(bool(found))
        self.title.set_value(deck.title)
        is_of_cards = isinstance(deck, Deck)
        for name, field in self.poles.items():
            field.setVisible(not is_of_cards)
            if isinstance(deck, StatementDeck):
                field.set_value(getattr(deck, name))
        self.grids.setVisible(not is_of_cards)
        self.add.setText(words("decks.add_category" if is_of_cards else "decks.add_theme"))
        if isinstance(deck, Deck):
            self.kinds.setText(words("decks.kinds"))
            self._show_categories(deck, words)
            self.add.setEnabled(len(deck.categories) < len(SYMBOLS))
        else:
            self.grids.setText(_told_grids(deck, words))
            self.kinds.setText(words("decks.themes"))
            self._show_themes(deck, words)

    def show_small(self, count: int, words: Words) -> None:
        """Tells how many cards come out too small on the stage."""
        self.small.setText(words.count("decks.small_on_stage", count))
        self.small.setVisible(bool(count))

    def _show_categories(self, deck: Deck, words: Words) -> None:
        for id in [id for id in self.boxes if id not in {one.id for one in deck.categories}]:
            self._take_away(self.boxes.pop(id))
        for category in deck.categories:
            if category.id not in self.boxes:
                box = self.boxes[category.id] = CategoryBox(category)
                box.written.connect(self._on_category)
                box.removed.connect(self._on_removed)
                self.column.insertWidget(self.column.indexOf(self.add), box)
            self.boxes[category.id].show_category(category, deck, words)

    def _show_themes(self, deck: StatementDeck, words: Words) -> None:
        for kind in ("dimensions", "levers"):
            for theme in getattr(deck, kind):
                key = (kind, theme.id)
                if key not in self.themes:
                    field = self.themes[key] = TranslatedField(1)
                    field.setProperty("what", f"{kind} {theme.id}")
                    field.written.connect(self._on_theme)
                    self.column.insertWidget(self.column.indexOf(self.add), field)
                self.themes[key].name(words(f"decks.theme_{kind}", id=theme.id), words)
                self.themes[key].set_value(theme.name)

    def _take_away(self, widget: QWidget) -> None:
        self.column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _on_title(self, text: Text) -> None:
        assert self._deck is not None
        self.written.emit(replace(self._deck, title=text))

    def _on_pole(self, text: Text) -> None:
        assert isinstance(self._deck, StatementDeck)
        name = self.sender().property("what")
        changes: dict[str, Any] = {name: text}
        self.written.emit(replace(self._deck, **changes))

    def _on_theme(self, text: Text) -> None:
        assert isinstance(self._deck, StatementDeck)
        kind, id = self.sender().property("what").split(" ", 1)
        themes = tuple(
            replace(one, name=text) if one.id == id else one for one in getattr(self._deck, kind)
        )
        changes: dict[str, Any] = {kind: themes}
        self.written.emit(replace(self._deck, **changes))

    def _on_category(self, category: Category) -> None:
        assert isinstance(self._deck, Deck)
        self.written.emit(with_category(self._deck, category))

    def _on_removed(self, id: str) -> None:
        assert isinstance(self._deck, Deck)
        self.written.emit(without_category(self._deck, id))

    def _on_add(self) -> None:
        """One more kind of cards, or one more theme for statements."""
        deck = self._deck
        if isinstance(deck, Deck):
            self.written.emit(added_category(deck, _both("decks.new_category")))
        elif deck:
            self.written.emit(added_theme(deck, _both("decks.new_theme")))


def _both(key: str) -> Text:
    return Text(*(words_of(language)(key) for language in LANGUAGES))


def _told_notes(found: tuple[Note, ...], words: Words) -> str:
    told = [tell_note(note, words) for note in found[:_MOST_NOTES]]
    more = ["…"] if len(found) > _MOST_NOTES else []
    return "\n".join([words.count("deck.notes", len(found)), *told, *more])


def _told_grids(deck: StatementDeck, words: Words) -> str:
    shown = [" - ".join(map(str, grid.counts)) for grid in deck.grids]
    return words("decks.grids", count=len(deck.statements), grids="\n".join(shown))
