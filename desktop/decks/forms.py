"""Forms for what is chosen in a deck: a card, a statement, or the deck itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.choices import ChoiceField
from desktop.console.fields import TextField, beside, label
from desktop.decks.translated import TranslatedField
from desktop.theme import restyle
from game.deck import Card, Deck, DeckStatement, StatementDeck, Text
from game.deck.cards import MOST_CHOICES, MOST_MINUTES
from game.deck.editing import Thing
from game.deck.legibility import CARD_LIMITS, STATEMENT_LIMITS

_LETTERS = "ABCDE"
_SHORT_MINUTES = (1, 2, 3, 4, 5, 10, 15, 20, 30)


class Form(QWidget):
    """Fields for one thing; a subclass shows them and says what stands in them.

    Signals:
        written: The card or statement as it stands there, to be kept.
        typed: The same at every key, only to be looked at.
    """

    written = Signal(object)
    typed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 14, 0)
        self.column.setSpacing(10)

    def field(self, lines: int = 1, most: int = 0) -> TranslatedField:
        """A text in both languages."""
        made = TranslatedField(lines, most)
        made.written.connect(self._on_written)
        made.typed.connect(self._on_typed)
        return made

    def filled_in(self) -> Thing:
        """What stands there now."""
        raise NotImplementedError

    def _on_written(self) -> None:
        self.written.emit(self.filled_in())

    def _on_typed(self) -> None:
        self.typed.emit(self.filled_in())


class CardForm(Form):
    """The fields of a card."""

    def __init__(self) -> None:
        super().__init__()
        self._card: Card | None = None
        self.title = self.field(1, CARD_LIMITS["title"])
        self.label = self.field(1, CARD_LIMITS["label"])
        self.text = self.field(4, CARD_LIMITS["text"])
        self.ask = self.field(2, CARD_LIMITS["ask"])
        self.choices = [self.field(2, CARD_LIMITS["choices"]) for _ in range(MOST_CHOICES)]
        self.more, self.fewer = QPushButton(), QPushButton()
        self.category, self.minutes, self.tags = ChoiceField(), ChoiceField(), TextField()
        for widget in (self.title, self.text, self.ask, *self.choices):
            self.column.addWidget(widget)
        for button in (self.more, self.fewer):
            restyle(button, kind="quiet")
        self.column.addWidget(beside(self.more, self.fewer))
        self.column.addWidget(beside(self.category, self.minutes, self.tags, stretches=(4, 3, 5)))
        self.column.addWidget(self.label)
        self.column.addStretch(1)
        self._count = 0
        self.more.clicked.connect(self._on_more)
        self.fewer.clicked.connect(self._on_fewer)
        self.category.chosen.connect(self._on_written)
        self.minutes.chosen.connect(self._on_written)
        self.tags.written.connect(self._on_written)

    def retell(self, words: Words) -> None:
        """The names of the fields."""
        for name in ("title", "label", "text", "ask"):
            getattr(self, name).name(words(f"decks.card_{name}"), words)
        for letter, field in zip(_LETTERS, self.choices, strict=True):
            field.name(words("decks.choice", letter=letter), words)
        self.more.setText(words("decks.more_choices"))
        self.fewer.setText(words("decks.fewer_choices"))
        self.category.name(words("decks.category"))
        self.minutes.name(words("decks.minutes"))
        self.tags.name(words("decks.tags"), words("decks.tags_hint"))

    def show_card(self, card: Card, deck: Deck, words: Words) -> None:
        """Shows a card."""
        is_other = self._card is None or self._card.id != card.id
        self._card = card
        for name in ("title", "label", "text", "ask"):
            getattr(self, name).set_value(getattr(card, name))
        self._count = len(card.choices) if is_other else max(self._count, len(card.choices))
        for number, field in enumerate(self.choices):
            field.set_value(card.choices[number] if number < len(card.choices) else Text())
        self._show_choices()
        kinds = [(one.id, one.name.told(words.language)) for one in deck.categories]
        self.category.set_options(kinds[1:], kinds[0][1])
        self.category.box.setItemData(0, kinds[0][0])
        self.category.set_value(card.category)
        known = sorted({*_SHORT_MINUTES, card.minutes} - {0})
        minutes = [(str(one), words.count("deck.minutes", one)) for one in known]
        self.minutes.set_options(minutes, words("decks.no_minutes"))
        self.minutes.set_value(str(card.minutes) if card.minutes else "")
        self.tags.set_value(", ".join(card.tags))

    def filled_in(self) -> Card:
        """What stands there now; a choice that is empty in both languages is none."""
        assert self._card is not None
        before, title = self._card, self.title.value
        is_own_label = self.label.value != before.title or before.label != before.title
        choices = tuple(one.value for one in self.choices[: self._count])
        return replace(
            before,
            category=self.category.value or before.category,
            title=title,
            label=self.label.value if is_own_label else title,
            text=self.text.value,
            ask=self.ask.value,
            choices=tuple(one for one in choices if one != Text()),
            minutes=min(int(self.minutes.value or 0), MOST_MINUTES),
            tags=tuple(one.strip() for one in self.tags.edit.text().split(",") if one.strip()),
        )

    def _show_choices(self) -> None:
        for number, field in enumerate(self.choices):
            field.setVisible(number < self._count)
        self.more.setVisible(self._count < MOST_CHOICES)
        self.fewer.setVisible(self._count > 0)

    def _on_more(self) -> None:
        """A choice is never alone: the first time there are two."""
        self._count = min(max(self._count + 1, 2), MOST_CHOICES)
        self._show_choices()
        self.choices[self._count - 1 if self._count > 2 else 0].boxes["nl"].setFocus()

    def _on_fewer(self) -> None:
        self._count = 0 if self._count <= 2 else self._count - 1
        self._show_choices()
        self._on_written()


class StatementForm(Form):
    """The fields of a statement."""

    def __init__(self) -> None:
        super().__init__()
        self._statement: DeckStatement | None = None
        self.text = self.field(3, STATEMENT_LIMITS["text"])
        self.label = self.field(1, STATEMENT_LIMITS["label"])
        self.dimension = ChoiceField()
        self.levers: dict[str, QPushButton] = {}
        self._levers = QWidget()
        for widget in (self.text, self.label, self.dimension):
            self.column.addWidget(widget)
        self._levers_name = label()
        self.column.addWidget(self._levers_name)
        self.column.addWidget(self._levers)
        self.column.addStretch(1)
        self.dimension.chosen.connect(self._on_written)

    def retell(self, words: Words) -> None:
        """The names of the fields."""
        self.text.name(words("decks.statement_text"), words)
        self.label.name(words("decks.statement_label"), words)
        self.dimension.name(words("decks.dimension"))
        self._levers_name.setText(words("decks.levers"))

    def show_statement(self, one: DeckStatement, deck: StatementDeck, words: Words) -> None:
        """Shows a statement."""
        self._statement = one
        self.text.set_value(one.text)
        self.label.set_value(one.label)
        known = [(theme.id, theme.name.told(words.language)) for theme in deck.dimensions]
        self.dimension.set_options(known, words("decks.no_dimension"))
        self.dimension.set_value(one.dimension)
        self.dimension.setVisible(bool(known))
        self._show_levers(one, deck, words)

    def _show_levers(self, one: DeckStatement, deck: StatementDeck, words: Words) -> None:
        if list(self.levers) != [theme.id for theme in deck.levers]:
            self.column.removeWidget(self._levers)
            self._levers.hide()
            self._levers.deleteLater()
            self.levers = {theme.id: QPushButton() for theme in deck.levers}
            for button in self.levers.values():
                button.setCheckable(True)
                restyle(button, kind="tab")
                button.clicked.connect(self._on_written)
            self._levers = beside(*self.levers.values())
            self.column.insertWidget(self.column.count() - 1, self._levers)
        for theme in deck.levers:
            self.levers[theme.id].setText(theme.name.told(words.language))
            self.levers[theme.id].setChecked(theme.id in one.levers)
        self._levers_name.setVisible(bool(deck.levers))

    def filled_in(self) -> DeckStatement:
        """What stands there now."""
        assert self._statement is not None
        return replace(
            self._statement,
            text=self.text.value,
            label=self.label.value,
            dimension=self.dimension.value,
            levers=tuple(id for id, button in self.levers.items() if button.isChecked()),
        )
