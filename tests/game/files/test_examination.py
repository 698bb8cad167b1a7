"""Whether a file is sound; examining it leaves it as it is."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from game.files.examination import RoundFound, examine_file
from game.worded import FileError
from tests.game.disk import needs_limits, no_file_beyond
from tests.game.other_process import holding, run


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(statement)


def test_a_sound_file(played_path: Path) -> None:
    before, names = played_path.read_bytes(), set(played_path.parent.iterdir())
    found = examine_file(played_path)
    assert found.ok
    assert (found.integrity, found.problems) == ("ok", ())
    assert found.results_equal_replay
    assert found.events > 100
    assert found.rounds[:2] == (
        RoundFound("norms", "norms", "full"),
        RoundFound("actions", "actions", "short"),
    )
    assert played_path.read_bytes() == before
    assert set(played_path.parent.iterdir()) == names


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE norm SET text = 'Iets anders'", "norms/norm"),
        ("DELETE FROM idea", "actions/idea"),
        ("INSERT INTO team VALUES ('workshop', 'x', 'X', '')", "workshop/team"),
    ],
)
def test_results_that_somebody_changed(played_path: Path, statement: str, table: str) -> None:
    change(played_path, statement)
    found = examine_file(played_path)
    assert not found.ok
    assert not found.results_equal_replay
    assert found.integrity == "ok"
    assert found.problems == (f"results differ from the journal: {table}",)


def test_what_sqlite_finds_wrong_is_told(played_path: Path) -> None:
    """An index that misses its row: quick to overlook, and found by the thorough check."""
    with closing(sqlite3.connect(played_path)) as file, file:
        file.execute("CREATE INDEX kinds ON journal (kind)")
        file.execute("PRAGMA writable_schema = ON")
        file.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX kinds ON journal (at)' "
            "WHERE name = 'kinds'"
        )
    found = examine_file(played_path)
    assert not found.ok
    assert found.integrity != "ok"
    assert found.results_equal_replay
    assert "kinds" in "".join(found.problems)


def test_a_damaged_file_cannot_be_examined(played_path: Path) -> None:
    os.truncate(played_path, 10_000)
    before = played_path.read_bytes()
    with pytest.raises(FileError, match="damaged") as caught:
        examine_file(played_path)
    assert caught.value.facts["path"] == str(played_path)
    assert played_path.read_bytes() == before


def test_a_table_that_is_gone_is_damage(played_path: Path) -> None:
    change(played_path, "DROP TABLE norm_vote")
    with pytest.raises(FileError, match="damaged") as caught:
        examine_file(played_path)
    assert caught.value.facts["path"] == str(played_path)


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(FileError, match="missing"):
        examine_file(path)


def test_a_folder_cannot_be_examined(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="unreadable"):
        examine_file(tmp_path)


def test_a_file_that_another_process_has_open(played_path: Path) -> None:
    with holding(played_path):
        found = examine_file(played_path)
    assert found.ok


def test_what_is_not_ours_is_told_without_copying_it_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A film that was chosen by mistake would fill the disk."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    film = tmp_path / "film.mp4"
    film.write_bytes(bytes(100_000))
    with pytest.raises(FileError, match="not_ours"):
        examine_file(film)


def test_a_name_as_long_as_a_folder_takes_is_no_damage(played_path: Path) -> None:
    longest = played_path.with_name("z" * 247 + ".theepot")
    played_path.rename(longest)
    assert examine_file(longest).ok


@needs_limits
def test_no_room_to_examine_a_file_is_not_blamed_on_the_file(played_path: Path) -> None:
    with no_file_beyond(10_000), pytest.raises(FileError, match="no_room") as caught:
        examine_file(played_path)
    assert caught.value.facts["path"] != str(played_path)


def test_no_place_to_examine_a_file_in_is_not_blamed_on_the_file(
    played_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(played_path.parent / "weg"))
    with pytest.raises(FileError, match="not_written") as caught:
        examine_file(played_path)
    assert "weg" in str(caught.value.facts["path"])


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make a link")
def test_a_file_that_was_cut_off_is_examined_by_another_name_of_it_too(
    played_path: Path, tmp_path: Path
) -> None:
    """What SQLite needs to put it right lies beside the file itself."""
    assert run("die", played_path) == "half"
    link = tmp_path / "snel.theepot"
    link.symlink_to(played_path)
    before = played_path.read_bytes()
    assert examine_file(link) == examine_file(played_path)
    assert examine_file(link).ok
    assert played_path.read_bytes() == before
