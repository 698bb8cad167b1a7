"""A program that is killed: every idea it said was kept is there."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.files.examination import examine_file
from game.session import Session
from tests.game.clock import TickingClock
from tests.game.other_process import ROOT, run
from tests.game.played import by_id


def kill_while_writing(path: Path, after: float) -> int:
    """How many ideas the program said were kept before it was killed."""
    command = [sys.executable, "-m", "tests.game.other_process", "write", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        kept = int(writer.stdout.readline()) + 1
        time.sleep(after)
        writer.kill()
        return kept + len(writer.stdout.readlines())


@pytest.mark.parametrize("after", [0.0, 0.05, 0.11])
def test_every_idea_that_was_kept_is_there(
    path: Path, session: Session, clock: TickingClock, after: float
) -> None:
    session.close()
    kept = kill_while_writing(path, after)
    again = Session.open(path, clock)
    ideas = [idea.id for idea in again.state.rounds["actions"].ideas]
    assert len(ideas) in (kept, kept + 1)
    assert ideas == [f"I{number}" for number in range(len(ideas))]
    assert again.journal.problems() == ()
    assert by_id(again.journal.stored_results(again.results())) == by_id(again.results())
    again.close()


def test_a_file_killed_in_the_middle_of_a_transaction_is_sound(played_path: Path) -> None:
    before = played_path.read_bytes()
    assert run("die", played_path) == "half"
    half = played_path.read_bytes()
    assert half != before, "part of the transaction is in the file"

    found = examine_file(played_path)
    assert found.ok
    assert found.problems == ()
    assert played_path.read_bytes() == half

    again = Session.open(played_path, TickingClock())
    assert by_id(again.journal.stored_results(again.results())) == by_id(again.results())
    again.close()
    assert played_path.read_bytes() == before
