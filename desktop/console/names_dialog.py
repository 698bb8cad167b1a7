"""Until when the names are kept, and which of them stand in texts and must go from there too."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.areas import TallArea
from desktop.console.days import TypedDay
from desktop.console.fields import beside, label
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game.people.mentions import Mention

Find = Callable[[Sequence[str]], Sequence[Mention]]
"""Where the names of people stand in texts, and these others."""

_ROW = 44
"""Pixels of what is clicked."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when the names are kept, the usual day, and the first that can be chosen."""

    until: date
    usual: date
    first: date


class NamesDialog(RoomyDialog):
    """The day to forget the names, and the names in texts, each to tick.

    Signals:
        day_kept: The day that was chosen, ISO 8601; empty for the usual one.

    Attributes:
        changes: What is to be replaced by what, once the names are to go.

    Args:
        find: Looks for names.
        kept: Until when they are kept; without it there is only a copy to make.
    """

    day_kept = Signal(str)

    def __init__(self, find: Find, kept: Kept | None, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._find, self._kept, self._words = find, kept, words
        self.changes: Mapping[str, str] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self.day, self.keep_day = TypedDay(words.language), QPushButton(words("names.keep_day"))
        self.also = QLineEdit()
        self.leave = QPushButton(words("names.keep"))
        self.erase = QPushButton(words("names.erase" if kept else "names.share"))
        self._told, self._list, self._area = label("soft"), QWidget(), TallArea()
        self.setWindowTitle(words("names.forget" if kept else "home.without_names"))
        fit_dialog(self, 760, 640 if kept else 480)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        if kept:
            self._lay_out_day(column, kept)
        self._lay_out_texts(column)
        self._fill()
        self.leave.clicked.connect(self.reject)
        self.erase.clicked.connect(self._on_erase)
        self.also.editingFinished.connect(self._on_also)
        self.leave.setFocus()

    def _lay_out_day(self, column: QVBoxLayout, kept: Kept) -> None:
        words = self._words
        name = label("label", words("names.until"))
        name.setBuddy(self.day)
        self.day.setAccessibleName(words("names.until"))
        self.day.show_day(kept.until, kept.first)
        sized(self.day, least_height=_ROW)
        sized(self.keep_day, least_height=_ROW)
        self.usual = QPushButton(words("names.usual"))
        restyle(self.usual, kind="quiet")
        row = QHBoxLayout()
        row.addWidget(self.day, 1)
        row.addWidget(self.keep_day)
        column.addWidget(name)
        column.addLayout(row)
        column.addWidget(label("soft", words("names.until_line")))
        column.addLayout(_at_left(self.usual))
        column.addWidget(label("heading", words("names.now")))
        for button in (self.keep_day, self.usual):
            button.setAutoDefault(False)
        self.usual.clicked.connect(self._on_usual)
        self.keep_day.clicked.connect(self._on_keep_day)

    def _lay_out_texts(self, column: QVBoxLayout) -> None:
        words = self._words
        name = label("label", words("names.also"))
        name.setBuddy(self.also)
        self.also.setAccessibleName(words("names.also"))
        sized(self.also, least_height=_ROW)
        restyle(self.erase, kind="primary")
        restyle(self.leave, kind="quiet")
        for button in (self.erase, self.leave):
            button.setAutoDefault(False)  # Enter in a field must neither erase nor leave
        self._area.show_widget(self._list)
        column.addWidget(self._told)
        column.addWidget(self._area, 1)
        column.addWidget(name)
        column.addWidget(self.also)
        if self._kept:
            column.addWidget(label("soft", words("names.stays")))
        column.addWidget(beside(self.leave, self.erase))

    def _fill(self) -> None:
        """Lists what is found now; what was ticked or not stays so."""
        others = [one.strip() for one in self.also.text().split(",") if one.strip()]
        self._mentions = tuple(self._find(others))
        ticked = {form: box.isChecked() for form, box in self.boxes.items()}
        self.boxes = {}
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for one in self._mentions:
            box = self.boxes[one.form] = QCheckBox(self._told_of(one))
            box.setChecked(ticked.get(one.form, one.is_likely))
            box.setToolTip(one.example)
            box.setAccessibleDescription(one.example)
            sized(box, least_height=_ROW)
            column.addLayout(_at_left(box))
            example = label("soft", f"“{one.example}”")
            example.setContentsMargins(30, 0, 0, 6)
            column.addWidget(example)
        column.addStretch(1)
        self._area.show_widget(rows)
        self._list.deleteLater()
        self._list = rows
        self._area.setVisible(bool(self._mentions))
        key = "names.in_texts" if self._mentions else "names.none_in_texts"
        self._told.setText(self._words(key))

    def _told_of(self, one: Mention) -> str:
        words = self._words
        told = words.count("names.mention", one.count, form=one.form, becomes=one.becomes)
        return told.replace("&", "&&")

    def _on_also(self) -> None:
        if self.also.isModified():  # else a click on a tick would find its list made anew
            self.also.setModified(False)
            self._fill()

    def _on_usual(self) -> None:
        if self._kept:
            self.day.show_day(self._kept.usual)

    def _on_keep_day(self) -> None:
        chosen = self.day.value
        is_usual = self._kept is not None and chosen == self._kept.usual
        self.day_kept.emit("" if is_usual else chosen.isoformat())
        self.reject()

    def _on_erase(self) -> None:
        self._on_also()
        self.changes = {
            one.form: one.becomes for one in self._mentions if self.boxes[one.form].isChecked()
        }
        self.done(QDialog.DialogCode.Accepted)


def _at_left(widget: QWidget) -> QHBoxLayout:
    """As wide as its text, so that a click beside it is none."""
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
