"""Hands on the cards, in any order: none is lost, and undo is never having done it."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game import q_sort
from game.codec import event_of, facts_of
from game.exercise import Event, RuleError, Setup
from game.history import History
from game.q_sort.events import (
    CardTakenUp,
    DifferenceKept,
    ExplainerChosen,
    FreeChoiceWritten,
    ReasonGiven,
    SortStepShown,
    SortWayChosen,
    StatementPiled,
    StatementPlaced,
    StatementsSwapped,
    StatementTakenBack,
)
from game.q_sort.sheet import depths_of, left_to_type, next_column, next_statement, number_typed
from game.q_sort.state import PILES, Column, QSort, Sort
from game.q_sort.steps import GROUP, LAYING, PILING, SORTERS, STEP_IDS, WAYS
from tests.game.q_sort.laid import PREPARED
from tests.game.q_sort.plain_table import Hand, PlainTable, played

SMALL = replace(
    PREPARED,
    statements=PREPARED.statements[:8],
    grid=(Column(-1, 2), Column(0, 4), Column(1, 2)),
)
"""As few cards as there may be, so that they meet each other and sorts become whole."""

cards = st.integers(1, 8)
columns = st.integers(-1, 1)
piles = st.sampled_from(PILES)
nonsense = st.sampled_from([0, 25, -1])
teams = st.sampled_from(["balie", "balie", "balie", "arts"])
anybody = st.sampled_from(["balie", "arts", GROUP, "p1"])
"""Teams, the room as a whole, and somebody whose sheet is typed in."""


class Sorting(RuleBasedStateMachine):
    """A table with cards, a plain picture of what lies where, and people who try anything."""

    @initialize(is_forced=st.booleans())
    def lay_out(self, is_forced: bool) -> None:
        self.start = q_sort.EXERCISE.start(Setup())
        self.seq = 0
        self.history = History(q_sort.EXERCISE, self.start)
        self.done: list[tuple[int, Event]] = []
        self.taken_back: list[tuple[int, Event]] = []
        self.table = PlainTable()
        self.submit(replace(SMALL, is_forced=is_forced))
        self.submit(SortStepShown("st5", LAYING, "balie"))

    @property
    def state(self) -> QSort:
        return self.history.state

    def submit(self, event: Event) -> bool:
        """Tries it; it is refused exactly when the plain table does not allow it."""
        before = self.state
        try:
            q_sort.EXERCISE.check(before, event)
        except RuleError:
            assert self.state is before
            assert not self.table.allows(event)
            return False
        assert self.table.allows(event)
        self.seq += 1
        self.history.do(self.seq, event)
        self.done.append((self.seq, event))
        self.table.do(event)
        if event.is_undoable:
            self.taken_back.clear()
        return True

    # --- hands on the cards ---------------------------------------------------------------

    @rule(team=teams, card=cards, pile=piles)
    def pile(self, team: str, card: int, pile: str) -> None:
        self.submit(StatementPiled(team, card, pile))

    @rule(team=anybody, card=cards, column=columns)
    def place(self, team: str, card: int, column: int) -> None:
        self.submit(StatementPlaced(team, card, column))

    @rule(team=teams, numbers=st.permutations(range(1, 9)), column=columns)
    def lay_many(self, team: str, numbers: list[int], column: int) -> None:
        for number in numbers[:5]:
            self.submit(StatementPlaced(team, number, column))

    @rule(team=teams, card=cards)
    def take_back(self, team: str, card: int) -> None:
        self.submit(StatementTakenBack(team, card))

    @rule(team=teams, card=cards, other=cards)
    def swap(self, team: str, card: int, other: int) -> None:
        self.submit(StatementsSwapped(team, card, other))

    @precondition(lambda self: self.state.sort_of("balie").placements)
    @rule(card=cards, at=st.integers(0, 7))
    def swap_with_one_that_lies_there(self, card: int, at: int) -> None:
        laid = self.state.sort_of("balie").placements
        other = laid[at % len(laid)].number
        assert self.submit(StatementsSwapped("balie", card, other)) == (card != other)

    @rule(number=nonsense, column=st.sampled_from([-4, 4, 9]), team=anybody)
    def try_what_is_not_there(self, number: int, column: int, team: str) -> None:
        assert not self.submit(StatementPlaced(team, number, 0))
        assert not self.submit(StatementPlaced(team, 1, column))
        assert not self.submit(StatementPiled(team, number, "more"))
        assert not self.submit(StatementPiled(team, 1, "best"))
        assert not self.submit(StatementsSwapped(team, 1, number))
        assert not self.submit(StatementsSwapped(team, number, 1))
        assert not self.submit(StatementTakenBack(team, number))
        assert not self.submit(DifferenceKept(team, number))
        assert not self.submit(ReasonGiven(team, number, "omdat"))

    @rule(team=teams, card=cards)
    def take_up(self, team: str, card: int) -> None:
        self.submit(CardTakenUp(team, card))

    @rule(person=st.sampled_from(["p1", "p2", ""]))
    def explain(self, person: str) -> None:
        self.submit(ExplainerChosen(person))

    # --- what is said and kept beside them ------------------------------------------------

    @rule(team=teams, card=cards, is_kept=st.booleans())
    def differ(self, team: str, card: int, is_kept: bool) -> None:
        self.submit(DifferenceKept(team, card, is_kept))

    @rule(team=anybody, card=cards, text=st.sampled_from(["omdat", "toch", ""]))
    def give_a_reason(self, team: str, card: int, text: str) -> None:
        if text or card in self.table.hand(team).reasons:
            self.submit(ReasonGiven(team, card, text))

    @rule(team=anybody, text=st.sampled_from(["iets anders", ""]))
    def write_a_free_choice(self, team: str, text: str) -> None:
        self.submit(FreeChoiceWritten(team, text))

    # --- pages, ways, and cards laid out anew ---------------------------------------------

    @rule(step=st.sampled_from(STEP_IDS), prompt=st.sampled_from([PILING, LAYING]), team=teams)
    def leave_and_come_back(self, step: str, prompt: int, team: str) -> None:
        self.submit(SortStepShown(step, prompt, team))
        assert self.state.in_play.number == 0

    @rule(sorters=st.sampled_from(SORTERS), way=st.sampled_from(WAYS))
    def go_about_it_otherwise(self, sorters: str, way: str) -> None:
        event = SortWayChosen(sorters, way)
        if (sorters, way) != ("people", "team_only"):
            self.submit(event)

    @rule(is_forced=st.booleans())
    def lay_out_anew(self, is_forced: bool) -> None:
        self.submit(replace(SMALL, is_forced=is_forced))

    # --- a sheet by number ----------------------------------------------------------------

    @precondition(lambda self: self.state.is_prepared)
    @rule(person=anybody, data=st.data())
    def type_what_is_asked(self, person: str, data: st.DataObject) -> None:
        """What the sheet asks for is never refused, and brings it one number nearer."""
        state, sort = self.state, self.state.sort_of(person)
        depth = data.draw(st.sampled_from(depths_of(state)))
        left = left_to_type(state, sort, depth)
        free = [one for one in range(1, 9) if sort.column_of(one) is None]
        if depth == "statements":
            number = next_statement(state, sort)
            room = [at for at in self.table.grid if not state.is_forced or state.room_in(sort, at)]
            column = data.draw(st.sampled_from(room)) if number is not None else None
        else:
            number = number_typed(state, str(data.draw(st.sampled_from(free)))) if free else None
            column = next_column(state, sort, depth)
        assert (left == 0) == (number is None or column is None)
        if number is not None and column is not None:
            assert self.submit(StatementPlaced(person, number, column))
            assert left_to_type(self.state, self.state.sort_of(person), depth) == left - 1

    # --- undo and redo --------------------------------------------------------------------

    @precondition(lambda self: self.history.last is not None)
    @rule()
    def undo_is_never_having_done_it(self) -> None:
        last = self.history.last
        assert last is not None
        self.seq += 1
        self.history.undo(last.seq, self.seq)
        at = max(n for n, (_, event) in enumerate(self.done) if event.is_undoable)
        self.taken_back.append(self.done.pop(at))
        self.table = played([event for _, event in self.done])

    @precondition(lambda self: self.taken_back)
    @rule()
    def redo_is_having_done_it(self) -> None:
        again = self.history.next
        assert again is not None
        self.seq += 1
        self.history.redo(again.seq, self.seq)
        self.done = sorted([*self.done, self.taken_back.pop()], key=lambda one: one[0])
        self.table = played([event for _, event in self.done])

    @rule()
    def think_better_of_undo(self) -> None:
        last, before = self.history.last, self.state
        if last is not None:
            self.seq += 2
            self.history.undo(last.seq, self.seq - 1)
            self.history.redo(last.seq, self.seq)
            assert self.state == before

    # --- what always holds ----------------------------------------------------------------

    @invariant()
    def replay_is_live(self) -> None:
        """Also from what stands in the file."""
        state = self.start
        for _, event in self.done:
            facts, name = facts_of(event)
            state = q_sort.EXERCISE.apply(state, event_of(q_sort.EXERCISE, event.kind, facts, name))
        assert state == self.state

    @invariant()
    def what_can_be_done_again_is_what_was_taken_back_last(self) -> None:
        again = self.history.next
        assert (again and again.seq) == ((self.taken_back and self.taken_back[-1][0]) or None)

    @invariant()
    def everything_lies_where_the_plain_table_has_it(self) -> None:
        for sorter in {*self.table.hands, *(sort.id for sort in self.state.sorts)}:
            sort = self.state.sort_of(sorter)
            assert hand_of(sort) == self.table.hand(sorter)

    @invariant()
    def every_card_is_in_one_place(self) -> None:
        state = self.state
        for sort in state.sorts:
            laid = [one.number for one in sort.placements]
            waiting = [number for pile in PILES for number in state.on_pile(sort, pile)]
            assert sorted(laid + waiting) == [one.number for one in state.statements]
            assert len({one.number for one in sort.piles}) == len(sort.piles)
            assert len(set(sort.differing)) == len(sort.differing)
            assert state.is_whole(sort) == (state.is_prepared and not waiting)

    @invariant()
    def columns_add_up(self) -> None:
        state = self.state
        for sort in state.sorts:
            in_columns = {one.value: sort.numbers_in(one.value) for one in state.grid}
            assert sum(map(len, in_columns.values())) == len(sort.placements)
            for column in state.grid:
                room = state.room_in(sort, column.value)
                assert room + len(in_columns[column.value]) == column.count
                assert room >= 0 or not state.is_forced

    @invariant()
    def the_rows_say_the_same(self) -> None:
        rows = q_sort.EXERCISE.results(self.state)["sort_placement"]
        found = {(row["sorter"], row["number"], row["value"]) for row in rows}
        assert len(found) == len(rows)
        assert found == {
            (sorter, number, column)
            for sorter, hand in self.table.hands.items()
            for number, column in hand.columns.items()
        }

    @invariant()
    def the_card_on_the_stage_is_one_of_who_is_on_it(self) -> None:
        state, shown = self.state, self.state.in_play
        if shown.number:
            assert state.statement(shown.number) or not state.is_prepared
            assert shown.sorter == (state.place.sorter or GROUP)


def hand_of(sort: Sort) -> Hand:
    """A sort as the plain table has it."""
    return Hand(
        columns={one.number: one.column for one in sort.placements},
        piles={one.number: one.pile for one in sort.piles},
        differing=set(sort.differing),
        reasons={int(one.id): one.text for one in sort.reasons},
        free_choice=sort.free_choice,
    )


Sorting.TestCase.settings = settings(max_examples=60, stateful_step_count=40)

TestSorting = Sorting.TestCase
