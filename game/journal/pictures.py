"""The pictures in a file, apart from its lines: put there, read, and taken out for good."""

import sqlite3
from collections.abc import Collection, Mapping
from types import MappingProxyType

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


def sum_of(jpeg: bytes) -> str:
    """Under what a picture lies in the file."""
    from hashlib import sha256  # brings a library of its own; home looks at files without it

    return sha256(jpeg).hexdigest()


def put_pictures(connection: sqlite3.Connection, pictures: Mapping[str, bytes]) -> None:
    """Puts pictures in an open file, by their sum; one that lies there already stays."""
    statement = "INSERT OR IGNORE INTO picture (id, jpeg) VALUES (?, ?)"
    connection.executemany(statement, pictures.items())


def picture_in(connection: sqlite3.Connection, id: str) -> bytes | None:
    """A picture as JPEG, or nothing where it is not there or not what was put there."""
    found = connection.execute("SELECT jpeg FROM picture WHERE id = ?", (id,)).fetchone()
    return found[0] if found and sum_of(found[0]) == id else None


def pictures_in(connection: sqlite3.Connection) -> set[str]:
    """The sums of all pictures in an open file."""
    return {row[0] for row in connection.execute("SELECT id FROM picture")}


def take_out_pictures(connection: sqlite3.Connection, kept: Collection[str]) -> None:
    """Takes every picture but these out of an open file."""
    marks = ", ".join("?" * len(kept))
    connection.execute(f"DELETE FROM picture WHERE id NOT IN ({marks})", tuple(kept))
