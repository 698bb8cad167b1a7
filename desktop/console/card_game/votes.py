"""The hands of one table, typed with number keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.told import in_words
from desktop.console.counts import CountField, CountsField
from desktop.console.fields import beside, label
from desktop.text_size import sized
from game.card_game import events as e
from game.card_game.dealing import hand_in_play
from game.card_game.rule_set import VoteKind
from game.card_game.state import Ballot, CardGame, Table

_ONE_DIGIT = 9
"""With no more people than this at a table, one digit is a whole count."""


class Votes(QWidget):
    """A box for each answer, their sum against the people at the table, exact predictions.

    Signals:
        edited: A digit was typed.
        filled: Enter in the last box, or the last digit where one is enough; whether it was that.
    """

    edited = Signal()
    filled = Signal(bool)

    def __init__(self, bridge: Bridge, table_id: str) -> None:
        super().__init__()
        self._bridge, self._table_id = bridge, table_id
        self._shown_for: object = None
        self._counted_on: tuple[str, ...] = ()
        self._was_counted = False
        self._people, self._has_enter_habit = 0, False
        self.counts: CountsField | None = None
        self.exact = CountField()
        self._exact_label = label("soft")
        sized(self.exact, most_width=90)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.exact_row = beside(self.exact, self._exact_label, stretches=(1, 5))
        self.column.addWidget(self.exact_row)
        self.told = label("soft")
        self.column.addWidget(self.told)
        self.exact.moved.connect(self._on_exact_moved)
        self.exact.textEdited.connect(self._on_digit)
        self.exact.ended.connect(self._on_ended)

    def boxes(self) -> Sequence[CountField]:
        """The boxes that are to be filled in now."""
        if not self.counts or self.isHidden():
            return ()
        return (*self.counts.boxes, *((self.exact,) if self.exact_row.isVisibleTo(self) else ()))

    def show_votes(self, table: Table, words: Words) -> None:
        """Shows what was counted for the step of now; hidden when nothing is."""
        kind = self._kind
        self.setVisible(kind is not None)
        if not kind:
            self._shown_for = None
            return
        ballot, turn = self._ballot(table), self._state.place.turn_id
        self._people, self._words = len(table.players), words
        of = (turn, kind.id, len(kind.options))
        is_gone = (self._was_counted and not ballot) or self._counted_on != self._cards(table)
        if of != self._shown_for:
            self._shown_for = of
            self._rebuild(kind)
            self._fill(ballot)
        elif is_gone or (ballot and (ballot.counts, ballot.exact) != self.typed()):
            self._fill(ballot)
        self._was_counted, self._counted_on = ballot is not None, self._cards(table)
        assert self.counts
        self.counts.name([in_words(option.label, words) for option in kind.options])
        self.exact_row.setVisible(bool(kind.predicts))
        self._exact_label.setText(words("card_game.exact"))
        self.exact.setAccessibleName(words("card_game.exact"))
        self._show_total()
        self.told.setText(self._told_text(kind, ballot, words))
        self.told.setVisible(bool(self.told.text()))

    def typed(self) -> tuple[tuple[int, ...], int]:
        """What stands in the boxes: the counts, and the exact predictions."""
        assert self.counts
        return self.counts.counts, self.exact.count

    def is_counted(self) -> bool:
        """Whether there is a count for the step of now."""
        table = self._table
        return bool(table and self._kind and self._ballot(table))

    def is_to_be_shown(self) -> bool:
        """Whether there is something new in the boxes, or a count that the room has not seen."""
        table = self._table
        if not table or not self._kind or not self.counts:
            return False
        ballot = self._ballot(table)
        is_new = any(self.counts.counts) and (
            not ballot or (ballot.counts, ballot.exact) != self.typed()
        )
        return is_new or bool(ballot and not ballot.is_shown)

    def keep(self) -> bool:
        """Submits what stands in the boxes; whether it was accepted, or was there already."""
        table, kind = self._table, self._kind
        if not table or not kind:
            return False
        ballot = self._ballot(table)
        counts, exact = self.typed()
        if ballot and (ballot.counts, ballot.exact) == (counts, exact):
            return True
        attempt = self._attempt(table, ballot)
        event = e.GameVotesCounted(
            table.id, self._state.place.turn_id, kind.id, counts, attempt, exact
        )
        return self._bridge.submit(event)

    @property
    def goes_on_by_itself(self) -> bool:
        """Whether one digit is a whole count here, so that the next box comes after it."""
        return self._people <= _ONE_DIGIT

    @property
    def _state(self) -> CardGame:
        state = self._bridge.round_state
        assert isinstance(state, CardGame)
        return state

    @property
    def _table(self) -> Table | None:
        return self._state.table(self._table_id)

    @property
    def _kind(self) -> VoteKind | None:
        state = self._state
        return state.rules.vote(state.line.vote) if state.rules and state.line else None

    def _ballot(self, table: Table) -> Ballot | None:
        kind = self._kind
        return table.ballot(self._state.place.turn_id, kind.id) if kind else None

    def _cards(self, table: Table) -> tuple[str, ...]:
        """What the hands are about; those for another card are not those for this one."""
        hand = hand_in_play(self._state, table)
        return hand.cards if hand else ()

    def _attempt(self, table: Table, ballot: Ballot | None) -> int:
        """A vote that was not carried is taken again; any other count is a correction."""
        del table
        if not ballot:
            return 1
        is_again = ballot.is_shown and not ballot.is_carried
        return ballot.attempt + (1 if is_again else 0)

    def _rebuild(self, kind: VoteKind) -> None:
        if self.counts:
            self.column.removeWidget(self.counts)
            self.counts.hide()
            self.counts.deleteLater()
        self.counts, self._has_enter_habit = CountsField(len(kind.options)), False
        self.column.insertWidget(0, self.counts)
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)
        for box in self.counts.boxes:
            box.textEdited.connect(self._on_digit)
            box.ended.connect(self._on_ended)

    def _fill(self, ballot: Ballot | None) -> None:
        assert self.counts
        self.counts.set_counts(ballot.counts if ballot else ())
        self.exact.setText(str(ballot.exact) if ballot and ballot.exact else "")

    def _show_total(self) -> None:
        assert self.counts
        is_part = 0 < sum(self.counts.counts) < self._people
        key = "card_game.total_passed" if is_part else "console.total"
        table = self._table
        ballot = self._ballot(table) if table else None
        self.counts.show_total(self._words, self._people, key, ballot.counts if ballot else None)

    def _told_text(self, kind: VoteKind, ballot: Ballot | None, words: Words) -> str:
        if not ballot:
            return ""
        if not ballot.is_shown:
            return words("console.not_shown_yet")
        if kind.against:
            key = "card_game.carried" if ballot.is_carried else "card_game.not_carried"
            return words(key)
        first = [in_words(kind.options[at].label, words) for at in ballot.first]
        return words("card_game.speaks_first", who=" / ".join(first)) if first else ""

    def _on_digit(self, text: str) -> None:
        assert self.counts
        self._on_edited(text)
        if not self.goes_on_by_itself or len(text) != 1:
            return
        boxes, sender = list(self.boxes()), self.sender()
        at = next(n for n, box in enumerate(boxes) if box is sender)
        if at + 1 < len(boxes):
            boxes[at + 1].come_by_itself()
        elif not self._has_enter_habit:  # else Enter still comes, and would show all to the room
            self.filled.emit(True)

    def _on_ended(self) -> None:
        self._has_enter_habit = True

    def _on_counted(self, _: object) -> None:
        if self.exact_row.isVisibleTo(self):
            self.exact.setFocus()
        else:
            self.filled.emit(False)

    def _on_exact_moved(self, step: int) -> None:
        if step > 0:
            self.filled.emit(False)
        elif self.counts:
            self.counts.boxes[-1].setFocus()

    def _on_edited(self, _: str = "") -> None:
        self._show_total()
        self.edited.emit()
