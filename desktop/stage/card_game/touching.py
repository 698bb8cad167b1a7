"""What a touch on the stage means: a table comes large, a card is chosen, laid, or travels."""

from desktop.stage.spots import Touched
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, hand_in_play
from game.card_game.events import CardChosen, GameCardLaid, GameStepShown, TravellerChosen
from game.card_game.state import CardGame, Table
from game.exercise import Event

TABLE, ALL_TABLES = "table", "all_tables"
CARD, ZONE, TRAVELLER = "card", "zone", "traveller"
"""What can be touched; a table, a card, a place or a traveller by its id."""


def answer(view: View, touched: Touched) -> Event | None:
    """The event that follows, if any does."""
    state: CardGame = view.state
    spot = touched.spot
    if touched.how != "tapped":
        return None
    if spot.kind in (TABLE, ALL_TABLES):
        return _looking_at(state, spot.key)
    table = state.seen_tables[0]
    if spot.kind == CARD:
        hand = hand_in_play(state, table)
        return CardChosen(table.id, hand.id, spot.key) if hand else None
    if spot.kind == ZONE:
        return _laid(state, table, spot.key)
    return TravellerChosen(table.id, spot.key, spot.key not in table.travellers)


def _looking_at(state: CardGame, table: str) -> GameStepShown:
    place = state.place
    return GameStepShown(
        place.step, place.round, place.turn, place.at_line, table, place.prompt, place.at
    )


def _laid(state: CardGame, table: Table, zone: str) -> GameCardLaid | None:
    card, line = card_in_play(state, table), state.line
    return GameCardLaid(table.id, line.sorts, card, zone) if card and line and line.sorts else None
