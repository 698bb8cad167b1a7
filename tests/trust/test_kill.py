"""The short form of ``make trust``: a hundred kills; nothing damaged, nothing lost."""

import re
import subprocess
import sys

from tests.trust.child import ROOT


def test_a_hundred_kills_damage_nothing_and_lose_nothing() -> None:
    command = [sys.executable, "-m", "tests.trust.kill", "--times", "100"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "files damaged: 0 of 100 kills" in done.stdout
    figures = re.search(r"confirmed events lost: 0 of (\d+) confirmed events", done.stdout)
    assert figures
    assert int(figures[1]) > 100
