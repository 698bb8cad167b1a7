"""What the rules tell of where the room is, in both languages."""

from collections.abc import Callable
from datetime import timedelta

from game import keyed
from game.card_game.events import GameStepShown
from game.card_game.planks import is_down
from game.card_game.rule_set import NOTHING, DebriefQuestion, RoundRules
from game.card_game.state import CardGame
from game.deck.model import Text


def said(game: CardGame) -> Text | None:
    """What the trainer says now; nothing where the rules say nothing about it."""
    place, line, rules = game.place, game.line, game.round_rules
    if not game.rules:
        return None
    if place.step == "round" and line and rules:
        is_beginning = place.turn == 1 and place.at_line == 0
        return _joined(rules.say, line.say) if is_beginning else line.say
    if place.step == "bridge":
        end = game.rules.end_down if all_down(game) else game.rules.end_missing
        return end.say
    return None


def _joined(first: Text, second: Text) -> Text:
    return Text(f"{first.nl} {second.nl}", f"{first.en} {second.en}")


def all_down(game: CardGame) -> bool:
    """Whether everybody can cross."""
    return all(is_down(game, table) for table in game.tables)


def question(game: CardGame) -> DebriefQuestion | None:
    """The question of the debrief that is open now."""
    questions = game.rules.debrief if game.rules else ()
    at = game.place.prompt
    return questions[at] if game.place.step == "debrief" and at < len(questions) else None


def stop_title(game: CardGame, stop: GameStepShown) -> Text:
    """What a stop further on is called: its round when that is another one, or nothing."""
    rules = keyed.find(game.rules.rounds, stop.part) if game.rules else None
    if rules and stop.part != game.place.round:
        return rules.name
    return NOTHING


def turn_of(rules: RoundRules, turn: int) -> tuple[Text, int, int]:
    """What a turn is called, which it is, and of how many."""
    return rules.turn, turn, rules.turns


def seconds_left(game: CardGame, went_since: Callable[[str], timedelta]) -> int | None:
    """How long this step still takes; negative when over. Nothing when it has no timer.

    Args:
        game: With the place where the room is, and the moment at which that began.
        went_since: How long the clock went since a moment, ISO 8601; in a pause it stands still.
    """
    line, at = game.line, game.place.at
    if game.place.step != "round" or not line or not line.seconds or not at:
        return None
    return round(line.seconds - went_since(at).total_seconds())
