"""How fast sorts are analysed: ``python -m tests.bench.q_analysis``; prints figures as JSON."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from tests.bench.figures import Figure

_SIZES = ((33, 9, 0.001, 200), (80, 200, 0.005, 60), (100, 1000, 0.025, 30))
"""Statements, sorts, seconds at most, and how often to try."""

_STEPS = 1000
_STEPS_GOAL = 2.0


@dataclass(frozen=True)
class Timing:
    """How long something took.

    Attributes:
        name: What.
        seconds: The median of several.
        goal: What it may take.
    """

    name: str
    seconds: float
    goal: float


def timings() -> list[Timing]:
    """How long whole analyses and a bootstrap take, each in a process of its own.

    With one thread for the arithmetic, as the app has it: these matrices are too small to share.
    """
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "tests.bench.q_analysis"]
    told = subprocess.run(command, env=alone, check=True, capture_output=True, text=True)
    return [Timing(**one) for one in json.loads(told.stdout)]


def analysis(_: Path) -> list[Figure]:
    """How long analyses take, each as a part of what it may take."""
    return [
        Figure(one.name, one.seconds / one.goal, 1.0, f"{one.seconds * 1000:.1f} ms")
        for one in timings()
    ]


def measured() -> list[Timing]:
    """The same, in this process."""
    import numpy as np

    from game.q_analysis import analyse, bootstrap, drawn_resamples
    from tests.game.q_analysis.made import made_sorts

    found = []
    for statements, count, goal, times in _SIZES:
        sorts = made_sorts(1, statements, count)
        name = f"analysis of {statements} statements by {count} sorts"
        found.append(Timing(name, _median(partial(analyse, sorts), times), goal))
    sorts = made_sorts(1, 33, 50)
    resamples = drawn_resamples(50, _STEPS, np.random.default_rng(1))
    took = _median(partial(bootstrap, sorts, resamples), 3)
    return [*found, Timing(f"bootstrap of {_STEPS} steps, 33 by 50", took, _STEPS_GOAL)]


def _median(work: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return sorted(took)[times // 2]


if __name__ == "__main__":
    print(json.dumps([asdict(one) for one in measured()]))
