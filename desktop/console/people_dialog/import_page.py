"""A list of participants from elsewhere: pasted, or from a CSV file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.console.people_dialog.joining import joining
from desktop.theme import restyle
from game.exercise import RuleError
from game.people.roster import Entry, read_roster

_LARGEST = 400_000
"""Bytes that are read of a file."""


class ImportPage(QWidget):
    """A field to paste a list in; names are kept only where the trainer wants that.

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
        self.with_names = QCheckBox(words("people.import_names"))
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
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label("soft", words("people.import_hint")))
        column.addWidget(self.text, 1)
        column.addWidget(self.with_names)
        column.addLayout(row)
        for button in (self.open, self.take):
            button.setAutoDefault(False)
        self.text.textChanged.connect(self._on_text)
        self.open.clicked.connect(self._on_open)
        self.take.clicked.connect(self._on_take)
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
        entries = self._entries()
        teams = {entry.team.casefold() for entry in entries if entry.team}
        if entries:
            self.found.setText(
                self._words.count("people.import_found", len(entries), teams=len(teams))
            )
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
            self._entries(), self._bridge.workshop, self._words, self.with_names.isChecked()
        )
        if all(self._bridge.submit(event) for event in events):
            self.text.clear()
            self.read.emit()


def _decoded(data: bytes) -> str:
    """The text of a file: as everybody writes it now, or as old spreadsheets did."""
    for encoding in (
        ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",)
    ):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")
