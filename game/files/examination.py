"""Whether a file is sound: SQLite's own check, the replay, and the results against it."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.files.handing_out import FULL
from game.files.shelf import SUFFIX
from game.journal.header import NEWEST, read_header
from game.journal.place import copy_whole
from game.journal.result_tables import Results
from game.session import Session
from game.worded import FileError

DIFFERING = "results differ from the journal: "
"""How such a problem begins; a table follows, as ``round/table``."""


@dataclass(frozen=True, slots=True)
class RoundFound:
    """A round in the file."""

    id: str
    exercise: str
    form: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a file.

    Attributes:
        ok: Whether nothing is wrong.
        events: Lines in the journal.
        rounds: The rounds, in the order they were opened.
        results_equal_replay: Whether the result tables hold what follows from the journal.
        integrity: SQLite's verdict, ``ok`` or what is wrong.
        problems: Everything that is wrong, a line each.
    """

    ok: bool
    events: int
    rounds: tuple[RoundFound, ...]
    results_equal_replay: bool
    integrity: str
    problems: tuple[str, ...]


def examine_file(path: Path) -> Examination:
    """Examines a copy of a file, so that the file itself stays untouched.

    Raises:
        FileError: it cannot be opened at all.
    """
    read_header(path, NEWEST)  # what is none of ours is not copied first, however large
    with _aside() as folder:
        copy = _copied(path, folder)
        try:
            with closing(Session.open(copy, lambda: datetime.now().astimezone())) as session:
                return _examined(session)
        except FileError as error:
            raise FileError(error.key, **error.facts | {"path": str(path)}) from error


@contextmanager
def _aside() -> Iterator[Path]:
    try:
        aside = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    except OSError as error:
        raise FileError("not_written", path=str(error.filename), why=str(error.strerror)) from error
    with aside as folder:
        yield Path(folder)


def _copied(path: Path, folder: Path) -> Path:
    copy = folder / f"copy{SUFFIX}"  # what SQLite keeps beside it has a longer name
    try:
        copy_whole(path, copy)
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError as error:
        key, place = ("no_room", folder) if error.errno in FULL else ("unreadable", path)
        raise FileError(key, path=str(place), why=str(error.strerror)) from error
    return copy


def _examined(session: Session) -> Examination:
    damage = session.journal.problems()
    replayed = session.results()
    differing = _differing(session.journal.stored_results(replayed), replayed)
    problems = (*damage, *(f"{DIFFERING}{table}" for table in differing))
    return Examination(
        ok=not problems,
        events=session.event_count,
        rounds=tuple(RoundFound(one.id, one.exercise, one.form) for one in session.workshop.rounds),
        results_equal_replay=not differing,
        integrity="; ".join(damage) or "ok",
        problems=problems,
    )


def _differing(stored: Mapping[str, Results], replayed: Mapping[str, Results]) -> list[str]:
    return [
        f"{round}/{table}"
        for round, tables in replayed.items()
        for table, rows in tables.items()
        if {row["id"]: dict(row) for row in rows}
        != {row["id"]: dict(row) for row in stored[round][table]}
    ]
