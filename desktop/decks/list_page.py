"""The decks there are: those that came with the program, a bureau's own, and removed ones."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.areas import TallArea
from desktop.console.buttons import RowButton, TwoLineButton
from desktop.console.fields import label
from desktop.paint import icon
from desktop.spoken import tell_keys
from desktop.theme import current, restyle
from game.deck import Deck
from game.deck.editing import AnyDeck, things
from game.stock.deck_shelf import OwnDeck, own_decks, removed_decks
from game.stock.decks import SHIPPED, shipped

ACTIONS = ("open", "copy", "print", "export", "remove")


class DeckRow(QWidget):
    """One deck: a wide button to open it, and a menu.

    Attributes:
        which: The id of a shipped deck, or the path of an own one.

    Signals:
        asked: One of its actions, and which deck.
    """

    asked = Signal(str, object)

    def __init__(
        self, which: object, title: str, line: str, actions: Sequence[str], words: Words
    ) -> None:
        super().__init__()
        self.which = which
        self.open = RowButton()
        inside = QHBoxLayout(self.open)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(label("strong", title), 1)
        inside.addWidget(label("soft", line), 1)
        self.open.setAccessibleName(f"{title}, {line}")
        self.more = QToolButton()
        self.more.setIcon(icon("more", current(), "soft", 22))
        self.more.setIconSize(QSize(22, 22))
        self.more.setAccessibleName(words("decks.more", title=title))
        self.more.setToolTip(words("decks.more", title=title))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        for name in actions:
            action = self.menu.addAction(words(f"decks.do_{name}"))
            action.setData(name)
        self.more.setMenu(self.menu)
        self._first = actions[0]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        row.addWidget(self.more)
        self.open.clicked.connect(self._on_open)
        self.menu.triggered.connect(self._on_action)

    def _on_open(self) -> None:
        self.asked.emit(self._first, self.which)

    def _on_action(self, action: QAction) -> None:
        self.asked.emit(action.data(), self.which)


class ListPage(QWidget):
    """All decks under each other, and what can be made.

    Signals:
        asked: What, and of which deck; see :class:`DeckRow`. Also ``put_back`` and ``erase``.
        cards_asked, statements_asked, import_asked, left: A new deck, one from a file, back home.
    """

    asked = Signal(str, object)
    cards_asked = Signal()
    statements_asked = Signal()
    import_asked = Signal()
    left = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.rows: list[DeckRow] = []
        self.title, self.line = label("greeting"), label("soft")
        self.back = QPushButton()
        restyle(self.back, kind="quiet")
        self.cards, self.statements, self.fetch = (TwoLineButton() for _ in range(3))
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.cards.clicked.connect(self.cards_asked)
        self.statements.clicked.connect(self.statements_asked)
        self.fetch.clicked.connect(self.import_asked)

    def refresh(self, words: Words) -> None:
        """Reads the folder again and shows what is there."""
        self.title.setText(words("decks.all"))
        self.line.setText(words("decks.all_line"))
        self.back.setText(words("decks.home"))
        tell_keys(self.back, words, "Ctrl+H")
        self.back.setIcon(icon("arrow-left", current(), "soft"))
        for button, key in (
            (self.cards, "new_cards"),
            (self.statements, "new_statements"),
            (self.fetch, "fetch"),
        ):
            button.tell(words(f"decks.{key}"), words(f"decks.{key}_line"))
        self._wipe()
        own, gone = own_decks(self._folder), removed_decks(self._folder)
        if own:
            self._heading(words("decks.own"))
        for one in own:
            self._add_own(one, words)
        self._heading(words("decks.shipped"))
        for id in SHIPPED:
            deck = shipped(id)
            actions = ("copy", "print", "export")
            self._add(id, deck.title.told(words.language), _told(deck, words), actions, words)
        if gone:
            self._heading(words("decks.removed"))
        for one in gone:
            title = one.title.told(words.language)
            told = (_told(one.deck, words) if one.deck else "", words("decks.do_put_back"))
            line = " · ".join(part for part in told if part)
            self._add(one.path, title, line, ("put_back", "erase"), words)
        self._column.addStretch(1)

    def row(self, which: object) -> DeckRow:
        """The row of a deck, by its id or its path."""
        return next(row for row in self.rows if row.which == which)

    def _add_own(self, one: OwnDeck, words: Words) -> None:
        title = one.title.told(words.language)
        if one.deck:
            self._add(one.path, title, _told(one.deck, words), ACTIONS, words)
        else:
            line = words.count("decks.faulty", max(len(one.faults), 1))
            self._add(one.path, title, line, ("show_faults", "remove"), words)

    def _add(
        self, which: object, title: str, line: str, actions: Sequence[str], words: Words
    ) -> None:
        row = DeckRow(which, title, line, actions, words)
        row.asked.connect(self.asked)
        self.rows.append(row)
        self._column.addWidget(row)

    def _heading(self, text: str) -> None:
        heading = label("heading", text)
        heading.setContentsMargins(8, 18, 0, 6)
        self._column.addWidget(heading)

    def _wipe(self) -> None:
        self.rows = []
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        area = TallArea()
        area.show_widget(self._holder)
        right = QVBoxLayout()
        right.setSpacing(12)
        for button in (self.cards, self.statements, self.fetch):
            right.addWidget(button)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(56)
        row.addWidget(area, 65)
        row.addLayout(right, 35)
        column = QVBoxLayout(self)
        column.setContentsMargins(88, 36, 88, 24)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addLayout(row, 1)


def _told(deck: AnyDeck, words: Words) -> str:
    count = len(things(deck))
    key = "deck.cards" if isinstance(deck, Deck) else "decks.statements"
    return words.count(key, count)
