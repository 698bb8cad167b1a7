"""Who leafed through a programme on the evening before finds its clock unused in the morning."""

from dataclasses import replace

import pytest

from game.workshop.events import BlockShown
from tests.game.workshop.test_rules import NEXT, PLAN, SHOWN, WORK, blocks

EVENING = BlockShown("s1", "b1", at="2026-11-23T20:00:00+01:00")
ON = BlockShown("s1", "b2", at="2026-11-23T20:03:00+01:00")


def test_what_was_looked_at_the_day_before_begins_anew() -> None:
    assert blocks(EVENING, ON)[0].ended == ON.at
    assert blocks(EVENING, ON, SHOWN, NEXT) == blocks(SHOWN, NEXT)
    again = blocks(EVENING, ON, NEXT)
    assert (again[0].began, again[0].ended, again[1].began) == ("", "", NEXT.at)


def test_it_can_be_taken_out_of_the_programme_again() -> None:
    shorter = replace(PLAN, blocks=(WORK,))
    assert [block.id for block in blocks(EVENING, SHOWN, NEXT, PLAN)] == ["b1", "b2"]
    assert [block.id for block in blocks(EVENING, NEXT, shorter)] == ["b2"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2026-11-23T09:00:00+01:00", "2026-11-23T09:40:00+01:00"),  # held on the day before
        ("2026-11-24T00:30:00+01:00", "2026-11-24T00:31:00+01:00"),  # on the day itself
        ("2026-11-23T23:30:00+01:00", "2026-11-23T23:31:00+01:00"),  # and goes on past midnight
    ],
)
def test_what_was_held_stays(first: str, second: str) -> None:
    welcome, _ = blocks(replace(EVENING, at=first), replace(ON, at=second), SHOWN)
    assert welcome.began == first
