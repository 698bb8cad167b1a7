"""When the disk fails the session goes on in memory, and nothing is lost."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.exercise import RuleError
from game.norms.events import StepShown, VisionWritten
from game.session import Session
from game.state import Change
from game.worded import FileError
from game.workshop.events import StageBlanked, ThoughtParked
from tests.game.clock import TickingClock
from tests.game.disk import (
    fill_up,
    make_room,
    needs_limits,
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


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let another write in an open file")
@pytest.mark.parametrize("left", [0, 5_000, 40_960])
def test_a_file_that_another_program_cut_off_promises_nothing_more(
    session: Session, tmp_path: Path, left: int
) -> None:
    """Such as an older copy that was put over it: what is written there cannot be read again."""
    park(session)
    assert not session.trouble
    os.truncate(session.path, left)
    park(session)
    assert session.trouble
    assert session.trouble.key == "cut_off"
    assert session.path.stat().st_size == left, "it is left as it is"
    assert session.try_again() is False
    session.save_elsewhere(tmp_path / "opnieuw.theepot")
    assert session.trouble is None
    assert reopened_equals(session)


@pytest.mark.parametrize(
    "harm",
    ["DROP TABLE parked_thought", "ALTER TABLE parked_thought RENAME COLUMN text TO tekst"],
)
def test_a_file_that_lost_a_table_keeps_nobody_from_going_on(
    session: Session, tmp_path: Path, harm: str
) -> None:
    """One wrong byte in its name is enough, and nobody sees it before something is to go there."""
    path = session.path
    session.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute(harm)
    again = Session.open(path, TickingClock())
    again.submit("workshop", StageBlanked())
    park(again)
    assert again.trouble
    assert again.trouble.key == "damaged"
    park(again)
    again.save_elsewhere(tmp_path / "opnieuw.theepot")
    assert again.trouble is None
    assert reopened_equals(again)
