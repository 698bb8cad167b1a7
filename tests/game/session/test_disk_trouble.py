"""When the disk fails the session goes on in memory, and nothing is lost."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from game.exercise import RuleError
from game.norms.events import StepShown, VisionWritten
from game.session import Session
from game.state import Change
from game.worded import FileError
from game.workshop.events import ThoughtParked
from tests.game.clock import TickingClock
from tests.game.disk import (
    NOBODY,
    as_somebody_else,
    fill_up,
    make_room,
    needs_limits,
    needs_rights,
    no_file_beyond,
)
from tests.game.played import by_id

LONG = "Een lang verhaal. " * 100


def park(session: Session, count: int = 1) -> None:
    """Parks thoughts that take some room."""
    for _ in range(count):
        session.submit("workshop", ThoughtParked(f"K{session.event_count}", LONG))


def reopened_equals(session: Session) -> bool:
    """Whether the file, opened anew, holds what the session shows; closes it."""
    state, results = session.state, session.results()
    session.close()
    again = Session.open(session.path, TickingClock())
    is_equal = again.state == state
    is_stored = by_id(again.journal.stored_results(results)) == by_id(results)
    again.close()
    return is_equal and is_stored


@pytest.fixture
def shared(reachable: Path, played_path: Path) -> Path:
    """A played file in that folder, which belongs to the one who will open it."""
    place = reachable / "zuid.theepot"
    shutil.copyfile(played_path, place)
    place.chmod(0o600)
    if os.name != "nt" and os.getuid() == 0:
        os.chown(place, NOBODY, NOBODY)
    return place


def test_a_full_disk_stops_nobody(session: Session) -> None:
    changes: list[Change] = []
    session.listen(changes.append)
    fill_up(session)
    park(session, 20)
    assert session.trouble
    assert session.trouble.key == "disk_full"
    assert session.trouble.facts["path"] == str(session.path)
    assert len(session.workshop.thoughts) == len(changes) == 20
    assert session.event_count > len(session.journal.records())


def test_nothing_half_written_is_left_by_a_full_disk(session: Session) -> None:
    fill_up(session)
    park(session, 20)
    on_disk = len(session.journal.records())
    session.close()
    again = Session.open(session.path, TickingClock())
    assert again.event_count == on_disk
    assert again.journal.problems() == ()
    assert by_id(again.journal.stored_results(again.results())) == by_id(again.results())
    again.close()


def test_all_is_written_when_there_is_room_again(session: Session, clock: TickingClock) -> None:
    fill_up(session)
    park(session, 20)
    assert session.try_again() is False
    saved_before = session.saved_at
    make_room(session)
    assert session.try_again() is True
    assert session.trouble is None
    assert session.saved_at == clock.now != saved_before
    assert session.event_count == len(session.journal.records())
    assert reopened_equals(session)


def test_the_next_event_takes_along_what_was_waiting(session: Session) -> None:
    fill_up(session)
    park(session, 20)
    make_room(session)
    session.submit("norms", StepShown("n5"))
    assert session.trouble is None
    assert reopened_equals(session)


def test_trying_again_without_trouble_is_fine(session: Session) -> None:
    assert session.try_again() is True


def test_undo_works_in_memory_too(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    fill_up(session)
    park(session, 20)
    thoughts = session.workshop.thoughts
    session.undo("norms")
    assert session.workshop.thoughts == thoughts[:-1]
    session.redo("norms")
    session.undo("norms")
    make_room(session)
    assert session.try_again()
    assert reopened_equals(session)


def test_what_is_refused_is_refused_in_trouble_too(session: Session) -> None:
    fill_up(session)
    park(session, 20)
    count = session.event_count
    with pytest.raises(RuleError, match="empty_text"):
        session.submit("workshop", ThoughtParked("K", ""))
    assert session.event_count == count


def test_many_events_at_once_wait_together(session: Session) -> None:
    fill_up(session)
    on_disk = len(session.journal.records())
    session.submit_all(("workshop", ThoughtParked(f"K{n}", LONG)) for n in range(20))
    assert session.trouble
    assert len(session.journal.records()) == on_disk
    make_room(session)
    assert session.try_again()
    assert reopened_equals(session)


def test_all_of_it_can_be_saved_elsewhere(session: Session, tmp_path: Path) -> None:
    before = session.path
    fill_up(session)
    park(session, 20)
    session.save_elsewhere(tmp_path / "stick" / "zuid.theepot")
    assert session.path == tmp_path / "stick" / "zuid.theepot"
    assert session.trouble is None
    park(session)
    assert session.trouble is None
    assert reopened_equals(session)
    Session.open(before, TickingClock()).close()


def test_saving_elsewhere_never_takes_the_place_of_a_file(session: Session, tmp_path: Path) -> None:
    place = tmp_path / "brief.txt"
    place.write_text("een gewone brief")
    with pytest.raises(FileError, match="exists"):
        session.save_elsewhere(place)
    assert place.read_text() == "een gewone brief"
    park(session)
    assert session.trouble is None
    assert reopened_equals(session)


@needs_limits
def test_elsewhere_can_be_full_as_well(session: Session, tmp_path: Path) -> None:
    fill_up(session)
    park(session, 200)
    state, trouble = session.state, session.trouble
    with no_file_beyond(session.path.stat().st_size), pytest.raises(FileError):
        session.save_elsewhere(tmp_path / "stick" / "zuid.theepot")
    assert list((tmp_path / "stick").iterdir()) == []
    assert session.state is state
    assert session.trouble is trouble
    make_room(session)
    assert session.try_again()
    assert reopened_equals(session)


@needs_limits
def test_a_limit_of_the_system_stops_nobody(session: Session) -> None:
    with no_file_beyond(session.path.stat().st_size + 2000):
        park(session, 20)
        assert session.trouble
        assert session.trouble.key in ("disk_full", "cannot_write")
        assert session.try_again() is False
    assert session.try_again() is True
    assert reopened_equals(session)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_file_that_is_deleted_while_open_is_missed(session: Session, tmp_path: Path) -> None:
    session.path.unlink()
    park(session)
    assert session.trouble
    assert session.trouble.key == "gone"
    assert session.try_again() is False
    session.save_elsewhere(tmp_path / "opnieuw.theepot")
    assert session.trouble is None
    assert reopened_equals(session)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_file_that_was_put_in_its_place_is_not_written_to(session: Session) -> None:
    session.path.unlink()
    session.path.write_text("een gewone brief")
    park(session)
    assert session.trouble
    assert session.trouble.key == "gone"
    assert session.path.read_text() == "een gewone brief"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_stick_that_comes_back_gets_everything(session: Session, tmp_path: Path) -> None:
    away = tmp_path / "elders.theepot"
    session.path.rename(away)
    park(session)
    assert session.trouble
    away.rename(session.path)
    assert session.try_again() is True
    assert reopened_equals(session)


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


@needs_rights
def test_a_file_that_may_only_be_read_can_be_shown_and_played_on(shared: Path) -> None:
    shared.chmod(0o444)
    before = shared.read_bytes()
    assert trouble_of_one_more_thought(shared) == "read_only"
    assert shared.read_bytes() == before


@needs_rights
def test_a_file_that_may_only_be_read_can_be_saved_elsewhere(shared: Path) -> None:
    shared.chmod(0o444)
    with as_somebody_else():
        session = Session.open(shared, TickingClock())
        park(session)
        session.save_elsewhere(shared.with_name("elders.theepot"))
        assert session.trouble is None
        assert reopened_equals(session)


@needs_rights
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


@needs_rights
def test_names_in_a_file_that_may_only_be_read_stay(shared: Path) -> None:
    shared.chmod(0o444)
    with as_somebody_else():
        session = Session.open(shared, TickingClock())
        with pytest.raises(FileError, match="read_only"):
            session.forget_names()
        assert session.workshop.person_shown("p1") == "Samira"
        session.close()


@needs_rights
def test_a_file_in_a_folder_that_may_only_be_read_can_be_played_on(shared: Path) -> None:
    before = shared.read_bytes()
    shared.parent.chmod(0o555)
    assert trouble_of_one_more_thought(shared) in ("read_only", "cannot_write")
    assert shared.read_bytes() == before


@needs_rights
def test_a_file_that_may_be_written_is_written(shared: Path) -> None:
    """So that the tests above cannot pass for another reason."""
    assert trouble_of_one_more_thought(shared) == ""


@needs_rights
def test_a_file_that_may_not_be_read_is_told(shared: Path) -> None:
    shared.chmod(0o000)
    with as_somebody_else(), pytest.raises(FileError, match="unreadable"):
        Session.open(shared, TickingClock())


@needs_rights
@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_no_file_can_be_made_where_one_may_not_write(reachable: Path, rights: int) -> None:
    folder = reachable / "map"
    folder.mkdir()
    folder.chmod(rights)
    with as_somebody_else(), pytest.raises(FileError, match="cannot_write"):
        Session.create(folder / "zuid.theepot", TickingClock())
    folder.chmod(0o755)
    assert list(folder.iterdir()) == []


@needs_rights
def test_a_file_made_for_somebody_is_theirs_alone(reachable: Path) -> None:
    with as_somebody_else():
        session = Session.create(reachable / "zuid.theepot", TickingClock())
        session.close()
    found = session.path.stat()
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert found.st_uid == (os.getuid() or NOBODY)
