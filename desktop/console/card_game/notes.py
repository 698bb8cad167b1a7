"""What is written down at one table: a line for what there is one of, a list for the rest."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import in_words
from desktop.console.counts import CountField
from desktop.console.fields import TextField, beside
from desktop.console.lists import Item, ListField
from desktop.text_size import sized
from game import keyed
from game.card_game import events as e
from game.card_game.checks import MOST_LEVEL
from game.card_game.dealing import card_in_play
from game.card_game.state import CardGame, Note, Table

SEVERAL = ("example", "reason", "objection", "treasure")
"""Kinds of which there can be more than one at a turn."""


class Notes(QWidget):
    """The notes of the kinds that a step asks for, and of those that the trainer wants now."""

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self._shown_for: tuple[object, ...] = ()
        self.lines: dict[str, TextField] = {}
        self.lists: dict[str, ListField] = {}
        self.level = CountField()
        self.starters: QPushButton | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self._rows: list[QWidget] = []

    def show_notes(self, table: Table, kinds: Sequence[str], words: Words) -> None:
        """Shows what was written of these kinds at the turn of now."""
        turn = self._state.place.turn_id
        wanted = (turn, tuple(kinds), self._state.place.at_line)
        if wanted != self._shown_for:
            self._shown_for = wanted
            self._rebuild(kinds)
        for kind, field in self.lines.items():
            note = self._note(table, kind)
            field.name(words(f"card_game.note.{kind}"), words(f"card_game.note_hint.{kind}"))
            field.set_value(note.text if note else "")
        for kind, several in self.lists.items():
            several.name(words(f"card_game.note.{kind}"), words(f"card_game.note_hint.{kind}"))
            items = [Item(one.id, one.text) for one in table.notes_of(kind, turn)]
            several.set_items(items, words)
        self._show_level(table, words)
        self._show_starters(words)
        self.setVisible(bool(kinds))

    def first_field(self) -> QWidget | None:
        """Where typing goes."""
        for kind in self._kinds:
            if kind in self.lines:
                return self.level if kind == "mandate" else self.lines[kind].edit
            if kind in self.lists:
                return self.lists[kind].new
        return None

    @property
    def _kinds(self) -> Sequence[str]:
        return self._shown_for[1] if self._shown_for else ()  # type: ignore[return-value]  # as shown

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    @property
    def _table(self) -> Table:
        table = self._state.table(self._table_id)
        assert table
        return table

    def _note(self, table: Table, kind: str) -> Note | None:
        found = table.notes_of(kind, self._state.place.turn_id)
        return found[-1] if found else None

    def _rebuild(self, kinds: Sequence[str]) -> None:
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.lines, self.lists, self.starters = [], {}, {}, None
        for kind in kinds:
            row = self._row_of(kind)
            self._rows.append(row)
            self.column.addWidget(row)

    def _row_of(self, kind: str) -> QWidget:
        if kind in SEVERAL:
            several = self.lists[kind] = ListField()
            several.setProperty("note", kind)
            several.added.connect(self._on_added)
            several.written.connect(self._on_changed)
            several.removed.connect(self._on_removed)
            return several
        field = self.lines[kind] = TextField("sentence")
        field.setProperty("note", kind)
        field.written.connect(self._on_written)
        if kind == "mandate":
            self.level = CountField()
            sized(self.level, most_width=90)
            self.level.editingFinished.connect(self._on_level)
            self.level.moved.connect(self._on_level_moved)
            return beside(self.level, field, stretches=(1, 7))
        line = self._state.line
        if line and line.starters and kind == line.writes[0]:
            self.starters = QPushButton()
            self.starters.setMenu(QMenu(self.starters))
            return beside(field, self.starters, stretches=(6, 1))
        return field

    def _show_level(self, table: Table, words: Words) -> None:
        if "mandate" not in self.lines:
            return
        self.level.setAccessibleName(words("card_game.level", most=MOST_LEVEL))
        self.level.setPlaceholderText(f"1–{MOST_LEVEL}")
        note = self._note(table, "mandate")
        if note and note.level and note.level != self.level.count:
            self.level.setText(str(note.level))

    def _show_starters(self, words: Words) -> None:
        line = self._state.line
        if not self.starters:
            return
        menu = self.starters.menu()
        assert isinstance(menu, QMenu)
        self.starters.setText(words("norms.begin_with"))
        texts = [in_words(text, words) for text in line.starters] if line else []
        if [action.text() for action in menu.actions()] == texts:
            return
        menu.clear()
        for text in texts:
            menu.addAction(text).triggered.connect(self._on_starter)

    def _on_starter(self) -> None:
        action, line = self.sender(), self._state.line
        assert isinstance(action, QAction)
        if not line:
            return
        edit = self.lines[line.writes[0]].edit
        edit.setText(action.text())
        edit.setFocus()
        at = action.text().find("…")
        edit.setSelection(at, 1) if at >= 0 else edit.end(False)

    def _write(self, id: str, kind: str, text: str, level: int = 0) -> None:
        state, table = self._state, self._table
        known = keyed.find(table.notes, id)
        card = known.card if known else card_in_play(state, table)
        turn = state.place.turn_id
        self._bridge.submit(e.NoteWritten(table.id, id, kind, text, turn, card, level))

    def _on_written(self, text: str) -> None:
        field = self.sender()
        kind = next(one for one, line in self.lines.items() if line is field)
        note = self._note(self._table, kind)
        if not text:
            if note:
                self._bridge.submit(e.NoteRemoved(self._table_id, note.id))
            return
        id = note.id if note else self._bridge.free_id("N", table=self._table_id)
        level = min(self.level.count, MOST_LEVEL) if kind == "mandate" else 0
        self._write(id, kind, text, level)

    def _on_level(self) -> None:
        note = self._note(self._table, "mandate")
        if note and note.level != self.level.count:
            self._write(note.id, "mandate", note.text, self.level.count)

    def _on_level_moved(self, step: int) -> None:
        if step > 0:
            self.lines["mandate"].edit.setFocus()

    def _kind_of(self, several: object) -> str:
        return next(kind for kind, field in self.lists.items() if field is several)

    def _on_added(self, text: str) -> None:
        id = self._bridge.free_id("N", table=self._table_id)
        self._write(id, self._kind_of(self.sender()), text)

    def _on_changed(self, id: str, text: str) -> None:
        self._write(id, self._kind_of(self.sender()), text)

    def _on_removed(self, id: str) -> None:
        self._bridge.submit(e.NoteRemoved(self._table_id, id))
