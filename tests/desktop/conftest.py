"""Windows that nobody sees, and a trainer who clicks and types in them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.theme import ARGUMENTS
from tests.desktop.trainer import Trainer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What Qt is begun with, as in the program."""
    return list(ARGUMENTS)


@pytest.fixture
def trainer(qtbot: QtBot, tmp_path: Path) -> Iterator[Trainer]:
    """A trainer who has just opened the program, on a laptop with nothing on it."""
    made = Trainer(qtbot, tmp_path)
    yield made
    made.leave()
