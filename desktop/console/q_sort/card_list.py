"""All statements in an ordinary list: for each its column or pile, and whether a team differs."""

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import Choice
from desktop.console.fields import label
from desktop.text_size import sized
from desktop.theme import restyle
from game.exercise import Event
from game.q_sort import events as e
from game.q_sort.state import PILES, QSort, Sort, Statement
from game.q_sort.told import signed


class CardList(QWidget):
    """The twin of the stage, for keys and for who cannot see it.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._sorter = ""
        self._shown: tuple[object, ...] = ()
        self.numbers: dict[int, QPushButton] = {}
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
        sort, shown = state.sort_of(sorter), state.shown_of(sorter)
        for number, choice in self.columns.items():
            choice.setCurrentIndex(max(choice.findData(_place_of(sort, number)), 0))
            self.differing[number].setChecked(number in sort.differing)
            self.numbers[number].setChecked(shown.is_held and shown.number == number)

    def _rebuild(self, state: QSort, words: Words) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.numbers, self.columns, self.differing = {}, {}, {}
        for row, statement in enumerate(state.statements):
            self._add_row(row, statement, state, words)

    def _add_row(self, row: int, statement: Statement, state: QSort, words: Words) -> None:
        number = QPushButton(str(statement.number))
        sized(number, width=64)
        number.setAccessibleName(words("q_sort.show_large", number=statement.number))
        number.setToolTip(number.accessibleName())
        divided = QPushButton(words("q_sort.difference"))
        divided.setAccessibleName(f"{words('q_sort.difference')}: {statement.number}")
        for button in (number, divided):
            button.setCheckable(True)
            restyle(button, kind="tab")
        choice = _places(state, words)
        choice.setAccessibleName(f"{statement.number}. {statement.text}")
        name = label("", statement.text)
        for at, widget in enumerate((number, name, choice, divided)):
            self._grid.addWidget(widget, row, at)
        self.numbers[statement.number] = number
        self.columns[statement.number], self.differing[statement.number] = choice, divided
        choice.activated.connect(self._on_place)
        divided.clicked.connect(self._on_divided)
        number.clicked.connect(self._on_number)

    def _on_place(self, _: int) -> None:
        sender = self.sender()
        number = next(one for one, choice in self.columns.items() if choice is sender)
        choice = self.columns[number]
        event = self._laid(number, choice.currentData())
        if not event or not self._bridge.submit(event):
            sort = self._bridge.round_state.sort_of(self._sorter)
            choice.setCurrentIndex(max(choice.findData(_place_of(sort, number)), 0))

    def _laid(self, number: int, place: object) -> Event | None:
        if isinstance(place, int):
            return e.StatementPlaced(self._sorter, number, place)
        if place:
            return e.StatementPiled(self._sorter, number, str(place))
        is_laid = self._bridge.round_state.sort_of(self._sorter).column_of(number) is not None
        return e.StatementTakenBack(self._sorter, number) if is_laid else None

    def _on_divided(self, is_kept: bool) -> None:
        sender = self.sender()
        number = next(one for one, button in self.differing.items() if button is sender)
        self._bridge.submit(e.DifferenceKept(self._sorter, number, is_kept))

    def _on_number(self, is_held: bool) -> None:
        sender = self.sender()
        number = next(one for one, button in self.numbers.items() if button is sender)
        self._bridge.submit(e.CardTakenUp(self._sorter, number if is_held else 0))


def _places(state: QSort, words: Words) -> Choice:
    """Everywhere a card can lie: nowhere yet, the columns from the high end, and the piles."""
    choice = Choice()
    sized(choice, least_height=44)
    choice.addItem(words("q_sort.on_the_pile"), "")
    for column in reversed(state.grid):
        choice.addItem(signed(column.value), column.value)
    for pile in reversed(PILES):
        choice.addItem(words(f"q_sort.stage.pile_{pile}"), pile)
    return choice


def _place_of(sort: Sort, number: int) -> int | str:
    column = sort.column_of(number)
    return sort.pile_of(number) if column is None else column
