"""A list to search in by typing, and to choose from with Enter."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.console.fields import label
from desktop.enter import ENTER
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog

_LEFT_OUT = "'’"

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line.

    Attributes:
        text: What it says.
        also: Under what else it is found, such as its name in another language.
        do: What choosing it does; nothing for a line that is only there to be read.
    """

    text: str
    also: str = ""
    do: Callable[[], object] | None = None


class PickDialog(RoomyDialog):
    """Typing narrows the list, arrows and Enter choose; what is chosen is done once it is closed.

    Args:
        entries: All there is to choose from.
        hint: What can be typed, and what Enter does.
        nothing: What is said when nothing is found.
        begin_at: The line that is chosen before anything is typed.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        nothing: str,
        entries: Sequence[Entry],
        parent: QWidget,
        begin_at: int = 0,
    ) -> None:
        super().__init__(parent)
        self._entries, self._begin_at = entries, begin_at
        self._found = [_plain(f"{entry.text} {entry.also}") for entry in entries]
        self.chosen: Entry | None = None
        self.setWindowTitle(title)
        fit_dialog(self, 760, 600)
        self.edit, self.list = QLineEdit(), QListWidget()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(hint)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = label("soft", nothing)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.edit.textChanged.connect(self._show)
        self.edit.installEventFilter(self)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        self._fill()
        self._show("")
        self.edit.setFocus()

    def exec(self) -> int:
        """Shows it until something is chosen, and does that."""
        outcome = super().exec()
        if self.chosen and self.chosen.do:
            self.chosen.do()
        return outcome

    def lines(self) -> list[str]:
        """What the list says now."""
        return [self._entries[row].text for row in self._rows()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list; Enter chooses there."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in ENTER:
                item = self.list.currentItem()
                if item:
                    self._on_item(item)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.list.addItems([entry.text for entry in self._entries])
        for row, entry in enumerate(self._entries):
            if not entry.do:
                self.list.item(row).setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _show(self, typed: str) -> None:
        """Hides what is not meant; a line made anew at every key costs time and has no use."""
        wanted = _plain(typed).split()
        for row, found in enumerate(self._found):
            self.list.setRowHidden(row, not all(word in found for word in wanted))
        shown = self._rows()
        can_do = [row for row in shown if self._entries[row].do]
        begin_at = 0 if wanted else self._begin_at
        self.list.setCurrentRow(next((row for row in can_do if row >= begin_at), -1))
        if shown and not can_do:
            self.list.scrollToTop()
        self._nothing.setVisible(not shown)

    def _rows(self) -> list[int]:
        return [row for row in range(len(self._entries)) if not self.list.isRowHidden(row)]

    def _on_item(self, item: QListWidgetItem) -> None:
        entry = self._entries[self.list.row(item)]
        if entry.do:
            self.chosen = entry
            self.accept()


def _plain(text: str) -> str:
    """Without capitals, accents and apostrophes: *idee* finds *Ideeën*, and *fotos* *foto's*."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(
        letter for letter in apart if letter not in _LEFT_OUT and not unicodedata.combining(letter)
    )
