"""Keeping a session in time: minutes from the rest, and what stands when."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.language import words
from game.day.agenda import agenda, ends_at
from game.day.pacing import schedule, shared, to_come
from game.workshop.state import Block, Meeting, Round, Stage, Workshop
from tests.game.clock import START

BLOCKS = (
    Block("b1", 10, "opening", pages=("welcome",)),
    Block("b2", 25, "clarity", round="norms"),
    Block("b3", 35, "moments", round="norms"),
    Block("b4", 15, "break", pages=("pause",)),
    Block("b5", 45, "wording", round="norms", title="Zinnen smeden"),
    Block("b6", 20, "actions", round="actions"),
)
MEETING = Meeting("s1", 1, "2026-11-24", "09:00", BLOCKS)
WORKSHOP = Workshop(
    meetings=(MEETING,),
    rounds=(Round("norms", "norms", "s1"), Round("actions", "actions", "s1")),
    stage=Stage("s1"),
)

blocks = st.lists(st.integers(0, 90), max_size=9).map(
    lambda lengths: [Block(f"b{n}", length) for n, length in enumerate(lengths)]
)


@given(blocks, st.integers(-200, 400))
def test_minutes_are_taken_in_proportion_and_to_the_minute(
    lengths: list[Block], minutes: int
) -> None:
    changes = {one.block: one.minutes for one in shared(lengths, minutes)}
    most = sum(block.minutes // 2 for block in lengths)
    if minutes > 0:
        assert sum(changes.values()) == -min(minutes, most)
        assert all(0 <= -changes.get(b.id, 0) <= b.minutes // 2 for b in lengths)
    elif any(block.minutes for block in lengths):
        assert sum(changes.values()) == min(-minutes, 10 * sum(b.minutes for b in lengths))
    for one in lengths:
        for other in lengths:
            if one.minutes >= other.minutes:
                assert abs(changes.get(one.id, 0)) >= abs(changes.get(other.id, 0)) - 1


def test_a_break_gives_nothing() -> None:
    assert {one.block for one in shared(BLOCKS, 30)} == {"b1", "b2", "b3", "b5", "b6"}
    assert shared((BLOCKS[3],), 5) == ()


def test_before_the_session_all_is_as_planned() -> None:
    slots = schedule(MEETING, None, START - timedelta(days=2))
    assert [slot.begins.strftime("%H:%M") for slot in slots] == [
        *("09:00", "09:10", "09:35", "10:10", "10:25", "11:10")
    ]
    assert slots[-1].ends.strftime("%H:%M") == "11:30"


def test_during_the_session_what_was_keeps_its_time_and_the_rest_shifts() -> None:
    begun = START + timedelta(minutes=12)
    first = replace(
        BLOCKS[0],
        began=begun.isoformat(),
        ended=(begun + timedelta(minutes=6)).isoformat(),
        spent=360,
    )
    second_began = (begun + timedelta(minutes=6)).isoformat()
    second = replace(BLOCKS[1], began=second_began, since=second_began)
    skipped = replace(BLOCKS[2], is_skipped=True)
    meeting = replace(MEETING, blocks=(first, second, skipped, *BLOCKS[3:]))
    slots = schedule(meeting, second, begun + timedelta(minutes=10))
    assert [slot.block.id for slot in slots] == ["b1", "b2", "b4", "b5", "b6"]
    assert [slot.begins.strftime("%H:%M") for slot in slots] == [
        *("09:12", "09:18", "09:43", "09:58", "10:43")
    ]
    assert [block.id for block in to_come(meeting, second)] == ["b4", "b5", "b6"]


def test_the_agenda_is_coarse_and_keeps_what_the_trainer_called_it() -> None:
    items = agenda(replace(WORKSHOP, stage=Stage("s1", "b3")), words("nl"), START)
    assert [(one.begins, one.title) for one in items] == [
        ("09:00", "Welkom, doel en afspraken"),
        ("09:10", "Van visie naar teamnormen"),
        ("10:10", "Pauze"),
        ("10:25", "Zinnen smeden"),
        ("11:10", "Acties kiezen en actieplan"),
    ]
    assert [one.is_now for one in items] == [False, True, False, False, False]
    assert items[2].is_break
    assert ends_at(WORKSHOP, START) == "11:30"


def test_a_goodbye_at_the_time_of_the_end_is_told_once() -> None:
    last = Block("b9", 2, name="goodbye", pages=("closing",))
    meeting = replace(MEETING, blocks=(*MEETING.blocks[:2], last))
    items = agenda(replace(WORKSHOP, meetings=(meeting,)), words("nl"), START)
    assert items[-1].begins < ends_at(replace(WORKSHOP, meetings=(meeting,)), START)
    alone = replace(MEETING, blocks=(last,))
    assert len(agenda(replace(WORKSHOP, meetings=(alone,)), words("nl"), START)) == 1


def test_without_a_programme_there_is_no_agenda() -> None:
    assert agenda(Workshop(), words("nl"), START) == ()
    assert ends_at(Workshop(), START) == ""


@pytest.mark.parametrize("minute", range(0, 60, 7))
def test_the_room_is_told_times_on_five_minutes(minute: int) -> None:
    meeting = replace(MEETING, start=f"09:{minute:02}")
    items = agenda(replace(WORKSHOP, meetings=(meeting,)), words("en"), START)
    assert all(item.begins[-1] in "05" for item in items)
