"""A file of ours opened with SQLite: locked, looked over, and brought to the newest version."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game.journal.place import uri_of
from game.worded import FileError

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = TRUNCATE",  # not WAL: people copy the file while it is open
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)

_WRITES_NOTHING = "PRAGMA incremental_vacuum(1)"
"""Asks to write all the same; where one may only read, a transaction quietly begins to read."""


def connected(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection that holds the file, and whether it can be written.

    Raises:
        FileError: ``damaged``.
        sqlite3.Error: what the world did.
    """
    connection = sqlite3.connect(uri_of(path.resolve(), "rw"), uri=True, timeout=0.2)
    connection.isolation_level = None
    try:
        is_writable = _taken(connection)
        damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok" or is_cut_off(connection, path):
            raise FileError("damaged", path=str(path))
    except BaseException:  # whatever it is, the file is let go
        connection.close()
        raise
    return connection, is_writable


def is_cut_off(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the end is missing: SQLite reads zeroes there, and may find nothing wrong."""
    pages, size = (
        connection.execute(f"PRAGMA {one}").fetchone()[0] for one in ("page_count", "page_size")
    )
    return path.stat().st_size < int(pages) * int(size)


def _taken(connection: sqlite3.Connection) -> bool:
    """Takes the lock that is kept until closing; a file that cannot be written has none."""
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        connection.execute(_WRITES_NOTHING)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        return False
    return True


def has_lost_tables(connection: sqlite3.Connection) -> bool:
    """Whether a table or a column is missing that every file of this version has.

    One wrong byte in their names is nothing that SQLite would find.
    """
    from sqlite_utils import Database

    from game.journal import migrations

    with closing(sqlite3.connect(":memory:")) as whole:
        migrations.migrate(Database(whole, execute_plugins=False))
        return bool(_columns(whole) - _columns(connection))


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    query = """
        SELECT held.name, part.name FROM sqlite_master AS held
        JOIN pragma_table_info(held.name) AS part WHERE held.type = 'table'
    """
    return set(connection.execute(query).fetchall())


def migrate(path: Path) -> None:
    """Brings a file to the newest version; an empty one gets all that is in it."""
    from sqlite_utils import Database  # takes as long to load as a window to open

    from game.journal import migrations

    database = Database(path, execute_plugins=False)
    try:
        database.execute("PRAGMA journal_mode = TRUNCATE")
        database.execute("PRAGMA synchronous = FULL")
        migrations.migrate(database)
    finally:
        database.close()
