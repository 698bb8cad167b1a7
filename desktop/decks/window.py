"""The window for cards and statements: all decks, and the editor of one."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from assets.tokens import Look, look
from desktop.decks.desk import Desk
from desktop.decks.dialogs import Found, OnPaper
from desktop.decks.editor import Editor
from desktop.decks.list_page import ListPage
from desktop.handing_out import made_beside
from desktop.heard import be_window
from desktop.places import Places
from desktop.preferences import Preferences
from desktop.reading_order import focus_beside
from desktop.roomy import let_scroll
from desktop.text_size import scaled, share, sized
from desktop.trouble import tell_file_error
from exports.cards import SHEETS, printed_deck
from game.clock import Clock
from game.deck import DeckError, Text
from game.deck.editing import AnyDeck, new_cards, new_statements
from game.deck_files import SUFFIXES, deck_bytes, read_deck_file
from game.files.handing_out import hand_out
from game.stock import deck_shelf
from game.stock.decks import SHIPPED, shipped, shipped_cards
from game.worded import FileError

_KINDS = "*.toml *.xlsx *.csv *.txt"
_FIRST_STATEMENTS = 8


class DecksWindow(QWidget):
    """The decks of this laptop.

    Signals:
        left: Back to the trajecten.
    """

    left = Signal()

    def __init__(self, places: Places, preferences: Preferences, clock: Clock) -> None:
        super().__init__()
        be_window(self)
        self.setObjectName("ground")
        self._folder, self._preferences, self._clock = places.decks, preferences, clock
        self.page = ListPage(places.decks)
        self.editor: Editor | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setMinimumSize(1080, 640)
        sized(self._stack, least_width=1040)
        self.resize(scaled(1440), scaled(900))
        self.page.asked.connect(self._on_asked)
        self.page.cards_asked.connect(self.make_cards)
        self.page.statements_asked.connect(self.make_statements)
        self.page.import_asked.connect(self._on_import)
        self.page.left.connect(self.close)
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.close)
        preferences.changed.connect(self._on_preference)
        self.show_list()

    @property
    def words(self) -> Words:
        """The texts of the trainer's windows."""
        return words_of(self._preferences.get("console_language"))

    @property
    def theme(self) -> Look:
        """The look of the trainer's windows."""
        return look(self._preferences.get("console_theme"))

    def show_list(self) -> None:
        """Shows all decks."""
        if self.editor:
            self._stack.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        self.setWindowTitle(self.words("decks.all"))
        self.page.refresh(self.words)
        self._stack.setCurrentWidget(self.page)
        self.page.rows[0].open.setFocus()

    def edit(self, path: Path, deck: AnyDeck) -> Editor:
        """Shows the editor of a deck, and gives it."""
        self.show_list()
        editor = self.editor = Editor(Desk(path, deck), self.words, self.theme)
        editor.left.connect(self.show_list)
        editor.print_asked.connect(self._on_print)
        editor.export_asked.connect(self._on_export)
        editor.failed.connect(self._tell)
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        self.setWindowTitle(deck.title.told(self.words.language))
        editor.cards.list.setFocus()
        return editor

    def make_cards(self) -> None:
        """Makes a new deck of cards, of the kinds that our rules know, and opens it."""
        title, card = _both("decks.new_title"), _both("decks.new_card")
        self._keep_new(new_cards("new", title, shipped_cards().categories, card))

    def make_statements(self) -> None:
        """Makes a new deck of statements and opens it."""
        poles = _both("decks.new_low"), _both("decks.new_high")
        one = _both("decks.new_statement")
        statements = [
            Text(f"{one.nl} {number}", f"{one.en} {number}")
            for number in range(1, _FIRST_STATEMENTS + 1)
        ]
        question = _both("decks.new_question")
        self._keep_new(new_statements("new", _both("decks.new_title"), question, poles, statements))

    def fetch(self, path: Path) -> None:
        """Shows what is in a file; keeps it only when that is wanted."""
        try:
            found: AnyDeck | DeckError = read_deck_file(path)
        except DeckError as error:
            found = error
        except FileError as error:
            self._tell(error)
            return
        dialog = Found(path, found, self.words)
        if dialog.exec() and not isinstance(found, DeckError):
            self._keep_new(found)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next)

    def showEvent(self, event: QShowEvent) -> None:
        if share() > 1:
            let_scroll(self)
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.editor:
            self.editor.setFocus()  # what is being typed is kept
        super().closeEvent(event)
        self.left.emit()

    def _keep_new(self, deck: AnyDeck) -> None:
        try:
            path = deck_shelf.keep_new(deck, self._folder)
        except FileError as error:
            self._tell(error)
            return
        self.edit(path, replace(deck, id=path.stem))

    def _on_asked(self, what: str, which: object) -> None:
        if what == "copy":
            self._copy(self._deck(which))
        elif what == "print":
            self.print_deck(self._deck(which))
        elif what == "export":
            self.export(self._deck(which))
        elif isinstance(which, Path):
            self._do_own(what, which)

    def _do_own(self, what: str, path: Path) -> None:
        if what == "open":
            self.edit(path, self._deck(path))
            return
        if what == "show_faults":
            self._show_faults(path)
            return
        if what == "erase" and not self._is_sure(path):
            return
        works = {
            "remove": deck_shelf.remove,
            "put_back": deck_shelf.put_back,
            "erase": deck_shelf.erase,
        }
        try:
            works[what](path)
        except FileError as error:
            self._tell(error)
        self.show_list()

    def _deck(self, which: object) -> AnyDeck:
        if isinstance(which, Path):
            return read_deck_file(which)
        assert which in SHIPPED
        return shipped(str(which))

    def _copy(self, deck: AnyDeck) -> None:
        nl, en = (words_of(one)("decks.copy_of", title="{title}") for one in ("nl", "en"))
        title = Text(nl.format(title=deck.title.told("nl")), en.format(title=deck.title.told("en")))
        self._keep_new(replace(deck, title=title))

    def _show_faults(self, path: Path) -> None:
        try:
            read_deck_file(path)
        except DeckError as error:
            Found(path, error, self.words).exec()
        except FileError as error:
            self._tell(error)

    def _on_import(self) -> None:
        title = self.words("decks.fetch")
        kinds = f"{self.words('decks.kinds_of_files')} ({_KINDS})"
        place, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if place:
            self.fetch(Path(place))

    def _on_print(self) -> None:
        assert self.editor is not None
        self.print_deck(self.editor.deck)

    def _on_export(self) -> None:
        assert self.editor is not None
        self.export(self.editor.deck)

    def print_deck(self, deck: AnyDeck) -> None:
        """Asks for the paper, and writes the PDFs into a folder."""
        dialog = OnPaper(deck, self.words)
        if not dialog.exec():
            return
        folder = QFileDialog.getExistingDirectory(self, self.words("decks.choose_folder"))
        if not folder:
            return
        names = []
        try:
            for language in dialog.chosen_languages:
                sheet = SHEETS[dialog.sheet.value]
                moment, has_backs = self._clock(), dialog.backs.isChecked()
                make = partial(printed_deck, deck, sheet, language, moment, has_backs=has_backs)
                made = made_beside(make, self.words, self)
                if made is None:
                    self._say(self.words("handing_out.stopped"))
                    return
                name, pdf = made
                names.append(hand_out(Path(folder) / name, pdf).name)
        except FileError as error:
            self._tell(error)
            return
        self._say(self.words("decks.printed", names=", ".join(names), folder=folder))

    def export(self, deck: AnyDeck) -> None:
        """Writes a deck into a file that the trainer chooses; its ending says which kind."""
        kinds = ";;".join(f"{one[1:].upper()} (*{one})" for one in SUFFIXES[1:] + SUFFIXES[:1])
        suggested = str(Path.home() / f"{deck.id}.xlsx")
        title = self.words("decks.export")
        place, kind = QFileDialog.getSaveFileName(self, title, suggested, kinds)
        if not place:
            return
        path = Path(place)
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(f"{path.name}.{kind[:4].strip().lower() or 'xlsx'}")
        try:
            hand_out(path, deck_bytes(deck, path.suffix.lower()))
        except FileError as error:
            self._tell(error)
            return
        self._say(self.words("decks.exported", name=path.name, folder=str(path.parent)))

    def _is_sure(self, path: Path) -> bool:
        words = self.words
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(words("decks.do_erase"))
        box.setText(words("decks.erase_sure", name=path.stem))
        erase = box.addButton(words("decks.do_erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(words("names.keep"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is erase

    def _say(self, text: str) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.words("decks.all"))
        box.setText(text)
        box.exec()

    def _tell(self, error: FileError) -> None:
        tell_file_error(error, self.words, self)

    def _on_preference(self, name: str) -> None:
        if not name.startswith("console_"):
            return
        if self.editor:
            chosen = self.editor.cards.current
            self.edit(self.editor.desk.path, self.editor.deck).cards.choose(chosen)
        else:
            self.show_list()


def _both(key: str) -> Text:
    return Text(*(words_of(language)(key) for language in LANGUAGES))
