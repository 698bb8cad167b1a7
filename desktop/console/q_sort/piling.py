"""Three piles by keys: the card whose turn it is, and a key for each pile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import beside, label
from desktop.text_size import sized
from game.q_sort import events as e
from game.q_sort.state import PILES, QSort

_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), PILES, strict=True))


class PilingEntry(QWidget):
    """What the stage does with a finger, with one key a card.

    Signals:
        finished: Every card lies on a pile.

    Args:
        bridge: To the session.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._sorter, self._number = bridge, "", 0
        self.now = label("strong")
        self.buttons = {pile: QPushButton() for pile in PILES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.now)
        column.addWidget(beside(*self.buttons.values()))
        for button in self.buttons.values():
            sized(button, least_height=44)
            button.clicked.connect(self._on_clicked)

    def show_card(self, state: QSort, sorter: str, words: Words) -> None:
        """The card whose turn it is: the one that was taken up, or the next."""
        self._sorter = sorter
        shown, waiting = state.shown_of(sorter), state.unsorted(state.sort_of(sorter))
        self._number = shown.number if shown.is_held else next(iter(waiting), 0)
        statement = state.statement(self._number)
        text = words("q_sort.pile_done")
        if statement:
            text = words("q_sort.pile_now", number=statement.number, text=statement.text)
        self.now.setText(text)
        for key, (pile, button) in enumerate(self.buttons.items(), start=1):
            told = words(f"q_sort.stage.pile_{pile}")
            button.setText(words("q_sort.pile_key", pile=told, digit=key))
            button.setAccessibleName(f"{told}: {text}" if statement else told)
            button.setEnabled(statement is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pile = _KEYS.get(Qt.Key(event.key()))
        if pile and self._number:
            self._lay(pile)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        sender = self.sender()
        self._lay(next(pile for pile, button in self.buttons.items() if button is sender))

    def _lay(self, pile: str) -> None:
        self._bridge.submit(e.StatementPiled(self._sorter, self._number, pile))
        if not self._number:
            self.finished.emit()
