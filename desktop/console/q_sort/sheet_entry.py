"""A paper sheet typed in with one hand: a digit at a time, column by column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label, show_error
from desktop.console.lists import Tabs
from game.exercise import RuleError
from game.q_sort import events as e
from game.q_sort.sheet import (
    DEPTHS,
    ask_not_laid,
    columns_of,
    left_to_type,
    next_column,
    number_typed,
)
from game.q_sort.state import QSort, Sort
from game.q_sort.told import signed

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NumberField(QLineEdit):
    """Digits of one number at a time; whoever listens says when it is whole.

    Signals:
        typed: The digits so far, and whether Enter was pressed.
        taken_back: Backspace where nothing stands: the number before this one.
    """

    typed = Signal(str, bool)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "count")
        self.setMaxLength(2)
        self.setFixedWidth(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
        elif event.key() in _ENTER and self.text():
            self.typed.emit(self.text(), True)
        elif event.text().isdecimal() and event.text().isascii():
            super().keyPressEvent(event)
            self.typed.emit(self.text(), False)
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)


class SheetEntry(QWidget):
    """The sheet of one person or team, typed in from the high end.

    What is wrong is said at the key that makes it wrong, and that key is not taken.

    Signals:
        finished: The last number of the sheet was typed.

    Args:
        bridge: To the session.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._depth, self._sorter = DEPTHS[0], ""
        self._words: Words | None = None
        self.depths = Tabs()
        self.now, self.error = label("strong"), label("error")
        self.number = NumberField()
        self.now.setBuddy(self.number)
        self.told = label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        typed = QHBoxLayout()
        typed.setSpacing(16)
        typed.addWidget(self.number)
        typed.addWidget(self.told, 1)
        column.addWidget(self.depths)
        column.addWidget(self.now)
        column.addLayout(typed)
        column.addWidget(self.error)
        self.error.hide()
        self.depths.chosen.connect(self._on_depth)
        self.number.typed.connect(self._on_typed)
        self.number.taken_back.connect(self._on_taken_back)

    def begin_at(self, depth: str) -> None:
        """How much of a sheet is typed in, until the trainer chooses otherwise."""
        self._depth = depth

    def show_sheet(self, sorter: str, words: Words) -> None:
        """The sheet of somebody, as it is now."""
        if sorter != self._sorter:
            self._sorter = sorter
            self._say_wrong(None)
        self._words = words
        tabs = [(depth, words(f"q_sort.depth.{depth}")) for depth in DEPTHS]
        self.depths.set_tabs(tabs, self._depth)
        self._tell_next(words)
        self.told.setText(self._laid())

    @property
    def state(self) -> QSort:
        """The state of the round on stage."""
        state = self._bridge.round_state
        assert isinstance(state, QSort)
        return state

    @property
    def sheet(self) -> Sort:
        """What was typed in so far."""
        return self.state.sort_of(self._sorter)

    def _tell_next(self, words: Words) -> None:
        state, sheet = self.state, self.sheet
        column = next_column(state, sheet, self._depth)
        left = left_to_type(state, sheet, self._depth)
        if column is None:
            text = words("q_sort.sheet_done")
        else:
            shown = signed(column)
            text = words.count("q_sort.next_number", left, column=shown)
        self.now.setText(text)
        self.number.setAccessibleName(text)
        self.number.setEnabled(state.is_prepared and column is not None)

    def _laid(self) -> str:
        """What lies in each column that is typed in."""
        parts = []
        for column in columns_of(self.state, self._depth):
            numbers = ", ".join(str(number) for number in self.sheet.numbers_in(column)) or "…"
            parts.append(f"{signed(column)}:\u00a0{numbers}")
        return "   ".join(parts)

    def _on_depth(self, depth: str) -> None:
        self._depth = depth
        if self._words:
            self.show_sheet(self._sorter, self._words)
        self.number.setFocus()

    def _on_typed(self, digits: str, is_done: bool) -> None:
        try:
            number = number_typed(self.state, digits, is_done)
            if number is not None:
                ask_not_laid(self.sheet, number)
        except RuleError as error:
            self.number.setText(digits[:-1] if not is_done else "")
            self._say_wrong(error)
            return
        self._say_wrong(None)
        if number is not None:
            self._lay(number)

    def _lay(self, number: int) -> None:
        column = next_column(self.state, self.sheet, self._depth)
        self.number.clear()
        if column is None:
            return
        self._bridge.submit(e.StatementPlaced(self._sorter, number, column))
        if next_column(self.state, self.sheet, self._depth) is None:
            self.finished.emit()

    def _on_taken_back(self) -> None:
        if self.sheet.placements:
            last = self.sheet.placements[-1].number
            self._bridge.submit(e.StatementTakenBack(self._sorter, last))

    def _say_wrong(self, error: RuleError | None) -> None:
        text = ""
        if error and self._words:
            facts = dict(error.facts)
            if "column" in facts:
                facts["column"] = signed(int(facts["column"]))
            text = self._words(f"rule.{error.key}", **facts)
        show_error(self.error, text)
