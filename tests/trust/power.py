"""Cuts the power after every write of a recorded session: ``python -m tests.trust.power``."""

import argparse
import json
import random
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from game.session import Session
from game.worded import FileError
from tests.trust.disk import Disk, Files
from tests.trust.recording import recorded, why_not
from tests.trust.script import long_script
from tests.trust.witness import Found, look_at

_MEMORY = Path("/dev/shm")
"""Rebuilt files need no real disk."""

_TORN = 2
"""How often each point is rebuilt with a part of what was under way."""


@dataclass(slots=True)
class Tally:
    """What was tried and what came of it.

    Attributes:
        points: Moments at which the power was cut.
        rebuilt: Different contents of the folder that were opened.
        confirmed: Events that the session confirmed.
        damaged: What was not sound, one line each.
        lost: Confirmed events that were missing, at most, in any file.
    """

    points: int = 0
    rebuilt: int = 0
    confirmed: int = 0
    damaged: list[str] = field(default_factory=list)
    lost: int = 0

    @property
    def is_good(self) -> bool:
        """Whether everything that was promised was kept."""
        return not self.damaged and not self.lost

    def told(self) -> str:
        """The figures."""
        return "\n".join(
            [
                f"power cut at {self.points} points, {self.rebuilt} different disks after it",
                f"files damaged: {len(self.damaged)} of {self.rebuilt}",
                f"confirmed events lost: {self.lost} of {self.confirmed} confirmed events",
            ]
        )


class Power:
    """Cuts the power, rebuilds what is on disk then, and looks at it.

    Args:
        folder: For the rebuilt files.
        lines: The script that was recorded.
        chance: Decides what arrives.
    """

    def __init__(self, folder: Path, lines: list[str], chance: random.Random) -> None:
        self.tally = Tally()
        self._folder, self._chance = folder, chance
        self._expected = [json.loads(line) for line in lines]
        self._seen: dict[frozenset[tuple[str, str]], Found] = {}

    def cut(self, disk: Disk) -> None:
        """Cuts it now: with all, nothing, and parts of what is under way."""
        self.tally.points += 1
        confirmed = disk.said.count(b"\n")
        self.tally.confirmed = confirmed
        for files in (disk.with_pending(), disk.without_pending()):
            self._judge(self._looked_at(files), confirmed)
        for _ in range(_TORN):
            self._judge(self._looked_at(disk.torn(self._chance)), confirmed)

    def _looked_at(self, files: Files) -> Found:
        """The same folder is looked at once."""
        key = frozenset((name, sha256(content).hexdigest()) for name, content in files.items())
        if key not in self._seen:
            self._seen[key] = self._rebuilt(files)
            self.tally.rebuilt += 1
        return self._seen[key]

    def _rebuilt(self, files: Files) -> Found:
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            folder = Path(name)
            for file, content in files.items():
                (folder / file).write_bytes(content)
            found = look_at(folder / _FILE)
            return found if found.is_there else _made(folder / _FILE)

    def _judge(self, found: Found, confirmed: int) -> None:
        count = len(found.lines)
        problems = list(found.problems)
        if count > confirmed + 1:
            problems.append(f"{count} events where {confirmed} were confirmed")
        if list(found.lines) != self._expected[:count]:
            problems.append("its events are not those of the script")
        if problems:
            self.tally.damaged.append(f"point {self.tally.points}: {'; '.join(problems)}")
        self.tally.lost = max(self.tally.lost, confirmed - count)


_FILE = "session.theepot"


def _made(file: Path) -> Found:
    """Where no file came of it yet, one can be made."""
    try:
        Session.create(file, lambda: datetime.now().astimezone()).close()
    except FileError as error:
        return Found(problems=(f"no file can be made: {error}",))
    return Found()


def run(events: int, seed: int) -> Tally:
    """Records a session of so many events and cuts its power after every call."""
    chance = random.Random(seed)
    lines = long_script(1)[:events]
    with tempfile.TemporaryDirectory(prefix="power-") as name:
        folder = Path(name).resolve()
        script, file = folder / "script.jsonl", folder / "recorded" / _FILE
        script.write_text("\n".join(lines) + "\n", encoding="utf-8")
        file.parent.mkdir()
        calls = recorded(script, file)
    memory = str(_MEMORY) if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="power-", dir=memory) as name:
        tempfile.tempdir = name
        power, disk = Power(Path(name), lines, chance), Disk(file.parent)
        for call in calls:
            if disk.take(call):
                power.cut(disk)
        tempfile.tempdir = None
    assert disk.said.count(b"\n") == events, "not all of the session was recorded"
    return power.tally


def main() -> int:
    """Runs it; exit code 1 when a file was damaged or an event lost."""
    parser = argparse.ArgumentParser(prog="tests.trust.power")
    parser.add_argument("--events", type=int, default=120, help="Of the recorded session.")
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    if reason := why_not():
        print(f"the power cannot be cut here: {reason}")
        return 0
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}", flush=True)
    tally = run(asked.events, seed)
    for problem in tally.damaged[:20]:
        print(problem)
    print(tally.told())
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
