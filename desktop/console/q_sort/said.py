"""What somebody said about a sort: what was missing, and why the cards at both ends lie there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import TextField, label
from game import keyed
from game.q_sort import events as e
from game.q_sort.state import QSort
from game.q_sort.told import signed


class Said(QWidget):
    """A line for a card of their own, and one for each card in the outermost columns.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._sorter = bridge, ""
        self.choice = TextField("sentence")
        self.reasons: dict[int, TextField] = {}
        self.why = label("label")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.why)
        self.choice.written.connect(self._on_choice)

    def show_said(self, state: QSort, sorter: str, words: Words) -> None:
        """What this person or team said so far."""
        if sorter != self._sorter:
            self._keep_typed()
            self._sorter = sorter
        sort = state.sort_of(sorter)
        self.choice.name(words("q_sort.free_choice"), words("q_sort.free_hint"))
        self.choice.set_value(sort.free_choice)
        self.choice.setEnabled(state.is_prepared)
        numbers = self._extremes(state)
        if list(self.reasons) != list(numbers):
            self._rebuild(numbers)
        self.why.setText(words("q_sort.why"))
        self.why.setVisible(bool(numbers))
        for number, field in self.reasons.items():
            statement, column = state.statement(number), sort.column_of(number)
            shown = signed(column or 0)
            text = statement.label if statement else ""
            field.name(words("q_sort.why_here", column=shown, number=number, text=text))
            reason = keyed.find(sort.reasons, str(number))
            field.set_value(reason.text if reason else "")

    def _keep_typed(self) -> None:
        """What is typed belongs to the one who said it, not to the next."""
        for field in (self.choice, *self.reasons.values()):
            field.keep()

    def _extremes(self, state: QSort) -> tuple[int, ...]:
        """The cards in the outermost columns, those at the high end first."""
        grid, sort = state.grid, state.sort_of(self._sorter)
        if not grid:
            return ()
        return (*sort.numbers_in(grid[-1].value), *sort.numbers_in(grid[0].value))

    def _rebuild(self, numbers: tuple[int, ...]) -> None:
        for field in self.reasons.values():
            self.column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.reasons = {number: TextField() for number in numbers}
        for field in self.reasons.values():
            self.column.addWidget(field)
            field.written.connect(self._on_reason)

    def _on_choice(self, text: str) -> None:
        self._bridge.submit(e.FreeChoiceWritten(self._sorter, text))

    def _on_reason(self, text: str) -> None:
        sender = self.sender()
        number = next(one for one, field in self.reasons.items() if field is sender)
        self._bridge.submit(e.ReasonGiven(self._sorter, number, text))
