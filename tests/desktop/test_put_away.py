"""What is closed is gone: nothing that was looked at stays in memory, to be drawn anew for ever."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.console.days import DayField
from tests.desktop.trainer import Trainer


def left_over() -> set[str]:
    """The kinds of windows and parts that belong to nothing any more."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {type(one).__name__ for one in QApplication.topLevelWidgets() if not one.isVisible()}


def test_a_field_for_a_day_takes_its_month_along(qtbot: QtBot) -> None:
    before = left_over()
    window = QWidget()
    field = DayField()
    field.setParent(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    window.close()
    window.deleteLater()
    del window
    assert left_over() <= before


def test_home_takes_all_its_parts_along(qtbot: QtBot, tmp_path: Path) -> None:
    before = left_over()
    trainer = Trainer(qtbot, tmp_path)
    trainer.leave()
    assert left_over() <= before


def test_a_workshop_takes_all_its_parts_along(qtbot: QtBot, tmp_path: Path) -> None:
    before = left_over()
    trainer = Trainer(qtbot, tmp_path)
    trainer.begin(programme="whole_plan")
    trainer.go_on(6)
    trainer.leave()
    assert left_over() <= before
