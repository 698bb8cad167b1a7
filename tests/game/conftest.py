"""A clock, a place for a file, and a session in it that is closed afterwards."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.session import Session
from tests.game.clock import TickingClock
from tests.game.played import open_rounds, play_examples

Fill = Callable[[Session], None]


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Polikliniek Zuid.theepot"


@pytest.fixture(scope="session")
def ready_made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Fill], Path]:
    """Gives a closed file that was filled once, to be copied by every test that needs it."""
    folder = tmp_path_factory.mktemp("ready_made")

    def made(fill: Fill) -> Path:
        place = folder / f"{fill.__name__}.theepot"
        if not place.exists():
            session = Session.create(place, TickingClock())
            fill(session)
            session.close()
        return place

    return made


@pytest.fixture
def new_session(path: Path, clock: TickingClock) -> Iterator[Session]:
    """A session in a new, empty file."""
    session = Session.create(path, clock)
    yield session
    session.close()


@pytest.fixture
def session(
    path: Path, clock: TickingClock, ready_made: Callable[[Fill], Path]
) -> Iterator[Session]:
    """A session with an open round of every exercise, called after it."""
    shutil.copyfile(ready_made(open_rounds), path)
    session = Session.open(path, clock)
    yield session
    session.close()


@pytest.fixture
def played_path(path: Path, ready_made: Callable[[Fill], Path]) -> Path:
    """A closed file in which every example was played."""
    shutil.copyfile(ready_made(play_examples), path)
    return path


@pytest.fixture
def played(played_path: Path, clock: TickingClock) -> Iterator[Session]:
    """A session in which every example was played."""
    session = Session.open(played_path, clock)
    yield session
    session.close()
