"""The editor of one deck: cards at the left, texts in the middle, the card itself at the right."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from assets.tokens import Look
from desktop.console.areas import TallArea
from desktop.console.fields import label, show_error
from desktop.decks.card_list import HEAD, CardList
from desktop.decks.desk import Desk
from desktop.decks.forms import CardForm, StatementForm
from desktop.decks.head_form import HeadForm
from desktop.decks.pictures import CardPicture
from desktop.decks.stage_fit import StageFit
from desktop.decks.translated import Box
from desktop.paint import icon
from desktop.spoken import tell_keys
from desktop.stage.type_sizes import READABLE
from desktop.text_size import sized
from desktop.theme import restyle
from game.deck import Card, Deck, DeckStatement, Fault, Note, StatementDeck, Text, notes
from game.deck.editing import (
    AnyDeck,
    Thing,
    added,
    copied,
    moved,
    ordered,
    thing,
    things,
    with_thing,
    without,
)
from game.deck.legibility import card_notes, statement_notes
from game.deck.telling import tell_fault, tell_note

_MOST_NOTES = 4

_KEYS = {
    "Ctrl+N": "add",
    "Ctrl+D": "copy",
    "Alt+Up": "up",
    "Alt+Down": "down",
    "Ctrl+Backspace": "remove",
}
"""What is done to the card that is chosen."""

_PAUSE = 80
"""Milliseconds without a key after which the card is drawn anew."""


class Editor(QWidget):
    """A deck under the hands.

    Signals:
        left: Back to the decks.
        print_asked, export_asked: The deck on paper, or in a file.
        failed: A :class:`FileError`; nothing has changed.
    """

    left = Signal()
    print_asked = Signal()
    export_asked = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, words: Words, theme: Look) -> None:
        super().__init__()
        self.desk, self._words, self._theme = desk, words, theme
        desk.setParent(self)
        self.cards = CardList()
        self.head = HeadForm()
        self.form = CardForm() if isinstance(desk.deck, Deck) else StatementForm()
        self.picture = CardPicture(theme)
        self.languages = {one: QPushButton() for one in LANGUAGES}
        self.seen_in = words.language
        self._notes: tuple[Note, ...] = ()
        self._fit = StageFit(theme, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.area = TallArea()
        self.problem, self.told, self.title = label("error"), label("soft"), label("title")
        self.saved = label("soft")
        self.back, self.print, self.export = QPushButton(), QPushButton(), QPushButton()
        self.undo, self.redo = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.refresh()
        self.cards.choose(things(desk.deck)[0].id)

    @property
    def deck(self) -> AnyDeck:
        """The deck as it is kept."""
        return self.desk.deck

    @property
    def current(self) -> Thing | None:
        """The card or statement that is chosen; nothing for the deck itself."""
        return thing(self.deck, self.cards.current)

    @property
    def first_field(self) -> Box:
        """Where one begins to type."""
        field = self.form.title if isinstance(self.form, CardForm) else self.form.text
        return field.boxes["nl"]

    def refresh(self) -> None:
        """Shows the deck as it is now."""
        words = self._words
        self.title.setText(self.deck.title.told(words.language))
        self.cards.retell(words, isinstance(self.deck, Deck))
        self.form.retell(words)
        self.head.retell(words)
        for button, key, name in (
            (self.back, "back", "arrow-left"),
            (self.print, "print", "print"),
            (self.export, "export", "export"),
            (self.undo, "undo", "undo"),
            (self.redo, "redo", "redo"),
        ):
            button.setText(words(f"decks.{key}"))
            button.setIcon(icon(name, self._theme, "soft"))
        for language, button in self.languages.items():
            button.setText(words(f"choice.{language}"))
            button.setChecked(language == self.seen_in)
        self.saved.setText(words("decks.saved"))
        self._tell_keys()
        self._on_changed()

    def _tell_keys(self) -> None:
        cards = self.cards
        for key, what in _KEYS.items():
            tell_keys(cards.add if what == "add" else cards.tools[what], self._words, key)
        for key, widget in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+F", cards.search),
            ("Ctrl+P", self.print),
            ("Esc", self.back),
        ):
            tell_keys(widget, self._words, key)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 12, 20, 8)
        top.setSpacing(10)
        top.addWidget(self.back)
        top.addWidget(self.title, 1)
        top.addWidget(self.saved)
        for button in (self.undo, self.redo, self.export, self.print):
            top.addWidget(button)
        for button in (self.back, self.undo, self.redo):
            restyle(button, kind="quiet")
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 14, 10, 14)
        middle.addWidget(self.problem)
        middle.addWidget(self.area, 1)
        self.problem.hide()
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(10, 14, 24, 14)
        right.setSpacing(10)
        switch = QHBoxLayout()
        for button in self.languages.values():
            button.setCheckable(True)
            restyle(button, kind="tab")
            switch.addWidget(button)
        switch.addStretch(1)
        right.addLayout(switch)
        right.addWidget(self.picture)
        right.addWidget(self.told)
        right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(0)
        sized(self.cards, width=320)
        body.addWidget(self.cards)
        body.addLayout(middle, 11)
        body.addWidget(self._right, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.desk.changed.connect(self._on_changed)
        self.desk.refused.connect(self._on_refused)
        self.desk.failed.connect(self.failed)
        self.cards.chosen.connect(self._on_chosen)
        self.cards.asked.connect(self.do)
        self.cards.sorted.connect(self._on_sorted)
        self.form.written.connect(self._on_written)
        self.form.typed.connect(self._on_typed)
        self._pause.timeout.connect(self._on_pause)
        self._fit.done.connect(self._show_cards)
        self.head.written.connect(self._on_head)
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self.print_asked)
        self.export.clicked.connect(self.export_asked)
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        for button in self.languages.values():
            button.clicked.connect(self._on_language)
        for key, what in _KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setProperty("what", what)
            shortcut.activated.connect(self._on_key)
        for key, slot in (
            ("Ctrl+Z", self.desk.undo),
            ("Ctrl+Y", self.desk.redo),
            ("Ctrl+F", self._on_find),
            ("Ctrl+P", self.print_asked),
            ("Esc", self.left),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def do(self, what: str) -> None:
        """Adds, copies, moves or takes away; what is chosen then is what one goes on with."""
        id, deck = self.cards.current, self.deck
        if what == "add":
            key = "decks.new_card" if isinstance(deck, Deck) else "decks.new_statement"
            text = Text(*(words_of(language)(key) for language in LANGUAGES))
            self._go_on_with(*added(deck, id, text))
            self.first_field.setFocus()
            self.first_field.selectAll()
        elif id == HEAD:
            return
        elif what == "copy":
            self._go_on_with(*copied(deck, id))
        elif what == "remove":
            order = [one.id for one in things(deck)]
            at = order.index(id)
            near = order[at + 1] if at + 1 < len(order) else order[max(at - 1, 0)]
            self._go_on_with(without(deck, id), near)
        else:
            self._go_on_with(moved(deck, id, -1 if what == "up" else 1), id)

    def _go_on_with(self, deck: AnyDeck, id: str) -> None:
        if self.desk.change(deck):
            self.cards.choose(id)
            self._on_chosen(id)

    def _on_changed(self) -> None:
        show_error(self.problem, "")
        self.title.setText(self.deck.title.told(self._words.language))
        self.undo.setEnabled(self.desk.can_undo)
        self.redo.setEnabled(self.desk.can_redo)
        self._notes = notes(self.deck)
        self._show_cards()
        self._show_form()
        self._fit.look_at(self.deck)

    def _show_cards(self) -> None:
        small = self._fit.too_small(self.deck)
        marked = small | {note.id for note in self._notes}
        self.cards.show_deck(self.deck, self.cards.current, marked)
        self.head.show_small(len(small), self._words)

    def _on_chosen(self, _: str) -> None:
        self._show_form()

    def _show_form(self) -> None:
        one = self.current
        if isinstance(one, Card) and isinstance(self.form, CardForm):
            assert isinstance(self.deck, Deck)
            self.form.show_card(one, self.deck, self._words)
        elif isinstance(one, DeckStatement) and isinstance(self.form, StatementForm):
            assert isinstance(self.deck, StatementDeck)
            self.form.show_statement(one, self.deck, self._words)
        else:
            self.head.show_deck(self.deck, self._words, self._notes)
        self.area.show_widget(self.form if one else self.head)
        self._right.setVisible(one is not None)
        self._pause.stop()
        if one:
            self._show_picture(one)

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        if self.current:
            self._show_picture(self.form.filled_in())

    def _show_picture(self, one: Thing) -> None:
        """Draws the card as it is being typed, and says what the back row thinks of it."""
        words = words_of(self.seen_in)
        if isinstance(one, Card):
            assert isinstance(self.deck, Deck)
            self.picture.show_card(one, self.deck.category(one.category), words, self._theme)
            found = tuple(card_notes(one))
        else:
            self.picture.show_statement(one, words, self._theme)
            found = tuple(statement_notes(one))
        same = [note for note in self._notes if note.id == one.id and note.key == "same_label"]
        self.told.setText("\n".join(self._told([*found, *same])))

    def _told(self, found: list[Note]) -> list[str]:
        told = [tell_note(note, self._words).split(" ", 1)[1] for note in found[:_MOST_NOTES]]
        size = round(self.picture.smallest)
        if not self.picture.is_whole:
            told.insert(0, self._words("decks.cut_off"))
        elif size < READABLE:
            told.insert(0, self._words("decks.too_small", size=size, least=READABLE))
        return told or [self._words("decks.readable")]

    def _on_written(self, one: Thing) -> None:
        self.desk.change(with_thing(self.deck, one))

    def _on_head(self, deck: AnyDeck) -> None:
        self.desk.change(deck)

    def _on_refused(self, fault: Fault) -> None:
        words, name = self._words, fault.facts.get("name")
        if fault.key in ("missing", "empty") and words.has(f"deck.field.{name}"):
            show_error(self.problem, words("decks.not_empty", name=words(f"deck.field.{name}")))
        else:
            show_error(self.problem, words("decks.refused", why=tell_fault(fault, words)))

    def _on_sorted(self, by: str) -> None:
        self.desk.change(ordered(self.deck, by, self._words.language))

    def _on_language(self) -> None:
        sender = self.sender()
        self.seen_in = next(one for one, button in self.languages.items() if button is sender)
        for one, button in self.languages.items():
            button.setChecked(one == self.seen_in)
        if self.current:
            self._show_picture(self.current)

    def _on_key(self) -> None:
        self.do(self.sender().property("what"))

    def _on_find(self) -> None:
        self.cards.search.setFocus()
        self.cards.search.selectAll()
