"""How large the texts of each card come out on the stage, found out while nothing else is done."""

from PySide6.QtCore import QObject, QTimer, Signal

from assets.language import LANGUAGES
from assets.language import words as words_of
from assets.tokens import Look
from desktop.decks.pictures import draw_card, draw_statement
from desktop.stage.board import Board
from desktop.stage.type_sizes import READABLE
from game.deck import Card, Category, Deck
from game.deck.editing import AnyDeck, Thing, things

Measured = tuple[Thing, Category | None, str]
"""A card with its kind, or a statement, in a language."""


class StageFit(QObject):
    """Draws every card out of sight, one at a time.

    Signals:
        done: All of them are known.
    """

    done = Signal()

    def __init__(self, theme: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._board = Board(theme)
        self._theme = theme
        self._is_small: dict[Measured, bool] = {}
        self._waiting: list[Measured] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    def look_at(self, deck: AnyDeck) -> None:
        """Finds out what is not known yet of this deck."""
        self._waiting = [one for one in _all_of(deck) if one not in self._is_small]
        if self._waiting:
            self._idle.start()

    def too_small(self, deck: AnyDeck) -> frozenset[str]:
        """The ids of what the back row cannot read in one of the languages, as far as known."""
        return frozenset(one[0].id for one in _all_of(deck) if self._is_small.get(one))

    def _on_idle(self) -> None:
        if self._waiting:
            one = self._waiting.pop(0)
            self._is_small[one] = self._measured(one)
        else:
            self._idle.stop()
            self.done.emit()

    def _measured(self, measured: Measured) -> bool:
        one, category, language = measured
        self._board.wipe(self._theme)
        if isinstance(one, Card):
            assert category
            draw_card(self._board, one, category, words_of(language))
        else:
            draw_statement(self._board, one, words_of(language))
        self._board.settle()
        return self._board.smallest() < READABLE or not self._board.is_whole()


def _all_of(deck: AnyDeck) -> list[Measured]:
    return [(one, _category(deck, one), language) for one in things(deck) for language in LANGUAGES]


def _category(deck: AnyDeck, one: Thing) -> Category | None:
    if isinstance(deck, Deck) and isinstance(one, Card):
        return deck.category(one.category)
    return None
