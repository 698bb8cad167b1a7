"""The file of one traject: how it is made, and that a line is on it whole or not at all."""

import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from game.journal.file import Journal
from game.journal.header import APPLICATION_ID, NEWEST, read_header
from game.journal.place import give_name
from game.journal.record import Record
from game.session import Session
from game.worded import FileError
from tests.game.disk import fill_up, needs_limits, no_file_beyond
from tests.game.other_process import run

LINE = Record(1, "2026-11-24T09:00:00+01:00", "workshop", "stage_blanked")
NO_CHANGE: dict[str, dict[str, list[dict[str, str]]]] = {}


def asked(path: Path, pragma: str) -> object:
    """What another connection is told; the file must be closed."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(f"PRAGMA {pragma}").fetchone()[0]


@pytest.fixture
def journal(path: Path) -> Journal:
    return Journal.create(path)


def test_a_new_file_says_whose_it_is_and_how_new(path: Path, journal: Journal) -> None:
    journal.close()
    assert asked(path, "application_id") == APPLICATION_ID == int.from_bytes(b"THEE", "big")
    assert asked(path, "user_version") == NEWEST
    assert read_header(path, NEWEST).length == path.stat().st_size


def test_only_its_owner_may_read_a_file(path: Path, journal: Journal) -> None:
    journal.close()
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
    ],
)
def test_what_keeps_a_file_safe_is_in_force(journal: Journal, pragma: str, value: object) -> None:
    assert journal._connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    journal.close()


def test_it_is_still_in_force_after_opening(path: Path, journal: Journal) -> None:
    journal.close()
    again = Journal.open(path)
    pragmas = ("locking_mode", "journal_mode", "synchronous", "secure_delete", "foreign_keys")
    found = [again._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    again.close()
    assert found == ["exclusive", "truncate", 2, 1, 1]


def test_no_table_takes_a_word_for_a_number(path: Path, journal: Journal) -> None:
    journal.close()
    with closing(sqlite3.connect(path)) as file:
        ours = "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE ?"
        tables = dict(file.execute(ours, ("%sqlite_%",)).fetchall())
        with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT value"):
            file.execute("INSERT INTO journal VALUES (1, '', '', '', 'een', '', NULL)")
    assert len(tables) > 20
    assert set(tables.values()) == {1}


def test_a_closed_file_lies_alone(path: Path, journal: Journal) -> None:
    journal.append((LINE,), NO_CHANGE)
    journal.close()
    assert list(path.parent.iterdir()) == [path]


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    Journal.create(tmp_path / "trajecten" / "2026" / "zuid.theepot").close()
    assert (tmp_path / "trajecten" / "2026" / "zuid.theepot").exists()


def test_a_file_that_is_there_is_never_written_over(path: Path) -> None:
    path.write_text("een gewone brief")
    with pytest.raises(FileError, match="exists"):
        Journal.create(path)
    assert path.read_text() == "een gewone brief"


def made_at_once(path: Path, starting: Barrier) -> str:
    starting.wait()
    try:
        with closing(Journal.create(path)) as journal:
            journal.append([LINE], NO_CHANGE)
    except FileError as error:
        return error.key
    return "made"


@pytest.mark.parametrize("name", "abcde")
def test_of_many_that_make_one_file_at_once_one_does_and_the_others_are_told(
    tmp_path: Path, name: str
) -> None:
    path, many = tmp_path / f"{name}.theepot", 8
    with ThreadPoolExecutor(many) as threads:
        told = [*threads.map(made_at_once, [path] * many, [Barrier(many)] * many)]
    assert sorted(told) == [*["exists"] * (many - 1), "made"]
    with closing(Journal.open(path)) as journal:
        assert journal.records() == (LINE,)
    assert [*tmp_path.iterdir()] == [path]


def test_a_whole_file_never_takes_the_name_of_another(tmp_path: Path) -> None:
    unfinished, path = tmp_path / "nieuw", tmp_path / "zuid.theepot"
    unfinished.write_bytes(b"nieuw")
    path.write_bytes(b"er was al iets")
    with pytest.raises(FileExistsError):
        give_name(unfinished, path)
    assert path.read_bytes() == b"er was al iets"
    path.unlink()
    give_name(unfinished, path)
    assert path.read_bytes() == b"nieuw"
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_half_made_earlier_is_no_hindrance(path: Path) -> None:
    path.with_name(path.name + ".new").write_bytes(b"half")
    Journal.create(path).close()
    assert read_header(path, NEWEST).version == NEWEST


def test_no_file_can_be_made_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "brief").write_text("geen map")
    with pytest.raises(FileError, match="cannot_write"):
        Journal.create(tmp_path / "brief" / "zuid.theepot")


def test_lines_come_back_as_they_were_put_down(path: Path, journal: Journal) -> None:
    lines = (
        LINE,
        Record(2, LINE.at, "workshop", "person_named", 3, '{"name":"é"}'.encode(), name="Samira"),
        Record(3, LINE.at, "norms", "undone", target=2),
    )
    journal.append(lines, NO_CHANGE)
    journal.close()
    again = Journal.open(path)
    assert again.records() == lines
    again.close()


def test_a_line_that_does_not_fit_takes_the_others_with_it(journal: Journal) -> None:
    journal.append((LINE,), NO_CHANGE)
    twice = Record(1, LINE.at, "workshop", "stage_uncovered")
    with pytest.raises(sqlite3.IntegrityError):
        journal.append((Record(2, LINE.at, "workshop", "stage_blanked"), twice), NO_CHANGE)
    assert journal.records() == (LINE,)
    journal.close()


def test_a_line_and_its_results_are_there_together_or_not_at_all(journal: Journal) -> None:
    wrong = {"workshop": {"team": [{"id": "balie", "name": "Balie", "colour": "blue"}]}}
    with pytest.raises(sqlite3.OperationalError):
        journal.append((LINE,), wrong)
    assert journal.records() == ()

    right = {"workshop": {"team": [{"id": "balie", "name": "Balie", "letter": "B"}]}}
    journal.append((LINE,), right)
    assert journal.records() == (LINE,)
    assert journal.stored_results(right) == right
    journal.close()


def test_undo_of_a_line_that_never_was_is_not_written(journal: Journal) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        journal.append((Record(1, LINE.at, "norms", "undone", target=7),), NO_CHANGE)
    journal.close()


def test_rows_that_are_gone_leave_their_table_and_others_stay(journal: Journal) -> None:
    team = {"id": "balie", "name": "Balie", "letter": "B"}
    other = {"id": "arts", "name": "Artsen", "letter": "A"}
    journal.append((LINE,), {"a": {"team": [team, other]}, "b": {"team": [team]}})
    journal.append((), {"a": {"team": [{**other, "name": "Dokters"}]}})
    stored = journal.stored_results({"a": {"team": []}, "b": {"team": []}})
    assert stored == {"a": {"team": [{**other, "name": "Dokters"}]}, "b": {"team": [team]}}
    journal.close()


def test_results_can_be_built_anew(played: Session) -> None:
    results = played.results()
    played.journal._connection.execute("UPDATE norm SET text = 'omgewisseld'")
    played.journal._connection.execute("DELETE FROM idea")
    played.journal.rebuild_results(results)
    stored = played.journal.stored_results(results)
    assert stored["norms"]["norm"][0]["text"] == results["norms"]["norm"][0]["text"]
    assert stored["actions"]["idea"]


def test_results_that_cannot_be_built_anew_are_as_they_were(played: Session) -> None:
    results = played.results()
    before = played.journal.stored_results(results)
    fill_up(played)
    long = {"id": "balie", "name": "Balie" * 100_000, "letter": "B"}
    with pytest.raises(FileError, match="disk_full"):
        played.journal.rebuild_results({**results, "later": {"team": [long]}})
    assert played.journal.stored_results(results) == before


def test_a_copy_is_whole_and_its_owners_alone(played: Session, tmp_path: Path) -> None:
    place = tmp_path / "kopie.theepot"
    played.journal.copy_to(place)
    if os.name != "nt":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
    copy = Journal.open(place)
    assert copy.records() == played.journal.records()
    assert copy.problems() == ()
    copy.close()


def test_a_copy_is_never_written_over_something(played: Session, tmp_path: Path) -> None:
    place = tmp_path / "kopie.theepot"
    place.write_text("een gewone brief")
    with pytest.raises(FileError, match="exists"):
        played.journal.copy_to(place)
    assert place.read_text() == "een gewone brief"


def test_a_copy_needs_a_folder(played: Session, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot_write"):
        played.journal.copy_to(tmp_path / "weg" / "kopie.theepot")


@needs_limits
def test_half_a_copy_is_not_left_behind(played: Session, tmp_path: Path) -> None:
    place = tmp_path / "kopie.theepot"
    with no_file_beyond(10_000), pytest.raises(FileError):
        played.journal.copy_to(place)
    assert not place.exists()


@needs_limits
def test_half_a_new_file_is_not_left_behind(path: Path) -> None:
    with no_file_beyond(10_000), pytest.raises(FileError):
        Journal.create(path)
    assert list(path.parent.iterdir()) == []


def test_a_sound_file_has_no_problems(played: Session) -> None:
    assert played.journal.problems() == ()


def test_an_open_file_is_ours_alone(path: Path, journal: Journal) -> None:
    assert run("open", path) == "in_use"
    journal.close()
    assert run("open", path) == "opened"


def test_trying_to_open_it_twice_does_not_let_others_in(path: Path, journal: Journal) -> None:
    """Closing any handle on a file drops the locks that a process has on it (POSIX)."""
    with pytest.raises(FileError, match="in_use"):
        Journal.open(path)
    assert run("open", path) == "in_use"
    journal.close()
    Journal.open(path).close()


def test_a_file_without_tables_gets_them_and_is_copied_first(path: Path) -> None:
    """As every file of an earlier version will."""
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    before = path.read_bytes()
    copied: list[bytes] = []
    journal = Journal.open(path, lambda place: copied.append(place.read_bytes()))
    assert copied == [before]
    assert journal.is_migrated
    journal.append((LINE,), NO_CHANGE)
    journal.close()
    again = Journal.open(path, lambda place: copied.append(place.read_bytes()))
    assert not again.is_migrated
    assert again.records() == (LINE,)
    assert copied == [before]
    again.close()
