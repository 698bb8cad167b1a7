"""The workshop and its rounds as the lines of the journal leave them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game import asked, keyed
from game.catalog import EXERCISES
from game.codec import event_of
from game.exercise import Event, Knot, RuleError, Setup
from game.history import History, Step
from game.journal.record import REDONE, UNDONE, Record
from game.journal.result_tables import Results
from game.old_events import read_today
from game.people.free_text import ids_of
from game.state import State
from game.worded import FileError
from game.workshop import AROUND
from game.workshop.events import RoundOpened, SessionPlanned
from game.workshop.red_thread import tie
from game.workshop.rules import WORKSHOP
from game.workshop.state import PAGES, Round

Found = tuple[str, Step[Any]]
"""A step, and the round that it belongs to."""


class Rounds:
    """What happened in every round and around them; before the first line, nothing."""

    def __init__(self) -> None:
        self._histories: dict[str, History[Any]] = {WORKSHOP: _begun(WORKSHOP, Setup())}

    @classmethod
    def replayed(cls, records: Iterable[Record], path: Path) -> "Rounds":
        """The rounds after these lines.

        Args:
            records: Every line, oldest first.
            path: The file that they come from.

        Raises:
            FileError: ``not_understood``, when a line makes no sense to this program.
        """
        rounds = cls()
        for record in records:
            rounds._understand(record, path)
        return rounds

    @classmethod
    def states_before(cls, kind: str, records: Sequence[Record], path: Path) -> Iterator[State]:
        """How it was each time right before an event of this kind; as :meth:`replayed`."""
        rounds, left = cls(), sum(record.kind == kind for record in records)
        for record in records if left else ():
            if record.kind == kind:
                yield rounds.state()
                left -= 1
                if not left:  # what came after the last one takes the most of the time
                    return
            rounds._understand(record, path)

    def check(self, round: str, event: Event) -> None:
        """Asks whether an event is possible now.

        Raises:
            RuleError: it is not.
        """
        history = self._histories.get(round)
        if history is None:
            raise RuleError("unknown_round", id=round)
        history.exercise.check(history.state, event)
        if isinstance(event, RoundOpened) and event.exercise not in EXERCISES:
            raise RuleError("unknown_exercise", kind=event.exercise)
        if isinstance(event, SessionPlanned):
            _check_parts(event, history.state.rounds)

    def do(self, round: str, seq: int, event: Event) -> None:
        """Applies an event that was recorded in a line."""
        self._histories[round].do(seq, event)
        if isinstance(event, RoundOpened):
            self._histories[event.opened] = _begun(event.exercise, Setup(event.form))

    def move(self, mark: Record) -> None:
        """Takes back the event that a mark points at, or does it again."""
        history = self._histories[mark.round]
        (history.undo if mark.kind == UNDONE else history.redo)(mark.target or 0, mark.seq)

    def undoable(self, *rounds: str) -> Found | None:
        """What undo would take back: the last event of these rounds or around them, and where."""
        return self._latest(rounds, lambda history: history.last)

    def redoable(self, *rounds: str) -> Found | None:
        """What redo would do again, and where."""
        return self._latest(rounds, lambda history: history.next)

    def all_undoable(self, *rounds: str) -> list[Step[Any]]:
        """What undo can take back in these rounds and around them, the last one first."""
        return self._sorted(rounds, lambda history: history.undoable)

    def all_redoable(self, *rounds: str) -> list[Step[Any]]:
        """What redo can do again in these rounds and around them, the next one first."""
        return self._sorted(rounds, lambda history: history.taken_back)

    def done(self) -> list[Found]:
        """Everything that happened and still counts, in its order, with the round of each."""
        found = [
            (scope, step) for scope, history in self._histories.items() for step in history.steps
        ]
        return sorted(found, key=lambda one: one[1].seq)

    def free_id(self, scope: str, letter: str, where: Mapping[str, str]) -> str:
        """An id that nothing in a round has, nor had before it was taken away, such as ``N3``.

        Args:
            scope: The round.
            letter: With which it begins.
            where: What an event says that counts, by field; empty for all of the round.
        """
        events = [step.event for step in self._histories[scope].steps]
        counting = [
            event
            for event in events
            if all(getattr(event, field, None) == value for field, value in where.items())
        ]
        return keyed.next_id(letter, {id for event in counting for id in ids_of(event)})

    def event_of(self, record: Record) -> Event:
        """What a line says that is no mark, as it is told today; names stay apart."""
        return self._event_of(replace(record, name=""))

    def state(self) -> State:
        """What there is to draw now."""
        rounds = {
            scope: history.state for scope, history in self._histories.items() if scope != WORKSHOP
        }
        return State(self._histories[WORKSHOP].state, MappingProxyType(rounds))

    def knots(self) -> Mapping[str, Knot]:
        """All knots of the red thread, by their id in the file."""
        return tie(
            {
                scope: history.exercise.knots(history.state)
                for scope, history in self._histories.items()
            }
        )

    def results(self) -> Mapping[str, Results]:
        """The rows of every round, as they follow from the state."""
        return {scope: self.results_of(scope) for scope in self._histories}

    def results_of(self, scope: str) -> Results:
        """The rows of one round."""
        history = self._histories[scope]
        results: Results = history.exercise.results(history.state)
        return results

    def _understand(self, record: Record, path: Path) -> None:
        try:
            self._replay(record)
        except (RuleError, KeyError) as error:
            raise FileError("not_understood", path=str(path), line=record.seq) from error

    def _replay(self, record: Record) -> None:
        if record.kind in (UNDONE, REDONE):
            self.move(record)
            return
        self.do(record.round, record.seq, self._event_of(record))

    def _event_of(self, record: Record) -> Event:
        today = read_today(record)
        exercise = self._histories[record.round].exercise
        return event_of(exercise, today.kind, today.facts, today.name)

    def _with_around(self, rounds: Iterable[str]) -> list[tuple[str, History[Any]]]:
        """These rounds as far as they are there, and what lies around them."""
        scopes = {*rounds, WORKSHOP} & self._histories.keys()
        return [(scope, self._histories[scope]) for scope in scopes]

    def _sorted(
        self, rounds: Iterable[str], of: Callable[[History[Any]], Iterable[Step[Any]]]
    ) -> list[Step[Any]]:
        steps = [step for _, history in self._with_around(rounds) for step in of(history)]
        return sorted(steps, key=lambda step: step.line, reverse=True)

    def _latest(
        self, rounds: Iterable[str], of: Callable[[History[Any]], Step[Any] | None]
    ) -> Found | None:
        found = [
            (scope, step) for scope, history in self._with_around(rounds) if (step := of(history))
        ]
        return max(found, key=lambda one: one[1].line, default=None)


def _begun(kind: str, setup: Setup) -> History[Any]:
    exercise = AROUND if kind == WORKSHOP else EXERCISES[kind]
    return History(exercise, exercise.start(setup))


def _check_parts(event: SessionPlanned, rounds: Sequence[Round]) -> None:
    """Asks whether there is a screen for each page, and a step for each step of an exercise."""
    for block in event.blocks:
        for page in block.pages:
            asked.one_of(page, PAGES, "page")
        round = keyed.find(rounds, block.round)
        if round:
            known = tuple(EXERCISES[round.exercise].steps("full"))
            for step in block.steps:
                asked.one_of(step, known, "step")
