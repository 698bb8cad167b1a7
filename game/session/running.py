"""A running workshop: check, record, apply, tell, undo."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.catalog import EXERCISES
from game.clock import Clock
from game.codec import event_of, facts_of
from game.exercise import Event, Knot, RuleError, Setup
from game.history import History, Step
from game.journal import REDONE, UNDONE, Journal, Record
from game.journal.file import sum_of
from game.journal.mark import Mark
from game.journal.result_tables import Results
from game.old_events import read_today
from game.people.free_text import reworded, texts_of
from game.people.mentions import Called, replaced
from game.session.keeper import Keeper
from game.state import Change, State
from game.worded import FileError
from game.workshop import AROUND
from game.workshop.events import PersonNamed, RoundOpened
from game.workshop.photo_events import PhotosErased
from game.workshop.red_thread import tie
from game.workshop.rules import WORKSHOP
from game.workshop.state import Workshop

Listener = Callable[[Change], None]

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that was done and can be undone: its line in the journal, when, and what."""

    seq: int
    at: str
    event: Event


class Session:
    """A workshop that goes on: nothing is shown that is not on disk.

    When the disk fails, the session goes on in memory: :attr:`trouble` says what happened,
    every further event tries again, and :meth:`save_elsewhere` puts all of it in a new file.

    Args:
        journal: The open file.
        clock: The time now, with its offset.

    Raises:
        FileError: ``not_understood``, when a line of the file makes no sense to this program.
    """

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._clock = clock
        self._keeper = Keeper(journal, clock)
        self._listeners: list[Listener] = []
        self._histories: dict[str, History[Any]] = {}
        self._replay(self._keeper.records)
        self._keeper.settle_results(self.results())

    @classmethod
    def create(cls, path: Path, clock: Clock) -> "Session":
        """A session in a new, empty file."""
        return cls(Journal.create(path), clock)

    @classmethod
    def open(
        cls, path: Path, clock: Clock, before_migration: Callable[[Path], object] = id
    ) -> "Session":
        """A session as it was left; see :meth:`game.journal.Journal.open`."""
        journal = Journal.open(path, before_migration)
        try:
            return cls(journal, clock)
        except BaseException:
            journal.close()
            raise

    @property
    def path(self) -> Path:
        """The file."""
        return self.journal.path

    @property
    def journal(self) -> Journal:
        """The open file itself, for copies and checks."""
        return self._keeper.journal

    @property
    def event_count(self) -> int:
        """Lines in the journal, those in memory with them."""
        return len(self._keeper.records)

    @property
    def began_at(self) -> str:
        """The moment of the first line, ISO 8601; empty before it."""
        return self._keeper.records[0].at if self._keeper.records else ""

    @property
    def mark(self) -> Mark:
        """What tells this traject and its backups from all others."""
        first = self._keeper.records[0]
        return first.at, first.facts.decode(), self.workshop.client

    @property
    def trouble(self) -> FileError | None:
        """Why the last events are only in memory, or the next would be, or nothing."""
        return self._keeper.trouble

    @property
    def has_unsaved(self) -> bool:
        """Whether there are events that are only in memory."""
        return self._keeper.has_unsaved

    @property
    def saved_at(self) -> datetime | None:
        """When the file last got an event."""
        return self._keeper.saved_at

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self.state.workshop

    def listen(self, listener: Listener) -> None:
        """Tells this one of every change from now on."""
        self._listeners.append(listener)

    def submit(self, round: str, event: Event) -> Change:
        """Checks an event, records it, applies it and tells it.

        Args:
            round: The id of a round, or ``workshop``.
            event: One that the exercise of that round knows.

        Raises:
            RuleError: it is not possible now; nothing has changed.
        """
        self._ask(round, event)
        record = self._record(round, event)
        self._do(round, record.seq, event)
        return self._tell(round, event, record, "done")

    def submit_all(self, events: Iterable[tuple[str, Event]]) -> None:
        """Submits events that belong together; they are on disk together or not at all.

        Nobody is told of them one by one: this is how a new workshop is filled.

        Raises:
            RuleError: one of them is not possible; those before it have happened.
        """
        records: list[Record] = []
        try:
            for round, event in events:
                self._ask(round, event)
                record = self._record(round, event, ahead=len(records))
                self._do(round, record.seq, event)
                records.append(record)
        finally:
            if records:
                self._keeper.keep(records, self._results_of)
            self.state = self._current()

    def undoable(self, *rounds: str) -> tuple[str, Step[Any]] | None:
        """What undo would take back: the last event of these rounds or around them, and where."""
        found = [
            (scope, step)
            for scope in {*rounds, WORKSHOP} & self._histories.keys()
            if (step := self._histories[scope].last)
        ]
        return max(found, key=lambda one: one[1].line, default=None)

    def happened(self, round: str) -> tuple[Happened, ...]:
        """What undo can take back in this round and around it, the last one first."""
        steps = [
            step
            for scope in {round, WORKSHOP} & self._histories.keys()
            for step in self._histories[scope].undoable
        ]
        steps.sort(key=lambda step: step.line, reverse=True)
        records = self._keeper.records
        return tuple(Happened(one.seq, records[one.seq - 1].at, one.event) for one in steps)

    def course(self) -> tuple[tuple[str, Event], ...]:
        """Everything that happened and still counts, with its moment, in its order."""
        steps = [step for history in self._histories.values() for step in history.steps]
        steps.sort(key=lambda step: step.seq)
        records = self._keeper.records
        return tuple((records[step.seq - 1].at, step.event) for step in steps)

    def redoable(self, *rounds: str) -> tuple[str, Step[Any]] | None:
        """What redo would do again, and where."""
        found = [
            (scope, step)
            for scope in {*rounds, WORKSHOP} & self._histories.keys()
            if (step := self._histories[scope].next)
        ]
        return max(found, key=lambda one: one[1].line, default=None)

    def undo(self, *rounds: str) -> Change:
        """Takes back the last event of these rounds, or the last one around them if that is later.

        Raises:
            RuleError: ``nothing_to_undo``.
        """
        target = self.undoable(*rounds)
        if not target:
            raise RuleError("nothing_to_undo")
        return self._mark(UNDONE, *target)

    def redo(self, *rounds: str) -> Change:
        """Does again what was undone last.

        Raises:
            RuleError: ``nothing_to_redo``.
        """
        target = self.redoable(*rounds)
        if not target:
            raise RuleError("nothing_to_redo")
        return self._mark(REDONE, *target)

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
        return {scope: self._results_of(scope) for scope in self._histories}

    def try_again(self) -> bool:
        """Tries to put on disk what is only in memory; whether all is on disk now."""
        if self.trouble:
            self._keeper.keep((), self._results_of)
        return self.trouble is None

    def save_elsewhere(self, path: Path) -> None:
        """Puts the whole session in a new file and goes on there.

        Raises:
            FileError: what the world did; the session goes on as it was.
        """
        self._keeper.move_to(path, self.results())

    def hold_picture(self, jpeg: bytes) -> str:
        """Holds a picture for the next event, which puts it on disk; what that calls it."""
        picture = sum_of(jpeg)
        self._keeper.hold(picture, jpeg)
        return picture

    def picture(self, id: str) -> bytes | None:
        """The picture of a photo as JPEG, or nothing where it is gone."""
        return self._keeper.picture(id)

    def erase_photos(self) -> None:
        """Erases every photo, those that were taken away with them.

        Raises:
            FileError: what the world did; the pictures are still there.
        """
        photos = tuple(photo.id for photo in self.workshop.photos)
        if photos:
            self.submit(WORKSHOP, PhotosErased(photos))
        self._keeper.erase_pictures(())

    def erase_removed_photos(self) -> int:
        """Erases the pictures that no photo shows any more; how many there were.

        Raises:
            FileError: what the world did; the pictures are still there.
        """
        kept = {photo.picture for photo in self.workshop.photos}
        return self._keeper.erase_pictures(kept)

    @property
    def has_names(self) -> bool:
        """Whether anything lies apart, to be erased when the names are forgotten."""
        return any(record.name for record in self._keeper.records)

    def called(self) -> tuple[Called, ...]:
        """Every name that somebody was given, also one that was taken back or put right."""
        named = [record for record in self._keeper.records if record.name]
        events = [(self._event_of(record), record.name) for record in named]
        return tuple(
            dict.fromkeys(
                Called(name.strip(), event.person)
                for event, name in events
                if isinstance(event, PersonNamed)
            )
        )

    def typed(self) -> Iterator[str]:
        """Everything that was ever typed, in the order of the journal."""
        for record in self._keeper.records:
            if record.kind not in (UNDONE, REDONE):
                yield from texts_of(self._event_of(record))

    def forget_names(self, changes: Mapping[str, str] = NOTHING) -> None:
        """Erases every name from the file, and every photo; the aliases stay.

        Args:
            changes: Names in texts, as they are written, and what takes their place: everywhere,
                also in what was undone.

        Raises:
            FileError: what the world did; the names are still there.
        """
        self.erase_photos()
        lines = [self._without_names(record, changes) for record in self._keeper.records]
        before = self._histories, self.state
        self._replay(lines)
        try:
            self._keeper.forget_names(lines, self.results())
        except FileError:
            self._histories, self.state = before
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self.journal.close()

    def _ask(self, round: str, event: Event) -> None:
        history = self._histories.get(round)
        if history is None:
            raise RuleError("unknown_round", id=round)
        history.exercise.check(history.state, event)
        if isinstance(event, RoundOpened) and event.exercise not in EXERCISES:
            raise RuleError("unknown_exercise", kind=event.exercise)

    def _mark(self, how: str, scope: str, step: Step[Any]) -> Change:
        record = Record(self.event_count + 1, self._now(), scope, how, target=step.seq)
        self._move(record)
        return self._tell(scope, step.event, record, how)

    def _tell(self, round: str, event: Event, record: Record, how: str) -> Change:
        self._keeper.keep((record,), self._results_of)
        before, self.state = self.state, self._current()
        change = Change(before, self.state, round, event, record.seq, how)
        for listener in tuple(self._listeners):
            listener(change)
        return change

    def _record(self, round: str, event: Event, ahead: int = 0) -> Record:
        facts, name = facts_of(event)
        seq = self.event_count + ahead + 1
        return Record(seq, self._now(), round, event.kind, event.version, facts, name=name)

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")

    def _do(self, round: str, seq: int, event: Event) -> None:
        self._histories[round].do(seq, event)
        if isinstance(event, RoundOpened):
            self._histories[event.opened] = _begun(event.exercise, Setup(event.form))

    def _move(self, mark: Record) -> None:
        history = self._histories[mark.round]
        (history.undo if mark.kind == UNDONE else history.redo)(mark.target or 0, mark.seq)

    def _replay(self, records: Iterable[Record]) -> None:
        self._histories = {WORKSHOP: _begun(WORKSHOP, Setup())}
        for record in records:
            try:
                self._replay_one(read_today(record))
            except (RuleError, KeyError) as error:
                raise FileError("not_understood", path=str(self.path), line=record.seq) from error
        self.state = self._current()

    def _replay_one(self, record: Record) -> None:
        if record.kind in (UNDONE, REDONE):
            self._move(record)
            return
        exercise = self._histories[record.round].exercise
        event = event_of(exercise, record.kind, record.facts, record.name)
        self._do(record.round, record.seq, event)

    def _event_of(self, record: Record) -> Event:
        exercise, today = self._histories[record.round].exercise, read_today(record)
        return event_of(exercise, today.kind, today.facts)

    def _without_names(self, record: Record, changes: Mapping[str, str]) -> Record:
        record = replace(record, name="")
        if not changes or record.kind in (UNDONE, REDONE):
            return record
        event = self._event_of(record)
        new = reworded(event, partial(replaced, changes=changes))
        if new is event:
            return record
        return replace(record, facts=facts_of(new)[0], version=new.version)

    def _results_of(self, scope: str) -> Results:
        history = self._histories[scope]
        results: Results = history.exercise.results(history.state)
        return results

    def _current(self) -> State:
        rounds = {
            scope: history.state for scope, history in self._histories.items() if scope != WORKSHOP
        }
        return State(self._histories[WORKSHOP].state, MappingProxyType(rounds))


def _begun(kind: str, setup: Setup) -> History[Any]:
    exercise = AROUND if kind == WORKSHOP else EXERCISES[kind]
    return History(exercise, exercise.start(setup))
