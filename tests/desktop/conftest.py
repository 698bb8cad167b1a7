"""Windows that nobody sees, and a trainer who clicks and types in them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.trainer import Trainer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

QT_SAYS = (
    "This plugin does not support raise",
    "This plugin does not support propagateSizeHints",
    "This plugin does not support grabbing the keyboard",
    "This plugin supports grabbing the mouse only for popup windows",
)
"""What Qt says of windows that nobody sees; nothing is wrong with ours."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*QT_SAYS, extend=True))


@pytest.fixture
def trainer(qtbot: QtBot, tmp_path: Path) -> Iterator[Trainer]:
    """A trainer who has just opened the program, on a laptop with nothing on it."""
    made = Trainer(qtbot, tmp_path)
    yield made
    made.leave()
