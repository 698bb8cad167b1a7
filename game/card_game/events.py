"""What can happen in a card game."""

from dataclasses import dataclass
from typing import ClassVar

from game.card_game.rule_set import RuleSet
from game.card_game.state import Pile
from game.deck.model import Card, Category
from game.exercise import Event


@dataclass(frozen=True, slots=True)
class GameStepShown(Event):
    """The room looks at a step; cards that come with it are dealt from the piles."""

    kind: ClassVar[str] = "game_step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    part: str = ""
    turn: int = 0
    at_line: int = 0
    table: str = ""
    prompt: int = 0
    at: str = ""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table as it begins: who sits there in which order, and how its cards were shuffled."""

    id: str
    name: str
    players: tuple[str, ...]
    piles: tuple[Pile, ...]


@dataclass(frozen=True, slots=True)
class GamePrepared(Event):
    """Rules, deck and tables were chosen, and the cards of each table were shuffled."""

    kind: ClassVar[str] = "game_prepared"

    rules: RuleSet
    deck: str
    categories: tuple[Category, ...]
    cards: tuple[Card, ...]
    tables: tuple[TablePlan, ...]
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class TableChanged(Event):
    """A table got another name, or other people sit there."""

    kind: ClassVar[str] = "table_changed"

    table: str
    name: str
    players: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardSwapped(Event):
    """A table got another card; the first one went under its pile, ``with_votes`` with what was
    counted on it.
    """

    kind: ClassVar[str] = "card_swapped"

    table: str
    hand: str
    card: str
    with_votes: bool = False


@dataclass(frozen=True, slots=True)
class CardSkipped(Event):
    """A table leaves a turn out, or takes it after all."""

    kind: ClassVar[str] = "card_skipped"

    table: str
    hand: str
    is_skipped: bool = True


@dataclass(frozen=True, slots=True)
class CardDrawn(Event):
    """Somebody earned a card and drew it."""

    kind: ClassVar[str] = "card_drawn"

    table: str
    hand: str


@dataclass(frozen=True, slots=True)
class CardSettled(Event):
    """A card that was drawn was ``done``, ``given_away`` or ``put_back``."""

    kind: ClassVar[str] = "card_settled"

    table: str
    hand: str
    card: str
    how: str


@dataclass(frozen=True, slots=True)
class CardChosen(Event):
    """A table chose one of the cards that lie open."""

    kind: ClassVar[str] = "card_chosen"

    table: str
    hand: str
    card: str


@dataclass(frozen=True, slots=True)
class PartPassed(Event):
    """Who would play the part passed; the next one at the table takes it."""

    kind: ClassVar[str] = "part_passed"

    table: str
    hand: str


@dataclass(frozen=True, slots=True)
class GameVotesCounted(Event):
    """The hands at a table were counted; ``exact`` people had predicted it exactly."""

    kind: ClassVar[str] = "game_votes_counted"

    table: str
    turn: str
    vote: str
    counts: tuple[int, ...]
    attempt: int = 1
    exact: int = 0


@dataclass(frozen=True, slots=True)
class GameVotesShown(Event):
    """The room sees what was counted at these tables."""

    kind: ClassVar[str] = "game_votes_shown"

    turn: str
    vote: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteWritten(Event):
    """Something was written down at a table, or put in other words."""

    kind: ClassVar[str] = "note_written"

    table: str
    note: str
    sort: str
    text: str
    turn: str
    card: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class NoteRemoved(Event):
    """A note was taken away."""

    kind: ClassVar[str] = "note_removed"

    table: str
    note: str


@dataclass(frozen=True, slots=True)
class PlankGiven(Event):
    """The trainer gave a plank, or took it away."""

    kind: ClassVar[str] = "plank_given"

    table: str
    plank: int
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class GameCardLaid(Event):
    """A card was laid above, on or below the bridge; without a zone it was taken up again."""

    kind: ClassVar[str] = "game_card_laid"

    table: str
    sorting: str
    card: str
    zone: str


@dataclass(frozen=True, slots=True)
class TravellerChosen(Event):
    """A card must travel far, or need not after all."""

    kind: ClassVar[str] = "traveller_chosen"

    table: str
    card: str
    is_chosen: bool = True
