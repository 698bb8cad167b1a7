"""A list of lines that can be added to, changed in place, picked from and taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import Line, label
from desktop.console.flow import Flow
from desktop.console.take_away import TakeAway
from desktop.console.told import shortened
from desktop.enter import ENTER
from desktop.text_size import scaled, sized
from desktop.theme import restyle


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; ``is_picked`` is nothing where there is nothing to pick."""

    id: str
    text: str
    is_picked: bool | None = None


class Row(QWidget):
    """One line: a button to pick it, its text, a button to take it away.

    Attributes:
        id: Of the line that it shows.
    """

    written = Signal(str, str)
    removed = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.id = ""
        self.pick = QPushButton()
        self.pick.setCheckable(True)
        self.pick.setProperty("kind", "tab")
        sized(self.pick, width=64)
        self.edit = Line()
        self.remove = TakeAway()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.pick, self.edit, self.remove):
            row.addWidget(widget)
        self.edit.editingFinished.connect(self._on_finished)
        self.remove.clicked.connect(self._on_remove)
        self.pick.clicked.connect(self._on_pick)

    def show_item(self, item: Item, number: int, words: Words) -> None:
        """Shows the line as it is now."""
        self.remove.dress(words("list.remove", number=number))
        self.pick.setVisible(item.is_picked is not None)
        self.pick.setChecked(bool(item.is_picked))
        self.pick.setText(str(number))
        self.pick.setAccessibleName(words("list.pick", number=number))
        self.edit.setAccessibleName(words("list.line", number=number))
        if not (self.edit.is_dirty and self.edit.hasFocus()) and self.edit.text() != item.text:
            self.edit.show_text(item.text)
        self.edit.settle(item.text)

    def _on_finished(self) -> None:
        text = self.edit.text().strip()
        if not text:
            self.removed.emit(self.id)
        elif text != self.edit.kept:
            self.edit.settle(text)
            self.written.emit(self.id, text)

    def _on_remove(self) -> None:
        self.removed.emit(self.id)

    def _on_pick(self) -> None:
        self.picked.emit(self.id)


class ListField(QWidget):
    """Lines under a label, and an empty one at the end to add with Enter.

    Rows that are taken away are kept for other lines: one that is there already is dressed and
    laid out, and is shown at once instead of after all else was painted.

    Signals:
        added: A new text.
        written: Id and text of a line that was changed.
        removed: Id of a line.
        picked: Id of a line.
    """

    added = Signal(str)
    written = Signal(str, str)
    removed = Signal(str)
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, Row] = {}
        self._spare: list[Row] = []
        self._label = label()
        self.new = Line()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self._label)
        self.column.addWidget(self.new)
        self.new.returnPressed.connect(self._on_enter)
        self.new.editingFinished.connect(self._on_new)
        self._just_added = False

    def name(self, text: str, hint: str) -> None:
        """Its label, and what the empty line says."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.new.setPlaceholderText(hint)
        self.new.setAccessibleName(hint)

    def set_items(self, items: Sequence[Item], words: Words) -> None:
        """Shows the lines as they are now; the rows that stay keep the cursor."""
        for id in [id for id in self._rows if id not in {item.id for item in items}]:
            self._take_away(id)
        for number, item in enumerate(items):
            row = self._rows.get(item.id) or self._added_row(item.id)
            if self.column.indexOf(row) != number + 1:
                self.column.insertWidget(number + 1, row)
            row.show_item(item, number + 1, words)

    def offer(self, is_offered: bool) -> None:
        """Whether there can be another line; the empty one stays while somebody is in it."""
        self.new.setVisible(is_offered or self.new.hasFocus() or bool(self.new.text()))

    def row(self, id: str) -> Row:
        """The row of a line."""
        return self._rows[id]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that added a line stays for the next one; Enter in an empty line moves on."""
        just_added, self._just_added = self._just_added, False
        is_enter = event.key() in ENTER
        if not (is_enter and just_added and self.new.hasFocus()):
            super().keyPressEvent(event)

    def _take_away(self, id: str) -> None:
        """Keys that took a line away stay in the list, at the next one."""
        position, row = list(self._rows).index(id), self._rows.pop(id)
        if row.remove.hasFocus():
            following = list(self._rows.values())[position:]
            (following[0].remove if following else self.new).setFocus()
        self.column.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _added_row(self, id: str) -> Row:
        row = self._rows[id] = self._spare.pop() if self._spare else self._new_row()
        row.id = id
        row.show()
        return row

    def _new_row(self) -> Row:
        row = Row(self)
        row.written.connect(self.written)
        row.removed.connect(self.removed)
        row.picked.connect(self.picked)
        return row

    def _on_enter(self) -> None:
        self._just_added = bool(self.new.text().strip())
        self._on_new()

    def _on_new(self) -> None:
        text = self.new.text().strip()
        if text:
            self.new.clear()
            self.added.emit(text)


_WIDEST_TAB = 230
"""Pixels of a tab's text; a longer one is shortened, so that three fit beside each other."""


class Tabs(QWidget):
    """Buttons beside each other, one of them chosen: teams, norms, ideas.

    They go on in a second row where there are many.

    Signals:
        chosen: The id of a tab.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._flow = Flow(self, 8)

    def set_tabs(self, tabs: Sequence[tuple[str, str]], chosen: str) -> None:
        """The tabs, as id and text; nothing is shown when there is only one."""
        if [id for id, _ in tabs] != list(self._buttons):
            self._rebuild([id for id, _ in tabs])
        for id, text in tabs:
            button = self._buttons[id]
            button.setText(shortened(text, button.fontMetrics(), scaled(_WIDEST_TAB)))
            button.setAccessibleName(text)
            button.setChecked(id == chosen)
        self.setVisible(len(tabs) > 1)

    def button(self, id: str) -> QPushButton:
        """The button of a tab."""
        return self._buttons[id]

    def _rebuild(self, ids: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for id in ids:
            button = QPushButton()
            button.setCheckable(True)
            restyle(button, kind="tab")
            button.setProperty("tab", id)
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
            self._buttons[id] = button

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.chosen.emit(button.property("tab"))
