"""What makes rules sound: everything they name is there, and every number can be played."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.card_game.planks import CARRIED
from game.card_game.rule_set import (
    FIRST_TO_SPEAK,
    NOTE_KINDS,
    PHASES,
    SORTINGS,
    Line,
    RoundRules,
    RuleSet,
    Variant,
    VoteKind,
    in_variant,
)
from game.card_game.state import MOST_TABLES
from game.deck.model import Text
from game.keyed import Keyed, find, has

MOST_PLANKS = 5
MOST_TURNS, MOST_MINUTES, MOST_SECONDS, MOST_DEALT = 60, 600, 3600, 100
MOST_PEOPLE = 99
FEWEST_OPTIONS, MOST_OPTIONS = 2, 8
LONGEST_ID = 40

HANDS = (
    *(f"finger-{fingers}" for fingers in range(6)),
    *("hand-open", "hand-flat", "hand-fist", "thumb-up", "thumb-down"),
)
"""The drawings of gestures that there are."""

Path = tuple[str | int, ...]
"""The way to a value in the rules, such as ``("rounds", 0, "lines", 2, "vote")``."""


@dataclass(frozen=True, slots=True)
class Unsound:
    """One thing that is wrong with rules.

    Attributes:
        where: The way to it.
        key: Which words tell it.
        facts: What the words need.
    """

    where: Path
    key: str
    facts: dict[str, str | int] = field(default_factory=dict)


def unsound(rules: RuleSet) -> Iterator[Unsound]:
    """Everything that is wrong with the rules as a file gives them."""
    yield from _ids(rules.rounds, ("rounds",))
    if rules.votes:
        yield from _ids(rules.votes, ("votes",))
    yield from _ids(rules.variants, ("variants",))
    yield from _texts(rules, ("name", "story", "story_short"), ())
    for at, one in enumerate(rules.rounds):
        yield from _round(rules, one, ("rounds", at))
    for at, vote in enumerate(rules.votes):
        yield from _vote(vote, ("votes", at))
    for at, variant in enumerate(rules.variants):
        yield from _variant(rules, variant, ("variants", at))
    for at, question in enumerate(rules.debrief):
        yield from _one_of(question.phase, PHASES, ("debrief", at, "phase"))
        yield from _texts(question, ("text",), ("debrief", at))
    yield from _own_cards(rules)


def _ids(things: Sequence[Keyed], where: Path) -> Iterator[Unsound]:
    if not things:
        yield Unsound(where, "none", {"name": str(where[-1])})
    seen: set[str] = set()
    for at, one in enumerate(things):
        if not one.id or len(one.id) > LONGEST_ID or not one.id.replace("_", "").isalnum():
            yield Unsound((*where, at, "id"), "bad_id", {"id": one.id})
        if one.id in seen:
            yield Unsound((*where, at, "id"), "id_twice", {"id": one.id})
        seen.add(one.id)


def _texts(of: object, names: Sequence[str], where: Path) -> Iterator[Unsound]:
    for name in names:
        text = getattr(of, name)
        assert isinstance(text, Text)
        for language in ("nl", "en"):
            if not getattr(text, language).strip():
                yield Unsound((*where, name), "no_text", {"name": name, "language": language})


def _between(value: int, least: int, most: int, where: Path) -> Iterator[Unsound]:
    if not least <= value <= most:
        facts: dict[str, str | int] = {"name": str(where[-1]), "least": least, "most": most}
        yield Unsound(where, "not_between", facts)


def _one_of(word: str, allowed: Sequence[str], where: Path) -> Iterator[Unsound]:
    if word not in allowed:
        yield Unsound(where, "not_one_of", {"word": word, "allowed": ", ".join(allowed)})


def _round(rules: RuleSet, one: RoundRules, where: Path) -> Iterator[Unsound]:
    yield from _texts(one, ("name", "stage", "say"), where)
    yield from _between(one.minutes, 1, MOST_MINUTES, (*where, "minutes"))
    yield from _between(one.turns, 1, MOST_TURNS, (*where, "turns"))
    if not one.lines:
        yield Unsound((*where, "lines"), "none", {"name": "lines"})
    for at, line in enumerate(one.lines):
        yield from _line(rules, line, (*where, "lines", at))
    written = {kind for line in one.lines for kind in line.writes}
    voted = {f"{CARRIED}{line.vote}" for line in one.lines if line.vote}
    for what in one.earns:
        if what not in written | voted:
            yield Unsound((*where, "earns"), "never_earned", {"what": what})


def _line(rules: RuleSet, line: Line, where: Path) -> Iterator[Unsound]:
    yield from _texts(line, ("stage", "say"), where)
    yield from _between(line.seconds, 0, MOST_SECONDS, (*where, "seconds"))
    yield from _between(line.travellers, 0, MOST_DEALT, (*where, "travellers"))
    if line.vote and not has(rules.votes, line.vote):
        yield Unsound((*where, "vote"), "no_such_vote", {"id": line.vote})
    for kind in line.writes:
        yield from _one_of(kind, NOTE_KINDS, (*where, "writes"))
    if line.sorts:
        yield from _one_of(line.sorts, SORTINGS, (*where, "sorts"))
    if line.deals:
        yield from _between(line.deals.count, 0, MOST_DEALT, (*where, "deals"))
        if not line.deals.categories and not line.deals.of_travellers:
            yield Unsound((*where, "deals"), "none", {"name": "categories"})


def _vote(vote: VoteKind, where: Path) -> Iterator[Unsound]:
    yield from _texts(vote, ("question", "how"), where)
    yield from _ids(vote.options, (*where, "options"))
    yield from _between(len(vote.options), FEWEST_OPTIONS, MOST_OPTIONS, (*where, "options"))
    yield from _one_of(vote.first, FIRST_TO_SPEAK, (*where, "first"))
    known = [option.id for option in vote.options]
    for id in vote.against:
        yield from _one_of(id, known, (*where, "against"))
    if vote.predicts:
        yield from _one_of(vote.predicts, known, (*where, "predicts"))
    for at, option in enumerate(vote.options):
        yield from _texts(option, ("label",), (*where, "options", at))
        yield from _one_of(option.hand, HANDS, (*where, "options", at, "hand"))


def _variant(rules: RuleSet, variant: Variant, where: Path) -> Iterator[Unsound]:
    yield from _texts(variant, ("name",), where)
    yield from _ids(variant.rounds, (*where, "rounds"))
    yield from _between(variant.tables, 1, MOST_TABLES, (*where, "tables"))
    yield from _between(variant.play_minutes, 1, MOST_MINUTES, (*where, "play_minutes"))
    yield from _between(variant.debrief_minutes, 0, MOST_MINUTES, (*where, "debrief_minutes"))
    most = variant.most_people
    yield from _between(most, 1, MOST_PEOPLE, (*where, "most_people"))
    yield from _between(variant.fewest_people, 1, max(most, 1), (*where, "fewest_people"))
    for at, change in enumerate(variant.rounds):
        if not find(rules.rounds, change.id):
            yield Unsound((*where, "rounds", at), "no_such_round", {"id": change.id})
        yield from _between(change.turns, 1, MOST_TURNS, (*where, "rounds", at))
        yield from _between(change.minutes, 1, MOST_MINUTES, (*where, "rounds", at))
    planks = in_variant(rules, variant.id).planks
    if planks > MOST_PLANKS:
        yield Unsound(where, "too_many_planks", {"count": planks, "most": MOST_PLANKS})
    yield from _between(variant.planks_needed, 0, planks, (*where, "planks_needed"))


def _own_cards(rules: RuleSet) -> Iterator[Unsound]:
    known = [one.id for one in rules.categories]
    seen: set[str] = set()
    for at, card in enumerate(rules.cards):
        yield from _one_of(card.category, known, ("cards", at, "category"))
        yield from _texts(card, ("title", "text"), ("cards", at))
        if card.id in seen or not card.id:
            yield Unsound(("cards", at, "id"), "id_twice", {"id": card.id})
        seen.add(card.id)
