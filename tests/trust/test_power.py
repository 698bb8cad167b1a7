"""The short form of ``make trust``: the power cut after every call of a short session."""

import subprocess
import sys

import pytest

from tests.trust.child import ROOT
from tests.trust.recording import why_not


@pytest.mark.skipif(bool(why_not()), reason=f"nothing can be recorded: {why_not()}")
def test_cutting_the_power_damages_nothing_and_loses_nothing() -> None:
    command = [sys.executable, "-m", "tests.trust.power", "--events", "8"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "files damaged: 0 of " in done.stdout
    assert "confirmed events lost: 0 of 8 confirmed events" in done.stdout
