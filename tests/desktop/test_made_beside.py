"""A document that is made while somebody waits for it: the windows go on, and it can be stopped."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assets.language import words
from desktop.handing_out import beside
from desktop.handing_out.beside import Waiting, made_beside
from game.files.handing_out import stop_if_asked

NL = words("nl")


def waiting() -> list[Waiting]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Waiting)]


def whenever(is_so: Callable[[], bool], then: Callable[[], object]) -> QTimer:
    """Does something in the windows as soon as it can."""
    timer = QTimer(interval=5)

    def look() -> None:
        if is_so():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start()
    return timer


@pytest.mark.usefixtures("qtbot")
def test_the_windows_go_on_while_it_is_made() -> None:
    answered, seen = Event(), list[Waiting]()

    def answer() -> None:
        seen.extend(waiting())
        answered.set()

    timer = QTimer(singleShot=True, interval=20)
    timer.timeout.connect(answer)
    timer.start()

    def make() -> bytes:
        assert answered.wait(10)  # only a window that answers sets it
        return b"made"

    assert made_beside(make, NL, None) == b"made"
    assert not seen, "what is ready soon needs no dialog"


def test_after_half_a_second_it_is_shown_and_can_be_stopped(qtbot: QtBot) -> None:
    def make() -> bytes:
        while True:
            stop_if_asked()

    stopper = whenever(
        lambda: any(one.isVisible() for one in waiting()), lambda: waiting()[0].stop.click()
    )
    assert made_beside(make, NL, None) is None
    assert not stopper.isActive()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in waiting()))


@pytest.mark.usefixtures("qtbot")
def test_what_takes_long_is_shown_until_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_CALM", 1)
    seen = Event()
    shown = whenever(lambda: any(one.isVisible() for one in waiting()), seen.set)
    assert made_beside(lambda: seen.wait(10), NL, None) is True
    assert not shown.isActive()


@pytest.mark.usefixtures("qtbot")
def test_a_fault_is_told_where_it_was_asked_for() -> None:
    def make() -> bytes:
        raise ValueError("no such page")

    with pytest.raises(ValueError, match="no such page"):
        made_beside(make, NL, None)
