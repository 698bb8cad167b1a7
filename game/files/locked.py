"""A copy that opens only with a password: the age format, which other programs open as well.

See https://age-encryption.org/v1: the password goes through scrypt, which makes every guess cost
about a second, and nothing of the content, not even its beginning, is readable without it.
"""

from datetime import datetime
from os.path import lexists
from pathlib import Path

from game.files import shelf
from game.files.whole_file import write_whole
from game.journal.header import NEWEST, read_header
from game.journal.place import take_away
from game.session import Session
from game.worded import FileError

SUFFIX = f"{shelf.SUFFIX}.age"

FEWEST_LETTERS = 10
"""Shorter passwords are guessed too soon."""

_MANY_LETTERS, _MANY_WORDS, _FEW_KINDS = 16, 4, 5
_MAGIC = b"age-encryption.org/v1"


def strength(password: str) -> str:
    """``short`` when it will not do, ``fair``, or ``strong``.

    Four words that have nothing to do with each other are strong and easy to remember.
    """
    if len(password) < FEWEST_LETTERS or len(set(password)) < _FEW_KINDS:
        return "short"
    words = {word.lower() for word in password.replace("-", " ").split() if len(word) > 2}
    is_long = len(password) >= _MANY_LETTERS and len(set(password)) > _FEW_KINDS + 2
    return "strong" if is_long and (len(words) >= _MANY_WORDS or len(words) <= 1) else "fair"


def is_locked(path: Path) -> bool:
    """Whether a file can be opened with its password alone; False for what cannot be read."""
    try:
        return _begins_locked(path)
    except OSError:
        return False


def _begins_locked(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def lock(path: Path, place: Path, password: str) -> None:
    """Writes a locked copy of a closed traject; no plain byte of it touches the disk.

    Args:
        path: The traject; only read.
        place: Where the copy goes; a locked copy that lies there makes room for it.
        password: Without it nobody opens the copy, and nobody can find it out.

    Raises:
        FileError: ``exists`` when something else lies there, were it the traject itself; the
            traject could not be read, or the copy not written.
    """
    import pyrage

    if lexists(place) and not is_locked(place):
        raise FileError("exists", path=str(place))
    session = Session.open(path, _now)  # an older file gets its results anew on the way
    try:
        content = session.journal.content()
    finally:
        session.close()
    write_whole(place, pyrage.passphrase.encrypt(content, password))


def unlock(path: Path, folder: Path, password: str) -> Path:
    """Puts what is in a locked copy on the shelf; where it is.

    Raises:
        FileError: ``not_locked`` when it is no locked copy, ``not_unlocked`` when the password is
            wrong or the copy damaged, or what else the world did; nothing has changed.
    """
    import pyrage

    try:
        if not _begins_locked(path):
            raise FileError("not_locked", path=str(path))
        content = pyrage.passphrase.decrypt(path.read_bytes(), password)
    except pyrage.DecryptError as error:
        raise FileError("not_unlocked", path=str(path), why=str(error)) from error
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError as error:
        raise FileError("unreadable", path=str(path), why=str(error.strerror)) from error
    place = shelf.free_place(folder, path.name.removesuffix(SUFFIX).removesuffix(".age"))
    write_whole(place, content)
    try:
        read_header(place, NEWEST)
    except FileError:
        take_away(place)
        raise
    return place


def _now() -> datetime:
    return datetime.now().astimezone()
