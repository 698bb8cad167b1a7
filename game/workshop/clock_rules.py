"""What the events of blocks and of their clocks ask and do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.workshop import events as e
from game.workshop.state import Block, Meeting, Pause, Stage, Workshop

LONGEST_BLOCK = 600
"""Minutes."""

ANOTHER_DAY = timedelta(hours=12)
"""A block that is on stage for longer than this was left there when everybody went home."""


_A_LOOK = 15
"""Seconds for each minute of a session: who was on stage for less only looked ahead."""


def a_length(minutes: int) -> None:
    """Asks for a length that a block can have, in minutes.

    Raises:
        RuleError: ``bad_minutes``.
    """
    if not 0 <= minutes <= LONGEST_BLOCK:
        raise RuleError("bad_minutes", minutes=minutes, most=LONGEST_BLOCK)


def _a_moment(_: Workshop, event: e.BlockShown) -> None:
    asked.a_moment(event.at)


def _a_moment_if_told(_: Workshop, event: e.StagePaused | e.StageUncovered) -> None:
    if event.at:
        asked.a_moment(event.at)


def _a_time_to_go_on(_: Workshop, event: e.StagePaused) -> None:
    asked.a_time(event.back_at)


def _known_block(state: Workshop, event: e.BlockShown | e.BlockNoted) -> None:
    meeting = keyed.find(state.meetings, event.session)
    if not meeting or not keyed.has(meeting.blocks, event.block):
        raise RuleError("unknown_block", id=event.block)


def _block_of_meeting(state: Workshop, id: str) -> Block:
    block = keyed.find(state.meeting.blocks, id) if state.meeting else None
    if not block:
        raise RuleError("unknown_block", id=id)
    return block


def _more_or_fewer(state: Workshop, event: e.MinutesAdded) -> None:
    a_length(_block_of_meeting(state, event.block).minutes + event.minutes)


def _each_more_or_fewer(state: Workshop, event: e.MinutesShared) -> None:
    for id in {one.block for one in event.blocks}:
        change = sum(one.minutes for one in event.blocks if one.block == id)
        a_length(_block_of_meeting(state, id).minutes + change)


def _not_on_stage(state: Workshop, event: e.BlockSkipped) -> None:
    _block_of_meeting(state, event.block)
    if state.stage.block == event.block:
        raise RuleError("block_on_stage")


def _skipped(state: Workshop, event: e.BlockRestored) -> None:
    _block_of_meeting(state, event.block)


def _a_running_clock(state: Workshop, event: e.ClockCorrected | e.ClockJumped) -> None:
    if not state.block or not state.block.since:
        raise RuleError("no_clock")
    if isinstance(event, e.ClockCorrected):
        a_length(abs(event.seconds) // 60)


def _block_shown(state: Workshop, event: e.BlockShown) -> Workshop:
    """The block that was on stage ends; one that comes back goes on where it was."""
    left = (state.stage.meeting, state.stage.block)
    meetings = tuple(_at_moment(meeting, event, left) for meeting in state.meetings)
    return replace(state, meetings=meetings, stage=Stage(event.session, event.block))


def _at_moment(meeting: Meeting, event: e.BlockShown, left: tuple[str, str]) -> Meeting:
    if meeting.id == event.session and _was_only_looked_at(meeting, event.at):
        left = ("", "")
        meeting = replace(meeting, blocks=tuple(_not_begun(block) for block in meeting.blocks))
    blocks = meeting.blocks
    before = keyed.find(blocks, left[1]) if meeting.id == left[0] else None
    if before:
        blocks = keyed.put(blocks, _ended(before, event.at))
    shown = keyed.find(blocks, event.block) if meeting.id == event.session else None
    if shown:
        began = shown.began or event.at
        back = replace(shown, began=began, since=event.at, ended="", is_skipped=False)
        blocks = keyed.put(blocks, back)
    return replace(meeting, blocks=blocks)


def _was_only_looked_at(meeting: Meeting, at: str) -> bool:
    """Whether the session begins now, and somebody leafed through it on an earlier day."""
    moment = datetime.fromisoformat(at)
    if not meeting.began or moment.date().isoformat() != meeting.day:
        return False
    told = [one for block in meeting.blocks for one in (block.began, block.since, block.ended)]
    last = max(datetime.fromisoformat(one) for one in told if one)
    is_earlier = last.date() < moment.date() and moment - last >= ANOTHER_DAY
    return is_earlier and sum(block.spent for block in meeting.blocks) < meeting.minutes * _A_LOOK


def _not_begun(block: Block) -> Block:
    return replace(block, began="", since="", paused="", ended="", spent=0, pauses=())


def _ended(block: Block, at: str) -> Block:
    """A block that left the stage; its clock stands still until it comes back."""
    return replace(_counted(block, at), ended=at, since="", paused="")


def _counted(block: Block, at: str) -> Block:
    """A block with all that it was on stage for until then, and not while its clock stood."""
    if not block.since:
        return block
    visit = datetime.fromisoformat(block.paused or at) - datetime.fromisoformat(block.since)
    seconds = round(visit.total_seconds()) if visit < ANOTHER_DAY else 0
    return replace(block, spent=block.spent + max(seconds, 0))


def _stage_paused(state: Workshop, event: e.StagePaused) -> Workshop:
    block = state.block
    if block and block.since and not block.paused and not block.is_break:
        state = _with_blocks(state, _changed(state, block.id, paused=event.at))
    return replace(state, stage=state.stage.covered("pause", event.back_at))


def _stage_uncovered(state: Workshop, event: e.StageUncovered) -> Workshop:
    block = state.block
    if block and block.paused and event.at:
        pauses = (*block.pauses, Pause(block.paused, event.at))
        on = replace(_counted(block, event.at), since=event.at, paused="", pauses=pauses)
        state = _with_blocks(state, keyed.put(state.meeting.blocks if state.meeting else (), on))
    return replace(state, stage=state.stage.covered(""))


def _minutes_added(state: Workshop, event: e.MinutesAdded) -> Workshop:
    return _with_minutes(state, (e.BlockMinutes(event.block, event.minutes),))


def _minutes_shared(state: Workshop, event: e.MinutesShared) -> Workshop:
    return _with_minutes(state, event.blocks)


def _with_minutes(state: Workshop, changes: Sequence[e.BlockMinutes]) -> Workshop:
    blocks = state.meeting.blocks if state.meeting else ()
    for change in changes:
        block = keyed.find(blocks, change.block)
        if block:
            more = max(change.minutes, -block.minutes)
            minutes, added = block.minutes + more, block.added + more
            blocks = keyed.change(blocks, block.id, minutes=minutes, added=added)
    return _with_blocks(state, blocks)


def _block_skipped(state: Workshop, event: e.BlockSkipped) -> Workshop:
    return _with_blocks(state, _changed(state, event.block, is_skipped=True))


def _block_restored(state: Workshop, event: e.BlockRestored) -> Workshop:
    return _with_blocks(state, _changed(state, event.block, is_skipped=False))


def _changed(state: Workshop, id: str, **changes: object) -> tuple[Block, ...]:
    return keyed.change(state.meeting.blocks, id, **changes) if state.meeting else ()


def _with_blocks(state: Workshop, blocks: tuple[Block, ...]) -> Workshop:
    if not state.meeting:
        return state
    meetings = keyed.change(state.meetings, state.meeting.id, blocks=blocks)
    return replace(state, meetings=meetings)


def _a_note(_: Workshop, event: e.BlockNoted) -> None:
    asked.at_most_long(event.text)


def _note_written(state: Workshop, event: e.BlockNoted) -> Workshop:
    meeting = keyed.find(state.meetings, event.session)
    if not meeting:
        return state
    blocks = keyed.change(meeting.blocks, event.block, note=event.text.strip())
    return replace(state, meetings=keyed.change(state.meetings, meeting.id, blocks=blocks))


def _known_previous(state: Workshop, event: e.ClockCorrected) -> None:
    if event.previous:
        _block_of_meeting(state, event.previous)


def _clock_corrected(state: Workshop, event: e.ClockCorrected) -> Workshop:
    block = state.block
    if not block:
        return state
    blocks = state.meeting.blocks if state.meeting else ()
    previous = keyed.find(blocks, event.previous)
    if previous and _is_of_one_day(previous, block):
        now_begins = _came(block, previous) - timedelta(seconds=event.seconds)
        state = _with_blocks(state, keyed.put(blocks, _over_by(previous, now_begins)))
    began = _moved(block.began, -event.seconds)
    spent = block.spent + event.seconds
    return _with_blocks(state, _changed(state, block.id, began=began, spent=spent))


def _is_of_one_day(previous: Block, block: Block) -> bool:
    if not previous.ended or not block.since:
        return False
    between = datetime.fromisoformat(block.since) - datetime.fromisoformat(previous.ended)
    return between < ANOTHER_DAY


def _came(block: Block, previous: Block) -> datetime:
    """When a block came on stage, as far as it is known now; a pause since does not count.

    The first time that is when it began; later it is when the previous one left.
    """
    return max(datetime.fromisoformat(one) for one in (block.began, previous.ended))


def _over_by(block: Block, moment: datetime) -> Block:
    """A block that took no longer than until then; what it took before stays."""
    too_long = round((datetime.fromisoformat(block.ended) - moment).total_seconds())
    seconds = min(max(too_long, 0), block.spent)
    return replace(block, ended=_moved(block.ended, -seconds), spent=block.spent - seconds)


def _clock_jumped(state: Workshop, event: e.ClockJumped) -> Workshop:
    """All of the session is told in the time of the new clock, so that every span stays."""
    blocks = tuple(
        replace(
            block,
            began=_moved(block.began, event.seconds),
            since=_moved(block.since, event.seconds),
            paused=_moved(block.paused, event.seconds),
            ended=_moved(block.ended, event.seconds),
            pauses=tuple(
                Pause(_moved(one.since, event.seconds), _moved(one.until, event.seconds))
                for one in block.pauses
            ),
        )
        for block in (state.meeting.blocks if state.meeting else ())
    )
    return _with_blocks(state, blocks)


def _moved(moment: str, seconds: int) -> str:
    if not moment:
        return ""
    return (datetime.fromisoformat(moment) + timedelta(seconds=seconds)).isoformat()


RULES: Rules[Workshop] = {
    e.BlockShown: Rule(_block_shown, (_known_block, _a_moment)),
    e.StagePaused: Rule(_stage_paused, (_a_time_to_go_on, _a_moment_if_told)),
    e.StageUncovered: Rule(_stage_uncovered, (_a_moment_if_told,)),
    e.MinutesAdded: Rule(_minutes_added, (_more_or_fewer,)),
    e.MinutesShared: Rule(_minutes_shared, (_each_more_or_fewer,)),
    e.BlockSkipped: Rule(_block_skipped, (_not_on_stage,)),
    e.BlockRestored: Rule(_block_restored, (_skipped,)),
    e.ClockCorrected: Rule(_clock_corrected, (_a_running_clock, _known_previous)),
    e.BlockNoted: Rule(_note_written, (_known_block, _a_note)),
    e.ClockJumped: Rule(_clock_jumped, (_a_running_clock,)),
}
