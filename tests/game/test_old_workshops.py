"""Every file of an earlier version still opens, and says what it said."""

import json
import shutil
from pathlib import Path

import pytest

from game.files.examination import examine_file
from game.session import Session
from game.workshop.events import StageBlanked
from tests.game.clock import TickingClock
from tests.old_workshops.build import HERE, told

OLD_FILES = sorted(HERE.glob("*.theepot"))

each_file = pytest.mark.parametrize("old", OLD_FILES, ids=lambda place: place.stem)


@pytest.fixture
def copy(old: Path, tmp_path: Path) -> Path:
    """The file itself is never opened: opening it might change it."""
    return Path(shutil.copyfile(old, tmp_path / old.name))


def test_there_is_one() -> None:
    assert OLD_FILES


@each_file
def test_an_old_file_says_what_it_said(old: Path, copy: Path) -> None:
    session = Session.open(copy, TickingClock())
    assert told(session) == json.loads(old.with_suffix(".json").read_text(encoding="utf-8"))
    session.close()


@each_file
def test_an_old_file_is_sound_and_can_be_played_on(copy: Path) -> None:
    session = Session.open(copy, TickingClock())
    session.undo("norms")
    session.redo("norms")
    session.submit("workshop", StageBlanked())
    state = session.state
    session.close()

    again = Session.open(copy, TickingClock())
    assert again.state == state
    again.close()
    assert examine_file(copy).ok
