"""How much time a block has left, and when the session will end."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.day.timing import (
    Outlook,
    TimeLeft,
    outlook,
    planned_start,
    read_time,
    start_for_the_room,
    time_left,
    went_since,
)
from game.workshop.state import Block, Meeting, Pause
from tests.game.clock import START

BEGAN = START.isoformat()
BLOCK = Block("b2", 60, began=BEGAN, since=BEGAN)
MEETING = Meeting("s1", 1, "2026-11-24", "08:50", (Block("b1", 10), BLOCK, Block("b3", 30)))


def _begun(moment: datetime) -> Block:
    return replace(BLOCK, began=moment.isoformat(), since=moment.isoformat())


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("after", "text", "share"),
    [
        (0, "60:00", 0.0),
        (47, "13:00", 47 / 60),
        (59.5, "0:30", 59.5 / 60),
        (60, "0:00", 1.0),
        (62 + 5 / 60, "−2:05", 1.0),
        (-1, "61:00", 0.0),
    ],
)
def test_the_time_of_a_block(after: float, text: str, share: float) -> None:
    left = time_left(BLOCK, START + minutes(after))
    assert left
    assert left.text == text
    assert left.share == pytest.approx(share)
    assert left.ends_at == START + minutes(60)


def test_the_clock_of_a_block_stands_still_while_it_is_not_on_stage() -> None:
    left = replace(BLOCK, since="", spent=20 * 60, ended=(START + minutes(20)).isoformat())
    found = time_left(left, START + minutes(55))
    assert found
    assert found.text == "40:00"
    back = replace(left, since=(START + minutes(55)).isoformat())
    found = time_left(back, START + minutes(60))
    assert found
    assert found.text == "35:00"


def test_a_step_that_began_in_a_block_loses_no_time_while_its_clock_stands_still() -> None:
    def told(*after: float) -> list[str]:
        return [(START + minutes(one)).isoformat() for one in after]

    step = told(10)[0]
    block = replace(BLOCK, pauses=(Pause(*told(5, 12)), Pause(*told(20, 24))))
    assert went_since(step, BLOCK, START + minutes(30)) == minutes(20)
    assert went_since(step, block, START + minutes(30)) == minutes(20 - 2 - 4)
    assert went_since(step, block, START + minutes(22)) == minutes(12 - 2 - 2)
    still = replace(block, paused=told(26)[0])
    assert went_since(step, still, START + minutes(30)) == minutes(20 - 2 - 4 - 4)


def test_a_block_that_was_never_shown_has_no_clock() -> None:
    assert time_left(Block("b1", 10), START) is None


def test_a_block_without_minutes_is_over_at_once() -> None:
    left = time_left(Block("b1", 0, began=BEGAN, since=BEGAN), START + minutes(1))
    assert left
    assert (left.share, left.seconds) == (1.0, -59)


@given(st.integers(0, 600), st.floats(-1e5, 1e5))
def test_any_block_at_any_time_has_a_share_and_a_text(planned: int, after: float) -> None:
    moment = START + timedelta(seconds=after)
    left = time_left(Block("b1", planned, began=BEGAN, since=BEGAN), moment)
    assert isinstance(left, TimeLeft)
    assert 0 <= left.share <= 1
    assert left.text.removeprefix("−").replace(":", "").isdigit()


@pytest.mark.parametrize(
    ("after", "late"),
    [(0, 0), (59, 0), (60, 0), (70, 10), (150, 90)],
)
def test_a_session_ends_later_when_a_block_runs_over(after: int, late: int) -> None:
    found = outlook(MEETING, BLOCK, START + minutes(after))
    assert found == Outlook(START + minutes(90 + late), late, after, 90 + late)


def test_a_late_beginning_is_told_and_an_early_one_as_well() -> None:
    later = _begun(START + minutes(15))
    found = outlook(replace(MEETING, blocks=(MEETING.blocks[0], later)), later, START + minutes(15))
    assert found
    assert found.minutes_late == 15
    earlier = _begun(START - minutes(5))
    found = outlook(replace(MEETING, blocks=(MEETING.blocks[0], earlier)), earlier, START)
    assert found
    assert found.minutes_late == -5


@pytest.mark.parametrize(("seconds", "late"), [(29, 0), (30, 1), (50, 1), (90, 2), (-40, -1)])
def test_the_time_it_ends_and_the_minutes_over_tell_the_same(seconds: int, late: int) -> None:
    block = _begun(START + timedelta(seconds=seconds))
    found = outlook(replace(MEETING, blocks=(MEETING.blocks[0], block)), block, START)
    assert found
    assert found.ends_at == START + minutes(60 + late)
    assert found.minutes_late == late


def test_before_the_session_there_is_no_outlook() -> None:
    assert outlook(MEETING, None, START) is None
    assert outlook(MEETING, MEETING.blocks[0], START) is None


def test_what_was_left_on_stage_on_another_day_has_a_clock_that_stands_still() -> None:
    left = time_left(BLOCK, START + minutes(26 * 60))
    assert left
    assert left.text == "60:00"
    assert outlook(MEETING, BLOCK, START + minutes(26 * 60)) is None


def test_a_session_that_goes_on_on_another_day_tells_its_end_and_no_delay() -> None:
    weeks_later = START + timedelta(days=42)
    block = replace(BLOCK, since=weeks_later.isoformat())
    first, _, last = MEETING.blocks
    meeting = replace(MEETING, blocks=(replace(first, began=BEGAN), block, last))
    found = outlook(meeting, block, weeks_later + minutes(5))
    assert found == Outlook(weeks_later + minutes(90), minutes_late=0)


def test_a_part_that_is_skipped_takes_no_time() -> None:
    skipped = replace(MEETING.blocks[2], is_skipped=True)
    found = outlook(replace(MEETING, blocks=(*MEETING.blocks[:2], skipped)), BLOCK, START)
    assert found
    assert found.minutes_late == -30


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("09:30", "09:30"),
        ("930", "09:30"),
        ("1930", "19:30"),
        (" 19.30 ", "19:30"),
        ("9u30", "09:30"),
        ("9h30", "09:30"),
        ("9.30 uur", "09:30"),
        ("9 uur", "09:00"),
        ("9U", "09:00"),
        ("0", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert read_time(typed) == read


NO_TIMES = ["", "24:00", "9:60", "9:7", "half tien", "12345", "-1", "9:30:00"]


@pytest.mark.parametrize("typed", NO_TIMES)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) == ""


def _held(*moments: datetime) -> Meeting:
    """The session, with its parts shown one after the other at these moments."""
    first, second, third = MEETING.blocks
    blocks = (first, replace(second, began="", since=""), third)
    shown = [
        replace(one, began=moment.isoformat()) for one, moment in zip(blocks, moments, strict=False)
    ]
    return replace(MEETING, blocks=(*shown, *blocks[len(shown) :]))


PLANNED = START - minutes(10)  # 08:50


@pytest.mark.parametrize(
    ("moments", "now", "begins", "told"),
    [
        ((), -14 * 60, 0, "08:50"),  # looked at on the evening before
        ((), 60, 0, "08:50"),
        ((), 300, 0, ""),
        ((40,), 45, 0, "08:50"),
        ((300,), 305, 300, ""),  # held in the afternoon
        ((-150,), -100, 0, "08:50"),  # the first screen is up while the room is made ready
        ((-150,), 20, 0, "08:50"),
        ((-150, 12), 20, 0, "08:50"),
        ((-150, -140), -120, -150, ""),  # held in the early morning
    ],
)
def test_a_session_that_is_held_at_another_time_has_the_times_of_that(
    moments: tuple[int, ...], now: int, begins: int, told: str
) -> None:
    meeting = _held(*(PLANNED + minutes(one) for one in moments))
    assert planned_start(meeting, PLANNED + minutes(now)) == PLANNED + minutes(begins)
    assert start_for_the_room(meeting, PLANNED + minutes(now)) == told
