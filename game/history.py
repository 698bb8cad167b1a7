"""What happened in one round: do, undo, redo."""

from dataclasses import dataclass
from typing import Generic

from game.exercise import Event, Exercise, S


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """One event that counts, and the state before it."""

    seq: int
    event: Event
    before: S


class History(Generic[S]):
    """The states of one round, so that undo is equal to never having done it.

    Turning a page is not undone: what happened after the event that is taken back is
    applied again to the state from before it.

    Args:
        exercise: Its rules.
        start: The state it begins with.
    """

    def __init__(self, exercise: Exercise[S], start: S) -> None:
        self.exercise = exercise
        self.state = start
        self._steps: list[Step[S]] = []
        self._taken_back: list[Step[S]] = []

    @property
    def last(self) -> Step[S] | None:
        """The last step that can be undone."""
        return next((step for step in reversed(self._steps) if step.event.is_undoable), None)

    @property
    def next(self) -> Step[S] | None:
        """The step that redo would do again."""
        return self._taken_back[-1] if self._taken_back else None

    def do(self, seq: int, event: Event) -> None:
        """Applies an event; one that can be undone leaves nothing to redo."""
        self._append(seq, event)
        if event.is_undoable:
            self._taken_back.clear()

    def undo(self, seq: int) -> None:
        """Takes back the event with this number; total, an unknown number changes nothing."""
        for position, step in enumerate(self._steps):
            if step.seq == seq:
                self._taken_back.append(step)
                self._replay_without(position)
                return

    def redo(self, seq: int) -> None:
        """Does the event with this number again, if it is the next to be done again."""
        if self._taken_back and self._taken_back[-1].seq == seq:
            step = self._taken_back.pop()
            self._append(step.seq, step.event)

    def _append(self, seq: int, event: Event) -> None:
        self._steps.append(Step(seq, event, self.state))
        self.state = self.exercise.apply(self.state, event)

    def _replay_without(self, position: int) -> None:
        later = self._steps[position + 1 :]
        self.state = self._steps[position].before
        del self._steps[position:]
        for step in later:
            self._append(step.seq, step.event)
