"""Decks of cards and of statements, in both languages: read, checked, measured and written.

Start with :func:`read_deck` for cards, :func:`read_statements` for statements, or :func:`read`
for whichever of the two a file holds.
"""

from game.deck.faults import DeckError, Fault
from game.deck.legibility import Note, notes
from game.deck.model import (
    COLOURS,
    SYMBOLS,
    Card,
    Category,
    Deck,
    DeckStatement,
    Grid,
    StatementDeck,
    Text,
    Theme,
)
from game.deck.reading import read, read_deck, read_statements

__all__ = [
    "COLOURS",
    "SYMBOLS",
    "Card",
    "Category",
    "Deck",
    "DeckError",
    "DeckStatement",
    "Fault",
    "Grid",
    "Note",
    "StatementDeck",
    "Text",
    "Theme",
    "notes",
    "read",
    "read_deck",
    "read_statements",
]
