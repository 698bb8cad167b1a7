"""Windows that were left behind are taken down where windows live, whoever is at work beside."""

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assets.language import words
from desktop.handing_out.beside import made_beside
from desktop.handing_out.making import Making
from game.files.handing_out import Piece


class LeftBehind(QWidget):
    """Holds itself, so that only the collector can take it away; tells the thread that did."""

    def __init__(self, tell: Callable[[Thread], object]) -> None:
        super().__init__()
        self.itself, self.tell = self, tell

    def __del__(self) -> None:
        self.tell(current_thread())


def full_of_knots() -> bytes:
    """What makes the collector look around, more often than once in each of its rounds."""
    for _ in range(100_000):
        knot: list[object] = []
        knot.append(knot)
    return b"paper"


def beside(_qtbot: QtBot, _folder: Path) -> None:
    assert made_beside(full_of_knots, words("nl"), None) == b"paper"


def series(qtbot: QtBot, folder: Path) -> None:
    making = Making()
    with qtbot.waitSignal(making.done, timeout=60_000):
        making.start(folder, [Piece("one.txt", full_of_knots)])
    assert (folder / "one.txt").read_bytes() == b"paper"


def broken_off(_qtbot: QtBot, folder: Path) -> None:
    making = Making()
    making.start(folder, [Piece("one.txt", full_of_knots)])
    making.stop_and_wait()


@pytest.mark.parametrize("work", [beside, series, broken_off])
def test_no_window_is_taken_down_in_another_thread(
    work: Callable[[QtBot, Path], None], qtbot: QtBot, tmp_path: Path
) -> None:
    taken_down_by: list[Thread] = []
    LeftBehind(taken_down_by.append)
    work(qtbot, tmp_path)
    assert gc.isenabled()
    gc.collect()
    assert taken_down_by == [main_thread()]
