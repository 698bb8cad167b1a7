"""How a session is kept in time: where each block stands, and taking minutes from the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from game.day.timing import planned_start, time_left
from game.workshop.events import BlockMinutes
from game.workshop.state import Block, Meeting


@dataclass(frozen=True, slots=True)
class Slot:
    """When a block begins and ends: as it went, or else as it will go from now."""

    block: Block
    begins: datetime
    ends: datetime


def to_come(meeting: Meeting, current: Block | None) -> tuple[Block, ...]:
    """The blocks after this one that are not left out; all of them before the session."""
    ids = [block.id for block in meeting.blocks]
    after = ids.index(current.id) + 1 if current and current.id in ids else 0
    return tuple(block for block in meeting.blocks[after:] if not block.is_skipped)


def last_over(blocks: Sequence[Block], current: str) -> Block | None:
    """The block that left the stage last, before the one with this id came on it."""
    over = [one for one in blocks if one.ended and one.id != current]
    return max(over, key=lambda one: datetime.fromisoformat(one.ended), default=None)


def schedule(meeting: Meeting, current: Block | None, now: datetime) -> tuple[Slot, ...]:
    """Every block that is not left out, with the times that can be said of it now."""
    left = time_left(current, now) if current else None
    if not current or not left:
        return _in_a_row(meeting.blocks, planned_start(meeting, now))
    ids = [block.id for block in meeting.blocks]
    passed = [b for b in meeting.blocks[: ids.index(current.id)] if b.began and b.ended]
    behind = tuple(
        Slot(b, datetime.fromisoformat(b.began), datetime.fromisoformat(b.ended)) for b in passed
    )
    ends = max(now, left.ends_at)
    here = Slot(current, datetime.fromisoformat(current.began), ends)
    return (*behind, here, *_in_a_row(to_come(meeting, current), ends))


def _in_a_row(blocks: Sequence[Block], begins: datetime) -> tuple[Slot, ...]:
    slots = []
    for block in blocks:
        if not block.is_skipped:
            ends = begins + timedelta(minutes=block.minutes)
            slots.append(Slot(block, begins, ends))
            begins = ends
    return tuple(slots)


def shared(blocks: Sequence[Block], minutes: int) -> tuple[BlockMinutes, ...]:
    """How blocks give minutes together, each in proportion to its length; breaks give nothing.

    Args:
        blocks: Those that can give.
        minutes: To take from them; negative to give to them. No block gives more than half.

    Returns:
        The change of each block; they sum to ``-minutes``, or to as much as there is.
    """
    giving = [block for block in blocks if not block.is_break and block.minutes]
    most = [block.minutes // 2 if minutes > 0 else block.minutes * 10 for block in giving]
    wanted = min(abs(minutes), sum(most))
    whole = sum(block.minutes for block in giving)
    exact = [wanted * block.minutes / whole for block in giving]
    taken = [min(int(share), limit) for share, limit in zip(exact, most, strict=True)]
    # what rounding left over comes from who still owes the largest part of a minute
    while sum(taken) < wanted:
        owes = [(exact[n] - taken[n], n) for n in range(len(giving)) if taken[n] < most[n]]
        taken[max(owes)[1]] += 1
    sign = -1 if minutes > 0 else 1
    return tuple(
        BlockMinutes(block.id, sign * count)
        for block, count in zip(giving, taken, strict=True)
        if count
    )
