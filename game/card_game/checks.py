"""What the events of a card game ask before they happen."""

from collections.abc import Iterable
from typing import Any

from game import asked, keyed
from game.card_game import events as e
from game.card_game.dealing import unsettled
from game.card_game.rule_set import NOTE_KINDS, SORTINGS, ZONES, Line
from game.card_game.sound import unsound
from game.card_game.state import MOST_TABLES, CardGame, Hand, Table
from game.card_game.steps import STEPS
from game.exercise import RuleError

MOST_CARDS = 1000
MOST_PLAYERS = 99
"""At one table: more than fit in any room."""

HOW_SETTLED = ("done", "given_away", "put_back")
MOST_LEVEL = 5


def _the_table(game: CardGame, id: str) -> Table:
    table = game.table(id)
    if not table:
        raise RuleError("unknown_table", id=id)
    return table


def a_table(game: CardGame, event: Any) -> None:
    """Asks for a table that there is."""
    _the_table(game, event.table)


def a_hand(game: CardGame, event: Any) -> None:
    """Asks for something that was dealt to a table that there is."""
    if not _the_table(game, event.table).hand(event.hand):
        raise RuleError("nothing_dealt")


def _the_hand(game: CardGame, event: Any) -> Hand:
    hand = _the_table(game, event.table).hand(event.hand)
    assert hand, "asked for before"
    return hand


def a_dealt_card(game: CardGame, event: Any) -> None:
    """Asks for a card that lies at this table."""
    if event.card not in _the_hand(game, event).cards:
        raise RuleError("card_not_there", card=event.card)


# --- stops, rules, cards, tables ----------------------------------------------------------------


def a_stop(game: CardGame, event: e.GameStepShown) -> None:
    """Asks for a place in the rules that are played."""
    asked.one_of(event.step, STEPS, "step")
    if event.at:
        asked.a_moment(event.at)
    if event.table:
        _the_table(game, event.table)
    if event.step == "prepare":
        return
    if not game.rules:
        if event.part or event.prompt:
            raise RuleError("game_not_prepared")
        return
    if event.step == "debrief":
        _one_of_so_many(event.prompt, len(game.rules.debrief))
    if event.step == "round":
        _a_line(game, event)


def _a_line(game: CardGame, event: e.GameStepShown) -> None:
    assert game.rules, "asked for before"
    rules = keyed.find(game.rules.rounds, event.part)
    if not rules:
        raise RuleError("unknown_game_round", id=event.part)
    _one_of_so_many(event.turn - 1, rules.turns)
    _one_of_so_many(event.at_line, len(rules.lines))


def _one_of_so_many(number: int, count: int) -> None:
    if not 0 <= number < max(count, 1):
        raise RuleError("no_such_stop")


def nothing_dealt_yet(game: CardGame, _: e.GamePrepared) -> None:
    """Asks that no card was turned over."""
    if any(table.hands for table in game.tables):
        raise RuleError("game_begun")


def sound_rules(_: CardGame, event: e.GamePrepared) -> None:
    """Asks for rules in which everything fits together."""
    found = next(iter(unsound(event.rules)), None)
    if found:
        where = ".".join(str(part) for part in found.where)
        raise RuleError("rules_unsound", where=where)


def sound_cards(_: CardGame, event: e.GamePrepared) -> None:
    """Asks for cards that can be told apart, each in a category that there is."""
    asked.at_most_long(event.deck)
    asked.one_of(event.language, ("nl", "en"), "language")
    if len(event.cards) > MOST_CARDS:
        raise RuleError("too_many_cards", most=MOST_CARDS)
    categories = _own_ids(one.id for one in event.categories)
    _own_ids(one.id for one in event.cards)
    for card in event.cards:
        if card.category not in categories:
            raise RuleError("unknown_category", id=card.category)
        for text in (card.title, card.label, card.text, card.ask, *card.choices):
            asked.at_most_long(text.nl, text.en)


def _own_ids(ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for id in ids:
        asked.a_new_id(id in seen, id)
        seen.add(id)
    return seen


def sound_tables(_: CardGame, event: e.GamePrepared) -> None:
    """Asks for one to six tables, each with all cards once, and everybody at one of them."""
    if not 1 <= len(event.tables) <= MOST_TABLES:
        raise RuleError("table_count", most=MOST_TABLES)
    _own_ids(one.id for one in event.tables)
    _once(player for one in event.tables for player in _seats(one))
    for table in event.tables:
        asked.a_text(table.name)
        _whole_piles(event, table)


def _seats(table: e.TablePlan) -> Iterable[str]:
    """Numbered places are those of one table; people can sit at one only."""
    return (f"{table.id}/{one}" if one.isdigit() else one for one in table.players)


def _once(players: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in players:
        if not one or one in seen:
            raise RuleError("seated_twice")
        seen.add(one)


def _whole_piles(event: e.GamePrepared, table: e.TablePlan) -> None:
    _own_ids(pile.id for pile in table.piles)
    for pile in table.piles:
        wanted = sorted(card.id for card in event.cards if card.category == pile.id)
        if sorted(pile.cards) != wanted:
            raise RuleError("pile_not_whole", id=pile.id)
    asked.at_most_long(*table.players)
    if len(table.players) > MOST_PLAYERS:
        raise RuleError("too_many_players", most=MOST_PLAYERS)


def seats_left(game: CardGame, event: e.TableChanged) -> None:
    """Asks for a name, and for people who sit at no other table."""
    asked.a_text(event.name)
    if len(event.players) > MOST_PLAYERS:
        raise RuleError("too_many_players", most=MOST_PLAYERS)
    asked.at_most_long(*event.players)
    others = [table for table in game.tables if table.id != event.table]
    taken = [one for table in others for one in table.players if not one.isdigit()]
    _once((*taken, *event.players))


# --- cards ---------------------------------------------------------------------------------------


def line_of_hand(game: CardGame, id: str) -> Line | None:
    """The step that deals what has this id, such as ``r2.1.0``."""
    round, _, rest = id.partition(".")
    at = _number(rest.rpartition(".")[2])
    rules = keyed.find(game.rules.rounds, round) if game.rules else None
    return rules.lines[at] if rules and 0 <= at < len(rules.lines) else None


def _number(text: str) -> int:
    """The number that is written there; -1 when it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else -1


def another_card(game: CardGame, event: e.CardSwapped) -> None:
    """Asks that there is another card of the same kind."""
    table, card = _the_table(game, event.table), game.card(event.card)
    line = line_of_hand(game, event.hand)
    if not card or (line and line.deals and line.deals.of_travellers):
        raise RuleError("no_other_card")
    pile = keyed.find(table.piles, card.category)
    if not pile or not pile.cards:
        raise RuleError("pile_empty")


def _a_turn(game: CardGame, turn: str) -> None:
    round, _, number = turn.partition(".")
    rules = keyed.find(game.rules.rounds, round) if game.rules else None
    if not rules or not 1 <= _number(number) <= rules.turns:
        raise RuleError("unknown_turn", id=turn)


def can_draw(game: CardGame, event: e.CardDrawn) -> None:
    """Asks for a step in which cards are drawn when they are earned, and for one that is left."""
    line = line_of_hand(game, event.hand)
    if not line or not line.deals or not line.deals.on_request:
        raise RuleError("no_card_to_draw")
    _a_turn(game, event.hand.rpartition(".")[0])
    table = _the_table(game, event.table)
    if not any(pile.cards for pile in table.piles if pile.id in line.deals.categories):
        raise RuleError("pile_empty")
    hand = table.hand(event.hand)
    if hand and unsettled(hand):
        raise RuleError("card_open")


def can_settle(game: CardGame, event: e.CardSettled) -> None:
    """Asks for a drawn card with which nothing was done yet."""
    asked.one_of(event.how, HOW_SETTLED, "how")
    line = line_of_hand(game, event.hand)
    if not line or not line.deals or not line.deals.on_request:
        raise RuleError("no_card_to_draw")
    if event.card not in unsettled(_the_hand(game, event)):
        raise RuleError("card_settled")


def can_choose(game: CardGame, event: e.CardChosen) -> None:
    """Asks for a step in which one of several cards is chosen."""
    line = line_of_hand(game, event.hand)
    if not line or not line.deals or not line.deals.chooses:
        raise RuleError("nothing_to_choose")


def has_part(game: CardGame, event: e.PartPassed) -> None:
    """Asks for somebody who would play a part, and another one to take it."""
    if not _the_hand(game, event).player:
        raise RuleError("no_part")
    if len(_the_table(game, event.table).players) < 2:
        raise RuleError("no_part")


def a_sorted_card(game: CardGame, event: e.GameCardLaid) -> None:
    """Asks for a card that was dealt to this table, in a sorting that there is."""
    asked.one_of(event.sorting, SORTINGS, "sorting")
    if not any(event.card in hand.cards for hand in _the_table(game, event.table).hands):
        raise RuleError("card_not_there", card=event.card)


def a_zone(_: CardGame, event: e.GameCardLaid) -> None:
    """Asks for a place by the bridge, or none to take a card up again."""
    asked.one_of(event.zone, (*ZONES, ""), "zone")


def can_travel(game: CardGame, event: e.TravellerChosen) -> None:
    """Asks for a card that was laid, and for no more of them than the rules say."""
    table = _the_table(game, event.table)
    if not any(one.card == event.card for one in table.laid):
        raise RuleError("card_not_there", card=event.card)
    if any(line_deals(game, hand) for hand in table.hands):
        raise RuleError("travellers_under_way")
    rounds = game.rules.rounds if game.rules else ()
    most = max((line.travellers for one in rounds for line in one.lines), default=0)
    others = [card for card in table.travellers if card != event.card]
    if event.is_chosen and len(others) >= most:
        raise RuleError("travellers_full", most=most)


def line_deals(game: CardGame, hand: Hand) -> bool:
    """Whether a hand holds a card that travels."""
    line = line_of_hand(game, hand.id)
    return bool(line and line.deals and line.deals.of_travellers)


# --- votes, notes, planks ------------------------------------------------------------------------


def a_vote(game: CardGame, event: e.GameVotesCounted) -> None:
    """Asks for a kind of vote that the rules know, at a turn that there is."""
    if not game.rules or not game.rules.vote(event.vote):
        raise RuleError("unknown_vote", id=event.vote)
    _a_turn(game, event.turn)


def an_attempt(game: CardGame, event: e.GameVotesCounted) -> None:
    """Asks for the count that is open, or for a next one after one that was shown."""
    ballot = _the_table(game, event.table).ballot(event.turn, event.vote)
    following = 1 if not ballot else ballot.attempt + ballot.is_shown
    if event.attempt not in {following, ballot.attempt if ballot else following}:
        raise RuleError("no_such_attempt")


def hands_there(game: CardGame, event: e.GameVotesCounted) -> None:
    """Asks for hands of people who sit at the table; who passes shows none."""
    assert game.rules, "asked for before"
    kind = game.rules.vote(event.vote)
    assert kind, "asked for before"
    players = len(_the_table(game, event.table).players)
    asked.hands(event.counts, len(kind.options), players)
    most = sum(event.counts) if kind.predicts else 0
    if not 0 <= event.exact <= most:
        raise RuleError("exact_predictions", most=most)


def all_counted(game: CardGame, event: e.GameVotesShown) -> None:
    """Asks for a count at every table that is shown."""
    if not event.tables:
        raise RuleError("nothing_counted")
    for id in event.tables:
        if not _the_table(game, id).ballot(event.turn, event.vote):
            raise RuleError("nothing_counted")


def a_note(game: CardGame, event: e.NoteWritten) -> None:
    """Asks for a note of a kind that there is, at a turn or about a missing plank."""
    asked.a_new_id(False, event.note)
    asked.one_of(event.sort, NOTE_KINDS, "sort")
    asked.at_most_long(event.card)
    if event.card and not game.card(event.card):
        raise RuleError("card_not_there", card=event.card)
    if not 0 <= event.level <= MOST_LEVEL:
        raise RuleError("level_range", most=MOST_LEVEL)
    before, _, number = event.turn.partition(".")
    if before == "plank":
        _plank_there(game, _number(number))
    else:
        _a_turn(game, event.turn)
    known = keyed.find(_the_table(game, event.table).notes, event.note)
    if known and (known.kind, known.turn) != (event.sort, event.turn):
        raise RuleError("id_taken", id=event.note)


def known_note(game: CardGame, event: e.NoteRemoved) -> None:
    """Asks for a note that was written."""
    if not keyed.has(_the_table(game, event.table).notes, event.note):
        raise RuleError("unknown_note", id=event.note)


def a_plank(game: CardGame, event: e.PlankGiven) -> None:
    """Asks for a place in the bridge."""
    _plank_there(game, event.plank)


def _plank_there(game: CardGame, number: int) -> None:
    most = game.rules.planks if game.rules else 0
    if not 1 <= number <= most:
        raise RuleError("no_such_plank", most=most)
