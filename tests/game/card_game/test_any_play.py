"""Any play of the three games: no card is lost, nothing is shown too early, replay is the same."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from game.card_game import EXERCISE
from game.card_game import events as e
from game.card_game.dealing import hand_in_play
from game.card_game.outcome import public, results
from game.card_game.planks import planks
from game.card_game.rule_set import NOTE_KINDS, ZONES
from game.card_game.state import CardGame, Table
from game.card_game.walk import here, walk
from game.exercise import Event, RuleError, Setup
from tests.game.card_game.setting import deck_of, set_out

TABLES = ("t1", "t2")
PEOPLE = 5


def all_cards(table: Table) -> Counter[str]:
    """Every card of a table, as often as it is there; a traveller lies on the table twice."""
    dealt = [card for hand in table.hands if not is_closer(hand.id) for card in hand.cards]
    return Counter([*dealt, *(card for pile in table.piles for card in pile.cards)])


def is_closer(hand: str) -> bool:
    return hand.startswith("closer.")


class AnyPlay(RuleBasedStateMachine):
    """A trainer who presses anything at any moment, in one of the games."""

    played = "stam"

    @initialize(cards=st.sampled_from([1, 2, 4, 10]), seed=st.integers(0, 99))
    def set_the_game_out(self, cards: int, seed: int) -> None:
        self.game: CardGame = EXERCISE.start(Setup())
        self.events: list[Event] = []
        self.before: list[CardGame] = []
        deck = deck_of(cards)
        self.submit(set_out(self.played, tables=len(TABLES), people=PEOPLE, seed=seed, deck=deck))
        self.whole = all_cards(self.game.tables[0])

    def submit(self, event: Event) -> None:
        """The event happens, or is refused and changes nothing."""
        game = self.game
        try:
            EXERCISE.check(game, event)
        except RuleError:
            assert self.game is game
            return
        self.before.append(game)
        self.events.append(event)
        self.game = EXERCISE.apply(game, event)

    @rule(back=st.booleans(), far=st.integers(1, 9))
    def walk_on(self, back: bool, far: int) -> None:
        stops = walk(self.game, ())
        at = stops.index(here(self.game)) if here(self.game) in stops else 0
        self.submit(stops[min(max(at + (-far if back else far), 0), len(stops) - 1)])

    @rule(table=st.sampled_from(TABLES), at=st.integers(0, 20))
    def take_another_card(self, table: str, at: int) -> None:
        hand = hand_in_play(self.game, self.game.table(table) or self.game.tables[0])
        if hand and hand.cards:
            card = hand.cards[at % len(hand.cards)]
            self.submit(e.CardSwapped(table, hand.id, card, with_votes=at % 2 == 0))

    @rule(table=st.sampled_from(TABLES), is_skipped=st.booleans())
    def leave_a_card_out(self, table: str, is_skipped: bool) -> None:
        hand = hand_in_play(self.game, self.game.table(table) or self.game.tables[0])
        if hand:
            self.submit(e.CardSkipped(table, hand.id, is_skipped))

    @rule(table=st.sampled_from(TABLES), how=st.sampled_from(["done", "given_away", "put_back"]))
    def draw_and_settle(self, table: str, how: str) -> None:
        place = self.game.place
        id = f"{place.turn_id}.{place.at_line}"
        self.submit(e.CardDrawn(table, id))
        found = self.game.table(table)
        hand = found.hand(id) if found else None
        for card in hand.cards if hand else ():
            self.submit(e.CardSettled(table, id, card, how))

    @rule(table=st.sampled_from(TABLES), at=st.integers(0, 20))
    def choose(self, table: str, at: int) -> None:
        place, found = self.game.place, self.game.table(table)
        hand = found.hand(f"{place.turn_id}.{place.at_line}") if found else None
        if hand and hand.cards:
            self.submit(e.CardChosen(table, hand.id, hand.cards[at % len(hand.cards)]))

    @rule(table=st.sampled_from(TABLES))
    def pass_the_part_on(self, table: str) -> None:
        self.submit(e.PartPassed(table, f"{self.game.place.turn_id}.0"))

    @rule(table=st.sampled_from(TABLES), data=st.data(), attempt=st.integers(1, 2))
    def count(self, table: str, data: st.DataObject, attempt: int) -> None:
        line, rules = self.game.line, self.game.rules
        kind = rules.vote(line.vote) if rules and line else None
        if kind:
            some = st.lists(st.integers(0, 3), min_size=len(kind.options), max_size=8)
            counts = tuple(data.draw(some)[: len(kind.options)])
            turn = self.game.place.turn_id
            self.submit(e.GameVotesCounted(table, turn, kind.id, counts, attempt))

    @rule(tables=st.lists(st.sampled_from(TABLES), unique=True))
    def show(self, tables: list[str]) -> None:
        line = self.game.line
        if line and line.vote:
            turn = self.game.place.turn_id
            self.submit(e.GameVotesShown(turn, line.vote, tuple(tables)))

    @rule(
        table=st.sampled_from(TABLES),
        kind=st.sampled_from(NOTE_KINDS),
        id=st.sampled_from(["N1", "N2", "N3"]),
        text=st.sampled_from(["Gisteren nog.", " ", "We bellen terug."]),
    )
    def write(self, table: str, kind: str, id: str, text: str) -> None:
        line = self.game.line
        sort = line.writes[0] if line and line.writes and kind == "question" else kind
        self.submit(e.NoteWritten(table, id, sort, text, self.game.place.turn_id or "plank.1"))

    @rule(table=st.sampled_from(TABLES), id=st.sampled_from(["N1", "N2", "N3"]))
    def take_a_note_away(self, table: str, id: str) -> None:
        self.submit(e.NoteRemoved(table, id))

    @rule(table=st.sampled_from(TABLES), plank=st.integers(-1, 7), is_there=st.booleans())
    def give_a_plank(self, table: str, plank: int, is_there: bool) -> None:
        self.submit(e.PlankGiven(table, plank, is_there))

    @rule(table=st.sampled_from(TABLES), at=st.integers(0, 30), zone=st.sampled_from((*ZONES, "")))
    def lay(self, table: str, at: int, zone: str) -> None:
        line, found = self.game.line, self.game.table(table)
        cards = [card for hand in found.hands for card in hand.cards] if found else []
        if line and line.sorts and cards:
            self.submit(e.GameCardLaid(table, line.sorts, cards[at % len(cards)], zone))

    @rule(table=st.sampled_from(TABLES), at=st.integers(0, 30), is_chosen=st.booleans())
    def send_on_a_journey(self, table: str, at: int, is_chosen: bool) -> None:
        found = self.game.table(table)
        laid = [one.card for one in found.laid] if found else []
        if laid:
            self.submit(e.TravellerChosen(table, laid[at % len(laid)], is_chosen))

    @rule(people=st.lists(st.sampled_from("123456789"), unique=True))
    def others_sit_down(self, people: list[str]) -> None:
        self.submit(e.TableChanged("t1", "Tafel 1", tuple(people)))

    @invariant()
    def no_card_is_lost_or_doubled(self) -> None:
        for table in self.game.tables:
            assert all_cards(table) == self.whole

    @invariant()
    def a_bridge_has_no_more_planks_than_places(self) -> None:
        assert self.game.rules
        assert self.game.rules.planks <= 5
        for table in self.game.tables:
            assert len(planks(self.game, table)) == self.game.rules.planks

    @invariant()
    def nothing_is_seen_before_it_is_shown(self) -> None:
        for table, own in zip(public(self.game).tables, self.game.tables, strict=True):
            assert not any(pile.cards for pile in table.piles)
            for seen, ballot in zip(table.ballots, own.ballots, strict=True):
                assert ballot.is_shown or not (seen.counts or seen.first or seen.is_carried)
                assert not seen.counts or sum(seen.counts) >= 5

    @invariant()
    def nobody_has_a_part_twice_before_everybody_had_one(self) -> None:
        for table in self.game.tables:
            assert len(set(table.waiting)) == len(table.waiting)
            assert set(table.waiting) <= set(table.players)

    def teardown(self) -> None:
        """Replayed it is the same; and undo gives back the very game that was there."""
        game: Any = EXERCISE.start(Setup())
        for before, event in zip(self.before, self.events, strict=True):
            assert game == before
            game = EXERCISE.apply(game, event)
        assert game == self.game
        assert results(game) == results(self.game)


@pytest.mark.parametrize("rules", ["stam", "bridge", "council"])
def test_any_play(rules: str) -> None:
    machine = type("AnyPlay", (AnyPlay,), {"played": rules})
    case = machine.TestCase  # type: ignore[attr-defined]  # hypothesis adds it
    case.settings = settings(max_examples=25, stateful_step_count=30)
    case("runTest").runTest()
