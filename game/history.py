"""What happened in one round: do, undo, redo."""

from dataclasses import dataclass, replace
from typing import Generic

from game.exercise import Event, Exercise, S


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """One event that counts, and the state before it.

    Attributes:
        seq: The line of the journal in which it was done.
        line: The line in which it was last done, undone or redone.
    """

    seq: int
    event: Event
    before: S
    line: int


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
    def undoable(self) -> tuple[Step[S], ...]:
        """Every step that can be undone, first to last."""
        return tuple(step for step in self._steps if step.event.is_undoable)

    @property
    def steps(self) -> tuple[Step[S], ...]:
        """Every step that counts, first to last."""
        return tuple(self._steps)

    @property
    def taken_back(self) -> tuple[Step[S], ...]:
        """Every step that can be done again, the next one last."""
        return tuple(self._taken_back)

    @property
    def next(self) -> Step[S] | None:
        """The step that redo would do again."""
        return self._taken_back[-1] if self._taken_back else None

    def do(self, seq: int, event: Event) -> None:
        """Applies an event; one that can be undone leaves nothing to redo."""
        self._append(Step(seq, event, self.state, line=seq))
        if event.is_undoable:
            self._taken_back.clear()

    def undo(self, seq: int, line: int) -> None:
        """Takes back the event with this number; total, an unknown number changes nothing."""
        for position, step in enumerate(self._steps):
            if step.seq == seq:
                self._taken_back.append(replace(step, line=line))
                later = self._rewound_to(position)
                self._append(*later[1:])
                return

    def redo(self, seq: int, line: int) -> None:
        """Does the event with this number again, if it is the next to be done again.

        It comes back in its own place: what was typed in a norm is there again with the norm.
        """
        if self._taken_back and self._taken_back[-1].seq == seq:
            step = replace(self._taken_back.pop(), line=line)
            position = sum(earlier.seq < seq for earlier in self._steps)
            self._append(step, *self._rewound_to(position))

    def _append(self, *steps: Step[S]) -> None:
        for step in steps:
            self._steps.append(replace(step, before=self.state))
            self.state = self.exercise.apply(self.state, step.event)

    def _rewound_to(self, position: int) -> list[Step[S]]:
        """The steps from a position on, which no longer count, with the state from before them."""
        later = self._steps[position:]
        if later:
            self.state = later[0].before
        del self._steps[position:]
        return later
