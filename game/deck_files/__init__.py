"""Decks from and to files of any kind: TOML, a file with separators, a workbook."""

from game.deck_files.reading import read_deck_file
from game.deck_files.writing import SUFFIXES, deck_bytes

__all__ = ["SUFFIXES", "deck_bytes", "read_deck_file"]
