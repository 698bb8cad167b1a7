"""A copy on a lock from the command line, and back: nothing that was there is lost on the way."""

from pathlib import Path

import pytest

from game.files.locked import is_locked
from game.session import Session
from game.workshop.events import PersonJoined
from tests.desktop.cli.command import here
from tests.desktop.trainer import StandingClock

PASSWORD = "kraan lantaarn fiets wolk"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    session = Session.create(tmp_path / "zuid.theepot", StandingClock())
    session.submit("workshop", PersonJoined("p1", "Otter"))
    session.close()
    return tmp_path / "zuid.theepot"


def aliases_in(file: Path) -> list[str]:
    session = Session.open(file, StandingClock())
    found = [one.alias for one in session.workshop.people]
    session.close()
    return found


def test_the_password_that_is_asked_for_locks_a_copy_and_opens_it(
    file: Path, tmp_path: Path
) -> None:
    before, copy, shelf = file.read_bytes(), tmp_path / "stick" / "zuid.age", tmp_path / "plank"
    done = here("lock", file, "--to", copy, typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == f"Klaar: {copy}"
    assert is_locked(copy)
    assert b"Otter" not in copy.read_bytes()
    assert file.read_bytes() == before

    wrong = here("unlock", copy, "--to", shelf, typed="iets anders dan dat\n")
    assert wrong.exit_code == 1
    assert f"Dit wachtwoord past niet op {copy}" in wrong.stderr
    assert "Er is niets veranderd." in wrong.stderr
    assert not shelf.exists()

    for name in ("zuid.theepot", "zuid-2.theepot"):  # what is on the shelf stays there
        opened = here("unlock", copy, "--to", shelf, typed=f"{PASSWORD}\n")
        assert opened.exit_code == 0
        assert opened.stdout.splitlines()[-1] == f"Klaar: {shelf / name}"
        assert aliases_in(shelf / name) == ["Otter"]
    assert all(PASSWORD not in one.output for one in (done, wrong, opened))


def test_a_locked_copy_takes_the_place_of_an_earlier_one_but_of_nothing_else(
    file: Path, tmp_path: Path
) -> None:
    """Locked in its own place, a traject would be gone for who mistyped the password."""
    letter, copy = tmp_path / "brief.txt", tmp_path / "zuid.age"
    letter.write_text("Beste collega", encoding="utf-8")
    for place in (file, letter):
        before = place.read_bytes()
        done = here("lock", file, "--to", place, "--password", PASSWORD)
        assert done.exit_code == 1
        assert f"Het bestand {place} bestaat al." in done.stderr
        assert "Er is niets overschreven." in done.stderr
        assert place.read_bytes() == before
    copy.write_bytes(b"age-encryption.org/v1\n")
    assert here("lock", file, "--to", copy, "--password", PASSWORD).exit_code == 0
    assert len(copy.read_bytes()) > 1000


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("kort\nkort\n", 2, "Neem minstens 10 tekens"),
        (f"{PASSWORD}\n{PASSWORD}s\n", 1, "do not match"),
        ("", 1, "Aborted"),
    ],
    ids=["short", "mistyped", "none"],
)
def test_without_a_good_password_nothing_is_made(
    file: Path, tmp_path: Path, typed: str, code: int, told: str
) -> None:
    done = here("lock", file, "--to", tmp_path / "zuid.age", typed=typed)
    assert done.exit_code == code
    assert told in done.output
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_not_there_or_not_locked_is_told(file: Path, tmp_path: Path) -> None:
    gone, shelf = tmp_path / "weg.theepot", tmp_path / "plank"
    password = ("--password", PASSWORD)
    done = here("lock", gone, "--to", tmp_path / "zuid.age", *password)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"Het bestand {gone} is er niet." in done.stderr
    told = (f"Het bestand {gone} is er niet.", f"Het bestand {file} is geen kopie op slot.")
    for place, what in zip((gone, file), told, strict=True):
        done = here("unlock", place, "--to", shelf, *password)
        assert (done.exit_code, done.stdout) == (1, "")
        assert what in done.stderr
        assert "Er is niets veranderd." in done.stderr
    assert list(tmp_path.iterdir()) == [file]
