"""How far cards travel: where they lie now, and where they must lie in a year."""

from game.card_game.rule_set import ZONES
from game.card_game.state import Table


def sorted_cards(table: Table) -> tuple[str, ...]:
    """The cards that a table lays by the bridge, in the order in which they were dealt."""
    laid = {one.card for one in table.laid}
    several = [hand for hand in table.hands if len(hand.cards) > 1]
    return next(
        (hand.cards for hand in several if not laid or laid & set(hand.cards)),
        tuple(dict.fromkeys(one.card for one in table.laid)),
    )


def distance(table: Table, card: str) -> int:
    """How many places a card has to move: 0 to 2."""
    now, year = table.zone_of("now", card), table.zone_of("year", card)
    if now not in ZONES or year not in ZONES:
        return 0
    return abs(ZONES.index(now) - ZONES.index(year))
