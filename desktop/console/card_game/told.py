"""What the rules of a game tell, in the words of the trainer's language."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assets.language import Words
from game.card_game import telling
from game.card_game.dealing import card_in_play, part_of
from game.card_game.events import GameStepShown
from game.card_game.rule_set import NOTHING
from game.card_game.state import CardGame, Table
from game.deck.model import Text
from game.exercise import Event
from game.workshop.state import Block, Workshop


def in_words(text: Text, words: Words) -> str:
    """A text of rules or cards, with the client's word for a customer."""
    return words.told(text.told(words.language))


def said(state: Any, words: Words) -> str:
    """What the trainer says now, or nothing where the rules say nothing about it."""
    found = telling.said(state)
    return in_words(found, words) if found else ""


def stop_title(state: Any, stop: Any, words: Words) -> str:
    """The round that begins there, or the turn."""
    assert isinstance(stop, GameStepShown)
    title = telling.stop_title(state, stop)
    if title != NOTHING:
        return in_words(title, words)
    if stop.step == "round" and stop.turn != state.place.turn and state.round_rules:
        turn = in_words(state.round_rules.turn, words)
        return words("card_game.turn", turn=turn, number=stop.turn) if turn else ""
    return ""


def with_moment(stop: Event, at: str) -> Event:
    """A stop of a round begins at a moment: its step may have a timer."""
    if isinstance(stop, GameStepShown) and stop.step == "round":
        return replace(stop, at=at)
    return stop


def caution(state: Any, block: Block, blocks: Sequence[Block], seconds: int, words: Words) -> str:
    """That the game eats the time of the debrief, as soon as it does."""
    if not state.rules or state.place.step == "debrief":
        return ""
    minutes, left = state.rules.chosen().debrief_minutes, seconds
    if block.steps and "debrief" not in block.steps:
        minutes = next((one.minutes for one in blocks if _is_debrief(one, block)), minutes)
        left = seconds + minutes * 60
    if left >= minutes * 60:
        return ""
    return words("card_game.debrief_shrinks", left=max(left // 60, 0), minutes=minutes)


def _is_debrief(one: Block, of: Block) -> bool:
    """Whether this block is the debrief of what is played in another one."""
    return one.round == of.round and "debrief" in one.steps and not one.is_skipped


def player(workshop: Workshop, id: str, words: Words) -> str:
    """Who plays a part: an alias, or the number of a place at the table."""
    return workshop.person_shown(id) or (words("card_game.place", number=id) if id else "")


def part_line(state: CardGame, table: Table, workshop: Workshop, words: Words) -> str:
    """Who plays the part of this round at a table, or nothing."""
    rules, id = state.round_rules, part_of(state, table)
    if not rules or not id:
        return ""
    part = in_words(rules.role, words)
    return words("card_game.part", part=part, who=player(workshop, id, words))


def card_title(state: CardGame, id: str, words: Words) -> str:
    """The title of a card, or nothing."""
    card = state.card(id)
    return in_words(card.title, words) if card else ""


def in_play(state: CardGame, table: Table, words: Words) -> str:
    """The title of the card that a table looks at, or nothing."""
    return card_title(state, card_in_play(state, table), words)
