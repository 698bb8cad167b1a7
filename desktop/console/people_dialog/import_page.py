"""A list of participants from elsewhere: pasted, or from a CSV file."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.console.people_dialog.joining import joining
from desktop.console.told import ToldBox
from desktop.theme import restyle
from game.exercise import RuleError
from game.people.roster import Entry, read_roster

_LARGEST = 400_000
"""Bytes that are read of a file."""


class ImportPage(QWidget):
    """A field to paste a list in, and beside it how that is read.

    Names are kept only where the trainer wants that.

    Signals:
        read: Everybody on the list is in.
    """

    read = Signal()

    def __init__(self, bridge: Bridge, words: Words) -> None:
        super().__init__()
        self._bridge, self._words = bridge, words
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(words("people.import_example"))
        self.text.setAccessibleName(words("people.import"))
        self.seen = QListWidget()
        self.seen.setAccessibleName(words("people.import_seen"))
        self.with_names, self.is_whole = ToldBox(), ToldBox()
        self.with_names.tell(words("people.import_names"))
        self.found = label("strong")
        self.open, self.take = (
            QPushButton(words("people.import_file")),
            QPushButton(words("people.import_take")),
        )
        restyle(self.take, kind="primary")
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.found, 1)
        row.addWidget(self.take)
        beside = QGridLayout()
        beside.setColumnStretch(0, 3)
        beside.setColumnStretch(1, 2)
        beside.addWidget(label("label", words("people.import_list")), 0, 0)
        beside.addWidget(label("label", words("people.import_seen")), 0, 1)
        beside.addWidget(self.text, 1, 0)
        beside.addWidget(self.seen, 1, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label("soft", words("people.import_hint")))
        column.addLayout(beside, 1)
        column.addWidget(self.is_whole)
        column.addWidget(self.with_names)
        column.addLayout(row)
        for button in (self.open, self.take):
            button.setAutoDefault(False)
        self.text.textChanged.connect(self._on_text)
        self.open.clicked.connect(self._on_open)
        self.take.clicked.connect(self._on_take)
        workshop = bridge.workshop
        self.is_whole.setChecked(not (workshop.meeting and workshop.meeting.began))
        self.refresh()

    def refresh(self) -> None:
        """Shows for how many a whole list would stand, and how this one is read."""
        present = self._bridge.workshop.present
        self.is_whole.tell(self._words.count("people.import_whole", present))
        self.is_whole.setVisible(present > 0)
        self._on_text()

    def read_file(self, place: Path) -> None:
        """Puts the text of a file in the field, to be looked at first."""
        try:
            with place.open("rb") as file:
                data = file.read(_LARGEST)
        except OSError as error:
            self.found.setText(self._words("people.import_failed", why=str(error.strerror)))
            return
        self.text.setPlainText(_decoded(data))

    def _entries(self) -> tuple[Entry, ...]:
        try:
            return read_roster(self.text.toPlainText())
        except RuleError as error:
            if error.key != "empty_text":
                self.found.setText(self._words(f"rule.{error.key}", **error.facts))
            return ()

    def _on_text(self) -> None:
        self.found.setText("")
        self.seen.clear()
        entries = self._entries()
        for entry in entries:
            name, team = entry.name or self._words("people.import_nameless"), entry.team
            self.seen.addItem(f"{name} · {team}" if team else name)
        teams = {entry.team.casefold() for entry in entries if entry.team}
        told = [self._words.count("people.import_found", len(entries))] if entries else []
        told += [self._words.count("people.import_teams", len(teams))] if teams else []
        if told:
            self.found.setText(", ".join(told))
        self.take.setEnabled(bool(entries))

    def _on_open(self) -> None:
        kinds = self._words("people.import_kind")
        place, _ = QFileDialog.getOpenFileName(
            self, self._words("people.import_file"), str(Path.home()), kinds
        )
        if place:
            self.read_file(Path(place))

    def _on_take(self) -> None:
        events = joining(
            self._entries(),
            self._bridge.state,
            self._bridge.group_words,
            with_names=self.with_names.isChecked(),
            is_whole=self.is_whole.isChecked(),
        )
        if self._bridge.submit_each(events):
            self.text.clear()
            self.read.emit()


def _decoded(data: bytes) -> str:
    """The text of a file: as everybody writes it now, or as old spreadsheets did."""
    if data[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        return data.decode("utf-16", errors="replace")
    if data[1:2] == b"\0":  # the same of today, with no mark before it
        return data.decode("utf-16-le", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
