"""Files kept, copied and brought back: also when the clock is set, or the disk is full."""

from pathlib import Path

import pytest

from desktop.app.opening import Keeping, copy_traject, make_traject, open_traject, restore
from game.files import backups
from game.session import Session
from game.worded import FileError
from game.workshop.events import ThoughtParked
from tests.desktop.trainer import StandingClock, places_in, wanted
from tests.game.disk import needs_limits, no_file_beyond

DAY = 24 * 60


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def session(tmp_path: Path, clock: StandingClock) -> Session:
    return make_traject(wanted(), places_in(tmp_path).trajecten, clock)


def park(session: Session, text: str = "Wie betaalt dat bord?") -> None:
    session.submit("workshop", ThoughtParked(f"K{session.event_count}", text))


def test_a_backup_is_due_half_an_hour_after_the_last_one_when_something_changed(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    keeping = Keeping(session, places_in(tmp_path), clock)
    clock.go_on(30)
    assert not keeping.is_due
    park(session)
    assert keeping.is_due
    keeping.make()
    park(session)
    clock.go_on(29)
    assert not keeping.is_due
    session.close()


def test_backups_go_on_when_the_clock_was_set_back(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    """Else there would be none for as long as it takes to be that late again: all day."""
    keeping = Keeping(session, places_in(tmp_path), clock)
    clock.go_on(-2 * DAY)
    park(session)
    assert keeping.is_due
    keeping.make()
    clock.go_on(29)
    park(session)
    assert not keeping.is_due
    clock.go_on(1)
    assert keeping.is_due
    session.close()


def test_backups_that_were_made_before_the_file_was_moved_are_removed_as_well(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    """They hold the names that are to be forgotten."""
    places = places_in(tmp_path)
    Keeping(session, places, clock).make()
    session.close()
    moved = session.path.rename(tmp_path / "elders.theepot")
    again = open_traject(moved, places, clock)
    keeping = Keeping(again, places, clock)
    keeping.make()
    assert len(list(places.backups.rglob("*.theepot"))) == 2
    keeping.remove_all()
    assert not list(places.backups.rglob("*.theepot"))
    again.close()


@needs_limits
def test_of_a_backup_that_is_brought_back_nothing_half_is_left(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    place = tmp_path / "kopie"
    backup = backups.make(session.journal, place, clock())
    session.close()
    before = set(session.path.parent.iterdir())
    with no_file_beyond(backup.path.stat().st_size // 2), pytest.raises(FileError):
        restore(backup, session.path)
    assert set(session.path.parent.iterdir()) == before


def test_a_backup_that_is_gone_is_told_and_leaves_nothing(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    backup = backups.make(session.journal, tmp_path / "kopie", clock())
    session.close()
    backup.path.unlink()
    before = set(session.path.parent.iterdir())
    with pytest.raises(FileError) as caught:
        restore(backup, session.path)
    assert caught.value.facts["path"] == str(backup.path)
    assert set(session.path.parent.iterdir()) == before


@needs_limits
def test_a_copy_that_cannot_get_its_own_name_is_none(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    """Else it would stand on home under the name of the other client."""
    session.close()
    before = set(session.path.parent.iterdir())
    full = no_file_beyond(session.path.stat().st_size)
    with full, pytest.raises(FileError):
        copy_traject(session.path, "Waterdam " * 200, places_in(tmp_path), clock)
    assert set(session.path.parent.iterdir()) == before


def test_a_copy_is_for_the_other_client(
    session: Session, tmp_path: Path, clock: StandingClock
) -> None:
    session.close()
    places = places_in(tmp_path)
    copy = open_traject(copy_traject(session.path, "Polikliniek", places, clock), places, clock)
    assert copy.workshop.client == "Polikliniek"
    assert copy.workshop.teams == session.workshop.teams
    copy.close()
