"""Sorts from a file: what was understood of it and what is wrong, before anything is stored."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label, show_error
from desktop.console.q_sort.analysis.tables import Table
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from desktop.trouble import tell_file_error
from game.exercise import RuleError
from game.q_files import Format, Reading, read, tell, tell_format
from game.q_sort.state import QSort
from game.q_sort.told import signed
from game.sorts.arriving import Arrival, arrival
from game.worded import FileError

_PLAIN = (Format.CSV, Format.CSV_TURNED)


class ImportDialog(RoomyDialog):
    """A preview of a file of sorts; nothing is stored until its button is pressed.

    Args:
        bridge: To the session, with the Q-sort on stage.
        path: The file.
        words: Of the console.
        parent: What it lies over.

    Raises:
        FileError: the file is missing, empty or cannot be read.
    """

    def __init__(self, bridge: Bridge, path: Path, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._path, self._words = bridge, path, words
        self._beside: tuple[Path, ...] | None = None
        self._turned: bool | None = None
        self.taken = 0
        self.reading = self._read()
        self.arrival = Arrival(None)
        self.setWindowTitle(words("q_import.title"))
        self.file, self.understood = label("strong"), label("")
        self.problem = label("error")
        self.sorts = Table(texts=4, wide=3)
        self.findings_title = label("label", words("q_import.findings"))
        self.findings = label("")
        self.findings.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.names = QCheckBox(words("q_import.keep_names"))
        self.names.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.names_hint = label("soft", words("q_import.keep_names_hint"))
        self.turn = QPushButton(words("q_import.turn"))
        self.beside = QPushButton(words("q_import.beside"))
        self.leave, self.take = QPushButton(words("q_import.leave")), QPushButton()
        self._lay_out()
        self.refresh()
        fit_dialog(self, 940, 720)

    def _lay_out(self) -> None:
        restyle(self.take, kind="primary")
        self.turn.setToolTip(self._words("q_import.turn_hint"))
        self.beside.setToolTip(self._words("q_import.beside_hint"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.findings)
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        for button in (self.turn, self.beside, self.leave, self.take):
            button.setAutoDefault(False)
        foot.addWidget(self.turn)
        foot.addWidget(self.beside)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column.setSpacing(10)
        for widget in (self.file, self.understood, self.problem):
            column.addWidget(widget)
        column.addWidget(self.sorts, 3)
        column.addWidget(self.findings_title)
        column.addWidget(area, 2)
        column.addWidget(self.names)
        column.addWidget(self.names_hint)
        column.addLayout(foot)
        self.names.clicked.connect(self.refresh)
        self.turn.clicked.connect(self._on_turn)
        self.beside.clicked.connect(self._on_beside)
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)

    def refresh(self) -> None:
        """Shows what is in the file, and what would come of it."""
        words, reading = self._words, self.reading
        self.arrival = self._arrival()
        format = tell_format(reading.format, words)
        key = "q_import.file" if reading.table else "q_import.unreadable"
        self.file.setText(words(key, name=self._path.name, format=format))
        self.understood.setText(self._understood())
        self.understood.setVisible(bool(self.understood.text()))
        show_error(self.problem, self._problem())
        self._show_sorts()
        told = [tell(finding, words) for finding in reading.findings]
        self.findings.setText("\n\n".join(told) or words("q_import.nothing_found"))
        self.turn.setVisible(reading.format in _PLAIN)
        self.beside.setVisible(bool(reading.table and not reading.table.statements))
        is_new = any(one.what == "new" for one in self.arrival.coming)
        self.names.setVisible(is_new)
        self.names_hint.setVisible(is_new)
        count = sum(one.is_taken for one in self.arrival.coming) if self.arrival.event else 0
        self.take.setText(words.count("q_import.take", count))
        self.take.setVisible(count > 0)
        (self.take if count else self.leave).setFocus()

    def _show_sorts(self) -> None:
        """What each sort is called there and here, what happens to it, and its values."""
        table, words = self.reading.table, self._words
        coming = self.arrival.coming if table else ()
        rows, strong = [], set()
        for at, one in enumerate(coming):
            assert table is not None
            values = " ".join(_value_text(value) for value in table.values[at])
            what = words(f"q_import.{one.what}")
            rows.append([table.sort_names[at], one.name, what, values])
            if not one.is_taken:
                strong.add((at, 2))
        head = [words(f"q_import.{key}") for key in ("in_file", "here", "what", "values")]
        self.sorts.show_rows(head, rows, frozenset(strong))
        self.sorts.setVisible(bool(rows))

    def _arrival(self) -> Arrival:
        table, state = self.reading.table, self._bridge.round_state
        assert isinstance(state, QSort)
        if table is None:
            return Arrival(None)
        workshop, words = self._bridge.workshop, self._bridge.group_words
        keeps = self.names.isChecked()
        return arrival(table, state, workshop, words, keeps_names=keeps)

    def _understood(self) -> str:
        table, words = self.reading.table, self._words
        if table is None:
            return ""
        told = words.count(
            "q_import.understood", len(table.values), statements=table.statement_count
        )
        if not self.arrival.event:
            return told
        return f"{told} {words(f'q_import.statements_{self.arrival.statements}')}"

    def _problem(self) -> str:
        table, problem = self.reading.table, self.arrival.problem
        if table is None or not problem:
            return ""
        state = self._bridge.round_state
        there = len(state.statements)
        count = table.statement_count
        return self._words(f"q_import.problem.{problem}", count=count, there=there)

    def _read(self) -> Reading:
        return read(self._path, self._beside, turned=self._turned)

    def _on_turn(self) -> None:
        self._turned = self.reading.format is Format.CSV
        self._read_again()

    def _on_beside(self) -> None:
        words = self._words
        title, kinds = words("q_import.beside_hint"), f"{words('q_import.all_kinds')} (*)"
        place, _ = QFileDialog.getOpenFileName(self, title, str(self._path.parent), kinds)
        if place:
            self.add_statements(Path(place))

    def add_statements(self, place: Path) -> None:
        """Reads the texts of the statements from a file of their own."""
        self._beside = (place,)
        self._read_again()

    def _read_again(self) -> None:
        try:
            self.reading = self._read()
        except FileError as error:
            tell_file_error(error, self._words, self)
        self.refresh()

    def _on_take(self) -> None:
        """Everything at once, as one event; one undo takes it back."""
        event = self.arrival.event
        if not event:
            return
        refusals: list[RuleError] = []
        self._bridge.refused.connect(refusals.append)
        is_taken = self._bridge.submit(event)
        self._bridge.refused.disconnect(refusals.append)
        if is_taken:
            self.taken = len(event.sorts)
            self.accept()
        elif refusals:
            error = refusals[-1]
            show_error(self.problem, self._words(f"rule.{error.key}", **error.facts))


def _value_text(value: float | None) -> str:
    if value is None:
        return "?"
    return signed(value) if value == int(value) else f"{value:g}"


def ask_and_read(bridge: Bridge, words: Words, parent: QWidget) -> str:
    """Asks for a file, shows what is in it, and reads it in; what came of that, in words."""
    kinds = "*.csv *.txt *.tsv *.dat *.DAT *.xlsx *.zip *.json *.xml *.sta"
    filters = f"{words('q_import.kinds')} ({kinds});;{words('q_import.all_kinds')} (*)"
    folder = str(bridge.path.parent)
    place, _ = QFileDialog.getOpenFileName(parent, words("q_import.choose"), folder, filters)
    return read_in(bridge, Path(place), words, parent) if place else ""


def read_in(bridge: Bridge, place: Path, words: Words, parent: QWidget) -> str:
    """Shows what is in a file, and reads it in when that is wanted; what came of it, in words."""
    try:
        dialog = ImportDialog(bridge, place, words, parent)
    except FileError as error:
        tell_file_error(error, words, parent)
        return ""
    dialog.exec()
    taken = dialog.taken
    dialog.deleteLater()
    return words.count("q_import.done", taken) if taken else ""
