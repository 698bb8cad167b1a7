"""Decks, their faults and what can be better in them, in words."""

from typing import Protocol

from game.deck.faults import Fault
from game.deck.legibility import Note
from game.deck.model import Deck, StatementDeck


class Say(Protocol):
    """The texts in the language of the moment."""

    @property
    def language(self) -> str:
        """One of the languages."""

    def __call__(self, key: str, **facts: object) -> str:
        """The text of a key, with the facts filled in."""

    def count(self, key: str, count: int, **facts: object) -> str:
        """The text of a key for so many things."""


def tell_fault(fault: Fault, words: Say) -> str:
    """What is wrong, without where."""
    return words(f"deck.fault.{fault.key}", **fault.facts)


def tell_note(note: Note, words: Say) -> str:
    """What can be better: of what, in which language, and why."""
    said = words(f"deck.note.{note.key}", **note.facts)
    name = words(f"deck.field.{note.name}")
    about = " ".join(part for part in (note.id, name, note.language) if part)
    return f"{about}: {said}"


def tell_deck(deck: Deck | StatementDeck, words: Say) -> str:
    """What a deck holds, in a sentence."""
    title = deck.title.told(words.language)
    if isinstance(deck, StatementDeck):
        return words("deck.told.statements", title=title, count=len(deck.statements))
    cards = words.count("deck.cards", len(deck.cards))
    categories = words.count("deck.categories", len(deck.categories))
    return words("deck.told.cards", title=title, cards=cards, categories=categories)
