"""A running workshop: check, record, apply, tell, undo."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.clock import Clock
from game.codec import facts_of
from game.exercise import Event, Knot, RuleError
from game.history import Step
from game.journal.file import Journal
from game.journal.mark import Mark
from game.journal.pictures import sum_of
from game.journal.record import REDONE, UNDONE, Record
from game.journal.result_tables import Results
from game.people.mentions import Called
from game.session import names
from game.session.keeper import Keeper
from game.session.rounds import Found, Rounds
from game.state import Change, State
from game.worded import FileError
from game.workshop.events import SessionTurnedTo
from game.workshop.photo_events import PhotosErased
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
        self._rounds = Rounds.replayed(self._keeper.records, journal.path)
        self.state = self._rounds.state()
        self._knots: tuple[State | None, Mapping[str, Knot]] = (None, {})
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
        except BaseException:  # whatever it is, the file is let go
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
        self._rounds.check(round, event)
        record = self._record(round, event)
        self._rounds.do(round, record.seq, event)
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
                self._rounds.check(round, event)
                record = self._record(round, event, ahead=len(records))
                self._rounds.do(round, record.seq, event)
                records.append(record)
        finally:
            if records:
                self._keeper.keep(records, self._rounds.results_of)
            self.state = self._rounds.state()

    def after(self, events: Iterable[tuple[str, Event]]) -> State:
        """The state as it would be after these events; none of them happens.

        Raises:
            RuleError: one of them is not possible.
        """
        rounds = Rounds.replayed(self._keeper.records, self.path)
        for seq, (round, event) in enumerate(events, start=self.event_count + 1):
            rounds.check(round, event)
            rounds.do(round, seq, event)
        return rounds.state()

    def undoable(self, *rounds: str) -> Found | None:
        """What undo would take back: the last event of these rounds or around them, and where."""
        return self._rounds.undoable(*rounds)

    def happened(self, *rounds: str) -> tuple[Happened, ...]:
        """What undo can take back in these rounds and around them, the last one first."""
        return self._with_moments(self._rounds.all_undoable(*rounds))

    def undone(self, *rounds: str) -> tuple[Happened, ...]:
        """What redo can do again in these rounds and around them, the next one first."""
        return self._with_moments(self._rounds.all_redoable(*rounds))

    def course(self) -> tuple[tuple[str, Event], ...]:
        """Everything that happened and still counts, with its moment, in its order."""
        records = self._keeper.records
        return tuple((records[step.seq - 1].at, step.event) for _, step in self._rounds.done())

    def done(self) -> tuple[tuple[str, Event], ...]:
        """Everything that happened and still counts, with its round, in its order."""
        return tuple((scope, step.event) for scope, step in self._rounds.done())

    def earlier(self) -> Callable[[], Iterator[State]]:
        """What looks up the traject as it was at the end of each session before this one.

        It takes a moment, and may be asked beside the windows while this goes on.
        """
        records = tuple(self._keeper.records)
        return partial(Rounds.states_before, SessionTurnedTo.kind, records, self.path)

    def redoable(self, *rounds: str) -> Found | None:
        """What redo would do again, and where."""
        return self._rounds.redoable(*rounds)

    def undo(self, *rounds: str) -> Change:
        """Takes back the last event of these rounds, or the last one around them if that is later.

        Raises:
            RuleError: ``nothing_to_undo``.
        """
        target = self.undoable(*rounds)
        if not target:
            raise RuleError("nothing_to_undo")
        return self._mark(UNDONE, target)

    def redo(self, *rounds: str) -> Change:
        """Does again what was undone last.

        Raises:
            RuleError: ``nothing_to_redo``.
        """
        target = self.redoable(*rounds)
        if not target:
            raise RuleError("nothing_to_redo")
        return self._mark(REDONE, target)

    def knots(self) -> Mapping[str, Knot]:
        """All knots of the red thread, by their id in the file; asked for at every drawing."""
        if self._knots[0] is not self.state:
            self._knots = (self.state, self._rounds.knots())
        return self._knots[1]

    def free_id(self, round: str, letter: str, **where: str) -> str:
        """An id for something new in a round, such as ``N3``; never one of what was taken away.

        Threads and reports of that stay: they would be taken for those of the new thing.

        Args:
            round: The id of a round, or ``workshop``.
            letter: With which it begins.
            where: Fields of the events that count, where ids are counted by table or by norm.
        """
        return self._rounds.free_id(round, letter, where)

    def results(self) -> Mapping[str, Results]:
        """The rows of every round, as they follow from the state."""
        return self._rounds.results()

    def try_again(self) -> bool:
        """Tries to put on disk what is only in memory; whether all is on disk now."""
        if self.trouble:
            self._keeper.keep((), self._rounds.results_of)
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
        return names.called(self._keeper.records, self._rounds)

    def typed(self) -> Iterator[str]:
        """Everything that was ever typed, in the order of the journal."""
        return names.typed(self._keeper.records, self._rounds)

    def forget_names(self, changes: Mapping[str, str] = NOTHING) -> None:
        """Erases every name from the file, and every photo; the aliases stay.

        Args:
            changes: Names in texts, as they are written, and what takes their place: everywhere,
                also in what was undone.

        Raises:
            FileError: what the world did; the names are still there.
        """
        self.erase_photos()
        self.try_again()  # a line that waits goes to disk as it was, and then changes there
        old, records = self._rounds, self._keeper.records
        lines = [names.without_names(record, old, changes) for record in records]
        new = Rounds.replayed(lines, self.path)
        self._keeper.forget_names(lines, new.results())
        self._rounds, self.state = new, new.state()

    def close(self) -> None:
        """Lets go of the file."""
        self.journal.close()

    def _with_moments(self, steps: Iterable[Step[Any]]) -> tuple[Happened, ...]:
        records = self._keeper.records
        return tuple(Happened(one.seq, records[one.seq - 1].at, one.event) for one in steps)

    def _mark(self, how: str, found: Found) -> Change:
        scope, step = found
        record = Record(self.event_count + 1, self._now(), scope, how, target=step.seq)
        self._rounds.move(record)
        return self._tell(scope, step.event, record, how)

    def _tell(self, round: str, event: Event, record: Record, how: str) -> Change:
        self._keeper.keep((record,), self._rounds.results_of)
        before, self.state = self.state, self._rounds.state()
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
