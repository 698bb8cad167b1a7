"""All that goes home from a day with 24 people: ``python -m tests.bench.papers FILE FOLDER``.

Prints as JSON the seconds of each time that all of it was made, and the megabytes that the process
has then. As in the app Python's collector rests meanwhile; what it has to do comes after.
"""

import gc
import json
import sys
import time
from datetime import datetime
from pathlib import Path

import desktop  # noqa: F401  # as in the app: one thread for the arithmetic
from desktop.going_home import KINDS, PACK, VERSIONS, Wanted, own_words, write_all
from game.session import Session
from game.workshop.events import PersonJoined
from game.workshop.rules import WORKSHOP
from tests.bench.first_window import memory

PEOPLE = 24
_TIMES = 5


def crowded(file: Path) -> Session:
    """The example with twice as many people in the room."""
    session = Session.open(file, _now)
    here = sum(person.is_voting for person in session.workshop.people)
    team = session.workshop.teams[0].id
    for number in range(here, PEOPLE):
        session.submit(WORKSHOP, PersonJoined(f"x{number}", f"Vogel {number}", team))
    return session


def measured(session: Session, folder: Path) -> dict[str, list[float]]:
    """Seconds and megabytes of each time."""
    versions = tuple(dict.fromkeys(VERSIONS.values()))
    wanted = Wanted((*KINDS, PACK), versions, own_words(session), _now(), is_each=True)
    took, weighs = [], []
    for _ in range(_TIMES):
        gc.disable()
        begun = time.perf_counter()
        made = write_all(session, folder, wanted)
        took.append(time.perf_counter() - begun)
        assert len(made) > PEOPLE
        gc.enable()
        gc.collect()
        weighs.append(memory()["resident"] / 1024)
    return {"took": took, "weighs": weighs}


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    opened = crowded(Path(sys.argv[1]))
    print(json.dumps(measured(opened, Path(sys.argv[2]))))
    opened.close()
