"""All plays of a game of three cards, counted: a rule that allows more or less changes the count.

Such a count of every leaf of the tree of moves is what chess programs call *perft*.
"""

from collections.abc import Iterator

import pytest

from game.card_game import EXERCISE
from game.card_game import events as e
from game.card_game.dealing import card_in_play, hand_in_play
from game.card_game.rule_set import (
    Deal,
    DebriefQuestion,
    Line,
    RoundChange,
    RoundRules,
    RuleSet,
    Told,
    Variant,
    in_variant,
)
from game.card_game.state import CardGame, Pile
from game.card_game.walk import here, walk
from game.deck import Card, Category, Text
from game.exercise import Event, RuleError, Setup

SAY = Text("Doe dit.", "Do this.")
TOLD = Told(SAY, SAY)
CARDS = tuple(Card(f"A{n}", "A", SAY, SAY, SAY, SAY) for n in (1, 2, 3))

TURNS = RoundRules(
    "r", SAY, 5, SAY, SAY, (Line(SAY, SAY, deals=Deal(("A",))), Line(SAY, SAY)), turns=2
)
RULES = RuleSet(
    "klein",
    SAY,
    SAY,
    SAY,
    (Variant("full", SAY, 0, 5, 5, (RoundChange("r", 5, 2),)),),
    (TURNS,),
    (),
    (DebriefQuestion("describe", SAY),),
    TOLD,
    TOLD,
)


def begun() -> CardGame:
    category = Category("A", SAY, SAY, "gewoonte", "ochre")
    pile = Pile("A", tuple(card.id for card in CARDS))
    table = e.TablePlan("t1", "Tafel 1", ("1", "2", "3"), (pile,))
    event = e.GamePrepared(in_variant(RULES, "full"), "Klein", (category,), CARDS, (table,))
    game: CardGame = EXERCISE.start(Setup())
    EXERCISE.check(game, event)
    return EXERCISE.apply(game, event)


def moves(game: CardGame) -> Iterator[Event]:
    """Everything that can be done with the cards: go on, take another one, leave one out."""
    stops = walk(game, ())
    at = stops.index(here(game))
    if at + 1 < len(stops):
        yield stops[at + 1]
    table = game.tables[0]
    hand, card = hand_in_play(game, table), card_in_play(game, table)
    if hand and card:
        yield e.CardSwapped("t1", hand.id, card)
        yield e.CardSkipped("t1", hand.id)
    elif hand and hand.is_skipped:
        yield e.CardSkipped("t1", hand.id, is_skipped=False)


def plays(game: CardGame, depth: int) -> int:
    """How many plays of so many moves there are."""
    if not depth:
        return 1
    found = 0
    for move in moves(game):
        try:
            EXERCISE.check(game, move)
        except RuleError:
            continue
        found += plays(EXERCISE.apply(game, move), depth - 1)
    return found


STOPS_OF_TURN = (0, 1, 1, 2, 2, 0, 0)
"""To which turn every stop belongs: setting out, two steps twice, the bridge, the debrief."""


def reckoned(depth: int, at: int = 0, is_skipped: bool = False) -> int:
    """The same number from the rules in words, without the engine.

    At every stop one can go on, until the last one. While a card lies open, another one can be
    taken (three cards are enough for two turns) or it can be left out; what was left out in this
    turn can be taken after all. A next turn has a card of its own.
    """
    if not depth:
        return 1
    found = 0
    if at + 1 < len(STOPS_OF_TURN):
        stays = STOPS_OF_TURN[at + 1] == STOPS_OF_TURN[at]
        found += reckoned(depth - 1, at + 1, is_skipped and stays)
    if STOPS_OF_TURN[at] and is_skipped:
        found += reckoned(depth - 1, at)
    elif STOPS_OF_TURN[at]:
        found += reckoned(depth - 1, at) + reckoned(depth - 1, at, is_skipped=True)
    return found


@pytest.mark.parametrize(("depth", "count"), [(1, 1), (2, 3), (3, 8), (4, 21), (5, 57), (7, 388)])
def test_all_plays_of_a_game_of_three_cards(depth: int, count: int) -> None:
    assert plays(begun(), depth) == reckoned(depth) == count


def test_every_order_of_three_cards_can_be_reached_by_taking_others() -> None:
    reached: set[tuple[str, ...]] = set()
    waiting = [begun()]
    while waiting:
        game = waiting.pop()
        hands = game.tables[0].hands
        order = tuple(card for hand in hands for card in hand.cards)
        if len(hands) == 2 and order not in reached:
            reached.add(order)
        if len(reached) == 6:
            break
        for move in moves(game):
            if isinstance(move, e.CardSkipped):
                continue
            after = EXERCISE.apply(game, move)
            if len(after.tables[0].piles[0].cards) or isinstance(move, e.GameStepShown):
                waiting.insert(0, after)
        waiting = waiting[-200:]
    assert len(reached) == 6
