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

_UNMADE = 0.08
"""The share of kills while a new file is made."""

_MOST_LINES = 10
"""Confirmed events after which a kill comes at the latest."""


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

    def count(self, file: Path, found: Found, confirmed: int, problems: list[str]) -> None:
        """Counts what was found after one kill."""
        self.lost += max(0, confirmed - len(found.lines))
        self.unmade += not found.is_there
        self.cut_off += found.was_cut_off
        self.unconfirmed += len(found.lines) > confirmed
        if problems:
            self.damaged.append(f"{file}: {'; '.join(problems)}")

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


@dataclass(slots=True)
class Life:
    """One file, from its making to the last line of the script.

    Attributes:
        known: How many events were in it when it was last looked at.
    """

    file: Path
    known: int = 0


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
        self._life = self._begun()
        real = _timed("of the command itself", started, folder, self._lines)
        self._ways = [real, _timed("of forked copies", forked, folder, self._lines)]

    def kill(self, times: int) -> None:
        """Kills so many times, every tenth time the command itself; tells now and then."""
        while (done := self.tally.kills.total()) < times:
            is_real = not CAN_FORK or done % round(1 / _REAL) == 0
            self._kill_once(self._ways[0 if is_real else 1])
            if done and done % 100 == 0:
                print(f"{done} …", file=sys.stderr, flush=True)

    def _kill_once(self, way: Way) -> None:
        """One start, one kill, one look; sometimes while a file is made that is left at that."""
        if self._chance.random() < _UNMADE:
            self._kill_in(self._begun(), way, Moment(0, self._chance.uniform(0, way.first)))
        elif not self._kill_in(self._life, way, self._moment(way)):
            self._life = self._begun()

    def _begun(self) -> Life:
        self._files += 1
        return Life(self._folder / f"{self._files}.theepot")

    def _kill_in(self, life: Life, way: Way, moment: Moment) -> bool:
        """Plays on in a file until killed; whether one can go on in it."""
        self._script.write_text("\n".join(self._lines[life.known :]) + "\n", encoding="utf-8")
        seqs, code = way.start(self._script, life.file).killed_at(moment)
        if code == 0:
            return False  # it came to the end before it was killed
        self.tally.kills[way.name] += 1
        self.tally.confirmed += len(seqs)
        return self._is_as_promised(life, look_at(life.file), seqs, code)

    def _moment(self, way: Way) -> Moment:
        """While the file is made or opened; or after some events, within the next one."""
        kind = self._chance.choice(("start", "lines", "lines", "time"))
        if kind == "start":
            return Moment(0, self._chance.uniform(0, way.first * 1.1))
        if kind == "lines":
            then = self._chance.choice((0, self._chance.uniform(0, way.each * 1.5)))
            return Moment(self._chance.randint(1, _MOST_LINES), then)
        return Moment(0, self._chance.uniform(0, way.first + _MOST_LINES * way.each))

    def _is_as_promised(self, life: Life, found: Found, seqs: list[int], code: int) -> bool:
        confirmed = seqs[-1] if seqs else life.known
        problems = list(found.problems)
        if code != KILLED:
            problems.append(f"it ended by itself with exit code {code}")
        if seqs != list(range(life.known + 1, confirmed + 1)):
            problems.append(f"confirmed out of order: {seqs}")
        if len(found.lines) > confirmed + 1:
            problems.append(f"{len(found.lines)} events where {confirmed} were confirmed")
        if list(found.lines) != self._expected[: len(found.lines)]:
            problems.append("its events are not those of the script")
        life.known = len(found.lines)
        self.tally.count(life.file, found, confirmed, problems)
        return not problems and life.known >= confirmed


def _timed(name: str, start: Callable[[Path, Path], Child], folder: Path, lines: list[str]) -> Way:
    """How long this way of starting takes on this machine."""
    script, file = folder / "timing.jsonl", folder / "timing.theepot"
    script.write_text("\n".join(lines[:21]) + "\n", encoding="utf-8")
    file.unlink(missing_ok=True)
    begun = time.perf_counter()
    child = start(script, file)
    child.listen(1)
    first = time.perf_counter()
    assert child.finished() == (list(range(1, 22)), 0), "the script does not play"
    return Way(name, start, first - begun, max(0.0003, (time.perf_counter() - first) / 20))


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
