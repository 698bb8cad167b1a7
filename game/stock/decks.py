"""Decks as files: those that ship with the program, and those of a bureau."""

from functools import cache
from pathlib import Path

from assets import files
from game.deck import Deck, DeckError, Fault, StatementDeck, read
from game.worded import FileError

SUFFIX = ".toml"

SHIPPED = ("stam", "helps")
"""The ids of the decks that ship with the program."""

MOST_BYTES = 4_000_000


@cache
def shipped(id: str) -> Deck | StatementDeck:
    """One of the decks of :data:`SHIPPED`."""
    return read(files.read(f"decks/{id}{SUFFIX}"), f"{id}{SUFFIX}")


def shipped_cards(id: str = "stam") -> Deck:
    """A deck of cards that ships with the program."""
    deck = shipped(id)
    assert isinstance(deck, Deck)
    return deck


def read_file(path: Path) -> Deck | StatementDeck:
    """A deck in a file.

    Raises:
        FileError: the file cannot be read.
        DeckError: something is wrong with the deck; all faults are told at once.
    """
    return read(text_of(path), path.name)


def text_of(path: Path) -> str:
    """The text of a file.

    Raises:
        FileError: the file cannot be read.
        DeckError: it is too large, or no text.
    """
    return decoded(bytes_of(path), path.name)


def decoded(data: bytes, name: str) -> str:
    """The text in the bytes of a file.

    Raises:
        DeckError: they are no text in UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DeckError(name, (Fault(line, "not_utf8"),)) from None


def bytes_of(path: Path) -> bytes:
    """What is in a file.

    Raises:
        FileError: the file cannot be read.
        DeckError: it is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError as error:
        raise FileError("unreadable", path=str(path), why=str(error.strerror)) from error
    if len(data) > MOST_BYTES:
        raise DeckError(path.name, (Fault(1, "too_large"),))
    return data
