"""Decks and rules: those that ship with the program, and those of a bureau."""
