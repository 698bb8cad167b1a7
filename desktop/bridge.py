"""The only door between widgets and a session."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from assets.language import Words
from desktop.client_words import client_words, group_words
from desktop.places import Places
from game import q_sort
from game.catalog import EXERCISES
from game.clock import Clock
from game.exercise import AnyExercise, Event, Knot, RuleError
from game.session import Happened, Session
from game.sorts.earlier import earlier_sort
from game.state import Change, State
from game.stock.deck_shelf import AnyDeck, own_decks
from game.traject.gathered import gather
from game.worded import FileError
from game.workshop import AROUND
from game.workshop.events import StageUncovered
from game.workshop.rules import WORKSHOP
from game.workshop.state import Workshop


class Bridge(QObject):
    """Passes what widgets ask to the session, and tells them what came of it.

    Signals:
        changed: A :class:`game.session.Change`.
        refused: A :class:`game.exercise.RuleError`; nothing has changed.
        kept: Something was put on disk, or failed to; see :attr:`trouble`.

    Args:
        session: The running workshop.
        clock: The time now.
        places: Where the bureau's own rules and decks lie.
        parent: Its owner.
    """

    changed = Signal(object)
    refused = Signal(object)
    kept = Signal()

    def __init__(
        self, session: Session, clock: Clock, places: Places, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.places = places
        self._clock = clock
        self._workshop_of_round: Workshop | None = None
        self._round = WORKSHOP
        session.listen(self._on_changed)

    def own_decks(self) -> tuple[AnyDeck, ...]:
        """The bureau's own decks that can be used, of cards and of statements."""
        found = own_decks(self.places.decks)
        return tuple(one.deck for one in found if one.deck)

    @property
    def is_practice(self) -> bool:
        """Whether this is the example to practise with, which the next one takes the place of."""
        return self.path.parent == self.places.practice

    @property
    def state(self) -> State:
        """Everything there is to draw."""
        return self._session.state

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self._session.workshop

    @property
    def round(self) -> str:
        """The id of the round on stage, or ``workshop``; asked for many times at every action."""
        if self.workshop is not self._workshop_of_round:
            self._workshop_of_round, found = self.workshop, self.workshop.round
            self._round = found.id if found else WORKSHOP
        return self._round

    @property
    def exercise(self) -> AnyExercise | None:
        """The exercise on stage, if there is one."""
        found = self.workshop.round
        return EXERCISES[found.exercise] if found else None

    @property
    def round_state(self) -> Any:
        """The state of the round on stage, or nothing."""
        return self.state.rounds.get(self.round)

    @property
    def public_round(self) -> Any:
        """What the room may know of the round on stage."""
        return self.exercise.public(self.round_state) if self.exercise else None

    @property
    def public_earlier(self) -> Any:
        """What the room may know of the sorts that this round repeats, or nothing."""
        found = earlier_sort(self.state, self.round)
        return q_sort.EXERCISE.public(found) if found else None

    @property
    def public_workshop(self) -> Workshop:
        """What the room may know of the workshop."""
        public = AROUND.public(self.workshop)
        assert isinstance(public, Workshop)
        return public

    @property
    def public_state(self) -> State:
        """What the room may know of everything there is."""
        exercises = {one.id: EXERCISES[one.exercise] for one in self.workshop.rounds}
        rounds = {id: exercises[id].public(state) for id, state in self.state.rounds.items()}
        return State(self.public_workshop, rounds)

    @property
    def knots(self) -> Mapping[str, Knot]:
        """The red thread."""
        return self._session.knots()

    @property
    def trouble(self) -> FileError | None:
        """Why the last events are only in memory, or the next would be, or nothing."""
        return self._session.trouble

    @property
    def has_unsaved(self) -> bool:
        """Whether there are events that are only in memory."""
        return self._session.has_unsaved

    @property
    def saved_at(self) -> datetime | None:
        """When the file last got an event."""
        return self._session.saved_at

    @property
    def path(self) -> Path:
        """The file."""
        return self._session.path

    @property
    def session(self) -> Session:
        """The session itself, for copies and exports; widgets have no business with it."""
        return self._session

    def free_id(self, letter: str, round: str = "", **where: str) -> str:
        """An id for something new in the round on stage or another; see ``Session.free_id``."""
        return self._session.free_id(round or self.round, letter, **where)

    def now(self) -> datetime:
        """The time now, with its offset."""
        return self._clock()

    def told_now(self) -> str:
        """The same as events tell it: ISO 8601, on the second."""
        return self.now().isoformat(timespec="seconds")

    def submit(self, event: Event, round: str = "") -> bool:
        """Submits an event, in the round on stage or around it; whether it was accepted.

        Args:
            event: One that the round knows, or one around the rounds.
            round: Another round than the one on stage, such as that of the plan.
        """
        scope = WORKSHOP if type(event) in AROUND.events else round or self.round
        try:
            self._session.submit(scope, event)
        except RuleError as error:
            self.refused.emit(error)
            return False
        return True

    def uncover(self) -> bool:
        """Shows the block on stage again; a clock that stood still goes on."""
        return self.submit(StageUncovered(self.told_now()))

    def turn_cover(self, cover: str, event: Event) -> bool:
        """Covers the stage with this event, or uncovers it where that cover is on it already."""
        is_on = self.workshop.stage.cover == cover
        return self.uncover() if is_on else self.submit(event)

    def submit_each(self, events: Sequence[tuple[str, Event]]) -> bool:
        """Submits events in the rounds that stand beside them; whether all were accepted."""
        try:
            for scope, event in events:
                self._session.submit(scope, event)
        except RuleError as error:
            self.refused.emit(error)
            return False
        return True

    @property
    def _in_play(self) -> tuple[str, ...]:
        """The rounds in which things are done here: in a return session norms and plan as well."""
        found = self.workshop.round
        if found and found.exercise == "review":
            gathered = gather(self.state)
            return self.round, gathered.actions_round, gathered.norms_round
        return (self.round,)

    def undoable(self) -> Event | None:
        """What undo would take back."""
        found = self._session.undoable(*self._in_play)
        return found[1].event if found else None

    def redoable(self) -> Event | None:
        """What redo would do again."""
        found = self._session.redoable(*self._in_play)
        return found[1].event if found else None

    def undo(self) -> None:
        """Takes back the last event here."""
        try:
            self._session.undo(*self._in_play)
        except RuleError as error:
            self.refused.emit(error)

    def happened(self) -> tuple[Happened, ...]:
        """What undo can take back here, the last one first."""
        return self._session.happened(*self._in_play)

    def undone(self) -> tuple[Happened, ...]:
        """What redo can do again here, the next one first."""
        return self._session.undone(*self._in_play)

    def undo_to(self, seq: int) -> None:
        """Takes back what happened here, down to and with the event of this line."""
        for one in self.happened():
            self.undo()
            if one.seq == seq:
                return

    def redo_to(self, seq: int) -> None:
        """Does again what was undone here, up to and with the event of this line."""
        for one in self.undone():
            self.redo()
            if one.seq == seq:
                return

    def redo(self) -> None:
        """Does again what was undone last."""
        try:
            self._session.redo(*self._in_play)
        except RuleError as error:
            self.refused.emit(error)

    def try_again(self) -> bool:
        """Tries to put on disk what is only in memory; whether all is on disk now."""
        is_kept = self._session.try_again()
        self.kept.emit()
        return is_kept

    def save_elsewhere(self, path: Path) -> None:
        """Goes on in a new file that holds everything.

        Raises:
            FileError: what the world did.
        """
        self._session.save_elsewhere(path)
        self.kept.emit()

    def hold_picture(self, jpeg: bytes) -> str:
        """Holds a picture for the event that comes next; what that calls it."""
        return self._session.hold_picture(jpeg)

    def picture(self, id: str) -> bytes | None:
        """The picture of a photo as JPEG, or nothing where it is gone."""
        return self._session.picture(id)

    def words(self, language: str) -> Words:
        """The texts of a language with the word for a customer that this client uses."""
        return client_words(language, self.workshop.customer)

    @property
    def group_words(self) -> Words:
        """The texts in the language of the group, for what becomes words of the group."""
        return group_words(self.workshop)

    def _on_changed(self, change: Change) -> None:
        self.changed.emit(change)
        self.kept.emit()
