"""The deck that is being changed: every change is on disk before it is seen, and has a way back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from game.deck import DeckError
from game.deck.editing import AnyDeck
from game.stock.deck_shelf import keep
from game.worded import FileError

_MOST_STEPS = 200


class Desk(QObject):
    """A deck, where it is kept, and what it was before.

    Signals:
        changed: There is another deck now.
        refused: A :class:`~game.deck.Fault`; the deck is as it was.
        failed: A :class:`FileError`; the deck is as it was.
    """

    changed = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, deck: AnyDeck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path, self.deck = path, deck
        self._past: list[AnyDeck] = []
        self._future: list[AnyDeck] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._future)

    def change(self, deck: AnyDeck) -> bool:
        """Keeps the next deck; whether that was possible."""
        if deck == self.deck:
            return True
        before = self.deck
        if not self._keep(deck):
            return False
        self._past = [*self._past[-_MOST_STEPS:], before]
        self._future = []
        self.changed.emit()
        return True

    def undo(self) -> None:
        """Goes back to the deck before the last change."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Does again what was taken back."""
        self._step(self._future, self._past)

    def _step(self, source: list[AnyDeck], target: list[AnyDeck]) -> None:
        if source:
            before = self.deck
            if self._keep(source[-1]):
                source.pop()
                target.append(before)
                self.changed.emit()

    def _keep(self, deck: AnyDeck) -> bool:
        try:
            keep(deck, self.path, known=self.deck)
        except DeckError as error:
            self.refused.emit(error.faults[0])
            return False
        except FileError as error:
            self.failed.emit(error)
            return False
        self.deck = deck
        return True
