"""The rules of a card game as data: rounds, steps, votes, planks, debrief, in both languages."""

from dataclasses import dataclass, replace

from game.deck.model import Card, Category, Text
from game.keyed import find

NOTHING = Text("", "")

NOTE_KINDS = (
    "example",
    "noticed",
    "gives_us",
    "customer_notices",
    "sentence",
    "agreement",
    "mandate",
    "management_act",
    "date",
    "reason",
    "objection",
    "treasure",
    "question",
)
"""What can be written down at a table."""

MATERIAL = ("sentence", "agreement", "mandate")
"""What norms and actions can go on with."""

FIRST_TO_SPEAK = ("furthest", "fewest", "ends", "against")
"""Who speaks first after a vote: who is furthest from the middle, the smallest group, the
lowest and the highest, or who is against.
"""

SORTINGS = ("now", "year")
ZONES = ("above", "on", "below")

PHASES = ("describe", "understand", "translate", "apply")
"""Of a debrief; see Crookall (2023) on the DATA model."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer in a vote.

    Attributes:
        hand: The drawing of the gesture, such as ``finger-2`` or ``hand-open``.
        meaning: What follows from it, if that is not clear.
    """

    id: str
    label: Text
    hand: str
    meaning: Text = NOTHING


@dataclass(frozen=True, slots=True)
class VoteKind:
    """A kind of vote.

    Attributes:
        question: What is voted on.
        how: What to do with your hand.
        options: Where they lie on a scale, from low to high.
        first: Who speaks first; one of :data:`FIRST_TO_SPEAK`.
        against: Options that stop it: with one hand on these it is not carried.
        predicts: The option whose number of hands everybody predicts, or nothing.
    """

    id: str
    question: Text
    how: Text
    options: tuple[Option, ...]
    first: str = "furthest"
    against: tuple[str, ...] = ()
    predicts: str = ""


@dataclass(frozen=True, slots=True)
class Deal:
    """Cards that are dealt to every table.

    Attributes:
        categories: From which piles; the first of these that has cards left, card by card.
        count: How many; 0 for all there are.
        chooses: Whether the table keeps one of them.
        on_request: Whether a card comes only when somebody earned it, such as a dare.
        of_travellers: Whether it is one of the cards that the table chose to travel, in turn.
    """

    categories: tuple[str, ...] = ()
    count: int = 1
    chooses: bool = False
    on_request: bool = False
    of_travellers: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One step: one thing to do.

    Attributes:
        stage: What the room reads.
        say: What the trainer says.
        seconds: How long it takes at most; 0 without a timer.
        vote: The id of a vote, or nothing.
        writes: What is written down; of :data:`NOTE_KINDS`.
        starters: Sentences to begin with.
        deals: What is dealt when the step begins.
        sorts: Which of the :data:`SORTINGS` is laid in it, or nothing.
        travellers: How many cards are chosen that must travel furthest.
        is_between: Whether it only leads to a next turn.
    """

    stage: Text
    say: Text
    seconds: int = 0
    vote: str = ""
    writes: tuple[str, ...] = ()
    starters: tuple[Text, ...] = ()
    deals: Deal | None = None
    sorts: str = ""
    travellers: int = 0
    is_between: bool = False


@dataclass(frozen=True, slots=True)
class RoundRules:
    """One round: its steps, taken as often as it has turns.

    Attributes:
        stage: The question of the round.
        say: What the trainer says when it begins.
        turn: What a turn is called, such as *Bezoek*.
        role: Who plays a part in it, such as *Barbaar*; nothing when everybody does the same.
        earns: What earns a plank: kinds of notes, and ``carried:<vote>``; all of them at one turn.
        is_plank_each_turn: Whether every turn can earn one.
        plank: The same in words.
    """

    id: str
    name: Text
    minutes: int
    stage: Text
    say: Text
    lines: tuple[Line, ...]
    turns: int = 1
    turn: Text = NOTHING
    role: Text = NOTHING
    earns: tuple[str, ...] = ()
    is_plank_each_turn: bool = False
    plank: Text = NOTHING

    @property
    def planks(self) -> int:
        """How many can be earned in it."""
        if not self.earns:
            return 0
        return self.turns if self.is_plank_each_turn else 1


@dataclass(frozen=True, slots=True)
class RoundChange:
    """A round in a variant: its minutes and turns."""

    id: str
    minutes: int
    turns: int = 1


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way to play the same rules; rounds that are not named are left out.

    Attributes:
        tables: The most tables.
        fewest_people: At one table; so too ``most_people``.
    """

    id: str
    name: Text
    planks_needed: int
    play_minutes: int
    debrief_minutes: int
    rounds: tuple[RoundChange, ...]
    tables: int = 6
    fewest_people: int = 3
    most_people: int = 6


@dataclass(frozen=True, slots=True)
class DebriefQuestion:
    """A question after the game, in one of the :data:`PHASES`."""

    phase: str
    text: Text


@dataclass(frozen=True, slots=True)
class Told:
    """A line for the stage, and what the trainer says with it."""

    stage: Text
    say: Text


@dataclass(frozen=True, slots=True)
class CardText:
    """Another text for a card, for this game alone."""

    card: str
    text: Text


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of a game.

    Attributes:
        story: In a few sentences; ``story_short`` is for the stage.
        variants: The ways to play it; the first is the usual one.
        variant: Which of them is played.
        planks_needed: With so many planks the bridge is down.
        end_down: At the end, when it is; ``end_missing`` when it is not.
        categories: Of cards that come with the rules.
        cards: That come with the rules.
        card_texts: Other texts for cards of the deck.
    """

    id: str
    name: Text
    story: Text
    story_short: Text
    variants: tuple[Variant, ...]
    rounds: tuple[RoundRules, ...]
    votes: tuple[VoteKind, ...]
    debrief: tuple[DebriefQuestion, ...]
    end_down: Told
    end_missing: Told
    categories: tuple[Category, ...] = ()
    cards: tuple[Card, ...] = ()
    card_texts: tuple[CardText, ...] = ()
    variant: str = ""
    planks_needed: int = 0

    @property
    def planks(self) -> int:
        """How many the bridge has."""
        return sum(one.planks for one in self.rounds)

    def chosen(self) -> Variant:
        """The variant that is played."""
        return find(self.variants, self.variant) or self.variants[0]

    def vote(self, id: str) -> VoteKind | None:
        """A kind of vote, if there is one with this id."""
        return find(self.votes, id)

    def card_categories(self) -> tuple[str, ...]:
        """The categories that its steps deal from."""
        deals = [line.deals for one in self.rounds for line in one.lines if line.deals]
        return tuple(dict.fromkeys(id for deal in deals for id in deal.categories))


def in_variant(rules: RuleSet, id: str) -> RuleSet:
    """The rules as they are played in one of their variants; the others are left out."""
    variant = find(rules.variants, id) or rules.variants[0]
    rounds = tuple(
        replace(found, minutes=change.minutes, turns=change.turns)
        for change in variant.rounds
        if (found := find(rules.rounds, change.id))
    )
    return replace(
        rules,
        rounds=rounds,
        variants=(variant,),
        variant=variant.id,
        planks_needed=variant.planks_needed,
    )
