"""Cards from the piles to a table and back, and whose turn it is to play a part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game import keyed
from game.card_game.rule_set import Deal, Line, RoundRules
from game.card_game.state import CardGame, GamePlace, Hand, Pile, Table


def deal_all(game: CardGame, place: GamePlace) -> CardGame:
    """The game with everything dealt that the steps of this turn deal, up to where the room is."""
    rules = keyed.find(game.rules.rounds, place.round) if game.rules else None
    if not rules or place.step != "round":
        return game
    tables = tuple(_dealt_turn(one, rules, place) for one in game.tables)
    return replace(game, tables=tables)


def _dealt_turn(table: Table, rules: RoundRules, place: GamePlace) -> Table:
    for at, line in enumerate(rules.lines[: place.at_line + 1]):
        has_part = at == 0 and bool(rules.role.nl or rules.role.en)
        is_dealt = line.deals is not None and not line.deals.on_request
        id = hand_id(place.turn_id, at)
        if (has_part or is_dealt) and not table.hand(id):
            table = _dealt(table, id, line.deals or Deal(count=0), place.turn)
            if has_part:
                table = next_player(table, id)
    return table


def hand_id(turn: str, line: int) -> str:
    """The id of what a step of a turn deals."""
    return f"{turn}.{line}"


def _dealt(table: Table, id: str, deal: Deal, turn: int) -> Table:
    if deal.of_travellers:
        cards = table.travellers[turn - 1 : turn]
        hand = Hand(id, cards, is_short=not cards)
        return replace(table, hands=keyed.put(table.hands, hand))
    in_all = sum(len(pile.cards) for pile in table.piles if pile.id in deal.categories)
    wanted = deal.count or in_all
    drawn, piles = _drawn(table.piles, deal.categories, wanted)
    is_short = len(drawn) < max(wanted, 1) and bool(deal.categories)
    hand = Hand(id, drawn, is_short=is_short)
    return replace(table, piles=piles, hands=keyed.put(table.hands, hand))


def _drawn(
    piles: tuple[Pile, ...], categories: Sequence[str], count: int
) -> tuple[tuple[str, ...], tuple[Pile, ...]]:
    """So many cards from the top of these piles in turn, and the piles without them."""
    drawn: list[str] = []
    for category in categories:
        pile = keyed.find(piles, category)
        if pile:
            taken = pile.cards[: count - len(drawn)]
            drawn.extend(taken)
            piles = keyed.change(piles, category, cards=pile.cards[len(taken) :])
    return tuple(drawn), piles


def draw_one(table: Table, id: str, categories: Sequence[str]) -> Table:
    """A card from the pile into a hand, which is made when it is not there yet."""
    drawn, piles = _drawn(table.piles, categories, 1)
    hand = table.hand(id) or Hand(id)
    hand = replace(hand, cards=(*hand.cards, *drawn), is_short=not drawn)
    return replace(table, piles=piles, hands=keyed.put(table.hands, hand))


def put_under(table: Table, hand: Hand, card: str, category: str) -> Table:
    """A card from a hand to the bottom of its pile."""
    cards = tuple(one for one in hand.cards if one != card)
    pile = keyed.find(table.piles, category) or Pile(category, ())
    piles = keyed.put(table.piles, replace(pile, cards=(*pile.cards, card)))
    chosen = "" if hand.chosen == card else hand.chosen
    hands = keyed.put(table.hands, replace(hand, cards=cards, chosen=chosen))
    return replace(table, piles=piles, hands=hands)


def swap(table: Table, hand: Hand, card: str, category: str) -> Table:
    """Another card in the place of one, which goes under its pile."""
    pile = keyed.find(table.piles, category)
    if not pile or not pile.cards or card not in hand.cards:
        return table
    new, rest = pile.cards[0], pile.cards[1:]
    cards = tuple(new if one == card else one for one in hand.cards)
    chosen = "" if hand.chosen == card else hand.chosen
    return replace(
        table,
        piles=keyed.change(table.piles, category, cards=(*rest, card)),
        hands=keyed.put(table.hands, replace(hand, cards=cards, chosen=chosen)),
    )


def next_player(table: Table, id: str) -> Table:
    """The next one at the table plays the part; nobody twice before everybody once."""
    hand = table.hand(id)
    if not hand or not table.players:
        return table
    waiting = table.waiting or table.players
    return replace(
        table,
        waiting=waiting[1:],
        hands=keyed.put(table.hands, replace(hand, player=waiting[0])),
    )


def seated(table: Table, name: str, players: tuple[str, ...]) -> Table:
    """The table with other people; who had a part in this turn of all does not wait again."""
    had = [one for one in table.players if one not in table.waiting]
    stay = tuple(one for one in table.waiting if one in players)
    new = tuple(one for one in players if one not in stay and one not in had)
    return replace(table, name=name, players=players, waiting=(*stay, *new))


def hands_of_turn(game: CardGame, table: Table) -> Iterator[tuple[Line, Hand]]:
    """What was dealt to a table in this turn so far, the last first."""
    rules = game.round_rules
    if not rules:
        return
    for at in range(min(game.place.at_line, len(rules.lines) - 1), -1, -1):
        hand = table.hand(hand_id(game.place.turn_id, at))
        if hand:
            yield rules.lines[at], hand


def hand_in_play(game: CardGame, table: Table) -> Hand | None:
    """The hand that the table looks at; a card that was drawn counts until it is settled."""
    for line, hand in hands_of_turn(game, table):
        if line.deals and line.deals.on_request:
            is_here = line is game.line
            if is_here and unsettled(hand):
                return hand
        elif line.deals:
            return hand
    return None


def unsettled(hand: Hand) -> tuple[str, ...]:
    """Cards that were drawn and with which nothing was done yet."""
    return tuple(card for card in hand.cards if not keyed.has(hand.settled, card))


def card_in_play(game: CardGame, table: Table) -> str:
    """The id of the one card that the table looks at, or nothing when it is none or several."""
    hand = hand_in_play(game, table)
    if not hand or hand.is_skipped:
        return ""
    line = game.line
    if line and line.sorts:
        return next(
            (card for card in hand.cards if not keyed.has(table.laid, f"{line.sorts}.{card}")), ""
        )
    open_cards = unsettled(hand)
    if hand.chosen:
        return hand.chosen
    return open_cards[-1] if len(open_cards) == 1 else ""


def cards_to_choose(game: CardGame, table: Table) -> tuple[str, ...]:
    """The cards that lie open for a table to choose one of, as long as it did not."""
    for line, hand in hands_of_turn(game, table):
        if line.deals and line.deals.chooses:
            return () if hand.chosen else hand.cards
        if line.deals and not line.deals.on_request:
            return ()
    return ()


def part_of(game: CardGame, table: Table) -> str:
    """Who plays the part in this turn, or nothing."""
    hand = table.hand(hand_id(game.place.turn_id, 0))
    return hand.player if hand else ""


def is_skipped(game: CardGame, table: Table) -> bool:
    """Whether the table leaves this turn out."""
    return any(hand.is_skipped for _, hand in hands_of_turn(game, table))
