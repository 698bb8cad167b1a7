"""The card game on paper: what was agreed at the tables, treasures, votes, open questions."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, text
from exports.rows import bullets, data_table
from exports.source import Source
from game.card_game.outcome import knot_id, may_show
from game.card_game.planks import missing, planks
from game.card_game.state import CardGame, Note, Table
from game.deck.model import Text
from game.stock.table_names import table_name

Story = list[Any]

_SENTENCES = ("sentence", "agreement")
_TOLD = (*_SENTENCES, "customer_notices", "gives_us")


def _in_words(source: Source, one: Text) -> str:
    return source.words.told(one.told(source.words.language))


def treasures(source: Source) -> Story:
    """What went well and must be kept, as it was told at the tables."""
    known = {one.source for one in source.gathered.actions.plan.treasures}
    found = _said(source, "treasure", known)
    if not found:
        return []
    return [heading(source.words("card_game.paper.treasures"), 3), *bullets(found)]


def open_questions(source: Source) -> Story:
    """For every plank that is missing the question that comes back at the return session."""
    found = _said(source, "question")
    if not found:
        return []
    return [heading(source.words("card_game.paper.questions"), 3), *bullets(found)]


def _said(source: Source, kind: str, known: Collection[str] = ()) -> list[str]:
    """What was said at the tables, but for what the plan knows already."""
    game, words = source.gathered.game, source.words
    return [
        words("card_game.paper.said_at", text=note.text, table=table_name(table, words))
        for table in game.tables
        for note in table.notes_of(kind)
        if f"{source.gathered.game_round}:{knot_id(table, note)}" not in known
    ]


def mandates(source: Source) -> Story:
    """How much room there is in each situation, with a line for the manager to sign."""
    game, words = source.gathered.game, source.words
    rows = [
        (_card(source, game, note), str(note.level or "–"), note.text)
        for table in game.tables
        for note in table.notes_of("mandate")
    ]
    if not rows:
        return []
    head = tuple(words(f"card_game.paper.{key}") for key in ("card", "level", "text"))
    signed = words("card_game.paper.signed")
    return [
        heading(words("card_game.paper.mandates"), 3),
        data_table([head, *rows], (4, 1, 6)),
        text(f"{signed}: ______________________________", "line"),
    ]


def what_happened(source: Source) -> Story:
    """The appendix: how far the bridges came, what was written, how people voted."""
    game, words = source.gathered.game, source.words
    story = [*_bridges(source, game), *_sentences(source, game), *_votes(source, game)]
    if not story:
        return []
    return [heading(words("card_game.paper.title"), 3), *story]


def _bridges(source: Source, game: CardGame) -> Story:
    lines = [
        source.words(
            "card_game.table_planks",
            table=table_name(table, source.words),
            count=len(planks(game, table)) - len(missing(game, table)),
            of=len(planks(game, table)),
        )
        for table in game.tables
        if planks(game, table) and table.hands
    ]
    title = source.words("card_game.paper.planks")
    return [text(title, "warm_head"), text(" · ".join(lines), "line")] if lines else []


def _sentences(source: Source, game: CardGame) -> Story:
    """What was written, a row for each card at each table."""
    words = source.words
    told: dict[tuple[str, str], list[str]] = {}
    for table in game.tables:
        for note in table.notes:
            if note.kind in _TOLD:
                row = table_name(table, words), _card(source, game, note)
                told.setdefault(row, []).append(_sentence(source, note))
    if not told:
        return []
    head = (
        words("card_game.tables"),
        words("card_game.paper.card"),
        words("card_game.paper.text"),
    )
    rows = [(table, card, "\n".join(texts)) for (table, card), texts in told.items()]
    title = text(words("card_game.paper.sentences"), "warm_head")
    return [title, data_table([head, *rows], (2, 3, 8))]


def _sentence(source: Source, note: Note) -> str:
    if note.kind in _SENTENCES:
        return note.text
    kind = source.words(f"card_game.note.{note.kind}")
    return source.words("card_game.paper.vote_line", label=kind, count=note.text)


def _card(source: Source, game: CardGame, note: Note) -> str:
    card = game.card(note.card)
    return _in_words(source, card.title) if card else "–"


def _votes(source: Source, game: CardGame) -> Story:
    """Nothing of fewer than five people: then one could work out who voted what."""
    rows = [row for table in game.tables for row in _vote_rows(source, game, table)]
    if not rows:
        return []
    words = source.words
    keys = ("card_game.tables", "card_game.paper.card", "card_game.paper.votes")
    title = text(words("card_game.paper.votes"), "warm_head")
    return [title, data_table([tuple(words(key) for key in keys), *rows], (2, 4, 7))]


def _vote_rows(source: Source, game: CardGame, table: Table) -> list[tuple[str, str, str]]:
    rows = []
    for ballot in table.ballots:
        kind = game.rules.vote(ballot.vote) if game.rules else None
        if not kind or not ballot.is_shown or not may_show(ballot.counts):
            continue
        told = [
            source.words(
                "card_game.paper.vote_line", label=_in_words(source, option.label), count=count
            )
            for option, count in zip(kind.options, ballot.counts, strict=True)
        ]
        hand = table.hand(f"{ballot.turn}.0")
        card = game.card(hand.cards[-1]) if hand and hand.cards else None
        title = _in_words(source, card.title) if card else _in_words(source, kind.question)
        rows.append((table_name(table, source.words), title, ", ".join(told)))
    return rows


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType(
    {"A4": mandates, "A6": treasures, "A8": open_questions, "A11": what_happened}
)
