"""Kills a session at random moments and looks at its file: ``python -m tests.trust.kill``."""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.trust.child import CAN_FORK, KILLED, Child, Moment, forked, load_all, started
from tests.trust.script import long_script
from tests.trust.witness import Found, look_at

_REAL = 0.1
"""The share of kills that go to the real command; the others to a copy of one process."""

_AFRESH = 0.15
"""The share of kills after which a new file is begun."""


@dataclass(slots=True)
class Tally:
    """What was done and what came of it.

    Attributes:
        kills: How many, by kind of process.
        confirmed: Events that a process printed as safely on disk.
        unmade: Kills that came before there was a file.
        cut_off: Kills that came in the middle of a change.
        unconfirmed: Kills after which an event was on disk that was not printed yet.
        damaged: Files that are not sound, one line each.
        lost: Confirmed events that are not in the file.
    """

    kills: Counter[str] = field(default_factory=Counter)
    confirmed: int = 0
    unmade: int = 0
    cut_off: int = 0
    unconfirmed: int = 0
    damaged: list[str] = field(default_factory=list)
    lost: int = 0

    @property
    def is_good(self) -> bool:
        """Whether everything that was promised was kept."""
        return not self.damaged and not self.lost

    def told(self) -> str:
        """The figures."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kills.items()))
        return "\n".join(
            [
                f"{self.kills.total()} kills ({kinds}): {self.unmade} before there was a file, "
                f"{self.cut_off} in the middle of a change, "
                f"{self.unconfirmed} between a change and its confirmation",
                f"files damaged: {len(self.damaged)} of {self.kills.total()} kills",
                f"confirmed events lost: {self.lost} of {self.confirmed} confirmed events",
            ]
        )


@dataclass(frozen=True, slots=True)
class Way:
    """A way to start the command, and how long it takes here.

    Attributes:
        name: For the figures.
        start: Starts it on a script and a file.
        first: Seconds until the first event of a new file is confirmed.
        each: Seconds for an event.
    """

    name: str
    start: Callable[[Path, Path], Child]
    first: float
    each: float


class Killer:
    """Plays a long script over and over, killed again and again, on from where it was.

    Args:
        folder: For the files.
        chance: Decides on every moment.
    """

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.tally = Tally()
        self._folder, self._chance = folder, chance
        self._lines = long_script()
        self._expected = [json.loads(line) for line in self._lines]
        self._script = folder / "script.jsonl"
        self._files = 0
        self._begin()
        real = _timed("of the command itself", started, folder, self._lines)
        self._ways = [real, _timed("of forked copies", forked, folder, self._lines)]

    def kill(self, times: int) -> None:
        """Kills so many times, every tenth time the command itself; tells now and then."""
        while (done := self.tally.kills.total()) < times:
            is_real = not CAN_FORK or done % round(1 / _REAL) == 0
            self._kill_once(self._ways[0 if is_real else 1])
            if done and done % 100 == 0:
                print(f"{done} …", file=sys.stderr, flush=True)

    def _begin(self) -> None:
        """Goes on with a new file."""
        self._files += 1
        self._file = self._folder / f"{self._files}.theepot"
        self._known = 0

    def _kill_once(self, way: Way) -> None:
        """One start, one kill, one look at the file."""
        self._script.write_text("\n".join(self._lines[self._known :]) + "\n", encoding="utf-8")
        seqs, code = way.start(self._script, self._file).killed_at(self._moment(way))
        if code == 0:
            self._begin()  # it came to the end before it was killed
            return
        self.tally.kills[way.name] += 1
        self.tally.confirmed += len(seqs)
        self._judge(look_at(self._file), seqs, code)
        if self._chance.random() < _AFRESH or self._known > len(self._lines) - 40:
            self._begin()

    def _moment(self, way: Way) -> Moment:
        """While the file is made or opened; or after some events, within the next one."""
        kind = self._chance.choice(("start", "start", "lines", "lines", "time"))
        if kind == "start":
            return Moment(0, self._chance.uniform(0, way.first * 1.1))
        if kind == "lines":
            lines = self._chance.randint(1, 20)
            return Moment(lines, self._chance.uniform(0, way.each * 1.5))
        return Moment(0, self._chance.uniform(0, way.first + 20 * way.each))

    def _judge(self, found: Found, seqs: list[int], code: int) -> None:
        confirmed = seqs[-1] if seqs else self._known
        problems = list(found.problems)
        if code != KILLED:
            problems.append(f"it ended by itself with exit code {code}")
        if seqs != list(range(self._known + 1, confirmed + 1)):
            problems.append(f"confirmed out of order: {seqs}")
        if len(found.lines) > confirmed + 1:
            problems.append(f"{len(found.lines)} events where {confirmed} were confirmed")
        if list(found.lines) != self._expected[: len(found.lines)]:
            problems.append("its events are not those of the script")
        self._count(found, confirmed, problems)

    def _count(self, found: Found, confirmed: int, problems: list[str]) -> None:
        self.tally.lost += max(0, confirmed - len(found.lines))
        self.tally.unmade += not found.is_there
        self.tally.cut_off += found.was_cut_off
        self.tally.unconfirmed += len(found.lines) > confirmed
        self._known = len(found.lines)
        if problems or confirmed > len(found.lines):
            self.tally.damaged += [f"{self._file}: {'; '.join(problems)}"] if problems else []
            self._begin()  # this one is kept to be looked at


def _timed(
    name: str, start: Callable[[Path, Path], Child], folder: Path, lines: list[str]
) -> Way:
    """How long this way of starting takes on this machine."""
    script, file = folder / "timing.jsonl", folder / "timing.theepot"
    script.write_text("\n".join(lines[:21]) + "\n", encoding="utf-8")
    file.unlink(missing_ok=True)
    begun = time.perf_counter()
    child = start(script, file)
    child.seconds_until(1)
    first = time.perf_counter() - begun
    each = child.seconds_until(21) / 20
    assert child.finished() == (list(range(1, 22)), 0), "the script does not play"
    return Way(name, start, first, each)


def run(times: int, seed: int, folder: Path) -> Tally:
    """Kills so many times and gives the figures; the same seed, the same choices."""
    load_all()
    killer = Killer(folder, random.Random(seed))
    killer.kill(times)
    return killer.tally


def main() -> int:
    """Runs it; exit code 1 when a file was damaged or an event lost."""
    parser = argparse.ArgumentParser(prog="tests.trust.kill")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--folder", type=Path, default=None, help="On which disk.")
    asked = parser.parse_args()
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="kill-", dir=asked.folder))
    tally = run(asked.times, seed, folder)
    for problem in tally.damaged:
        print(problem)
    print(tally.told())
    if tally.is_good:
        shutil.rmtree(folder)
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
