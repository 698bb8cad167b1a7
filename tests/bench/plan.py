"""The action plan of the example: ``python -m tests.bench.plan FILE``.

Prints seconds as JSON: the first with all that must be loaded, then once more. As in the app and
at the command line Python's collector rests meanwhile; what it has to do comes after.
"""

import gc
import json
import sys
import time
from datetime import datetime
from pathlib import Path

import desktop  # noqa: F401  # as in the app: one thread for the arithmetic
from assets.language import Words, texts, words
from game.session import Session

_TIMES = 5


def made(session: Session, own: Words) -> float:
    """Seconds until the plan is there."""
    gc.disable()
    begun = time.perf_counter()
    from exports.plan import action_plan

    plan = action_plan(session.state, session.knots(), own, session.saved_at or _now())
    took = time.perf_counter() - begun
    gc.enable()
    assert plan.startswith(b"%PDF")
    return took


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    opened = Session.open(Path(sys.argv[1]), _now)
    loaded = words("nl")
    assert texts(loaded.language)  # the windows have read them
    print(json.dumps([made(opened, loaded) for _ in range(_TIMES)]))
    opened.close()
