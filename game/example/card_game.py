"""The card game of the example session, as events: the short form at three tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from game.card_game import events as e
from game.card_game.rule_set import VoteKind
from game.exercise import Event
from game.stock import game_setting
from game.stock.decks import shipped_cards
from game.stock.game_setting import Seats

RULES, VARIANT = "stam", "short"
CUSTOMS, VISITS, CROSSROADS = "r1", "r2", "r3"


@dataclass(frozen=True, slots=True)
class TableStory:
    """What the scenario tells of one table.

    Attributes:
        told: As it stands in the file.
        text: Gives a text of the scenario in the language of the example.
    """

    told: dict[str, Any]
    text: Callable[[dict[str, str] | None], str]

    @property
    def cards(self) -> list[str]:
        """The cards that this table turns over, in the order in which it does."""
        turns = [*self.told["customs"], *self.told["visits"], *self.told["crossroads"]]
        dares = [dare["card"] for one in self.told["crossroads"] for dare in one["dares"]]
        return [*(turn["card"] for turn in turns), *dares]

    def turn(self, turn: str) -> dict[str, Any]:
        """What is told of a turn, such as ``r2.1``."""
        round, _, number = turn.partition(".")
        part = {CUSTOMS: "customs", VISITS: "visits", CROSSROADS: "crossroads"}[round]
        found: dict[str, Any] = self.told[part][int(number) - 1]
        return found

    def counts(self, turn: str, kind: VoteKind, attempt: int = 1) -> tuple[int, ...]:
        """The hands in a vote at a turn."""
        told = self.turn(turn)
        if kind.id == "recognition":
            return tuple(told["votes"])
        votes = told["rounds"][attempt - 1]["votes"] if kind.id == "objection" else told["votes"]
        by_option = {name.lower(): count for name, count in votes.items()}
        return tuple(by_option[option.id] for option in kind.options)

    def notes(self, turn: str, attempt: int = 1) -> dict[str, str]:
        """What was written at a turn, by its kind; nothing that stayed open."""
        told = self.turn(turn)
        keys = {
            "example": "example",
            "noticed": "barbarian_noticed",
            "gives_us": "gives_us",
            "customer_notices": "customer_notices",
            "sentence": "sentence",
        }
        found = {kind: self.text(told.get(key)) for kind, key in keys.items()}
        if "rounds" in told:
            round = told["rounds"][attempt - 1]
            found |= {"sentence": self.text(round["sentence"])}
            found |= {"objection": self.text(round["objection_text"])}
        return {kind: text for kind, text in found.items() if text}

    def attempts(self, turn: str) -> int:
        """How often the sentence of a turn was voted on."""
        return len(self.turn(turn).get("rounds", [0]))

    def dares(self, turn: str) -> Sequence[dict[str, str]]:
        """The dares that were drawn at a turn, and what was done with them."""
        found: Sequence[dict[str, str]] = self.turn(turn).get("dares", ())
        return found

    @property
    def question(self) -> tuple[int, str]:
        """The plank that is missing with its question; 0 when none is."""
        missing = self.told.get("missing_plank")
        return (missing["plank"], self.text(missing["question"])) if missing else (0, "")


def stories(
    told: dict[str, Any], text: Callable[[dict[str, str] | None], str]
) -> tuple[TableStory, ...]:
    """What the scenario tells of each table."""
    return tuple(TableStory(one, text) for one in told["tables"])


def in_story_order(cards: Sequence[str], story: TableStory) -> list[str]:
    """A pile in which the cards of the story lie on top."""
    on_top = [card for card in story.cards if card in cards]
    return [*on_top, *(card for card in cards if card not in on_top)]


def game_events(
    told: dict[str, Any], text: Callable[[dict[str, str] | None], str], language: str
) -> Iterator[Event]:
    """Everything that happened at the tables.

    Args:
        told: The game as it stands in the scenario.
        text: Gives a text of the scenario in the language of the example.
        language: Of the example.
    """
    tables = stories(told, text)
    prepared = _prepared(tables, language)
    yield prepared
    for round in prepared.rules.rounds:
        for turn in range(1, round.turns + 1):
            for at, line in enumerate(round.lines):
                yield e.GameStepShown("round", round.id, turn, at)
                for story in tables:
                    yield from _at_line(prepared, story, f"{round.id}.{turn}", line.vote, at)
    yield e.GameStepShown("bridge")
    for story in tables:
        number, question = story.question
        if number:
            place = f"plank.{number}"
            yield e.NoteWritten(story.told["id"], f"Q{number}", "question", question, place)


def _prepared(tables: Sequence[TableStory], language: str) -> e.GamePrepared:
    seats = [
        Seats(one.told["id"], one.text(one.told["name"]), tuple(one.told["people"]))
        for one in tables
    ]
    waiting = list(tables)

    def as_told(things: Sequence[str]) -> list[str]:
        """Who sits at a table comes first, and then its piles."""
        if waiting and set(things) == set(waiting[0].told["people"]):
            at_table.append(waiting.pop(0))
            return list(things)
        return in_story_order(things, at_table[-1])

    at_table: list[TableStory] = []
    rules = game_setting.own_rules(RULES)
    return game_setting.prepared(rules, VARIANT, shipped_cards(), seats, language, as_told)


def _at_line(
    prepared: e.GamePrepared, story: TableStory, turn: str, vote: str, at: int
) -> Iterator[Event]:
    """What happened at a table in a step: dares, votes, what was written."""
    table, hand = story.told["id"], f"{turn}.{at}"
    round = next(one for one in prepared.rules.rounds if one.id == turn.partition(".")[0])
    line = round.lines[at]
    if line.deals and line.deals.on_request:
        for dare in story.dares(turn):
            yield e.CardDrawn(table, hand)
            yield e.CardSettled(table, hand, dare["card"], dare["did"])
    kind = prepared.rules.vote(vote)
    if not kind:
        yield from _notes(story, turn, line.writes, 1)
        return
    for attempt in range(1, story.attempts(turn) + 1 if vote == "objection" else 2):
        yield from _notes(story, turn, tuple(k for k in line.writes if k != "objection"), attempt)
        exact = story.turn(turn).get("exact_predictions", 0) if kind.predicts else 0
        counts = story.counts(turn, kind, attempt)
        yield e.GameVotesCounted(table, turn, vote, counts, attempt, exact)
        yield e.GameVotesShown(turn, vote, (table,))
        yield from _notes(story, turn, tuple(k for k in line.writes if k == "objection"), attempt)


def _notes(story: TableStory, turn: str, kinds: Sequence[str], attempt: int) -> Iterator[Event]:
    found = story.notes(turn, attempt)
    for kind in kinds:
        if kind in found:
            id = f"{turn}-{kind}".replace(".", "-")
            card = story.turn(turn)["card"]
            yield e.NoteWritten(story.told["id"], id, kind, found[kind], turn, card)
