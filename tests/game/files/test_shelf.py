"""The shelf of trajecten: what is told of each, and that none is lost on the way."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from game.actions.events import ReturnPlanned
from game.example.session import Example
from game.files import shelf
from game.files.shelf import Glimpse
from game.journal.file import Journal
from game.session import Session
from game.worded import FileError
from game.workshop.events import SessionPlanned
from tests.game.clock import TickingClock
from tests.game.disk import as_somebody_else, needs_limits, needs_rights, no_file_beyond
from tests.game.other_process import holding, run

TODAY = "2026-11-24"
OLDEST = Path(__file__).parents[2] / "old_workshops" / "0.1.theepot"


def named(path: Path, name: str) -> Path:
    return path.with_name(f"{name}.theepot")


def is_sound(path: Path) -> bool:
    with closing(Session.open(path, TickingClock())) as session:
        return not session.journal.problems() and bool(session.state.rounds["norms"].norms)


@pytest.fixture
def cut_off(played_path: Path) -> Path:
    """A file of which the program was killed in the middle of a change."""
    assert run("die", played_path) == "half"
    return played_path


def test_a_traject_is_told_by_client_session_and_block(played_path: Path) -> None:
    found = shelf.glimpse(played_path)
    assert (found.path, found.client) == (played_path, "Polikliniek Zuid")
    assert (found.session, found.day) == (1, "2026-11-24")
    assert (found.block_name, found.block_title) == ("norms_tested", "")
    assert found.returns == ("2026-12-08",)
    assert found.trouble == ""
    assert abs((datetime.now() - found.changed_at).total_seconds()) < 3600


def test_the_last_temperature_is_told(path: Path) -> None:
    with closing(Session.create(path, TickingClock())) as session:
        session.submit_all(Example("nl", date(2026, 11, 24)).whole())
    found = shelf.glimpse(path)
    assert (found.degrees, found.band) == (69, "warm")


def test_a_file_from_before_there_were_temperatures_is_told_without() -> None:
    found = shelf.glimpse(OLDEST)
    assert (found.client, found.degrees, found.band) == ("Polikliniek Zuid", 0, "")


def test_looking_changes_nothing(played_path: Path) -> None:
    before, names = played_path.read_bytes(), set(played_path.parent.iterdir())
    shelf.glimpse(played_path)
    assert played_path.read_bytes() == before
    assert set(played_path.parent.iterdir()) == names


def test_a_traject_that_was_only_begun(path: Path) -> None:
    Session.create(path, TickingClock()).close()
    found = shelf.glimpse(path)
    assert (found.client, found.session, found.returns, found.trouble) == ("", 0, (), "")


def test_the_return_sessions_after_the_last_session_are_told(played: Session) -> None:
    played.submit("actions", ReturnPlanned("R2", "2027-01-05"))
    played.close()
    assert shelf.glimpse(played.path).returns == ("2026-12-08", "2027-01-05")
    again = Session.open(played.path, TickingClock())
    again.submit("workshop", SessionPlanned("s2", "2026-12-08", "09:00", ()))
    again.close()
    assert shelf.glimpse(played.path).returns == ("2027-01-05",)


def test_the_one_worked_on_last_comes_first_and_trouble_last(played_path: Path) -> None:
    for name, age in (("oud", 300), ("nieuw", 100)):
        place = named(played_path, name)
        shutil.copyfile(played_path, place)
        os.utime(place, (1_800_000_000 - age, 1_800_000_000 - age))
    named(played_path, "leeg").touch()
    os.utime(played_path, (1_800_000_000, 1_800_000_000))
    (played_path.parent / "brief.txt").write_text("geen traject")
    found = [one.path.stem for one in shelf.glimpses(played_path.parent)]
    assert found == ["Polikliniek Zuid", "nieuw", "oud", "leeg"]


def test_an_empty_shelf(tmp_path: Path) -> None:
    assert shelf.glimpses(tmp_path / "nergens") == ()


@pytest.mark.parametrize(
    ("content", "trouble"), [(b"", "empty"), (b"brief", "not_ours"), (bytes(900), "damaged")]
)
def test_a_file_that_is_not_right_says_why(path: Path, content: bytes, trouble: str) -> None:
    path.write_bytes(content)
    assert shelf.glimpse(path) == Glimpse(path, trouble=trouble)


@pytest.mark.parametrize(
    "broken",
    [
        "DROP TABLE traject",
        "UPDATE traject SET client = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_file_whose_tables_make_no_sense_is_damaged(played_path: Path, broken: str) -> None:
    with closing(sqlite3.connect(played_path)) as file, file:
        file.execute(broken)
    assert shelf.glimpse(played_path).trouble == "damaged"


def test_a_file_that_lost_a_piece_is_damaged_or_still_tells(played_path: Path) -> None:
    os.truncate(played_path, 20_000)
    assert shelf.glimpse(played_path).trouble == "damaged"


def test_a_file_that_vanished_is_missing(tmp_path: Path) -> None:
    assert shelf.glimpse(tmp_path / "weg.theepot").trouble == "missing"


@needs_rights
def test_a_file_that_nobody_may_look_at_is_unreadable(reachable: Path) -> None:
    place = reachable / "dicht" / "zuid.theepot"
    place.parent.mkdir(mode=0o000)
    with as_somebody_else():
        assert shelf.glimpse(place).trouble == "unreadable"


def test_a_file_that_another_process_has_open(played_path: Path) -> None:
    with holding(played_path):
        assert shelf.glimpse(played_path).trouble == "in_use"


def test_looking_at_an_open_file_does_not_let_others_in(played: Session) -> None:
    """The home screen looks at all files again when the language changes."""
    assert shelf.glimpse(played.path).trouble == "in_use"
    assert run("open", played.path) == "in_use"


@pytest.mark.parametrize(
    ("client", "name"),
    [
        ("Polikliniek Zuid", "polikliniek-zuid"),
        ("Gemeente 's-Gravenhage / ICT", "gemeente-s-gravenhage-ict"),
        ("Café Één", "cafe-een"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "traject-con"),  # Windows keeps these for itself
        ("Com1", "traject-com1"),
        ("茶壺 🫖", "traject"),
        ("", "traject"),
        ("a" * 300, "a" * 60),
    ],
)
def test_a_file_is_called_after_its_client(tmp_path: Path, client: str, name: str) -> None:
    assert shelf.free_place(tmp_path, client) == tmp_path / f"{name}.theepot"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    for name in ("zuid", "zuid-2"):
        (tmp_path / f"{name}.theepot").touch()
    assert shelf.free_place(tmp_path, "Zuid").name == "zuid-3.theepot"


def test_a_copy_lies_beside_its_original(played_path: Path) -> None:
    place = shelf.copy(played_path, "Polikliniek Zuid")
    assert place == played_path.with_name("polikliniek-zuid.theepot")
    assert place.read_bytes() == played_path.read_bytes()
    if os.name != "nt":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert shelf.copy(played_path, "Polikliniek Zuid").name == "polikliniek-zuid-2.theepot"


@needs_limits
def test_half_a_copy_is_not_left_behind(played_path: Path) -> None:
    names = set(played_path.parent.iterdir())
    with no_file_beyond(10_000), pytest.raises(FileError, match="cannot_write"):
        shelf.copy(played_path, "Zuid")
    assert set(played_path.parent.iterdir()) == names


def test_a_traject_is_removed_and_put_back(played_path: Path, tmp_path: Path) -> None:
    before = played_path.read_bytes()
    removed = shelf.remove(played_path, tmp_path / "gegevens" / "prullenbak")
    assert not played_path.exists()
    assert removed.parent == tmp_path / "gegevens" / "prullenbak"
    again = shelf.put_back(removed, played_path.parent)
    assert again.read_bytes() == before
    assert not removed.exists()


def test_two_of_one_name_can_be_removed(played_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "elders" / played_path.name
    other.parent.mkdir()
    shutil.copyfile(played_path, other)
    places = [shelf.remove(one, tmp_path / "prullenbak") for one in (played_path, other)]
    assert [place.exists() for place in places] == [True, True]


def test_what_is_erased_is_gone(played_path: Path) -> None:
    shelf.erase(played_path)
    assert list(played_path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "work",
    [
        lambda path: shelf.copy(path, "Zuid"),
        lambda path: shelf.remove(path, path.parent / "prullenbak"),
        shelf.erase,
    ],
    ids=["copy", "remove", "erase"],
)
def test_what_is_not_there_is_told(path: Path, work: object) -> None:
    assert callable(work)
    with pytest.raises(FileError, match="cannot_write"):
        work(path)


def test_an_open_traject_is_neither_copied_nor_removed(played: Session, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="in_use"):
        shelf.copy(played.path, "Zuid")
    with pytest.raises(FileError, match="in_use"):
        shelf.remove(played.path, tmp_path / "prullenbak")
    assert not any("zuid" in one.name for one in tmp_path.iterdir()), "only Polikliniek Zuid"
    assert played.path.exists()


def test_a_copy_of_a_file_that_was_cut_off_is_sound(cut_off: Path) -> None:
    place = shelf.copy(cut_off, "Zuid")
    if os.name != "nt":
        copied = place.parent.glob("zuid*")
        assert [stat.S_IMODE(part.stat().st_mode) for part in copied] == [0o600, 0o600]
    assert is_sound(place)
    assert is_sound(cut_off)


def test_a_file_that_was_cut_off_survives_being_removed(cut_off: Path, tmp_path: Path) -> None:
    removed = shelf.remove(cut_off, tmp_path / "prullenbak")
    assert is_sound(shelf.put_back(removed, cut_off.parent))


def test_a_new_file_is_not_spoiled_by_what_was_left_of_another(cut_off: Path) -> None:
    """Somebody moved the file by hand and left behind what SQLite needs to settle it."""
    away = named(cut_off, "elders")
    cut_off.rename(away)
    with pytest.raises(FileError, match="exists"):
        Journal.create(cut_off)
    assert shelf.free_place(cut_off.parent, "x").name == "x.theepot"
    left = named(cut_off, "x")
    cut_off.with_name(cut_off.name + "-journal").rename(left.with_name(left.name + "-journal"))
    assert shelf.free_place(cut_off.parent, "x").name == "x-2.theepot"


def test_erasing_leaves_nothing_of_a_file_that_was_cut_off(cut_off: Path) -> None:
    shelf.erase(cut_off)
    assert list(cut_off.parent.iterdir()) == []
