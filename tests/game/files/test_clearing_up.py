"""A client removed completely: nothing of it is left, and nothing of anybody else is gone."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from game.files import backups, shelf
from game.files.clearing_up import erase_completely
from game.session import Session
from game.worded import FileError
from game.workshop.events import TrajectDescribed
from tests.game.clock import TickingClock
from tests.game.disk import as_somebody_else, needs_rights

WORDS = b"Wij bellen altijd terug in Waterdam"

Make = Callable[[str], Path]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def make(tmp_path: Path, kept: Path) -> Make:
    """Makes a closed traject with two backups."""

    clock = TickingClock()

    def made(client: str) -> Path:
        path = tmp_path / f"{client}.theepot"
        session = Session.create(path, clock)
        session.submit("workshop", TrajectDescribed(client, contact=WORDS.decode()))
        for hour in (9, 10):
            folder = backups.folder_for(path, kept)
            backups.make(session.journal, folder, datetime(2026, 11, 24, hour))
        session.close()
        return path

    return made


def bytes_in(folder: Path) -> bytes:
    return b"".join(place.read_bytes() for place in folder.rglob("*") if place.is_file())


def test_nothing_of_it_is_left_on_the_disk(make: Make, kept: Path, tmp_path: Path) -> None:
    path = make("zuid")
    own = backups.folder_for(path, kept)
    shutil.copyfile(path, own / "20261124T110000.theepot.new")  # as a power cut leaves it
    removed = shelf.remove(path, tmp_path / "removed")
    assert WORDS in bytes_in(tmp_path)
    assert erase_completely(removed, kept, tmp_path) == 2
    assert WORDS not in bytes_in(tmp_path)
    assert list(kept.iterdir()) == []


def test_another_client_keeps_everything(make: Make, kept: Path, tmp_path: Path) -> None:
    removed, other = shelf.remove(make("zuid"), tmp_path / "removed"), make("noord")
    erase_completely(removed, kept, tmp_path)
    assert other.exists()
    assert len(backups.all_of(backups.folder_for(other, kept))) == 2


def test_a_copy_for_another_client_is_not_this_clients(
    make: Make, kept: Path, tmp_path: Path
) -> None:
    first = make("zuid")
    copy = shelf.copy(first, "noord")
    session = Session.open(copy, TickingClock())
    session.submit("workshop", TrajectDescribed("noord"))
    folder = backups.folder_for(copy, kept)
    backups.make(session.journal, folder, datetime(2026, 11, 24, 11))
    session.close()
    erase_completely(shelf.remove(first, tmp_path / "removed"), kept, tmp_path)
    assert len(backups.all_of(folder)) == 1
    assert copy.exists()


def test_a_damaged_traject_takes_the_backups_of_its_place_along(
    make: Make, kept: Path, tmp_path: Path
) -> None:
    removed, other = shelf.remove(make("zuid"), tmp_path / "removed"), make("noord")
    removed.write_bytes(WORDS * 300)
    assert erase_completely(removed, kept, tmp_path) == 2
    assert list(kept.iterdir()) == [backups.folder_for(other, kept)]
    assert not removed.exists()


def test_a_damaged_traject_leaves_the_backups_of_one_that_was_made_from_them(
    make: Make, kept: Path, tmp_path: Path
) -> None:
    path = make("zuid")
    restored = shelf.copy(path, "zuid")
    removed = shelf.remove(path, tmp_path / "removed")
    removed.write_bytes(b"thee" * 300)
    assert erase_completely(removed, kept, tmp_path) == 0
    assert not removed.exists()
    assert restored.exists()
    assert len(backups.all_of(backups.folder_for(path, kept))) == 2


def test_what_a_file_manager_left_there_does_not_keep_a_client(
    make: Make, kept: Path, tmp_path: Path
) -> None:
    path = make("zuid")
    left = backups.folder_for(path, kept) / ".DS_Store"
    left.write_bytes(b"where the windows were")
    removed = shelf.remove(path, tmp_path / "removed")
    erase_completely(removed, kept, tmp_path)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [left]


@needs_rights
def test_backups_that_cannot_be_seen_or_removed_are_told_and_the_traject_stays(
    make: Make, kept: Path, reachable: Path, tmp_path: Path
) -> None:
    path = make("Waterdam")
    shut = reachable / "backups"
    shutil.copytree(kept, shut)
    own = next(shut.iterdir())
    for folder, rights, why in (
        (shut, 0o000, "folder_closed"),
        (own, 0o000, "folder_closed"),
        (own, 0o555, "cannot_write"),
    ):
        readable = shutil.copyfile(path, reachable / path.name)
        for each in (readable, *own.iterdir()):
            each.chmod(0o644)
        folder.chmod(rights)
        with as_somebody_else(), pytest.raises(FileError, match=why):
            erase_completely(readable, shut, tmp_path)
        folder.chmod(0o755)
        assert readable.exists()
        assert len(backups.all_of(own)) == 2
