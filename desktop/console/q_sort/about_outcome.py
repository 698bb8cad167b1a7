"""Controls for what was missing, and why cards lie where they lie."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import TextField, label
from desktop.console.q_sort.step import SortStep
from game import keyed
from game.q_sort import events as e
from game.q_sort.told import signed


class FreeStep(SortStep):
    """A team's own card, and why it laid the cards at both ends where they lie."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.choice = TextField("sentence")
        self.reasons: dict[int, TextField] = {}
        self.why = label("label")
        self.column.addWidget(self.choice)
        self.column.addWidget(self.why)
        self.column.addStretch(1)
        self.choice.written.connect(self._on_choice)

    def refresh(self, words: Words) -> None:
        state, sort = self.state, self.state.sort_of(self.sorter)
        self.choice.name(words("q_sort.free_choice"), words("q_sort.free_hint"))
        self.choice.set_value(sort.free_choice)
        self.choice.setEnabled(state.is_prepared)
        numbers = self._extremes()
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

    def first_field(self) -> QWidget | None:
        return self.choice.edit if self.state.is_prepared else None

    def _extremes(self) -> tuple[int, ...]:
        """The cards in the outermost columns, those at the high end first."""
        grid, sort = self.state.grid, self.state.sort_of(self.sorter)
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
            self.column.insertWidget(self.column.count() - 1, field)
            field.written.connect(self._on_reason)

    def _on_choice(self, text: str) -> None:
        self.bridge.submit(e.FreeChoiceWritten(self.sorter, text))

    def _on_reason(self, text: str) -> None:
        sender = self.sender()
        number = next(one for one, field in self.reasons.items() if field is sender)
        self.bridge.submit(e.ReasonGiven(self.sorter, number, text))
