"""The map of who sorted alike drawn for 300 sorts, no dot over another."""

import time
from collections.abc import Iterator
from math import cos, sin
from pathlib import Path
from statistics import median

from assets.language import words
from exports.charts import map_of_sorts
from exports.pictures import framed
from game.sorts.alikeness import Point
from tests.bench.figures import Figure

_CROWD, _TIMES = 300, 9

_AT_ONCE = 100
"""Milliseconds."""


def crowd(_folder: Path) -> Iterator[Figure]:
    """Dots that lie close together are moved apart: what that takes grows with the crowd."""
    points = [Point("", cos(at) * at / 300, sin(at) * at / 300) for at in range(_CROWD)]
    took = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        map_of_sorts(framed(height=690), points, (), words("nl"))
        took.append(1000 * (time.perf_counter() - begun))
    told = f"{median(took):.0f} ms"
    yield Figure(f"map of {_CROWD} sorts", median(took) / _AT_ONCE, 1, told)
