"""Setting a card game: the rules and decks there are, people at tables, cards shuffled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assets import files
from game.card_game.events import GamePrepared, TablePlan
from game.card_game.rule_set import RuleSet, in_variant
from game.card_game.state import Pile
from game.deck import Card, Deck
from game.stock.rule_file import read_rules

RULES = ("stam", "bridge", "council")
"""The rules that ship with the program; the first are the usual ones."""

PEOPLE_AT_TABLE = 4
"""That a number of tables is proposed for."""

Shuffle = Callable[[Sequence[str]], list[str]]
"""A fair order of these, by chance."""


@dataclass(frozen=True, slots=True)
class Seats:
    """A table before the game: its name, and who sits there."""

    id: str
    name: str
    players: tuple[str, ...]


@cache
def own_rules(name: str) -> RuleSet:
    """One of :data:`RULES`."""
    return read_rules(files.read(f"rules/{name}.toml"), f"{name}.toml")


def seated(players: Sequence[tuple[str, str]], tables: int) -> tuple[tuple[str, ...], ...]:
    """People over tables: as many at each, and teams mixed.

    Args:
        players: Id and team of everybody, in the order in which they are dealt out.
        tables: How many there are.
    """
    teams = list(dict.fromkeys(team for _, team in players))
    in_order = sorted(players, key=lambda one: teams.index(one[1]))
    dealt = [id for id, _ in in_order]
    return tuple(tuple(dealt[table::tables]) for table in range(tables))


def prepared(
    rules: RuleSet,
    variant: str,
    deck: Deck,
    seats: Sequence[Seats],
    language: str,
    shuffle: Shuffle,
) -> GamePrepared:
    """The event that begins a game: everything in it as it stays, whatever happens to the files.

    Args:
        rules: As a file gave them.
        variant: One of their variants.
        deck: The cards; those that the rules bring along come with them.
        seats: The tables.
        language: Of the group.
        shuffle: Gives a fair order.
    """
    played = in_variant(rules, variant)
    texts = {one.card: one.text for one in played.card_texts}
    cards = tuple(_worded(card, texts.get(card.id)) for card in _cards(deck, played))
    known = {card.category for card in cards}
    categories = tuple(one for one in (*deck.categories, *played.categories) if one.id in known)
    wanted = [id for id in played.card_categories() if id in known]
    tables = tuple(
        TablePlan(
            one.id,
            one.name,
            tuple(shuffle(one.players)),
            tuple(
                Pile(id, tuple(shuffle([card.id for card in cards if card.category == id])))
                for id in wanted
            ),
        )
        for one in seats
    )
    lean = replace(played, cards=(), categories=(), card_texts=())
    return GamePrepared(lean, deck.title.told(language), categories, cards, tables, language)


def _cards(deck: Deck, rules: RuleSet) -> tuple[Card, ...]:
    """Those that the rules deal from; the rules' own card in the place of its namesake."""
    own = {card.id for card in rules.cards}
    wanted = rules.card_categories()
    both = (*(card for card in deck.cards if card.id not in own), *rules.cards)
    return tuple(card for card in both if card.category in wanted)


def _worded(card: Card, text: object) -> Card:
    return replace(card, text=text) if text else card  # type: ignore[arg-type]  # a Text, or nothing


def short_of(rules: RuleSet, variant: str, deck: Deck) -> tuple[str, ...]:
    """The categories of which a table will not have cards enough to play to the end."""
    played = in_variant(rules, variant)
    cards = _cards(deck, played)
    return tuple(
        id
        for id in played.card_categories()
        if sum(card.category == id for card in cards) < _asked(played, id)
    )


def _asked(rules: RuleSet, category: str) -> int:
    """How many cards of a category a table turns over; at least one where that is not said."""
    return sum(
        max(line.deals.count, 1) * one.turns
        for one in rules.rounds
        for line in one.lines
        if line.deals and category in line.deals.categories
    )
