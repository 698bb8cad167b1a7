"""Opening a long traject: ``python -m tests.bench.opening FILE``; prints seconds as JSON."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game.example.session import NORMS, Example
from game.exercise import Event
from game.norms.events import NormDrafted, StepShown
from game.session import Session
from game.workshop.events import ThoughtParked
from game.workshop.rules import WORKSHOP
from tests.bench.laptop import DAY
from tests.game.clock import TickingClock

EVENTS = 5000
_TIMES = 7


def make(file: Path) -> None:
    """A traject of so many events: the example, and then a long day in its norms."""
    session = Session.create(file, TickingClock())
    session.submit_all(Example("nl", DAY).whole())
    more = _long_day()
    session.submit_all(next(more) for _ in range(EVENTS - session.event_count))
    session.close()


def _long_day() -> Iterator[tuple[str, Event]]:
    """What a day is full of: steps, sentences that grow, changed texts, parked thoughts."""
    example = list(Example("nl", DAY).norms())
    number = 0
    while True:
        number += 1
        yield NORMS, StepShown("n5", norm=f"N{number % 3 + 1}")
        for length in range(8, 80, 8):
            yield NORMS, NormDrafted(f"N{number % 3 + 1}", f"{number} {'zin ' * (length // 4)}")
        yield WORKSHOP, ThoughtParked(f"K{number % 12}", f"Een gedachte, nummer {number}")
        yield _changed(*example[number % len(example)], number)


def _changed(round: str, event: Event, number: int) -> tuple[str, Event]:
    """The same event, so that something new is written where it has a text."""
    if hasattr(event, "text") and event.kind.endswith("_written"):
        return round, replace(event, text=f"{event.text} {number}")  # type: ignore[type-var]  # every event is a dataclass
    return round, StepShown("n6", norm=f"N{number % 3 + 1}")


def opened(file: Path) -> float:
    """Seconds until a session is open."""
    begun = time.perf_counter()
    session = Session.open(file, lambda: datetime.now().astimezone())
    took = time.perf_counter() - begun
    assert session.event_count == EVENTS
    session.close()
    return took


if __name__ == "__main__":
    place = Path(sys.argv[1])
    make(place)
    print(json.dumps([opened(place) for _ in range(_TIMES)]))
