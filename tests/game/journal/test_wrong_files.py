"""Files that are not right: each is told in its own words, and none is touched."""

import hashlib
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.journal.file import Journal
from game.journal.header import APPLICATION_ID, NEWEST, read_header
from game.journal.record import Record
from game.session import Session
from game.worded import FileError
from tests.game.clock import TickingClock
from tests.game.other_process import holding

FLIPS = 200


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def why_not(path: Path) -> FileError:
    """Why the file cannot be opened; it must be as it was."""
    before = fingerprint(path)
    names = {place.name for place in path.parent.iterdir()}
    with pytest.raises(FileError) as caught:
        Session.open(path, TickingClock())
    assert fingerprint(path) == before
    assert {place.name for place in path.parent.iterdir()} == names
    assert caught.value.facts["path"] == str(path)
    return caught.value


def change_file(path: Path, change: Callable[[bytearray], object]) -> None:
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)


def write(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        for statement in statements:
            file.execute(statement)


def test_a_missing_file(path: Path) -> None:
    with pytest.raises(FileError, match="missing"):
        Session.open(path, TickingClock())
    assert not path.exists()


def test_an_empty_file(path: Path) -> None:
    path.touch()
    assert why_not(path).key == "empty"


@pytest.mark.parametrize("size", [1, 99, 100, 8192])
def test_zeroes_where_a_traject_should_be(path: Path, size: int) -> None:
    path.write_bytes(bytes(size))
    assert why_not(path).key == "damaged"


def test_zeroes_somewhere_else_are_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "nullen.bin"
    path.write_bytes(bytes(8192))
    assert why_not(path).key == "not_ours"


def test_a_letter_is_not_a_traject(path: Path) -> None:
    path.write_text("Beste klant, " * 50)
    assert why_not(path).key == "not_ours"


def test_the_database_of_another_program(path: Path) -> None:
    write(
        path, "CREATE TABLE journal (seq)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"
    )
    assert why_not(path).key == "not_ours"


def test_a_file_of_a_newer_program(played_path: Path) -> None:
    write(played_path, "PRAGMA user_version = 999")
    assert why_not(played_path).key == "newer"


@pytest.mark.parametrize("part", [0.999, 0.5, 0.1])
def test_a_file_of_which_a_piece_is_missing(played_path: Path, part: float) -> None:
    os.truncate(played_path, int(played_path.stat().st_size * part))
    assert why_not(played_path).key == "damaged"


def test_a_file_of_which_only_the_beginning_is_left(played_path: Path) -> None:
    os.truncate(played_path, 60)
    assert why_not(played_path).key == "damaged"


def test_a_page_of_noise_in_the_middle(played_path: Path) -> None:
    noise = random.Random(7).randbytes(4096)
    change_file(played_path, lambda file: file.__setitem__(slice(8192, 12288), noise))
    assert why_not(played_path).key == "damaged"


def test_any_flipped_bit_is_told_in_plain_words_or_does_no_harm(
    played_path: Path, tmp_path: Path
) -> None:
    """Whatever the bit, the program goes on: it opens the file, or says why it cannot."""
    chance = random.Random(20261124)
    whole = played_path.read_bytes()
    written = [position for position, byte in enumerate(whole) if byte]
    place = tmp_path / "beschadigd" / "zuid.theepot"
    place.parent.mkdir()
    told = set()
    for position in chance.sample(written, FLIPS):
        flipped = bytearray(whole)
        flipped[position] ^= 1 << chance.randrange(8)
        place.write_bytes(flipped)
        try:
            Session.open(place, TickingClock()).close()
        except FileError as error:
            told.add(error.key)
            assert place.read_bytes() == flipped
    assert {"damaged", "not_understood"} <= told


@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE journal SET facts = CAST(x'22ff22' AS TEXT) WHERE seq = 3",
        "ALTER TABLE journal RENAME COLUMN facts TO fucts",
        "ALTER TABLE people RENAME TO poeple",
    ],
)
def test_tables_that_cannot_be_read_are_damage(played_path: Path, broken: str) -> None:
    write(played_path, broken)
    assert why_not(played_path).key == "damaged"


def test_a_table_of_which_the_name_is_no_text_is_damage(played_path: Path) -> None:
    change_file(
        played_path,
        lambda file: file.__setitem__(
            slice(None), file.replace(b"CREATE TABLE journal", b"\xc5REATE TABLE journal")
        ),
    )
    assert why_not(played_path).key == "damaged"


@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE journal SET kind = 'tea_poured' WHERE seq = 3",
        "UPDATE journal SET facts = '{}' WHERE seq = 3",
        "UPDATE journal SET facts = '{' WHERE seq = 3",
        "UPDATE journal SET round = 'nowhere' WHERE seq = 3",
    ],
)
def test_a_line_that_makes_no_sense_is_named(played_path: Path, broken: str) -> None:
    write(played_path, broken)
    error = why_not(played_path)
    assert (error.key, error.facts["line"]) == ("not_understood", 3)


def test_a_round_of_an_exercise_that_nobody_knows(played_path: Path) -> None:
    write(
        played_path,
        'UPDATE journal SET facts = replace(facts, \'"exercise":"norms"\', \'"exercise":"tea"\')',
    )
    assert why_not(played_path).key == "not_understood"


def test_a_time_that_makes_no_sense(played_path: Path) -> None:
    write(played_path, "UPDATE journal SET at = 'gisteren'")
    assert why_not(played_path).key == "not_understood"


def test_a_file_that_another_program_has_open(played_path: Path) -> None:
    before = fingerprint(played_path)
    with holding(played_path), pytest.raises(FileError, match="in_use"):
        Session.open(played_path, TickingClock())
    assert fingerprint(played_path) == before
    Session.open(played_path, TickingClock()).close()


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="unreadable"):
        Session.open(tmp_path, TickingClock())


def test_a_file_in_a_file_is_not_there(path: Path) -> None:
    path.touch()
    with pytest.raises(FileError, match="missing" if os.name == "nt" else "unreadable"):
        Session.open(path / "zuid.theepot", TickingClock())


def test_a_header_is_read_without_touching_the_file(played_path: Path) -> None:
    before = played_path.stat()
    assert read_header(played_path, NEWEST).length == before.st_size
    assert played_path.stat().st_mtime_ns == before.st_mtime_ns


def test_the_header_knows_the_largest_pages(path: Path) -> None:
    write(path, "PRAGMA page_size = 65536", f"PRAGMA application_id = {APPLICATION_ID}")
    assert read_header(path, 1).length == path.stat().st_size


def test_an_error_of_our_own_is_not_blamed_on_the_world(path: Path) -> None:
    journal = Journal.create(path)
    line = Record(1, "2026-11-24T09:00:00+01:00", "workshop", "stage_blanked")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        journal.append((line,), {"workshop": {"nothing": [{"id": "1"}]}})
    journal.close()
