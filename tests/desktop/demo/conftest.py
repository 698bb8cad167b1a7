"""The demo is played once; what it left is looked at by all."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.demo import run_demo
from game.example.session import Example
from game.session import Session
from game.state import State
from tests.desktop.demo.watch import Watch
from tests.desktop.trainer import StandingClock

SMALL = QSize(1180, 660)


@pytest.fixture(scope="session")
def watch() -> Watch:
    return Watch()


@pytest.fixture(scope="session")
def out(qapp: QApplication, watch: Watch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demo leaves behind."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("demo") / "out"
    told: list[str] = []
    watch.is_on = True
    plan = run_demo(folder, "nl", told.append, picture_languages=("nl",), picture_sizes=(SMALL,))
    watch.is_on = False
    assert plan == folder / "actieplan.pdf"
    assert told[0] == "De voorbeeldsessie wordt gespeeld …"
    return folder


@pytest.fixture(scope="session")
def played(out: Path) -> State:
    """The session as the demo played it."""
    session = Session.open(out / "demo.theepot", StandingClock())
    session.close()
    return session.state


@pytest.fixture(scope="session")
def meant(played: State, tmp_path_factory: pytest.TempPathFactory) -> State:
    """The session as the example tells it, on the same day."""
    assert played.workshop.meeting
    day = date.fromisoformat(played.workshop.meeting.day)
    path = tmp_path_factory.mktemp("meant") / "x.theepot"
    session = Session.create(path, StandingClock())
    session.submit_all(Example("nl", day).whole())
    session.close()
    return session.state
