"""Any course of events, possible or not: nothing is lost, and undo is never having done it."""

import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.catalog import EXERCISES
from game.codec import event_of
from game.exercise import AnyExercise, Event, RuleError, Setup
from game.journal.record import REDONE, UNDONE
from game.session import Session
from game.state import Change, State
from game.workshop import AROUND
from game.workshop.events import RoundOpened
from tests.game.chance import events_of
from tests.game.clock import TickingClock
from tests.game.disk import fill_up, make_room
from tests.game.played import by_id, open_rounds, play_examples

QUICK = Path("/dev/shm")
"""A disk in memory, where there is one: thousands of lines are written."""

STAYING = (
    *("own_sentence", "team_goal", "moment", "behaviour", "norm", "norm_wording"),
    *("norm_objection", "idea", "idea_group", "action", "plan_area", "leader_promise"),
    *("customer_part", "treasure", "return_session", "team", "person", "session"),
    "parked_thought",
)
"""Tables whose rows only go when somebody takes them away."""

scopes = st.sampled_from(["workshop", *EXERCISES, "kort", "nowhere"])


@cache
def begun(fill: Callable[[Session], None]) -> bytes:
    """A file in which every exercise has a round, filled in this way."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "begonnen.theepot", TickingClock())
        fill(session)
        session.close()
        return session.path.read_bytes()


def of_round(state: State, scope: str) -> Any:
    return state.workshop if scope == "workshop" else state.rounds.get(scope)


def plainly_replayed(session: Session) -> dict[str, Any]:
    """What the lines say, read in the plainest way: without those that were undone."""
    lines = session._keeper.records
    undone: set[int | None] = set()
    for line in lines:
        if line.kind == UNDONE:
            undone.add(line.target)
        if line.kind == REDONE:
            undone.remove(line.target)
    exercises: dict[str, AnyExercise] = {"workshop": AROUND}
    states: dict[str, Any] = {"workshop": AROUND.start(Setup())}
    for line in lines:
        if line.kind in (UNDONE, REDONE) or line.seq in undone:
            continue
        exercise = exercises[line.round]
        event = event_of(exercise, line.kind, line.facts, line.name)
        states[line.round] = exercise.apply(states[line.round], event)
        if isinstance(event, RoundOpened):
            exercises[event.opened] = EXERCISES[event.exercise]
            states[event.opened] = EXERCISES[event.exercise].start(Setup(event.form))
    return states


class RandomPlay(RuleBasedStateMachine):
    """One trainer, who may press anything at any moment, and a disk that is full now and then."""

    @initialize(fill=st.sampled_from([play_examples, play_examples, open_rounds]))
    def begin(self, fill: Callable[[Session], None]) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=QUICK if QUICK.is_dir() else None))
        path = self.folder / "spel.theepot"
        path.write_bytes(begun(fill))
        self.clock = TickingClock()
        self.session = Session.open(path, self.clock)
        self.told: list[Change] = []
        self.session.listen(self.told.append)

    def teardown(self) -> None:
        self.session.close()
        shutil.rmtree(self.folder)

    def exercise_in(self, scope: str) -> AnyExercise:
        """What is played there; in a round that is not there, anything."""
        rounds = {one.id: one.exercise for one in self.session.workshop.rounds}
        return EXERCISES[rounds[scope]] if scope in rounds else AROUND

    @rule(data=st.data())
    def work_on_norms(self, data: st.DataObject) -> None:
        self.press_a_few("norms", data, most=30)

    @rule(data=st.data())
    def work_on_actions(self, data: st.DataObject) -> None:
        self.press_a_few("actions", data, most=30)

    @rule(data=st.data())
    def sort_cards(self, data: st.DataObject) -> None:
        self.press_a_few("q_sort", data, most=20)

    @rule(data=st.data())
    def play_cards(self, data: st.DataObject) -> None:
        self.press_a_few("card_game", data, most=30)

    @rule(data=st.data())
    def turn_pages_and_park_thoughts(self, data: st.DataObject) -> None:
        self.press_a_few("workshop", data, most=8)

    @rule(scope=scopes, data=st.data())
    def press_anywhere(self, scope: str, data: st.DataObject) -> None:
        self.press_a_few(scope, data, most=2)

    def press_a_few(self, scope: str, data: st.DataObject, most: int) -> None:
        events = events_of(self.exercise_in(scope))
        for event in data.draw(st.lists(events, min_size=most // 2, max_size=most)):
            self.press(scope, event)

    def press(self, scope: str, event: Event) -> None:
        state, count, heard = self.session.state, self.session.event_count, len(self.told)
        try:
            change = self.session.submit(scope, event)
        except RuleError:
            assert self.session.state is state
            assert self.session.event_count == count
            assert len(self.told) == heard
        else:
            assert self.session.event_count == count + 1
            assert self.told[heard:] == [change]
            assert change.before is state
            assert change.after is self.session.state
            self.nothing_lost(change, event)

    def nothing_lost(self, change: Change, event: Event) -> None:
        exercise = self.exercise_in(change.round)
        before = by_id({"": exercise.results(of_round(change.before, change.round))})
        after = by_id({"": exercise.results(of_round(change.after, change.round))})
        for table in STAYING:
            lost = before.get(("", table), {}).keys() - after.get(("", table), {}).keys()
            assert not lost or event.kind.endswith(("_removed", "_dropped")), (table, lost)
            assert len(lost) <= 1 or event.kind == "norm_removed"
        wordings = before.get(("", "norm_wording"), {}).items()
        assert (
            event.kind == "norm_removed" or wordings <= after.get(("", "norm_wording"), {}).items()
        )

    @rule(scope=scopes)
    def undo(self, scope: str) -> None:
        target, state = self.session.undoable(scope), self.session.state
        count = self.session.event_count
        if target is None:
            with pytest.raises(RuleError, match="nothing_to_undo"):
                self.session.undo(scope)
            assert self.session.state is state
            assert self.session.event_count == count
            return
        where, step = target
        is_last = step.seq == count and step.line == count
        change = self.session.undo(scope)
        assert (change.round, change.event, change.how) == (where, step.event, "undone")
        if is_last:
            assert of_round(self.session.state, where) is step.before

    @rule(scope=scopes)
    def redo(self, scope: str) -> None:
        target, state = self.session.redoable(scope), self.session.state
        if target is None:
            with pytest.raises(RuleError, match="nothing_to_redo"):
                self.session.redo(scope)
            assert self.session.state is state
            return
        change = self.session.redo(scope)
        assert (change.round, change.event, change.how) == (target[0], target[1].event, "redone")

    @rule(scope=scopes)
    def undo_and_think_better_of_it(self, scope: str) -> None:
        if self.session.undoable(scope):
            state = self.session.state
            self.session.undo(scope)
            self.session.redo(scope)
            assert self.session.state == state

    @rule(scope=scopes)
    def redo_and_think_better_of_it(self, scope: str) -> None:
        if self.session.redoable(scope):
            state = self.session.state
            self.session.redo(scope)
            self.session.undo(scope)
            assert self.session.state == state

    @rule()
    def fill_the_disk(self) -> None:
        fill_up(self.session)

    @rule()
    def make_room_again(self) -> None:
        make_room(self.session)
        assert self.session.try_again()

    @precondition(lambda self: self.session.trouble)
    @rule()
    def save_elsewhere(self) -> None:
        self.session.save_elsewhere(self.folder / f"elders {self.session.event_count}.theepot")

    @precondition(lambda self: not self.session.trouble)
    @rule()
    def close_and_open(self) -> None:
        state, count = self.session.state, self.session.event_count
        offered = self.offered()
        self.session.close()
        self.session = Session.open(self.session.path, self.clock)
        self.session.listen(self.told.append)
        assert self.session.state == state
        assert self.session.event_count == count
        assert self.offered() == offered

    def offered(self) -> list[tuple[int | None, int | None]]:
        """What undo and redo would do in every round, by the number of the line."""
        return [
            (undo[1].seq if undo else None, redo[1].seq if redo else None)
            for scope in ("nowhere", *self.session.state.rounds)
            for undo, redo in [(self.session.undoable(scope), self.session.redoable(scope))]
        ]

    @invariant()
    def the_state_is_what_the_lines_say(self) -> None:
        states = plainly_replayed(self.session)
        assert self.session.workshop == states.pop("workshop")
        assert dict(self.session.state.rounds) == states

    @invariant()
    def what_is_saved_is_all_there(self) -> None:
        lines = self.session.journal.records()
        if self.session.trouble:
            assert len(lines) < self.session.event_count
        else:
            assert len(lines) == self.session.event_count
            results = self.session.results()
            assert by_id(self.session.journal.stored_results(results)) == by_id(results)


RandomPlay.TestCase.settings = settings(
    max_examples=100,
    stateful_step_count=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

TestRandomPlay = RandomPlay.TestCase
