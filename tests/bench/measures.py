"""The measurements, each in processes of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.figures import Figure, NotMeasuredError, share
from tests.bench.laptop import OFF_SCREEN, ROOT, TWO_SCREENS, begin, environment, fill

_PAIRS = 9
"""Of starts, one after the other: the label, the app, the label, the app."""

_FRAME = 1000 / 60
"""Milliseconds."""

_DRAG_FRAME = 12
"""Milliseconds."""

_AT_ONCE = 100
"""Milliseconds in which something that was typed stands where it belongs."""

_PAPERS = 3000
"""Milliseconds for all that goes home from a day."""

_FLAT = 1.1
"""Of the memory after the first time, the most that there is after the last."""

_PATIENCE = 500
"""Milliseconds in which a file is open, or a plan is made."""


def first_window(folder: Path) -> Iterator[Figure]:
    """From the start of a process until its window is painted, and what it weighs then."""
    fill(folder)
    environ = environment(folder)
    for kind in ("label", "home"):
        _started(kind, environ)  # so that all is compiled and in the system's memory
    pairs = [(_started("label", environ), _started("home", environ)) for _ in range(_PAIRS)]
    took = [(label[0], home[0]) for label, home in pairs]
    told = "{1:.0f} ms, a bare label {0:.0f} ms".format(*_medians(took))
    yield Figure("first window, home", median(home / label for label, home in took), 2, told)
    for kind in ("resident", "own"):
        sizes = [(label[1].get(kind, 0), home[1].get(kind, 0)) for label, home in pairs]
        if all(label for label, _ in sizes):
            told = "{1:.0f} MB, a bare label {0:.0f} MB".format(*_medians(sizes, 1 / 1024))
            ratio = median(home / label for label, home in sizes)
            yield Figure(f"memory then, {kind}", ratio, 2, told)


def action(folder: Path) -> Iterator[Figure]:
    """From what the trainer does to both windows painted, everything on disk before it."""
    file = folder / "action.theepot"
    begin(file)
    found = _told("tests.bench.action", file, environment(folder) | TWO_SCREENS)
    took, appended = found["took"], found["appended"]
    told = f"p50 {share(took, 0.5):.1f}, p95 {share(took, 0.95):.1f}, max {max(took):.1f} ms"
    yield Figure("action to both windows, p95", share(took, 0.95) / _FRAME, 1, told)
    yield Figure("  of which the journal, p95", *_beside(found["kept"]))
    yield Figure("  a bare synced append, p95", *_beside(appended))


def opening(folder: Path) -> Iterator[Figure]:
    """Opening a file of 5,000 events."""
    took = [1000 * one for one in _told("tests.bench.opening", folder / "long.theepot", None)]
    told = f"{median(took):.0f} ms, first {took[0]:.0f} ms"
    yield Figure("opening 5,000 events", median(took) / _PATIENCE, 1, told)


def plan(folder: Path) -> Iterator[Figure]:
    """The action plan of the example, in fresh processes."""
    file, environ = fill(folder, trajecten=1), environment(folder)
    _told("tests.bench.plan", file, environ)
    runs = [_told("tests.bench.plan", file, environ) for _ in range(5)]
    first = 1000 * median(run[0] for run in runs)
    again = 1000 * median(one for run in runs for one in run[1:])
    yield Figure("action plan, with loading", first / _PATIENCE, 1, f"{first:.0f} ms")
    yield Figure("action plan, once more", again / _PATIENCE, 1, f"{again:.0f} ms")


def papers(folder: Path) -> Iterator[Figure]:
    """All that goes home from a day with 24 people, and what the process weighs after it."""
    file, out = fill(folder, trajecten=1), str(folder / "out")
    found = _told("tests.bench.papers", file, environment(folder), out)
    took, weighs = [1000 * one for one in found["took"]], found["weighs"]
    told = f"{median(took):.0f} ms, first {took[0]:.0f} ms"
    yield Figure("all papers of a day for 24", median(took) / _PAPERS, 1, told)
    told = f"{weighs[-1]:.0f} MB after {len(weighs)} times, {weighs[0]:.0f} MB after one"
    yield Figure("  memory after them", weighs[-1] / weighs[0], _FLAT, told)


def deck(folder: Path) -> Iterator[Figure]:
    """A card changed among 300."""
    took = _told("tests.bench.deck", folder, environment(folder))
    told = f"p50 {median(took):.0f}, p95 {share(took, 0.95):.0f} ms"
    yield Figure("a card changed among 300, p95", share(took, 0.95) / _AT_ONCE, 1, told)


def dragging(folder: Path) -> Iterator[Figure]:
    """A card dragged over the stage, with 40 sorts of 80 statements in the file."""
    file, environ = folder / "sorts.theepot", environment(folder) | OFF_SCREEN
    for scale, shape in ((1, "1920×1080"), (2, "3840×2160")):
        found = _told("tests.bench.dragging", file, environ, str(scale))
        frames = found["frames"]
        told = f"p50 {share(frames, 0.5):.1f}, p95 {share(frames, 0.95):.1f} ms"
        yield Figure(f"drag frame at {shape}, p95", share(frames, 0.95) / _DRAG_FRAME, 1, told)
        own = share(found["computed"], 0.95)
        yield Figure("  of which its own work, p95", own / _DRAG_FRAME, None, f"{own:.1f} ms")
        yield Figure("  letting go, to both windows, p95", *_beside(found["drops"]))


def _beside(took: list[float]) -> tuple[float, None, str]:
    told = f"p50 {share(took, 0.5):.1f}, p95 {share(took, 0.95):.1f}, max {max(took):.1f} ms"
    return share(took, 0.95) / _FRAME, None, told


def _medians(pairs: Sequence[tuple[float, float]], unit: float = 1) -> tuple[float, float]:
    first, second = zip(*pairs, strict=True)
    return median(first) * unit, median(second) * unit


def _started(kind: str, environ: dict[str, str]) -> tuple[float, dict[str, int]]:
    """Milliseconds until its window was painted, and kilobytes by kind."""
    command = [sys.executable, "-m", "tests.bench.first_window", kind]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environ, **pipes) as process:  # type: ignore[call-overload]  # the same pipes twice
        line = process.stdout.readline()
        took = 1000 * (time.perf_counter() - begun)
        if process.wait(timeout=60) or not line:
            raise NotMeasuredError(process.stderr.read().decode())
    return took, json.loads(line)["memory"]


def _told(module: str, file: Path, environ: dict[str, str] | None, *more: str) -> Any:
    """What a program that measures itself prints as its last line."""
    command = [sys.executable, "-m", module, str(file), *more]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True)
    if done.returncode or "Error calling" in done.stderr:
        raise NotMeasuredError(done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])
