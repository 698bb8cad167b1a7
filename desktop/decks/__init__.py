"""Cards and statements: the decks there are, and the editor for a bureau's own."""

from desktop.decks.window import DecksWindow

__all__ = ["DecksWindow"]
