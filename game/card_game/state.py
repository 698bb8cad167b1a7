"""What a card game is at one moment: its rules, its cards, and what happened at each table."""

from dataclasses import dataclass

from game.card_game.rule_set import Line, RoundRules, RuleSet
from game.deck.model import Card, Category
from game.keyed import find

MOST_TABLES = 6


@dataclass(frozen=True, slots=True)
class Pile:
    """The cards of a category at one table, face down; ``id`` is the category."""

    id: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was done with a card that somebody drew: ``done`` or ``given_away``."""

    id: str
    how: str


@dataclass(frozen=True, slots=True)
class Hand:
    """The cards that a step dealt to a table.

    Attributes:
        id: Of the round, the turn and the step, such as ``r2.1.0``.
        cards: Dealt and not put back; in the order in which they came.
        chosen: The one that the table kept, where it could choose.
        is_short: Whether a pile ran out before there were enough.
        is_skipped: Whether the table leaves this turn out.
        player: Who plays the part, where the round has one.
        settled: Cards that were done or given away.
    """

    id: str
    cards: tuple[str, ...] = ()
    chosen: str = ""
    is_short: bool = False
    is_skipped: bool = False
    player: str = ""
    settled: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """One count of hands.

    Attributes:
        id: Of the turn, the vote and the attempt, such as ``r3.1.choice.1``.
        counts: Hands for each option; empty where the room may not know them.
        first: The options that speak first, counted from 0.
        exact: How many people predicted it exactly.
    """

    id: str
    turn: str
    vote: str
    attempt: int
    counts: tuple[int, ...]
    first: tuple[int, ...] = ()
    exact: int = 0
    is_carried: bool = False
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was written down.

    Attributes:
        kind: One of ``NOTE_KINDS``.
        turn: At which it was, such as ``r2.1``; of a missing plank ``plank.2``.
        card: In play at that moment, or nothing.
        level: Of a mandate, 1 to 5; 0 for all other notes.
    """

    id: str
    kind: str
    text: str
    turn: str
    card: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """Where a card lies in a sorting; ``id`` is the sorting and the card."""

    id: str
    sorting: str
    card: str
    zone: str


@dataclass(frozen=True, slots=True)
class GivenPlank:
    """A plank that the trainer gave or took; ``id`` is its number."""

    id: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        players: Ids of people, or numbers of places; in the order in which they take parts.
        waiting: Those who have not had a part yet in this turn of all.
        hands: What was dealt, in order.
        travellers: Cards that must travel furthest.
        given: Planks that the trainer gave or took.
    """

    id: str
    name: str
    players: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    piles: tuple[Pile, ...] = ()
    hands: tuple[Hand, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    notes: tuple[Note, ...] = ()
    laid: tuple[Laid, ...] = ()
    travellers: tuple[str, ...] = ()
    given: tuple[GivenPlank, ...] = ()

    def hand(self, id: str) -> Hand | None:
        """What a step dealt, if it did."""
        return find(self.hands, id)

    def notes_of(self, kind: str, turn: str = "", card: str = "") -> tuple[Note, ...]:
        """The notes of a kind; of a turn, or about a card, when these are given."""
        return tuple(
            one
            for one in self.notes
            if one.kind == kind and turn in ("", one.turn) and card in ("", one.card)
        )

    def ballot(self, turn: str, vote: str) -> Ballot | None:
        """The last count of a vote at a turn, if there is one."""
        found = [one for one in self.ballots if one.turn == turn and one.vote == vote]
        return found[-1] if found else None

    def zone_of(self, sorting: str, card: str) -> str:
        """Where a card lies; in a year as now, until it is moved."""
        found = find(self.laid, f"{sorting}.{card}")
        if not found and sorting == "year":
            found = find(self.laid, f"now.{card}")
        return found.zone if found else ""


@dataclass(frozen=True, slots=True)
class GamePlace:
    """Where the room is.

    Attributes:
        step: One of ``STEPS``.
        round: Of the rules, while a round is played.
        turn: Counted from 1.
        at_line: The step of the round, counted from 0.
        table: The one that is large on stage; empty for all of them.
        prompt: Which question of the debrief.
        at: When the step began, ISO 8601 with offset, or empty.
    """

    step: str = "prepare"
    round: str = ""
    turn: int = 0
    at_line: int = 0
    table: str = ""
    prompt: int = 0
    at: str = ""

    @property
    def turn_id(self) -> str:
        """The turn, such as ``r2.1``; empty outside the rounds."""
        return f"{self.round}.{self.turn}" if self.round else ""


@dataclass(frozen=True, slots=True)
class CardGame:
    """The exercise.

    Attributes:
        rules: In the variant that is played; nothing before it was chosen.
        language: Of the group; the thread is told in it.
        cards: Those of the deck and of the rules, as they were when the game was prepared.
    """

    form: str = "full"
    place: GamePlace = GamePlace()
    rules: RuleSet | None = None
    deck: str = ""
    language: str = "nl"
    categories: tuple[Category, ...] = ()
    cards: tuple[Card, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def is_prepared(self) -> bool:
        """Whether there is something to play."""
        return self.rules is not None

    def card(self, id: str) -> Card | None:
        """A card, if it is in the deck."""
        return find(self.cards, id)

    def category(self, id: str) -> Category | None:
        """A category, if the deck has it."""
        return find(self.categories, id)

    def table(self, id: str) -> Table | None:
        """A table, if there is one with this id."""
        return find(self.tables, id)

    @property
    def round_rules(self) -> RoundRules | None:
        """The round that is played now, if one is."""
        return find(self.rules.rounds, self.place.round) if self.rules else None

    @property
    def line(self) -> Line | None:
        """The step that the room is in, while a round is played."""
        rules = self.round_rules
        if not rules or not 0 <= self.place.at_line < len(rules.lines):
            return None
        return rules.lines[self.place.at_line]

    @property
    def seen_tables(self) -> tuple[Table, ...]:
        """Those on stage: the one that is large, or all."""
        found = self.table(self.place.table)
        return (found,) if found else self.tables
