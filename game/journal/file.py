"""The file of one traject, open and ours alone until it is closed."""

import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from game.journal.connecting import connected, has_lost_tables, is_cut_off, migrate
from game.journal.header import NEWEST, read_header
from game.journal.pictures import (
    NO_PICTURES,
    picture_in,
    pictures_in,
    put_pictures,
    take_out_pictures,
)
from game.journal.place import give_name, hold, identity, is_taken, let_go, take_away
from game.journal.record import Record
from game.journal.result_tables import NO_RESULTS, Results, ResultTables
from game.journal.told import reading, told
from game.worded import FileError


class Journal:
    """The open file of one traject.

    Args:
        path: The file.
        connection: Belongs to the thread that made it.
        is_writable: False when the file may only be read.
        is_migrated: Whether opening it brought it to a newer version.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        is_writable: bool = True,
        is_migrated: bool = False,
    ) -> None:
        self.path = path
        self.is_writable = is_writable
        self.is_migrated = is_migrated
        self._connection = connection
        self._tables = ResultTables()
        self._identity = identity(path)
        hold(self._identity)

    @classmethod
    def create(cls, path: Path) -> "Journal":
        """A new, empty file, readable by its owner alone; whole from the moment it has its name.

        Raises:
            FileError: ``exists``, or what the world did.
        """
        own = os.urandom(4).hex()  # somebody else may be making a file of this name right now
        unfinished = path.with_name(f"{path.name}.{own}.new")
        try:
            if is_taken(path):
                raise FileError("exists", path=str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with told(path):
                migrate(unfinished)
            _named(unfinished, path)
        except OSError as error:
            raise FileError("cannot_write", path=str(path), why=str(error.strerror)) from error
        finally:
            take_away(unfinished)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, before_migration: Callable[[Path], object] = id) -> "Journal":
        """The file, locked for others until it is closed.

        Args:
            path: One of our files.
            before_migration: Called with the path before an older file is changed.

        Raises:
            FileError: ``missing``, ``empty``, ``not_ours``, ``newer``, ``damaged``, ``in_use``,
                or what else the world did. The file is as it was.
        """
        version = read_header(path, NEWEST).version
        with reading(path):
            connection, is_writable = connected(path)
            if version < NEWEST and is_writable:
                connection.close()
                before_migration(path)
                migrate(path)
                connection, is_writable = connected(path)
        return cls(path, connection, is_writable, is_migrated=version < NEWEST and is_writable)

    def records(self) -> tuple[Record, ...]:
        """Every line, oldest first.

        Raises:
            FileError: ``damaged``, or what the world did.
        """
        query = """
            SELECT seq, at, round, kind, version, facts, undone, coalesce(name, '')
            FROM journal LEFT JOIN people ON people.id = seq ORDER BY seq
        """
        with reading(self.path):
            rows = self._connection.execute(query).fetchall()
        return tuple(_record(row) for row in rows)

    def append(
        self,
        records: Sequence[Record],
        results: Mapping[str, Results],
        pictures: Mapping[str, bytes] = NO_PICTURES,
    ) -> None:
        """Puts lines and the results that follow from them on disk, whole or not at all.

        Args:
            records: Numbered on from the last line.
            results: The rows of each round that changed, after the last line.
            pictures: New ones, by the sum of their bytes.

        Raises:
            FileError: ``disk_full``, ``read_only``, ``gone``, ``cut_off`` or what else the world
                did; the file is as it was.
        """
        self._ask_still_there()
        with self._writing(), self._transaction():
            put_pictures(self._connection, pictures)
            for record in records:
                self._insert(record)
            self._put_results(results, self._tables)
        self.trust_results(results)

    def trust_results(self, results: Mapping[str, Results]) -> None:
        """Takes note that the file holds these results already."""
        for round, rows in results.items():
            self._tables.remember(round, rows)

    def _put_results(self, results: Mapping[str, Results], stored: ResultTables) -> None:
        for round, rows in results.items():
            for statement, values in stored.changes(round, rows):
                self._connection.execute(statement, values)

    def stored_results(self, results: Mapping[str, Results]) -> Mapping[str, Results]:
        """The rows that really stand in the file, of the same rounds and tables as these."""
        with reading(self.path):
            return {
                round: {table: self._stored_rows(round, table) for table in tables}
                for round, tables in results.items()
            }

    def rebuild_results(self, results: Mapping[str, Results]) -> None:
        """Empties the result tables and fills them anew; home reads in them whose traject it is.

        Raises:
            FileError: what the world did; the tables are as they were.
        """
        self._ask_still_there()
        tables = {table for rows in results.values() for table in rows}
        anew = ResultTables()
        with self._writing(), self._transaction():
            for table in tables:
                self._connection.execute(f'DELETE FROM "{table}"')
            self._put_results(results, anew)
        self._tables = anew
        self.trust_results(results)

    def forget_names(
        self, reworded: Sequence[Record] = (), results: Mapping[str, Results] = NO_RESULTS
    ) -> None:
        """Erases every name; the bytes are overwritten, aliases and counts stay.

        Args:
            reworded: Lines in which a name was typed, as they are to be: the only ones that are
                ever rewritten.
            results: The rows that follow from them.

        Raises:
            FileError: what the world did; everything is as it was.
        """
        with self._writing(), self._transaction():
            self._connection.execute("DELETE FROM people")
            for record in reworded:
                self._connection.execute(
                    "UPDATE journal SET facts = ?, version = ? WHERE seq = ?",
                    (record.facts.decode(), record.version, record.seq),
                )
            self._put_results(results, self._tables)
        self.trust_results(results)
        self._write_anew()

    def _write_anew(self) -> None:
        """Leaves no page in which something lay before; without room for it nothing is lost."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA temp_store = MEMORY")
            self._connection.execute("VACUUM")

    def picture(self, id: str) -> bytes | None:
        """A picture as JPEG, or nothing where it is not there or not what was put there.

        Raises:
            FileError: what the world did.
        """
        with reading(self.path):
            return picture_in(self._connection, id)

    def erase_pictures(self, kept: Collection[str] = ()) -> int:
        """Erases every picture but these; the bytes are overwritten. How many there were.

        Raises:
            FileError: what the world did; all pictures are still there.
        """
        self._ask_still_there()  # a file that may only be read can be older than this table
        with told(self.path):
            stored = pictures_in(self._connection)
        if erased := stored - set(kept):
            with self._writing(), self._transaction():
                take_out_pictures(self._connection, kept)
        return len(erased)

    def copy_to(self, place: Path) -> None:
        """A whole copy of the file as it is now, readable by its owner alone.

        Raises:
            FileError: ``exists``, or what the world did.
        """
        try:
            os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            raise FileError("exists", path=str(place)) from None
        except OSError as error:
            raise FileError("cannot_write", path=str(place), why=str(error.strerror)) from error
        try:
            with told(place), closing(sqlite3.connect(place)) as copy:
                self._connection.backup(copy)
        except FileError:
            take_away(place)
            raise

    def content(self) -> bytes:
        """The whole file as it is now.

        Raises:
            FileError: ``damaged``, or what the world did.
        """
        with reading(self.path):
            return self._connection.serialize()

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; nothing when it is sound."""
        with reading(self.path):
            found = self._connection.execute("PRAGMA integrity_check").fetchall()
        return tuple(row[0] for row in found if row[0] != "ok")

    def close(self) -> None:
        """Lets go of the file, and leaves nothing beside it."""
        if self.is_writable:
            with suppress(sqlite3.Error):  # a stick that is gone takes its own journal along
                self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        let_go(self._identity)

    def _insert(self, record: Record) -> None:
        self._connection.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record.seq,
                record.at,
                record.round,
                record.kind,
                record.version,
                record.facts.decode(),
                record.target,
            ),
        )
        if record.name:
            self._connection.execute("INSERT INTO people VALUES (?, ?)", (record.seq, record.name))

    def _stored_rows(self, round: str, table: str) -> list[dict[str, str | int | float | None]]:
        cursor = self._connection.execute(f'SELECT * FROM "{table}" WHERE round = ?', (round,))
        columns = [column[0] for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor]
        return [{name: row[name] for name in columns if name != "round"} for row in rows]

    def _ask_still_there(self) -> None:
        """SQLite writes on without a word when the file was deleted under it, or cut off."""
        if not self.is_writable:
            raise FileError("read_only", path=str(self.path))
        if identity(self.path) != self._identity:
            raise FileError("gone", path=str(self.path))
        with told(self.path):
            if is_cut_off(self._connection, self.path):
                raise FileError("cut_off", path=str(self.path))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Tells what the world did; of that is also a table that another program took away."""
        try:
            with told(self.path):
                yield
        except sqlite3.OperationalError as error:
            if not has_lost_tables(self._connection):
                raise
            raise FileError("damaged", path=str(self.path), why=str(error)) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def _named(unfinished: Path, path: Path) -> None:
    try:
        give_name(unfinished, path)
    except FileExistsError:
        raise FileError("exists", path=str(path)) from None


def _record(row: Sequence[object]) -> Record:
    seq, at, round, kind, version, facts, undone, name = row
    return Record(seq, at, round, kind, version, str(facts).encode(), undone, name)  # type: ignore[arg-type]  # the table is STRICT
