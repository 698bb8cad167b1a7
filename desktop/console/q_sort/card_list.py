"""All statements in an ordinary list: for each its column, and whether a team stays divided."""

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import Choice
from desktop.console.fields import label
from desktop.theme import restyle
from game.q_sort import events as e
from game.q_sort.state import QSort, Statement
from game.q_sort.told import signed


class CardList(QWidget):
    """The twin of the grid on the stage, for keys and for who cannot see it.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._sorter = ""
        self._shown: tuple[object, ...] = ()
        self.columns: dict[int, Choice] = {}
        self.differing: dict[int, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_cards(self, state: QSort, sorter: str, words: Words) -> None:
        """Where somebody laid each statement."""
        self._sorter = sorter
        made_for = (state.statements, state.grid, words.language)
        if made_for != self._shown:
            self._shown = made_for
            self._rebuild(state, words)
        sort = state.sort_of(sorter)
        for number, choice in self.columns.items():
            column = sort.column_of(number)
            choice.setCurrentIndex(0 if column is None else choice.findData(column))
            self.differing[number].setChecked(number in sort.differing)

    def _rebuild(self, state: QSort, words: Words) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.columns, self.differing = {}, {}
        for row, statement in enumerate(state.statements):
            self._add_row(row, statement, state, words)

    def _add_row(self, row: int, statement: Statement, state: QSort, words: Words) -> None:
        choice, divided = Choice(), QPushButton(words("q_sort.difference"))
        choice.setMinimumHeight(44)
        choice.addItem(words("q_sort.on_the_pile"), None)
        for column in reversed(state.grid):
            choice.addItem(signed(column.value), column.value)
        choice.setAccessibleName(f"{statement.number}. {statement.text}")
        divided.setCheckable(True)
        restyle(divided, kind="tab")
        divided.setAccessibleName(f"{words('q_sort.difference')}: {statement.number}")
        name = label("", statement.text)
        number = QLabel(str(statement.number))
        restyle(number, role="minutes")
        for at, widget in enumerate((number, name, choice, divided)):
            self._grid.addWidget(widget, row, at)
        self.columns[statement.number], self.differing[statement.number] = choice, divided
        choice.activated.connect(self._on_column)
        divided.clicked.connect(self._on_divided)

    def _on_column(self, _: int) -> None:
        sender = self.sender()
        number = next(one for one, choice in self.columns.items() if choice is sender)
        column = self.columns[number].currentData()
        state = self._bridge.round_state
        if column is None:
            if state.sort_of(self._sorter).column_of(number) is not None:
                self._bridge.submit(e.StatementTakenBack(self._sorter, number))
        elif not self._bridge.submit(e.StatementPlaced(self._sorter, number, column)):
            laid = state.sort_of(self._sorter).column_of(number)
            self.columns[number].setCurrentIndex(self.columns[number].findData(laid))

    def _on_divided(self, is_kept: bool) -> None:
        sender = self.sender()
        number = next(one for one, button in self.differing.items() if button is sender)
        self._bridge.submit(e.DifferenceKept(self._sorter, number, is_kept))
