"""The demo plays the example through the real windows; what comes out is what the example says."""

from datetime import datetime
from typing import Any

import pytest

from game.card_game.planks import planks
from game.example.session import scenario
from game.state import State
from game.traject.gathered import gather
from tests.desktop.demo.plain import Plain


@pytest.mark.parametrize(
    "part", ["beginning", "norms", "ideas", "actions", "plan", "thoughts", "sorts"]
)
def test_what_was_played_is_what_the_example_says(played: State, meant: State, part: str) -> None:
    assert getattr(Plain(played), part)() == getattr(Plain(meant), part)()


def test_the_teapot_is_as_warm_as_the_example_says(played: State) -> None:
    warm = [one.reading.degrees for one in gather(played).temperatures]
    assert warm == [scenario()["expected"]["temperatures"]["s1"]]


def test_the_example_says_something(meant: State) -> None:
    plain = Plain(meant)
    assert len(plain.norms()) == 3
    assert sum(len(one["votes"]) for one in plain.norms()) > 3
    assert len(plain.actions()) == 5
    assert len(plain.plan()["returns"]) == 5


def test_the_bridges_come_down_as_far_as_is_expected(played: State) -> None:
    game = gather(played).game
    came = {table.id: sum(planks(game, table)) for table in game.tables}
    assert came == scenario()["expected"]["planks"] == {"t1": 3, "t2": 2, "t3": 3}


def test_every_table_said_and_voted_what_the_example_tells(played: State, meant: State) -> None:
    def told(state: State) -> list[Any]:
        return [
            (
                sorted((note.kind, note.turn, note.card, note.text) for note in table.notes),
                sorted((one.id, one.counts, one.exact, one.is_shown) for one in table.ballots),
                [(hand.id, hand.cards, hand.settled) for hand in table.hands],
            )
            for table in gather(state).game.tables
        ]

    assert told(played) == told(meant)


def test_the_day_began_late_and_every_part_took_as_long_as_in_the_example(played: State) -> None:
    told = scenario()["sessions"][0]["programme"]["blocks"]
    pace = sum(one["actual_minutes"] for one in told) / sum(one["minutes"] for one in told)
    meeting = played.workshop.meetings[0]
    late = datetime.fromisoformat(meeting.began).replace(tzinfo=None) - datetime.fromisoformat(
        f"{meeting.day}T{meeting.start}"
    )
    assert 12 <= late.total_seconds() / 60 < 15
    for block in meeting.blocks[:-1]:
        ended = datetime.fromisoformat(block.ended)
        minutes = (ended - datetime.fromisoformat(block.began)).total_seconds() / 60
        assert minutes == pytest.approx(block.minutes * pace, abs=1.5), block.id


COMPARED = {
    *("session_1_viewpoints", "shift_of_means", "temperatures"),
    *("planks", "planks_after_s2"),
}
"""Figures that are compared, in this folder, in tests/game/q_sort, pulse and test_progress.py."""


def test_every_figure_that_is_expected_is_compared() -> None:
    for name in ("polikliniek-zuid", "ict-servicedesk"):
        assert scenario(name)["expected"].keys() <= COMPARED
