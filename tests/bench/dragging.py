"""A card dragged over the stage, frame by frame: ``python -m tests.bench.dragging FILE SCALE``.

The largest room there is: 40 sorts of 80 statements, all but a few of one team's cards in the
grid. Prints one line of JSON: milliseconds from each move of the mouse to all of it painted, how
many of these this program computed, and from a card that is let go to both windows showing it.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from desktop.app import App
from desktop.app.workshop_windows import WorkshopWindows
from desktop.places import places
from desktop.theme import ARGUMENTS
from game.deck.grids import grid_of
from game.exercise import Event
from game.q_sort.events import SortPrepared, SortStepShown, StatementPlaced
from game.q_sort.state import Column, Statement
from game.q_sort.steps import LAYING
from game.session import Session
from game.workshop.events import (
    BlockPlan,
    BlockShown,
    PersonJoined,
    RoundOpened,
    SessionPlanned,
    TeamMade,
    TrajectDescribed,
)
from tests.bench.action import Painted
from tests.game.clock import START, TickingClock

STATEMENTS, SORTS = 80, 40
_LEFT = 12
"""Cards of the team that lie in no column yet."""

_DRAGS, _MOVES = 12, 40

TEAM, ROUND = "balie", "s1-q_sort"


def fill(file: Path) -> None:
    """A traject with as many sorts as a room can have."""
    session = Session.create(file, TickingClock())
    session.submit_all(("workshop", event) for event in _around())
    session.submit_all((ROUND, event) for event in _sorts())
    session.close()


def _around() -> list[Event]:
    block = BlockPlan("b1", 60, name="sorting_together", round=ROUND)
    return [
        TrajectDescribed("Gemeente Waterdam"),
        TeamMade(TEAM, "Balie", "A"),
        *(PersonJoined(f"p{n}", f"Dier {n}", TEAM) for n in range(1, SORTS)),
        RoundOpened(ROUND, "q_sort", "s1"),
        SessionPlanned("s1", START.date().isoformat(), "09:00", (block,)),
        BlockShown("s1", "b1", START.isoformat()),
    ]


def _sorts() -> list[Event]:
    grid = grid_of(11, STATEMENTS)
    columns = [
        value for value, count in zip(grid.columns, grid.counts, strict=True) for _ in range(count)
    ]
    events: list[Event] = [_prepared(tuple(zip(grid.columns, grid.counts, strict=True)))]
    for sort in range(1, SORTS):
        turned = columns[sort:] + columns[:sort]
        events += [StatementPlaced(f"p{sort}", n, c) for n, c in enumerate(turned, 1)]
    events += [StatementPlaced(TEAM, n, c) for n, c in enumerate(columns[:-_LEFT], 1)]
    return [*events, SortStepShown("st5", LAYING, TEAM)]


def _prepared(grid: tuple[tuple[int, int], ...]) -> SortPrepared:
    statements = tuple(
        Statement(f"S{n:02}", n, f"Stelling nummer {n}", f"Dit is wat stelling {n} over ons zegt.")
        for n in range(1, STATEMENTS + 1)
    )
    return SortPrepared(
        "Wat helpt ons het meest?",
        "helpt het minst",
        "helpt het meest",
        statements,
        tuple(Column(value, count) for value, count in grid),
    )


def measured(file: Path, scale: int) -> dict[str, list[float]]:
    """Milliseconds of every frame of a drag, and of letting go."""
    app = App(QApplication(list(ARGUMENTS)), places())
    assert app.open(file)
    assert app.windows
    windows = app.windows
    windows.stage.resize(1920 * scale, 1080 * scale)
    windows.stage.show()
    QApplication.processEvents()
    assert windows.stage.view.width() == 1920 * scale, "the stage has another size"
    hand = _Hand(windows)
    frames: list[float] = []
    computed: list[float] = []
    drops: list[float] = []
    for number in range(_DRAGS):
        column = windows.bridge.round_state.grid[-1 - number % 2].value
        for took, own in hand.drag_to(str(column)):
            frames.append(took)
            computed.append(own)
        drops.append(hand.let_go())
        windows.bridge.undo()
        hand.settle()
    windows.close()
    return {"frames": frames, "computed": computed, "drops": drops}


class _Hand:
    """A mouse on the stage."""

    def __init__(self, windows: WorkshopWindows) -> None:
        self._windows = windows
        self._view: QGraphicsView = windows.stage.view
        self._table = windows.scene.board.table
        self._painted = Painted(windows.stage, self._view.viewport())
        self._at = QPointF()
        self.settle()

    def settle(self) -> float:
        """Waits until nothing is left to paint; when that was."""
        while True:
            self._painted.count = 0
            QApplication.processEvents()
            if not self._painted.count:
                return time.perf_counter()

    def drag_to(self, column: str) -> list[tuple[float, float]]:
        """From the pile to a column; milliseconds of every move, and those of its own work."""
        start, end = self._middle("pile", ""), self._middle("column", column)
        self._send(QEvent.Type.MouseButtonPress, start)
        self._send(QEvent.Type.MouseMove, start + QPointF(30, -30))  # lifts it
        self.settle()
        took = []
        for step in range(1, _MOVES + 1):
            begun, own = time.perf_counter(), time.process_time()
            self._send(QEvent.Type.MouseMove, start + (end - start) * (step / _MOVES))
            done = self.settle()
            took.append((1000 * (done - begun), 1000 * (time.process_time() - own)))
        return took

    def let_go(self) -> float:
        """Milliseconds until both windows show where it went, on disk before that."""
        begun = time.perf_counter()
        self._send(QEvent.Type.MouseButtonRelease, self._at)
        return 1000 * (self.settle() - begun)

    def _middle(self, kind: str, key: str) -> QPointF:
        spot = self._table.find(kind, key)
        assert spot, (kind, key)
        return QPointF(self._view.mapFromScene(spot.place.center()))

    def _send(self, kind: QEvent.Type, at: QPointF) -> None:
        self._at = at
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        viewport = self._view.viewport()
        far = QPointF(viewport.mapToGlobal(at.toPoint()))
        event = QMouseEvent(kind, at, far, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    if not place.exists():
        fill(place)
    print(json.dumps(measured(place, int(sys.argv[2]))), flush=True)
