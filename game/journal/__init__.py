"""The SQLite file: append, read, copy; its migrations; result tables."""

from game.journal.file import NEWEST, Journal
from game.journal.place import take_away
from game.journal.record import REDONE, UNDONE, Record

__all__ = ["NEWEST", "REDONE", "UNDONE", "Journal", "Record", "take_away"]
