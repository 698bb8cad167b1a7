"""Backups by time: which are kept, and that each of them is good."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.backups import (
    Backup,
    all_of,
    copy_before_migration,
    folder_for,
    make,
    newest_good,
    remove_all,
    thin,
    to_keep,
)
from game.journal.file import Journal
from game.session import Session
from game.worded import FileError
from tests.game.clock import START, TickingClock
from tests.game.disk import as_somebody_else, needs_limits, needs_rights, no_file_beyond

NOW = START.replace(tzinfo=None)
TWO_DAYS = timedelta(days=2)


@pytest.fixture
def folder(path: Path) -> Path:
    return folder_for(path, path.parent / "reservekopieën")


def made(*ages: timedelta) -> list[Backup]:
    return [Backup(Path(f"{number}.theepot"), NOW - age) for number, age in enumerate(ages)]


ages = st.timedeltas(timedelta(days=-1), timedelta(days=700))
every_half_hour = made(*(timedelta(minutes=30) * number for number in range(48 * 365)))


def test_every_traject_has_a_folder_of_its_own(tmp_path: Path) -> None:
    one = folder_for(tmp_path / "a" / "Zuid.theepot", tmp_path / "kopie")
    other = folder_for(tmp_path / "b" / "Zuid.theepot", tmp_path / "kopie")
    assert one != other
    assert one.parent == other.parent == tmp_path / "kopie"
    assert one.name.startswith("Zuid-")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_has_a_folder_too(tmp_path: Path, played_path: Path) -> None:
    """Such as one that was unpacked from an old archive."""
    odd = tmp_path / os.fsdecode(b"caf\xe9.theepot")
    played_path.rename(odd)
    folder = folder_for(odd, tmp_path / "backups")
    with closing(Session.open(odd, TickingClock())) as session:
        backup = make(session.journal, folder, NOW)
    assert newest_good(folder) == backup


def test_a_damaged_file_finds_its_backups(played: Session, folder: Path) -> None:
    make(played.journal, folder, NOW)
    played.close()
    played.path.write_bytes(b"")
    assert newest_good(folder_for(played.path, folder.parent))


def test_a_backup_is_the_file_as_it_is_now(played: Session, folder: Path) -> None:
    backup = make(played.journal, folder, NOW)
    assert backup == Backup(folder / "20261124T090000.theepot", NOW)
    assert all_of(folder) == (backup,)
    copy = Session.open(backup.path, TickingClock())
    assert copy.state == played.state
    copy.close()


def test_a_backup_is_its_owners_alone(played: Session, folder: Path) -> None:
    backup = make(played.journal, folder, NOW)
    if os.name != "nt":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_time_of_a_backup_is_the_time_on_the_wall(played: Session, folder: Path) -> None:
    backup = make(played.journal, folder, START)
    again = make(played.journal, folder, START + timedelta(hours=1))
    assert all_of(folder) == (again, backup)
    assert backup.made_at == NOW


def test_of_two_backups_in_one_second_both_are_kept(played: Session, folder: Path) -> None:
    first = make(played.journal, folder, NOW)
    content = first.path.read_bytes()
    second = make(played.journal, folder, NOW)
    assert first.path.read_bytes() == content
    assert all_of(folder) == (second, first)
    assert newest_good(folder) == second


def test_making_a_backup_thins_the_older_ones(session: Session, folder: Path) -> None:
    long_ago = NOW - timedelta(days=100)
    for minutes in (0, 30, 60):
        make(session.journal, folder, long_ago + timedelta(minutes=minutes))
    assert len(all_of(folder)) == 3
    newest = make(session.journal, folder, NOW)
    kept = [backup.made_at for backup in all_of(folder)]
    assert kept == [newest.made_at, long_ago + timedelta(minutes=60)]


def test_other_files_in_the_folder_are_left_alone(session: Session, folder: Path) -> None:
    make(session.journal, folder, NOW - timedelta(days=999))
    (folder / "aantekening.theepot").write_text("van mijzelf")
    (folder / "brief.txt").write_text("van mijzelf")
    thin(folder, NOW)
    assert {place.name for place in folder.iterdir()} >= {"aantekening.theepot", "brief.txt"}


def test_an_old_backup_that_cannot_be_removed_is_no_hindrance(
    session: Session, folder: Path
) -> None:
    (folder / "20200101T000000.theepot").mkdir(parents=True)
    (folder / "20200102T000000.theepot").mkdir()
    newest = make(session.journal, folder, NOW)
    assert newest_good(folder) == newest


def test_without_a_folder_there_are_no_backups(folder: Path) -> None:
    assert all_of(folder) == ()
    assert newest_good(folder) is None


def test_a_backup_that_cannot_be_written_is_told(session: Session, tmp_path: Path) -> None:
    (tmp_path / "geen map").write_text("een brief")
    with pytest.raises(FileError, match="cannot_write"):
        make(session.journal, tmp_path / "geen map" / "kopie", NOW)
    with pytest.raises(FileError, match="cannot_write"):
        copy_before_migration(session.path, tmp_path / "geen map" / "kopie", NOW)


@needs_limits
def test_half_a_backup_is_not_kept(session: Session, folder: Path) -> None:
    with no_file_beyond(20_000), pytest.raises(FileError):
        make(session.journal, folder, NOW)
    assert all_of(folder) == ()


@needs_limits
def test_half_a_copy_before_migration_is_not_kept(played_path: Path, folder: Path) -> None:
    with no_file_beyond(20_000), pytest.raises(FileError):
        copy_before_migration(played_path, folder, NOW)
    assert list(folder.iterdir()) == []


def test_a_backup_that_came_out_wrong_is_not_kept(played: Session, folder: Path) -> None:
    """As when the disk goes bad under an open file."""
    connection = played.journal._connection
    asked = "SELECT rootpage FROM sqlite_master WHERE name = 'norm'"
    page = connection.execute(asked).fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.execute("PRAGMA cache_size = 1")
    with played.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    with pytest.raises(FileError, match="bad_backup"):
        make(played.journal, folder, NOW)
    assert list(folder.iterdir()) == []


def test_the_newest_good_backup_is_found_behind_bad_ones(session: Session, folder: Path) -> None:
    good = make(session.journal, folder, NOW)
    cut = make(session.journal, folder, NOW + timedelta(minutes=30))
    other = make(session.journal, folder, NOW + timedelta(minutes=60))
    empty = make(session.journal, folder, NOW + timedelta(minutes=90))
    os.truncate(cut.path, 10_000)
    other.path.unlink()
    with closing(sqlite3.connect(other.path)) as file:
        file.execute("CREATE TABLE recipes (name)")
    empty.path.write_bytes(b"")
    assert newest_good(folder) == good


def test_looking_for_a_good_backup_changes_none(session: Session, folder: Path) -> None:
    backup = make(session.journal, folder, NOW)
    content = backup.path.read_bytes()
    assert newest_good(folder) == backup
    assert [place.name for place in folder.iterdir()] == [backup.path.name]
    assert backup.path.read_bytes() == content


@needs_rights
def test_a_folder_that_lets_nobody_in_is_told(played: Session, folder: Path) -> None:
    """Else the program says at every backup that something is wrong with itself."""
    folder.mkdir(parents=True)
    folder.chmod(0o000)
    try:
        with as_somebody_else():
            with pytest.raises(FileError, match="cannot_write"):
                make(played.journal, folder, NOW)
            with pytest.raises(FileError):
                copy_before_migration(Path(__file__), folder, NOW)
    finally:
        folder.chmod(0o700)


def test_a_file_is_copied_byte_by_byte_before_it_is_migrated(
    played_path: Path, folder: Path
) -> None:
    copy_before_migration(played_path, folder, START - timedelta(days=1))
    copy_before_migration(played_path, folder, START)
    copy = folder / "20261124T090000.theepot"
    assert copy.read_bytes() == played_path.read_bytes()
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert newest_good(folder) == Backup(copy, NOW)
    Journal.open(copy).close()


def test_a_year_of_half_hours_leaves_a_few_dozen() -> None:
    kept = to_keep(every_half_hour, NOW)
    older = [one for one in kept if NOW - one.made_at > TWO_DAYS]
    assert len(kept) - len(older) == 97
    assert len(older) == 12 + (10 - 2) + (9 - 1)  # the newest weeks and month are days as well
    days = sorted({one.made_at.date() for one in older}, reverse=True)
    assert [NOW.date() - day for day in days[:12]] == [timedelta(days=n) for n in range(2, 14)]
    assert min(one.made_at for one in kept) == datetime(2026, 3, 31, 23, 30)


@given(st.lists(ages, max_size=80))
def test_nothing_of_the_last_two_days_is_ever_dropped(found: list[timedelta]) -> None:
    backups = made(*found)
    assert {one for one in backups if NOW - one.made_at <= TWO_DAYS} <= to_keep(backups, NOW)


@given(st.lists(ages, max_size=120))
def test_of_what_is_older_little_is_kept(found: list[timedelta]) -> None:
    kept = to_keep(made(*found), NOW)
    assert kept <= set(made(*found))
    assert len([one for one in kept if NOW - one.made_at > TWO_DAYS]) <= 12 + 10 + 9


@given(st.lists(ages, max_size=80))
def test_of_a_month_the_newest_is_kept(found: list[timedelta]) -> None:
    backups = made(*found)
    kept_times = {one.made_at for one in to_keep(backups, NOW)}
    newest: dict[tuple[int, int], datetime] = {}
    for one in backups:
        if NOW - one.made_at > TWO_DAYS:
            month = (one.made_at.year, one.made_at.month)
            newest[month] = max(one.made_at, newest.get(month, one.made_at))
    assert {newest[month] for month in sorted(newest, reverse=True)[:9]} <= kept_times


@given(st.lists(ages, min_size=1, max_size=80))
def test_the_newest_is_kept_and_thinning_twice_is_thinning_once(found: list[timedelta]) -> None:
    backups = made(*found)
    kept = to_keep(backups, NOW)
    assert max(one.made_at for one in backups) in {one.made_at for one in kept}
    assert to_keep(kept, NOW) == kept


def test_no_backup_remembers_a_name_that_was_forgotten(played: Session, folder: Path) -> None:
    named = make(played.journal, folder, NOW)
    assert b"Samira" in named.path.read_bytes()
    played.forget_names()
    remove_all(folder)
    make(played.journal, folder, NOW)
    assert all(b"Samira" not in place.read_bytes() for place in folder.iterdir())


def test_a_week_of_last_year_is_another_week() -> None:
    of_late = [timedelta(days=number) for number in range(3, 15)]
    same_month, same_number = timedelta(days=361), timedelta(days=368)
    *days, kept_for_its_month, one = made(*of_late, same_month, same_number)
    assert one.made_at.month == kept_for_its_month.made_at.month
    assert one.made_at.isocalendar()[1] in {day.made_at.isocalendar()[1] for day in days}
    assert one in to_keep([*days, kept_for_its_month, one], NOW)
