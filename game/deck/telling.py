"""Decks, their faults and what can be better in them, in words."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from game.deck.faults import Fault
from game.deck.legibility import Note
from game.deck.model import Deck, StatementDeck

_FIELDS = ("title", "label", "text", "ask", "choices", "name", "line", "question", "low", "high")
"""Texts that are called something else by people than in a file."""


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
    """What is wrong, without where; a text by its name in a file and by what it is called."""
    facts = dict(fault.facts)
    name = facts.get("name")
    if name in _FIELDS and (called := words(f"deck.field.{name}")) != name:
        facts["name"] = f"{name} ({called})"
    return words(f"deck.fault.{fault.key}", **facts)


def tell_note(note: Note, words: Say) -> str:
    """What can be better: of what, in which language, and why."""
    said = words(f"deck.note.{note.key}", **note.facts)
    name = words(f"deck.field.{note.name}")
    about = " ".join(part for part in (note.id, name, note.language) if part)
    return f"{about}: {said}"


def gathered(found: Sequence[Note], words: Say) -> list[tuple[Note, str]]:
    """What can be better, in words; what is not translated in a line for each card.

    Each line comes with the first of the notes that it tells.
    """
    waiting: dict[tuple[str, str], list[Note]] = defaultdict(list)
    for note in found:
        if note.key == "untranslated":
            waiting[note.id, note.language].append(note)
    told, seen = [], set()
    for note in found:
        about = (note.id, note.language)
        if note.key != "untranslated":
            told.append((note, tell_note(note, words)))
        elif about not in seen:
            seen.add(about)
            names = dict.fromkeys(words(f"deck.field.{one.name}") for one in waiting[about])
            said = words("deck.note.untranslated_all", names=", ".join(names))
            head = " ".join(part for part in about if part)
            told.append((note, f"{head}: {said}"))
    return told


def tell_deck(deck: Deck | StatementDeck, words: Say) -> str:
    """What a deck holds, in a sentence."""
    title = deck.title.told(words.language)
    if isinstance(deck, StatementDeck):
        return words("deck.told.statements", title=title, count=len(deck.statements))
    cards = words.count("deck.cards", len(deck.cards))
    categories = words.count("deck.categories", len(deck.categories))
    return words("deck.told.cards", title=title, cards=cards, categories=categories)
