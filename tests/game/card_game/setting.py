"""Games set out with the rules and cards that ship, for the tests of the card game."""

import random
from collections.abc import Sequence
from dataclasses import replace

from game.card_game import EXERCISE
from game.card_game import events as e
from game.card_game.state import CardGame, Table
from game.deck import Deck
from game.exercise import Event, Setup
from game.stock import game_setting
from game.stock.decks import shipped_cards
from game.stock.game_setting import Seats


def set_out(
    rules: str = "stam",
    variant: str = "full",
    tables: int = 1,
    people: int = 6,
    seed: int = 1,
    deck: Deck | None = None,
) -> e.GamePrepared:
    """The event that begins a game; the same seed shuffles in the same way."""
    chance = random.Random(seed)

    def shuffled(things: Sequence[str]) -> list[str]:
        order = list(things)
        chance.shuffle(order)
        return order

    seats = [
        Seats(f"t{n}", f"Tafel {n}", tuple(str(seat) for seat in range(1, people + 1)))
        for n in range(1, tables + 1)
    ]
    chosen = game_setting.own_rules(rules)
    cards = deck or shipped_cards()
    return game_setting.prepared(chosen, variant, cards, seats, "nl", shuffled)


def after(game: CardGame, *events: Event) -> CardGame:
    """The game after these events, each of them asked for first."""
    for event in events:
        EXERCISE.check(game, event)
        game = EXERCISE.apply(game, event)
        assert isinstance(game, CardGame)
    return game


def begun(**how: object) -> CardGame:
    """A game that is set out; see :func:`set_out`."""
    return after(EXERCISE.start(Setup()), set_out(**how))  # type: ignore[arg-type]  # passed on


def shown(round: str, turn: int = 1, line: int = 0) -> e.GameStepShown:
    """The room goes to a step of a round."""
    return e.GameStepShown("round", round, turn, line)


def table_of(game: CardGame, id: str = "t1") -> Table:
    found = game.table(id)
    assert found
    return found


def cards_at(table: Table) -> list[str]:
    """Every card that a table has, in its piles and on the table."""
    dealt = [card for hand in table.hands for card in hand.cards]
    piled = [card for pile in table.piles for card in pile.cards]
    return sorted({*dealt, *piled}) if table.travellers else sorted([*dealt, *piled])


def deck_of(count: int, kinds: Sequence[str] = ("GEW", "BAR", "DIL", "SCH", "DUR", "TOT")) -> Deck:
    """A deck with so many cards of each kind, made of the first card of that kind."""
    whole = shipped_cards()
    cards = []
    for kind in kinds:
        model = next(card for card in whole.cards if card.category == kind)
        cards += [replace(model, id=f"{kind}-{n:03}") for n in range(1, count + 1)]
    return replace(whole, cards=tuple(cards))
