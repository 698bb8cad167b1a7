"""What is asked about a deck: on which paper, and whether what is in a file is right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from assets.language import LANGUAGES, Words
from desktop.console.choices import ChoiceField
from desktop.console.fields import label
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from exports.cards import SHEETS
from game.deck import Deck, DeckError, notes
from game.deck.editing import AnyDeck
from game.deck.telling import gathered, tell_deck, tell_fault


class Found(RoomyDialog):
    """What is in a file, before anything is kept: the deck, or every fault with its line."""

    def __init__(
        self, path: Path, found: "AnyDeck | DeckError", words: Words, is_new: bool = True
    ) -> None:
        super().__init__()
        self.setWindowTitle(path.name)
        fit_dialog(self, 860, 620)
        self.told, self.list = label("title"), QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(words("decks.findings"))
        self.line = label("soft")
        self.take, self.leave = QPushButton(words("decks.take")), QPushButton()
        restyle(self.take, kind="primary")
        if isinstance(found, DeckError):
            self._show_faults(found, words)
        else:
            self._show_deck(found, words)
        self.take.setVisible(is_new and not isinstance(found, DeckError))
        key = "decks.take_not" if self.take.isVisibleTo(self) else "decks.close"
        self.leave.setText(words(key))
        # Else Enter in the list presses the first button, which keeps nothing.
        (self.take if self.take.isVisibleTo(self) else self.leave).setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        for widget in (self.told, self.line, self.list):
            column.addWidget(widget)
        column.addLayout(row)
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)

    def _show_faults(self, error: DeckError, words: Words) -> None:
        self.told.setText(words.count("deck.faults", len(error.faults), name=error.name))
        self.line.setText(words("decks.nothing_kept"))
        for fault in error.faults:
            key = "decks.at_part" if fault.part else "decks.at"
            place = words(key, line=fault.line, part=fault.part)
            self.list.addItem(f"{place}: {tell_fault(fault, words)}")

    def _show_deck(self, deck: AnyDeck, words: Words) -> None:
        self.told.setText(tell_deck(deck, words))
        found = gathered(notes(deck), words)
        told = words.count("deck.notes", len(found)) if found else words("deck.told.sound")
        self.line.setText(told)
        for _, text in found:
            self.list.addItem(text)
        self.list.setVisible(bool(found))


class OnPaper(RoomyDialog):
    """On which sheets a deck is printed, in which languages, and with backs or without."""

    def __init__(self, deck: AnyDeck, words: Words) -> None:
        super().__init__()
        self.setWindowTitle(words("decks.print"))
        fit_dialog(self, 620, 420)
        self.sheet = ChoiceField()
        self.sheet.name(words("decks.sheet"))
        is_of_cards = isinstance(deck, Deck)
        named = [
            (name, words(f"decks.sheet_{name.replace('-', '_')}"))
            for name, sheet in SHEETS.items()
            if not (is_of_cards and sheet.is_for_short_texts)
        ]
        self.sheet.set_options(named[1:], named[0][1])
        self.sheet.box.setItemData(0, named[0][0])
        self.languages = {one: QCheckBox(words(f"choice.{one}")) for one in LANGUAGES}
        self.languages[words.language].setChecked(True)
        self.backs = QCheckBox(words("decks.backs"))
        self.backs.setChecked(True)
        self.hint = label("soft", words("decks.backs_hint"))
        self.go, self.leave = QPushButton(words("decks.choose_folder")), QPushButton()
        self.leave.setText(words("decks.close"))
        restyle(self.go, kind="primary")
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(8)
        for widget in (self.sheet, *self.languages.values(), self.backs, self.hint):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)
        self.go.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.sheet.chosen.connect(self._on_sheet)
        for box in self.languages.values():
            box.toggled.connect(self._on_language)

    @property
    def chosen_languages(self) -> tuple[str, ...]:
        """In which it is printed."""
        return tuple(one for one, box in self.languages.items() if box.isChecked())

    def _on_sheet(self) -> None:
        is_cut = SHEETS[self.sheet.value].is_cut
        self.backs.setEnabled(is_cut)
        self.hint.setEnabled(is_cut)

    def _on_language(self) -> None:
        self.go.setEnabled(bool(self.chosen_languages))
