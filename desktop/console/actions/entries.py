"""Controls for a few things of a kind: tabs for each, a form for the chosen one."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.step import ActionsStep
from desktop.console.choices import ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, beside
from desktop.console.keepers import everybody
from desktop.console.lists import Tabs
from desktop.console.told import shortened
from desktop.text_size import scaled
from desktop.theme import restyle
from game.keyed import Keyed

_WIDEST_SUGGESTION = 600
"""Pixels of an entry of a menu; the field gets the whole of it."""


class EntriesStep(ActionsStep):
    """A form for one entry at a time; the first field makes a new one.

    A subclass gives the entries, writes one, takes one away, and shows its fields.

    Attributes:
        letter: With which the ids of new entries begin.
        chosen: The id of the entry in the form; empty for a new one.
    """

    letter = "X"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.chosen = ""
        self.tabs = Tabs()
        self.new, self.remove = QPushButton(), QPushButton()
        restyle(self.remove, kind="quiet")
        self._words: Words | None = None
        self.tabs.chosen.connect(self._on_tab)
        self.new.clicked.connect(self._on_new)
        self.remove.clicked.connect(self._on_remove)

    def entries(self) -> Sequence[Keyed]:
        """All of them."""
        raise NotImplementedError

    def write(self, id: str) -> bool:
        """Submits what stands in the form, under this id; whether it was accepted."""
        raise NotImplementedError

    def take_away(self, id: str) -> None:
        """Submits that an entry goes."""
        raise NotImplementedError

    def text_field(self, role: str = "") -> TextField:
        """A text in the form."""
        field = TextField(role)
        field.written.connect(self._on_written)
        return field

    def person_field(self) -> ChoiceField:
        """A person in the form."""
        field = ChoiceField()
        field.chosen.connect(self._on_written)
        return field

    def day_field(self) -> DayField:
        """A day in the form."""
        field = DayField()
        field.chosen.connect(self._on_day)
        return field

    def suggestion_menu(self, field: TextField) -> QPushButton:
        """A button with texts to choose from for a field."""
        button = QPushButton()
        button.setMenu(QMenu(button))
        self._suggested = field
        return button

    def fill_menu(self, button: QPushButton, text: str, lines: Sequence[str]) -> None:
        """The texts to choose from."""
        button.setText(text)
        menu = button.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for line in lines:
            action = menu.addAction(shortened(line, menu.fontMetrics(), scaled(_WIDEST_SUGGESTION)))
            action.setData(line)
            action.triggered.connect(self._on_suggestion)

    def lay_out(self, first: TextField, *widgets: QWidget) -> None:
        """Puts tabs, form and buttons under each other."""
        self._first = first
        for widget in (self.tabs, first, *widgets, beside(self.new, self.remove)):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def refresh_tabs(self, words: Words, new_key: str) -> None:
        """Shows the tabs, and an entry that is still there."""
        self._words = words
        tabs = [(entry.id, str(n)) for n, entry in enumerate(self.entries(), start=1)]
        self.tabs.set_tabs(tabs, self.chosen)
        self.new.setText(words(new_key))
        self.remove.setText(words("actions.remove_entry"))
        self.new.setVisible(bool(self.chosen))
        self.remove.setVisible(bool(self.chosen))

    def show_person(self, field: ChoiceField, name: str, value: str, words: Words) -> None:
        """Shows a person in the form."""
        field.name(name)
        field.set_options(everybody(self.bridge.workshop, words), words("person.nobody"))
        field.set_value(value)

    def first_field(self) -> QWidget | None:
        return self._first.edit

    def _on_written(self, _: str) -> None:
        if not self._first.edit.text().strip():
            return
        id = self.chosen or self.bridge.free_id(self.letter)
        earlier, self.chosen = self.chosen, id
        if not self.write(id):
            self.chosen = earlier

    def _on_day(self, day: str) -> None:
        sender = self.sender()
        assert isinstance(sender, DayField)
        sender.value = day
        self._on_written("")

    def _on_tab(self, id: str) -> None:
        self._choose(id)

    def _on_new(self) -> None:
        self._choose("")
        self._first.edit.setFocus()

    def _on_remove(self) -> None:
        id, self.chosen = self.chosen, ""
        self.take_away(id)

    def _choose(self, id: str) -> None:
        self.chosen = id
        if self._words:
            self.refresh(self._words)

    def _on_suggestion(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._suggested.edit.setText(action.data())
        self._suggested.keep()
