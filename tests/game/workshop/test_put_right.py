"""A part that began before its clock did: the part before it was over by then."""

from datetime import timedelta

import pytest

from game.exercise import Event
from game.workshop.events import BlockShown, ClockCorrected, StagePaused, StageUncovered
from tests.game.clock import START
from tests.game.workshop.test_rules import blocks


def at(minutes: int) -> str:
    return (START + timedelta(minutes=minutes)).isoformat()


FIRST, SECOND = BlockShown("s1", "b1", at(0)), BlockShown("s1", "b2", at(10))


def earlier(minutes: int) -> Event:
    return ClockCorrected(minutes * 60, previous="b1")


@pytest.mark.parametrize(
    ("events", "minutes"),
    [
        ((earlier(5),), 5),
        ((earlier(3), earlier(2)), 5),
        ((earlier(3), earlier(15)), 0),  # it took no longer than it did
        ((StagePaused("09:30", at(12)), earlier(5)), 5),
        ((StagePaused("09:30", at(12)), StageUncovered(at(30)), earlier(5)), 5),
    ],
)
def test_the_part_before_it_took_so_much_less(events: tuple[Event, ...], minutes: int) -> None:
    first, _ = blocks(FIRST, SECOND, *events)
    assert (first.ended, first.spent) == (at(minutes), minutes * 60)


def test_also_when_it_came_back_on_stage() -> None:
    first, second = blocks(
        FIRST, SECOND, BlockShown("s1", "b1", at(20)), BlockShown("s1", "b2", at(24)), earlier(3)
    )
    assert (first.ended, first.spent) == (at(21), 11 * 60)
    assert second.spent == 13 * 60


def test_what_ended_on_another_day_stays() -> None:
    day = 24 * 60
    first, _ = blocks(FIRST, SECOND, BlockShown("s1", "b2", at(day)), earlier(5))
    assert (first.ended, first.spent) == (at(10), 10 * 60)
