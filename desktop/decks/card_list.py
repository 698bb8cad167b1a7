"""The cards of a deck in a list: searched, put in order, moved, copied and taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.fields import label
from desktop.decks.pictures import symbol_icon
from desktop.paint import colour, icon
from desktop.theme import current
from game.deck import Card, Deck
from game.deck.editing import SORTS, AnyDeck, Thing, found, things

HEAD = ""
"""The id of the line for the deck itself."""

_TOOLS = {"copy": "copy", "up": "arrow-up", "down": "arrow-down", "remove": "trash"}


class CardList(QWidget):
    """A line for the deck itself, and one for every card that is looked for.

    Signals:
        chosen: The id of a card, or :data:`HEAD`.
        asked: ``add``, or a tool: ``copy``, ``up``, ``down``, ``remove``.
        sorted: By what.
    """

    chosen = Signal(str)
    asked = Signal(str)
    sorted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side_left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setIconSize(QSize(24, 24))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.told, self.add = label("soft"), QPushButton()
        self.tools = {name: QToolButton() for name in _TOOLS}
        self.order = QToolButton()
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.order)
        self.order.setMenu(self.menu)
        self._deck: AnyDeck | None = None
        self._words: Words | None = None
        self._noted: frozenset[str] = frozenset()
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.list.currentItemChanged.connect(self._on_current)
        self.add.clicked.connect(self._on_add)
        for button in self.tools.values():
            button.clicked.connect(self._on_tool)

    def retell(self, words: Words, is_of_cards: bool) -> None:
        """Its words."""
        self._words = words
        self.search.setPlaceholderText(words("decks.search"))
        self.search.setAccessibleName(words("decks.search"))
        self.list.setAccessibleName(words("decks.list"))
        self.add.setText(words("decks.add_card" if is_of_cards else "decks.add_statement"))
        for name, button in self.tools.items():
            button.setIcon(icon(_TOOLS[name], current(), "soft"))
            button.setToolTip(words(f"decks.tool_{name}"))
            button.setAccessibleName(words(f"decks.tool_{name}"))
        self.order.setIcon(icon("list", current(), "soft"))
        self.order.setToolTip(words("decks.sort"))
        self.order.setAccessibleName(words("decks.sort"))
        self.menu.clear()
        for by in SORTS:
            action = self.menu.addAction(words(f"decks.sort_{by}"))
            action.setData(by)
            action.triggered.connect(self._on_sort)

    def show_deck(self, deck: AnyDeck, chosen: str, marked: frozenset[str]) -> None:
        """Shows a deck with one of its cards chosen; those that can be better are marked."""
        self._deck = deck
        self._noted = marked
        self._fill(chosen)

    def choose(self, id: str) -> None:
        """Chooses a card, also one that was not looked for."""
        if self._row(id) < 0:
            self.search.clear()
        self.list.setCurrentRow(max(self._row(id), 0))
        self.list.scrollToItem(self.list.currentItem())

    @property
    def current(self) -> str:
        """The id of what is chosen."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else HEAD

    def _fill(self, chosen: str) -> None:
        assert self._deck is not None
        assert self._words is not None
        self.list.blockSignals(True)
        self.list.clear()
        head = QListWidgetItem(icon("document", current(), "delft"), self._words("decks.head"))
        head.setData(Qt.ItemDataRole.UserRole, HEAD)
        self.list.addItem(head)
        shown = found(self._deck, self.search.text())
        icons = self._icons()
        for one in shown:
            self.list.addItem(self._item(one, icons))
        self.list.setCurrentRow(max(self._row(chosen), 0))
        self.list.blockSignals(False)
        whole = len(things(self._deck))
        key = "decks.shown" if len(shown) == whole else "decks.shown_some"
        self.told.setText(self._words(key, count=len(shown), whole=whole))
        for button in self.tools.values():
            button.setEnabled(self.current != HEAD)

    def _icons(self) -> dict[str, QIcon]:
        if not isinstance(self._deck, Deck):
            return {}
        return {one.id: symbol_icon(one.symbol, current()) for one in self._deck.categories}

    def _item(self, one: Thing, icons: dict[str, QIcon]) -> QListWidgetItem:
        assert self._words is not None
        language = self._words.language
        if isinstance(one, Card):
            item = QListWidgetItem(icons[one.category], one.title.told(language))
        else:
            item = QListWidgetItem(f"{one.number}  {one.label.told(language)}")
        if one.id in self._noted:
            item.setText(f"{item.text()}  •")
            item.setForeground(colour(current(), "tea_ink"))
            told = self._words("decks.can_be_better", name=item.text().removesuffix("  •"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(one.id)
        item.setData(Qt.ItemDataRole.UserRole, one.id)
        return item

    def _row(self, id: str) -> int:
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == id:
                return row
        return -1

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self.order)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for button in self.tools.values():
            tools.addWidget(button, 1, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(tools)
        column.addWidget(self.add)

    def _on_search(self) -> None:
        if self._deck is not None:
            self._fill(self.current)
            self.chosen.emit(self.current)

    def _on_current(self) -> None:
        for button in self.tools.values():
            button.setEnabled(self.current != HEAD)
        self.chosen.emit(self.current)

    def _on_add(self) -> None:
        self.asked.emit("add")

    def _on_tool(self) -> None:
        sender = self.sender()
        self.asked.emit(next(name for name, button in self.tools.items() if button is sender))

    def _on_sort(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.sorted.emit(action.data())
