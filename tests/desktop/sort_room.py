"""A team that sorts on the stage, and hands on it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.demo import hands
from desktop.stage.table import Table
from game.q_sort.events import SortStepShown, StatementPlaced
from game.q_sort.state import Sort
from game.q_sort.steps import LAYING
from tests.desktop.sort_steps import state_of
from tests.desktop.trainer import Trainer

TEAM = "t1"
GRID = {
    number: column
    for column, numbers in {
        3: (5, 1),
        2: (17, 16, 6),
        1: (3, 23, 4, 7),
        0: (11, 13, 2, 9, 12, 14),
        -1: (10, 15, 19, 20),
        -2: (18, 21, 22),
        -3: (8, 24),
    }.items()
    for number in numbers
}
"""Where every card goes."""

TOUCH = QTest.createTouchDevice()


class Room:
    """The stage, full screen, and hands on it."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer

    @property
    def table(self) -> Table:
        return self.trainer.board.table

    @property
    def glass(self) -> QWidget:
        """What hands touch."""
        return self.trainer.windows.stage.view.viewport()

    @property
    def sort(self) -> Sort:
        return state_of(self.trainer).sort_of(TEAM)

    def at(self, kind: str, key: str = "") -> QPoint:
        spot = self.table.find(kind, key)
        assert spot, (kind, key)
        low = spot.place.center()
        low.setY(spot.place.bottom() - 14)
        return self.trainer.windows.stage.view.mapFromScene(low)

    def click(self, kind: str, key: str = "") -> None:
        QTest.mouseClick(self.glass, Qt.MouseButton.LeftButton, pos=self.at(kind, key))
        hands.settle(1)

    def drag(self, start: QPoint, end: QPoint) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.glass, left, pos=start)
        QTest.mouseMove(self.glass, (start + end) / 2)
        QTest.mouseMove(self.glass, end)
        QTest.mouseRelease(self.glass, left, pos=end)
        hands.settle(1)

    def tap(self, kind: str, key: str = "") -> None:
        place = self.at(kind, key)
        QTest.touchEvent(self.glass, TOUCH).press(1, place, self.glass).commit()
        QTest.touchEvent(self.glass, TOUCH).release(1, place, self.glass).commit()
        hands.settle(1)

    def slide(self, start: QPoint, end: QPoint) -> None:
        QTest.touchEvent(self.glass, TOUCH).press(1, start, self.glass).commit()
        QTest.touchEvent(self.glass, TOUCH).move(1, (start + end) / 2, self.glass).commit()
        QTest.touchEvent(self.glass, TOUCH).move(1, end, self.glass).commit()
        QTest.touchEvent(self.glass, TOUCH).release(1, end, self.glass).commit()
        hands.settle(1)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.trainer.windows.stage.view, key)
            hands.settle(1)


def at_grid(room: Room, *numbers: int) -> None:
    """At the grid, with these cards where they belong."""
    room.trainer.submit(
        SortStepShown("st5", LAYING, TEAM),
        *(StatementPlaced(TEAM, number, GRID[number]) for number in numbers),
    )
