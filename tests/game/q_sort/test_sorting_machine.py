"""Hands on the cards, in any order: none is lost, and undo is never having done it."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game import q_sort
from game.exercise import Event, RuleError, Setup
from game.history import History
from game.q_sort.events import (
    CardTakenUp,
    DifferenceKept,
    ExplainerChosen,
    SortPrepared,
    SortStepShown,
    StatementPiled,
    StatementPlaced,
    StatementsSwapped,
    StatementTakenBack,
)
from game.q_sort.state import PILES, QSort
from game.q_sort.steps import LAYING
from tests.game.q_sort.laid import PREPARED
from tests.game.q_sort.test_laying import free

cards = st.integers(1, 6)
"""A handful, so that they meet each other."""

columns = st.sampled_from([-3, 1, 0])
nonsense = st.sampled_from([0, 25, -1])
teams = st.sampled_from(["balie", "balie", "arts"])


class Sorting(RuleBasedStateMachine):
    """A table with cards, a plain picture of what lies where, and people who try anything."""

    @initialize(is_forced=st.booleans())
    def lay_out(self, is_forced: bool) -> None:
        self.start = q_sort.EXERCISE.start(Setup())
        self.seq = 0
        self.history = History(q_sort.EXERCISE, self.start)
        self.done: list[Event] = []
        on_free = replace(PREPARED, grid=free().grid, is_forced=False)
        self.submit(PREPARED if is_forced else on_free)
        self.submit(SortStepShown("st5", LAYING, "balie"))

    @property
    def state(self) -> QSort:
        return self.history.state

    def submit(self, event: Event) -> bool:
        before = self.state
        try:
            q_sort.EXERCISE.check(before, event)
        except RuleError:
            assert self.state is before
            return False
        self.seq += 1
        self.history.do(self.seq, event)
        self.done.append(event)
        return True

    @rule(team=teams, card=cards, pile=st.sampled_from(PILES))
    def pile(self, team: str, card: int, pile: str) -> None:
        if self.submit(StatementPiled(team, card, pile)):
            sort = self.state.sort_of(team)
            assert sort.column_of(card) is None
            assert [one for one in PILES if card in self.state.on_pile(sort, one)] == [pile]

    @rule(team=teams, card=cards, column=columns)
    def place(self, team: str, card: int, column: int) -> None:
        if self.submit(StatementPlaced(team, card, column)):
            assert self.state.sort_of(team).column_of(card) == column

    @rule(team=teams, card=cards)
    def take_back(self, team: str, card: int) -> None:
        if self.submit(StatementTakenBack(team, card)):
            assert self.state.sort_of(team).column_of(card) is None

    @rule(number=nonsense, column=st.sampled_from([-4, 4, 9]))
    def try_what_is_not_there(self, number: int, column: int) -> None:
        assert not self.submit(StatementPlaced("balie", number, 0))
        assert not self.submit(StatementPlaced("balie", 1, column))
        assert not self.submit(StatementPiled("balie", 1, "best"))
        assert not self.submit(StatementsSwapped("balie", 1, number))
        assert not self.submit(StatementTakenBack("balie", number))

    @precondition(lambda self: self.state.sort_of("balie").placements)
    @rule(card=cards, at=st.integers(0, 5))
    def swap_with_one_that_lies_there(self, card: int, at: int) -> None:
        laid = self.state.sort_of("balie").placements
        other = laid[at % len(laid)].number
        assert self.submit(StatementsSwapped("balie", card, other)) == (card != other)

    @rule(team=teams, card=cards, other=cards)
    def swap(self, team: str, card: int, other: int) -> None:
        before = self.state.sort_of(team)
        if self.submit(StatementsSwapped(team, card, other)):
            sort = self.state.sort_of(team)
            assert sort.column_of(card) == before.column_of(other)
            assert sort.column_of(other) == before.column_of(card)

    @rule(team=teams, card=cards)
    def take_up(self, team: str, card: int) -> None:
        before = self.state.sorts
        self.submit(CardTakenUp(team, card))
        assert self.state.sorts == before

    @rule(person=st.sampled_from(["p1", "p2", ""]))
    def explain(self, person: str) -> None:
        assert self.submit(ExplainerChosen(person))

    @rule(team=teams, card=cards, is_kept=st.booleans())
    def differ(self, team: str, card: int, is_kept: bool) -> None:
        if self.submit(DifferenceKept(team, card, is_kept)):
            assert (card in self.state.sort_of(team).differing) == is_kept

    @precondition(lambda self: not isinstance(self.history.last.event, SortPrepared))
    @rule()
    def undo_is_never_having_done_it(self) -> None:
        last = self.history.last
        assert last is not None
        self.seq += 1
        self.history.undo(last.seq, self.seq)
        at = max(n for n, event in enumerate(self.done) if event.is_undoable)
        del self.done[at]
        assert self.state == self.replayed()

    def replayed(self) -> object:
        state = self.start
        for event in self.done:
            state = q_sort.EXERCISE.apply(state, event)
        return state

    @invariant()
    def replay_is_live(self) -> None:
        assert self.state == self.replayed()

    @invariant()
    def every_card_is_in_one_place(self) -> None:
        state = self.state
        for sort in state.sorts:
            laid = [one.number for one in sort.placements]
            waiting = [number for pile in PILES for number in state.on_pile(sort, pile)]
            assert sorted(laid + waiting) == [one.number for one in state.statements]

    @invariant()
    def no_column_of_a_forced_grid_overflows(self) -> None:
        state = self.state
        for sort in state.sorts:
            for column in state.grid:
                assert not state.is_forced or state.room_in(sort, column.value) >= 0


Sorting.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)

TestSorting = Sorting.TestCase
