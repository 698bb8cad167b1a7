"""What the programme of a session needs on paper: which cards, which sheets, how many of each."""

from dataclasses import dataclass

from assets.language import Words
from game import keyed
from game.card_game.state import MOST_TABLES, CardGame
from game.catalog import EXERCISES
from game.deck.model import Card, Category
from game.q_sort.rules import prepared as with_statements
from game.q_sort.state import QSort
from game.state import State
from game.stock import statement_deck
from game.stock.decks import shipped_cards
from game.stock.game_setting import PEOPLE_AT_TABLE, RULES, Seats, own_rules, prepared
from game.workshop.state import Block, Workshop

_NOBODY_YET = 12
"""People that there is paper for as long as nobody was written down."""

SLIPS = ("clarity", "idea", "step", "pulse")
"""Small empty papers, in the order in which a day needs them."""

_SLIP_STEPS = {
    ("norms", "n1"): "clarity",
    ("actions", "collect"): "idea",
    ("norms", "n9"): "step",
    ("actions", "write"): "step",
}
"""The slip that goes with a step of an exercise."""


@dataclass(frozen=True, slots=True)
class GameCards:
    """The cards of a game, in the order of its deck."""

    title: str
    categories: tuple[Category, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PaperNeeds:
    """What there must be on paper for one session.

    Attributes:
        people: Who fills in slips.
        aliases: Of those who sort alone; no sheet has another name on it.
        tables: How often there is what lies on each table.
        sorters: How often there are the statements: for each who sorts alone, or each table.
        game: The cards that are played, or none.
        sort: The Q-sort as it was laid out, or else as it usually is; or none.
        has_norms: Whether norms are written.
        slips: Of :data:`SLIPS`.
    """

    people: int
    aliases: tuple[str, ...]
    tables: int
    sorters: int
    game: GameCards | None
    sort: QSort | None
    has_norms: bool
    slips: tuple[str, ...]


def paper_needs(state: State, words: Words) -> PaperNeeds:
    """What the programme of the session of now needs; parts that are left out need nothing.

    Args:
        state: Everything there is in the traject.
        words: In the language of the group, with its word for a customer.
    """
    workshop = state.workshop
    blocks = [one for one in _blocks(workshop) if not one.is_skipped]
    steps = {step for block in blocks for step in _steps(block, workshop)}
    exercises = {exercise for exercise, _ in steps}
    present = [one for one in workshop.people if one.is_here]
    people = len(present) or _NOBODY_YET
    games = [found for found in _states(state, blocks) if isinstance(found, CardGame)]
    sorts = [found for found in _states(state, blocks) if isinstance(found, QSort)]
    slips = {_SLIP_STEPS[step] for step in steps if step in _SLIP_STEPS}
    slips |= {"pulse"} & exercises
    tables = _tables(people, workshop, games)
    sort = _sort(sorts[-1], words) if sorts else None
    return PaperNeeds(
        people,
        tuple(one.alias for one in present),
        tables,
        people if sort and _is_alone(sort) else tables,
        _cards(games[-1], words) if games else None,
        sort,
        any(step in steps for step in (("norms", "n5"), ("norms", "n6"))),
        tuple(slip for slip in SLIPS if slip in slips),
    )


def papers_told(needs: PaperNeeds, words: Words) -> tuple[str, ...]:
    """Every kind of paper in a few words, to tick; the emergency plan last."""
    lines = []
    if needs.game:
        count, deck = len(needs.game.cards), needs.game.title
        lines.append(words("pack.list.cards_of", count=count, deck=deck))
    if needs.sort:
        lines += [words(f"q_print.{name}") for name in ("records", "cards", "grid")]
    if needs.has_norms:
        lines.append(words("pack.norm_cards"))
    lines += [words(f"pack.slip.{slip}") for slip in needs.slips]
    return (*lines, words("emergency.title"))


def _blocks(workshop: Workshop) -> tuple[Block, ...]:
    return workshop.meeting.blocks if workshop.meeting else ()


def _steps(block: Block, workshop: Workshop) -> list[tuple[str, str]]:
    """The exercise of a block with each of its steps."""
    round = keyed.find(workshop.rounds, block.round)
    if not round:
        return []
    steps = block.steps or tuple(EXERCISES[round.exercise].steps(round.form))
    return [(round.exercise, step) for step in steps]


def _states(state: State, blocks: list[Block]) -> list[object]:
    """What the rounds of these blocks are now, each once."""
    rounds = dict.fromkeys(block.round for block in blocks if block.round in state.rounds)
    return [state.rounds[round] for round in rounds]


def _tables(people: int, workshop: Workshop, games: list[CardGame]) -> int:
    """As many as were set for the game; else for about four people each, but one for each team."""
    if games and games[-1].tables:
        return max(len(games[-1].tables), len(workshop.teams))
    usual = min(max(round(people / PEOPLE_AT_TABLE), 1), MOST_TABLES)
    return max(usual, len(workshop.teams))


def _cards(game: CardGame, words: Words) -> GameCards:
    """Those of a game that was set; before that, of the one that is usual."""
    if game.is_prepared:
        return GameCards(game.deck, game.categories, game.cards)
    rules, deck = own_rules(RULES[0]), shipped_cards()
    variant = keyed.find(rules.variants, game.form) or rules.variants[0]
    made = prepared(rules, variant.id, deck, [Seats("t1", "", ())], words.language, list)
    return GameCards(made.deck, made.categories, made.cards)


def _sort(sort: QSort, words: Words) -> QSort:
    """The one that was laid out; before that, the one that is usual."""
    if sort.is_prepared:
        return sort
    usual = statement_deck.laid_out(words, statement_deck.grid_names()[0])
    return with_statements(sort, usual)


def _is_alone(sort: QSort) -> bool:
    """Whether everybody sorts, and not only a team together."""
    return sort.sorters != "teams" and sort.way != "team_only"
