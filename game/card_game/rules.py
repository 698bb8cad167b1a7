"""What each event in a card game asks, and what it does."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.card_game import checks as c
from game.card_game import dealing
from game.card_game import events as e
from game.card_game.rule_set import ZONES
from game.card_game.state import (
    CardGame,
    GamePlace,
    GivenPlank,
    Hand,
    Laid,
    Note,
    Settled,
    Table,
)
from game.card_game.votes import counted, without_votes_on
from game.exercise import Rule, Rules


def _with_table(game: CardGame, table: Table) -> CardGame:
    """The game with this table in the place of its namesake."""
    return replace(game, tables=keyed.put(game.tables, table))


def _step_shown(game: CardGame, event: e.GameStepShown) -> CardGame:
    place = GamePlace(
        event.step, event.part, event.turn, event.at_line, event.table, event.prompt, event.at
    )
    return dealing.deal_all(replace(game, place=place), place)


def _prepared(game: CardGame, event: e.GamePrepared) -> CardGame:
    tables = tuple(
        Table(one.id, one.name.strip(), one.players, one.players, one.piles) for one in event.tables
    )
    return replace(
        game,
        rules=event.rules,
        deck=event.deck,
        language=event.language,
        categories=event.categories,
        cards=event.cards,
        tables=tables,
    )


def _table_changed(game: CardGame, event: e.TableChanged) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    return _with_table(game, dealing.seated(table, event.name.strip(), event.players))


def _found(game: CardGame, event: Any) -> tuple[Table, Hand] | None:
    table = game.table(event.table)
    hand = table.hand(event.hand) if table else None
    return (table, hand) if table and hand else None


def _with_hand(game: CardGame, table: Table, hand: Hand) -> CardGame:
    return _with_table(game, replace(table, hands=keyed.put(table.hands, hand)))


def _category_of(game: CardGame, card: str) -> str:
    found = game.card(card)
    return found.category if found else ""


def _card_swapped(game: CardGame, event: e.CardSwapped) -> CardGame:
    found = _found(game, event)
    if not found:
        return game
    category = _category_of(game, event.card)
    table = dealing.swap(*found, event.card, category)
    if event.with_votes and game.rules:
        table = without_votes_on(table, game.rules, event.hand)
    return _with_table(game, table)


def _card_skipped(game: CardGame, event: e.CardSkipped) -> CardGame:
    found = _found(game, event)
    if not found:
        return game
    return _with_hand(game, found[0], replace(found[1], is_skipped=event.is_skipped))


def _card_drawn(game: CardGame, event: e.CardDrawn) -> CardGame:
    table, line = game.table(event.table), c.line_of_hand(game, event.hand)
    if not table or not line or not line.deals:
        return game
    return _with_table(game, dealing.draw_one(table, event.hand, line.deals.categories))


def _card_settled(game: CardGame, event: e.CardSettled) -> CardGame:
    found = _found(game, event)
    if not found or event.card not in found[1].cards:
        return game
    table, hand = found
    if event.how == "put_back":
        category = _category_of(game, event.card)
        return _with_table(game, dealing.put_under(table, hand, event.card, category))
    settled = keyed.put(hand.settled, Settled(event.card, event.how))
    return _with_hand(game, table, replace(hand, settled=settled))


def _card_chosen(game: CardGame, event: e.CardChosen) -> CardGame:
    found = _found(game, event)
    if not found or event.card not in found[1].cards:
        return game
    return _with_hand(game, found[0], replace(found[1], chosen=event.card))


def _part_passed(game: CardGame, event: e.PartPassed) -> CardGame:
    table = game.table(event.table)
    return _with_table(game, dealing.next_player(table, event.hand)) if table else game


def _votes_counted(game: CardGame, event: e.GameVotesCounted) -> CardGame:
    table = game.table(event.table)
    kind = game.rules.vote(event.vote) if game.rules else None
    if not table or not kind or len(event.counts) != len(kind.options):
        return game
    ballot = counted(kind, event.turn, event.attempt, event.counts, event.exact)
    return _with_table(game, replace(table, ballots=keyed.put(table.ballots, ballot)))


def _votes_shown(game: CardGame, event: e.GameVotesShown) -> CardGame:
    for id in event.tables:
        table = game.table(id)
        ballot = table.ballot(event.turn, event.vote) if table else None
        if table and ballot:
            shown = keyed.put(table.ballots, replace(ballot, is_shown=True))
            game = _with_table(game, replace(table, ballots=shown))
    return game


def _note_written(game: CardGame, event: e.NoteWritten) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    note = Note(event.note, event.sort, event.text.strip(), event.turn, event.card, event.level)
    return _with_table(game, replace(table, notes=keyed.put(table.notes, note)))


def _note_removed(game: CardGame, event: e.NoteRemoved) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    return _with_table(game, replace(table, notes=keyed.drop(table.notes, event.note)))


def _plank_given(game: CardGame, event: e.PlankGiven) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    given = keyed.put(table.given, GivenPlank(str(event.plank), event.is_there))
    return _with_table(game, replace(table, given=given))


def _card_laid(game: CardGame, event: e.GameCardLaid) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    id = f"{event.sorting}.{event.card}"
    laid = keyed.drop(table.laid, id)
    if event.zone in ZONES:
        laid = keyed.put(table.laid, Laid(id, event.sorting, event.card, event.zone))
    return _with_table(game, replace(table, laid=laid))


def _traveller_chosen(game: CardGame, event: e.TravellerChosen) -> CardGame:
    table = game.table(event.table)
    if not table:
        return game
    others = tuple(card for card in table.travellers if card != event.card)
    travellers = (*others, event.card) if event.is_chosen else others
    return _with_table(game, replace(table, travellers=travellers))


def _a_note_text(_: CardGame, event: e.NoteWritten) -> None:
    asked.a_text(event.text)


RULES: Rules[CardGame] = {
    e.GameStepShown: Rule(_step_shown, (c.a_stop,)),
    e.GamePrepared: Rule(
        _prepared, (c.nothing_dealt_yet, c.sound_rules, c.sound_cards, c.sound_tables)
    ),
    e.TableChanged: Rule(_table_changed, (c.a_table, c.seats_left)),
    e.CardSwapped: Rule(_card_swapped, (c.a_hand, c.a_dealt_card, c.another_card)),
    e.CardSkipped: Rule(_card_skipped, (c.a_hand,)),
    e.CardDrawn: Rule(_card_drawn, (c.a_table, c.can_draw)),
    e.CardSettled: Rule(_card_settled, (c.a_hand, c.a_dealt_card, c.can_settle)),
    e.CardChosen: Rule(_card_chosen, (c.a_hand, c.a_dealt_card, c.can_choose)),
    e.PartPassed: Rule(_part_passed, (c.a_hand, c.has_part)),
    e.GameVotesCounted: Rule(_votes_counted, (c.a_table, c.a_vote, c.an_attempt, c.hands_there)),
    e.GameVotesShown: Rule(_votes_shown, (c.all_counted,)),
    e.NoteWritten: Rule(_note_written, (c.a_table, c.a_note, _a_note_text)),
    e.NoteRemoved: Rule(_note_removed, (c.a_table, c.known_note)),
    e.PlankGiven: Rule(_plank_given, (c.a_table, c.a_plank)),
    e.GameCardLaid: Rule(_card_laid, (c.a_table, c.a_sorted_card, c.a_zone)),
    e.TravellerChosen: Rule(_traveller_chosen, (c.a_table, c.can_travel)),
}
