"""Files and folders that may only be read, or not even that."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from game.session import Session
from game.worded import FileError
from tests.game.clock import TickingClock
from tests.game.disk import NOBODY, as_somebody_else, needs_rights
from tests.game.session.test_disk_trouble import park, reopened_equals

pytestmark = needs_rights


@pytest.fixture
def shared(reachable: Path, played_path: Path) -> Path:
    """A played file in that folder, which belongs to the one who will open it."""
    place = reachable / "zuid.theepot"
    shutil.copyfile(played_path, place)
    place.chmod(0o600)
    if os.name != "nt" and os.getuid() == 0:
        os.chown(place, NOBODY, NOBODY)
    return place


def trouble_of_one_more_thought(path: Path) -> str:
    """Why a thought is only in memory, when somebody without further rights parks it."""
    with as_somebody_else():
        session = Session.open(path, TickingClock())
        is_writable = session.journal.is_writable
        park(session)
        waiting = session.event_count - len(session.journal.records())
        assert len(session.workshop.thoughts) == 2
        assert waiting == bool(session.trouble)
        assert is_writable == (path.stat().st_mode & stat.S_IWUSR > 0)
        session.close()
    return session.trouble.key if session.trouble else ""


def test_a_file_that_may_only_be_read_can_be_shown_and_played_on(shared: Path) -> None:
    shared.chmod(0o444)
    before = shared.read_bytes()
    assert trouble_of_one_more_thought(shared) == "read_only"
    assert shared.read_bytes() == before


def test_a_file_that_may_only_be_read_can_be_saved_elsewhere(shared: Path) -> None:
    shared.chmod(0o444)
    with as_somebody_else():
        session = Session.open(shared, TickingClock())
        park(session)
        session.save_elsewhere(shared.with_name("elders.theepot"))
        assert session.trouble is None
        assert reopened_equals(session)


def test_an_older_file_that_may_only_be_read_is_shown_as_it_is(shared: Path) -> None:
    with closing(sqlite3.connect(shared)) as file:
        file.execute("PRAGMA user_version = 0")
    shared.chmod(0o444)
    before = shared.read_bytes()
    with as_somebody_else():
        session = Session.open(shared, TickingClock(), Path.unlink)
        assert session.state.rounds["norms"].norms
        assert not session.journal.is_migrated
        session.close()
    assert shared.read_bytes() == before


def test_names_in_a_file_that_may_only_be_read_stay(shared: Path) -> None:
    shared.chmod(0o444)
    with as_somebody_else():
        session = Session.open(shared, TickingClock())
        with pytest.raises(FileError, match="read_only"):
            session.forget_names()
        assert session.workshop.person_shown("p1") == "Samira"
        session.close()


def test_a_file_in_a_folder_that_may_only_be_read_can_be_played_on(shared: Path) -> None:
    before = shared.read_bytes()
    shared.parent.chmod(0o555)
    assert trouble_of_one_more_thought(shared) in ("read_only", "cannot_write")
    assert shared.read_bytes() == before


def test_a_file_that_may_be_written_is_written(shared: Path) -> None:
    """So that the tests above cannot pass for another reason."""
    assert trouble_of_one_more_thought(shared) == ""


def test_a_file_that_may_not_be_read_is_told(shared: Path) -> None:
    shared.chmod(0o000)
    with as_somebody_else(), pytest.raises(FileError, match="unreadable"):
        Session.open(shared, TickingClock())


@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_no_file_can_be_made_where_one_may_not_write(reachable: Path, rights: int) -> None:
    folder = reachable / "map"
    folder.mkdir()
    folder.chmod(rights)
    with as_somebody_else(), pytest.raises(FileError, match="cannot_write"):
        Session.create(folder / "zuid.theepot", TickingClock())
    folder.chmod(0o755)
    assert list(folder.iterdir()) == []


def test_a_file_made_for_somebody_is_theirs_alone(reachable: Path) -> None:
    with as_somebody_else():
        session = Session.create(reachable / "zuid.theepot", TickingClock())
        session.close()
    found = session.path.stat()
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert found.st_uid == (os.getuid() or NOBODY)
