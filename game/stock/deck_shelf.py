"""The decks of a bureau in their folder: looked at, kept, copied, removed and put back."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from game.deck import Deck, DeckError, Fault, StatementDeck, Text, read
from game.deck.cards import MOST_CARDS
from game.deck.writing import as_toml
from game.files.stems import stem_of
from game.files.whole_file import write_whole
from game.stock.decks import SHIPPED, SUFFIX, read_file
from game.worded import FileError

AnyDeck = Deck | StatementDeck

_REMOVED = "removed"
_LONGEST_ID = 30


@dataclass(frozen=True, slots=True)
class OwnDeck:
    """A file on the shelf.

    Attributes:
        deck: Nothing when it cannot be used.
        faults: Why not.
        trouble: Why it cannot even be read, as the key of a :class:`FileError`, or empty.
    """

    path: Path
    deck: AnyDeck | None
    faults: tuple[Fault, ...] = ()
    trouble: str = ""

    @property
    def title(self) -> Text:
        """Of the deck, or the name of its file."""
        return self.deck.title if self.deck else Text(self.path.stem)


def own_decks(folder: Path) -> tuple[OwnDeck, ...]:
    """The decks in a folder, by title."""
    found = [_looked_at(path, _stamp(path)) for path in folder.glob(f"*{SUFFIX}")]
    return tuple(sorted(found, key=lambda one: (one.title.told("nl").casefold(), one.path.stem)))


def removed_decks(folder: Path) -> tuple[OwnDeck, ...]:
    """The decks that were taken from a folder and can be put back."""
    return own_decks(folder / _REMOVED)


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes when a file does."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size


@lru_cache(maxsize=128)
def _looked_at(path: Path, _stamp: tuple[int, ...]) -> OwnDeck:
    """A deck, read once for as long as its file stays as it is."""
    try:
        return OwnDeck(path, read_file(path))
    except DeckError as error:
        return OwnDeck(path, None, error.faults)
    except FileError as error:
        return OwnDeck(path, None, trouble=error.key)


def keep(deck: AnyDeck, path: Path, known: AnyDeck | None = None) -> Path:
    """Writes a deck, whole or not at all; what stood there goes only when the new one is safe.

    Of what did not change since the ``known`` deck nothing is read again: so one card in a deck
    of hundreds is kept at once.

    Raises:
        DeckError: it could not be read again; nothing has changed.
        FileError: it cannot be written; what stood there is as it was.
    """
    changed = _changed(deck, known)
    text = as_toml(deck)
    if changed != known:
        read(as_toml(changed), path.name)
    write_whole(path, text.encode(), "not_written")
    return path


def _changed(deck: AnyDeck, known: AnyDeck | None) -> AnyDeck:
    """What must be readable again: the cards that are new or different, or else all of it."""
    if not isinstance(deck, Deck) or not isinstance(known, Deck):
        return deck
    count = len({one.id for one in deck.cards})
    is_sound = 0 < count == len(deck.cards) <= MOST_CARDS
    if not is_sound or replace(deck, cards=known.cards) != known:
        return deck
    before = set(known.cards)
    cards = tuple(one for one in deck.cards if one not in before)
    return replace(deck, cards=cards) if cards else known


def keep_new(deck: AnyDeck, folder: Path) -> Path:
    """Writes a deck beside the others, under an id that none of them has; where it is.

    Raises:
        DeckError: it could not be read again.
        FileError: it cannot be written.
    """
    id = _free_id(folder, deck.title.told("nl"))
    return keep(replace(deck, id=id), folder / f"{id}{SUFFIX}")


def _free_id(folder: Path, title: str) -> str:
    stem = stem_of(title, "deck", _LONGEST_ID)
    id, number = stem, 1
    while id in SHIPPED or (folder / f"{id}{SUFFIX}").exists():
        number += 1
        id = f"{stem}-{number}"
    return id


def remove(path: Path) -> Path:
    """Takes a deck from the shelf to where it can be put back from; where it is.

    Raises:
        FileError: it could not be moved.
    """
    return _move(path, path.parent / _REMOVED)


def put_back(path: Path) -> Path:
    """Puts a removed deck back on the shelf; where it is.

    Raises:
        FileError: it could not be moved.
    """
    return _move(path, path.parent.parent)


def erase(path: Path) -> None:
    """Removes a removed deck for good.

    Raises:
        FileError: it could not be removed.
    """
    try:
        path.unlink()
    except OSError as error:
        raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error


def _move(path: Path, folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = folder / path.name
        number = 1
        while place.exists():
            number += 1
            place = folder / f"{path.stem}-{number}{SUFFIX}"
        path.rename(place)
    except OSError as error:
        raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error
    return place
