"""From an action of the trainer to both windows painted: ``python -m tests.bench.action FILE``.

Always off screen, on a laptop with a projector. Prints one line of JSON: milliseconds of every
action, and of a bare append beside it.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.app.workshop_windows import WorkshopWindows
from desktop.places import places
from desktop.theme import ARGUMENTS
from game import keyed
from game.example.session import NORMS, SESSION, Example
from game.exercise import Event
from game.journal.file import Journal
from game.journal.pictures import NO_PICTURES
from game.journal.record import Record
from game.journal.result_tables import Results
from game.norms import events as e
from game.norms.events import NormDrafted, NormWorded, StepShown
from game.workshop.events import BlockShown, ThoughtParked
from tests.bench.laptop import DAY

_STEP_OF: dict[type[Event], str] = {
    e.PollCounted: "tq",
    e.PollShown: "tq",
    e.SentenceWritten: "n1",
    e.TeamGoalWritten: "n2",
    e.MomentWritten: "n3",
    e.MomentChosen: "n3",
    e.BehaviourWritten: "n4",
    e.NoticeWritten: "n5",
    e.NormWorded: "n5",
    e.CriterionAnswered: "n5",
    e.FistCounted: "n6",
    e.FistShown: "n6",
    e.ObjectionNoted: "n6",
    e.NormDecided: "n6",
    e.ReminderWritten: "n7",
    e.KeeperChosen: "n7",
    e.LeaderActWritten: "n8",
    e.SignWritten: "n9",
    e.FirstStepWritten: "n9",
}

_APPENDED = b"." * 300
"""About as much as an event adds to the journal."""


class Painted(QObject):
    """Notices when something of a window was painted.

    Attributes:
        count: How often, since it was last set to 0.
    """

    def __init__(self, *windows: QWidget) -> None:
        super().__init__()
        self.count = 0
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint):
            self.count += 1
        return super().eventFilter(watched, event)


def opened(app: App, file: Path) -> WorkshopWindows:
    """The two windows of a traject in which a norms round is on stage, at their sizes."""
    assert app.open(file)
    assert app.windows
    windows = app.windows
    windows.console.resize(1440, 900)
    QApplication.processEvents()
    assert windows.stage.size() == QSize(1920, 1080), "the stage does not fill its screen"
    now = windows.bridge.now().isoformat(timespec="seconds")
    windows.bridge.submit(BlockShown(SESSION, "b10", now))
    assert windows.bridge.round == NORMS
    return windows


def actions(windows: WorkshopWindows) -> Iterator[Event]:
    """The norms round of the example, as a trainer leads it.

    The step that an event belongs to is shown first; a norm is typed before it is put down, and
    the room reads along; now and then a thought is parked.
    """
    shown = None
    for number, (_, event) in enumerate(Example("nl", DAY).norms()):
        stop = None if isinstance(event, e.NormStarted) else _stop(event, windows)
        if stop and stop != shown:
            yield stop
            shown = stop
        if isinstance(event, NormWorded):
            for length in range(5, len(event.text), 5):
                yield NormDrafted(event.norm, event.text[:length])
        yield event
        if number % 10 == 9:
            yield ThoughtParked(f"K{number}", f"Een gedachte, nummer {number}")


def _stop(event: Event, windows: WorkshopWindows) -> StepShown:
    """Where the room is when this happens."""
    step = "n1" if getattr(event, "poll", "") == "clarity" else _STEP_OF[type(event)]
    if step in ("n2", "n3", "n4"):
        moments = windows.bridge.round_state.moments
        moment = keyed.find(moments, getattr(event, "moment", ""))
        return StepShown(step, team=getattr(event, "team", "") or (moment.team if moment else ""))
    return StepShown(step, norm=getattr(event, "norm", ""))


def settle(painted: Painted) -> float:
    """Lets all that is to be painted be painted; the moment at which it was."""
    quiet, done = 0, time.perf_counter()
    while quiet < 2:
        painted.count = 0
        QApplication.processEvents()
        quiet = 0 if painted.count else quiet + 1
        done = done if quiet else time.perf_counter()
    return done


def measured(file: Path) -> dict[str, list[float] | list[str]]:
    """Milliseconds of every action, of the journal within it, and of a bare append beside it."""
    app = App(QApplication(list(ARGUMENTS)), places())
    windows = opened(app, file)
    console, stage = Painted(windows.console), Painted(windows.stage)
    both = Painted(windows.console, windows.stage)
    settle(both)
    kinds: list[str] = []
    took: list[float] = []
    appended: list[float] = []
    kept = _time_kept(windows.bridge.session.journal)
    for event in actions(windows):
        console.count = stage.count = 0
        begun = time.perf_counter()
        is_done = windows.bridge.submit(event)
        took.append(1000 * (settle(both) - begun))
        assert is_done, event
        assert console.count, f"the console was not painted after {event}"
        assert stage.count or not isinstance(event, NormDrafted), "the stage was not painted"
        kinds.append(event.kind)
        appended.append(1000 * append_took(file.with_suffix(".bare")))
    windows.close()
    return {"kinds": kinds, "took": took, "kept": kept, "appended": appended}


def _time_kept(journal: Journal) -> list[float]:
    """Gets the milliseconds of everything that this journal puts on disk from now on."""
    took: list[float] = []
    append = journal.append

    def timed(
        records: Sequence[Record],
        results: Mapping[str, Results],
        pictures: Mapping[str, bytes] = NO_PICTURES,
    ) -> None:
        begun = time.perf_counter()
        append(records, results, pictures)
        took.append(1000 * (time.perf_counter() - begun))

    journal.append = timed  # type: ignore[method-assign]  # to time it, not to change it
    return took


def append_took(place: Path) -> float:
    """Seconds for the least that keeps so many bytes: one write, one sync."""
    with place.open("ab", buffering=0) as bare:
        begun = time.perf_counter()
        bare.write(_APPENDED)
        os.fsync(bare.fileno())
        return time.perf_counter() - begun


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]))), flush=True)
