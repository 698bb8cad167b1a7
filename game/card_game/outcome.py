"""What comes out of a card game: what the room may see, plain rows, knots in the red thread."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from game.asked import FEWEST_SHOWN
from game.card_game.planks import planks, slots
from game.card_game.rule_set import MATERIAL
from game.card_game.state import Ballot, CardGame, Note, Pile, Table
from game.exercise import Knot, Row

_KNOTS = {
    "sentence": "sentence",
    "agreement": "agreement",
    "mandate": "agreement",
    "treasure": "treasure",
    "question": "question",
}
"""Which notes stand in the red thread, and as what."""


def may_show(counts: Sequence[int]) -> bool:
    """Whether enough people voted to show how they did."""
    return sum(counts) >= FEWEST_SHOWN


def public(state: CardGame) -> CardGame:
    """What the room may see: no card before it is turned over, no hand before all are shown.

    Of fewer than five people there are no counts; who speaks first is told, as all hands were up.
    """
    return replace(state, tables=tuple(_public_table(one) for one in state.tables))


def _public_table(table: Table) -> Table:
    piles = tuple(Pile(pile.id, ()) for pile in table.piles)
    ballots = tuple(_public_ballot(one) for one in table.ballots)
    return replace(table, piles=piles, ballots=ballots)


def _public_ballot(ballot: Ballot) -> Ballot:
    if not ballot.is_shown:
        return replace(ballot, counts=(), first=(), exact=0, is_carried=False)
    return ballot if may_show(ballot.counts) else replace(ballot, counts=(), exact=0)


def results(state: CardGame) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``game_table``, ``card_vote``, ``card_note`` and others."""
    tables = state.tables
    return {
        "game_rules": _rules_rows(state),
        "game_card": [
            {
                "id": one.id,
                "category": one.category,
                "title_nl": one.title.nl,
                "title_en": one.title.en,
            }
            for one in state.cards
        ],
        "game_table": [
            {
                "id": one.id,
                "name": one.name,
                "people": len(one.players),
                "planks": sum(planks(state, one)),
            }
            for one in tables
        ],
        "card_dealt": [row for one in tables for row in _dealt_rows(one)],
        "card_vote": [row for one in tables for row in _vote_rows(state, one)],
        "card_note": [row for one in tables for row in _note_rows(one)],
        "card_laid": [row for one in tables for row in _laid_rows(one)],
        "plank": [row for one in tables for row in _plank_rows(state, one)],
    }


def _rules_rows(state: CardGame) -> list[Row]:
    rules = state.rules
    if not rules:
        return []
    return [
        {
            "id": rules.id,
            "name_nl": rules.name.nl,
            "name_en": rules.name.en,
            "variant": rules.variant,
            "deck": state.deck,
            "planks": rules.planks,
            "planks_needed": rules.planks_needed,
        }
    ]


def _dealt_rows(table: Table) -> Iterator[Row]:
    for hand in table.hands:
        settled = {one.id: one.how for one in hand.settled}
        for card in hand.cards:
            yield {
                "id": f"{table.id}/{hand.id}/{card}",
                "game_table": table.id,
                "turn": hand.id.rpartition(".")[0],
                "card": card,
                "is_chosen": int(card == hand.chosen),
                "is_skipped": int(hand.is_skipped),
                "settled": settled.get(card, ""),
            }


def _vote_rows(state: CardGame, table: Table) -> Iterator[Row]:
    """Counts of fewer than five people stay in the journal and out of the tables."""
    for ballot in table.ballots:
        kind = state.rules.vote(ballot.vote) if state.rules else None
        if not kind or not ballot.is_shown or not may_show(ballot.counts):
            continue
        for option, count in zip(kind.options, ballot.counts, strict=True):
            yield {
                "id": f"{table.id}/{ballot.id}/{option.id}",
                "game_table": table.id,
                "turn": ballot.turn,
                "vote": ballot.vote,
                "attempt": ballot.attempt,
                "answer": option.id,
                "hands": count,
            }


def _note_rows(table: Table) -> Iterator[Row]:
    for note in table.notes:
        yield {
            "id": f"{table.id}/{note.id}",
            "game_table": table.id,
            "turn": note.turn,
            "card": note.card,
            "sort": note.kind,
            "text": note.text,
            "level": note.level,
        }


def _laid_rows(table: Table) -> Iterator[Row]:
    for one in table.laid:
        yield {
            "id": f"{table.id}/{one.id}",
            "game_table": table.id,
            "sorting": one.sorting,
            "card": one.card,
            "zone": one.zone,
            "is_traveller": int(one.card in table.travellers),
        }


def _plank_rows(state: CardGame, table: Table) -> Iterator[Row]:
    if not state.rules:
        return
    there = planks(state, table)
    for slot, is_there in zip(slots(state.rules), there, strict=True):
        yield {
            "id": f"{table.id}/{slot.number}",
            "game_table": table.id,
            "number": slot.number,
            "part": slot.round,
            "is_there": int(is_there),
            "question": question_of(table, slot.number),
        }


def question_of(table: Table, plank: int) -> str:
    """The question that a table takes along for a plank that is missing, or nothing."""
    found = table.notes_of("question", f"plank.{plank}")
    return found[-1].text if found else ""


def knots(state: CardGame) -> Sequence[Knot]:
    """Cards about which something was written, and what that was."""
    found: dict[str, Knot] = {}
    for table in state.tables:
        for note in table.notes:
            card = state.card(note.card)
            if card:
                found[card.id] = Knot(card.id, "card", card.title.told(state.language))
            if note.kind in _KNOTS:
                id = knot_id(table, note)
                sources = (card.id,) if card else ()
                found[id] = Knot(id, _KNOTS[note.kind], note.text, sources)
    return tuple(found.values())


def knot_id(table: Table, note: Note) -> str:
    """The id of a note in the red thread, within its round."""
    return f"{table.id}-{note.id}"


def material(state: CardGame) -> tuple[tuple[str, Note], ...]:
    """The sentences that norms and actions can go on with, each with its id in the red thread."""
    return tuple(
        (knot_id(table, note), note)
        for table in state.tables
        for note in table.notes
        if note.kind in MATERIAL
    )
