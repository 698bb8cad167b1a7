"""A locked copy: nothing of it can be read, and only its own password opens it."""

import os
from pathlib import Path

import pyrage
import pytest

from game.files.locked import is_locked, lock, strength, unlock
from game.session import Session
from game.worded import FileError
from game.workshop.events import PersonJoined, PersonNamed
from tests.game.clock import TickingClock

PASSWORD = "kraan lantaarn fiets wolk"
MARK = b"Quxelia"


@pytest.fixture
def copy(path: Path, new_session: Session, tmp_path: Path) -> Path:
    new_session.submit("workshop", PersonJoined("p1", "Otter"))
    new_session.submit("workshop", PersonNamed("p1", MARK.decode()))
    new_session.close()
    place = tmp_path / "stick" / "zuid.theepot.age"
    lock(path, place, PASSWORD)
    return place


def test_nothing_can_be_read_in_it_and_its_password_opens_it(copy: Path, path: Path) -> None:
    assert MARK in path.read_bytes()
    locked = copy.read_bytes()
    assert not any(plain in locked for plain in (MARK, b"SQLite", b"Otter", b"journal"))
    assert [one.name for one in copy.parent.iterdir()] == ["zuid.theepot.age"]
    if os.name != "nt":  # Windows keeps rights in another way
        assert copy.stat().st_mode & 0o077 == 0
    assert is_locked(copy)
    assert not is_locked(path)

    place = unlock(copy, copy.parent / "shelf", PASSWORD)
    again = Session.open(place, TickingClock())
    assert again.workshop.person_shown("p1") == MARK.decode()
    again.close()
    assert place.name == "zuid.theepot"
    if os.name != "nt":
        assert place.stat().st_mode & 0o077 == 0


def test_any_program_that_knows_the_format_opens_it(copy: Path) -> None:
    assert pyrage.passphrase.decrypt(copy.read_bytes(), PASSWORD).startswith(b"SQLite format 3")


@pytest.mark.parametrize("harm", ["wrong", "cut", "bit"])
def test_what_does_not_open_changes_nothing(copy: Path, harm: str) -> None:
    content = bytearray(copy.read_bytes())
    if harm == "cut":
        copy.write_bytes(content[:-20])
    if harm == "bit":
        content[-300] ^= 1
        copy.write_bytes(content)
    shelf = copy.parent / "shelf"
    with pytest.raises(FileError, match="not_unlocked"):
        unlock(copy, shelf, "iets anders dan dat" if harm == "wrong" else PASSWORD)
    assert not shelf.exists()


def test_a_locked_copy_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="missing"):
        unlock(tmp_path / "zuid.theepot.age", tmp_path / "shelf", PASSWORD)


def test_what_is_locked_but_no_traject_is_not_put_on_the_shelf(tmp_path: Path) -> None:
    place = tmp_path / "brief.age"
    place.write_bytes(pyrage.passphrase.encrypt(b"Beste collega", PASSWORD))
    with pytest.raises(FileError, match="not_ours"):
        unlock(place, tmp_path / "shelf", PASSWORD)
    assert list((tmp_path / "shelf").iterdir()) == []


@pytest.mark.parametrize(
    ("password", "worth"),
    [
        ("", "short"),
        ("welkom01", "short"),
        ("aaaaaaaaaaaaaaaa", "short"),
        ("welkom01welkom", "fair"),
        ("thee met koekjes", "fair"),
        (PASSWORD, "strong"),
        ("kraan-lantaarn-fiets-wolk", "strong"),
    ],
)
def test_advice_on_a_password(password: str, worth: str) -> None:
    assert strength(password) == worth
