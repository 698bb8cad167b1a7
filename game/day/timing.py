"""How much time a block has left, and when the whole session will end."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from game.workshop.clock_rules import ANOTHER_DAY
from game.workshop.state import Block, Meeting, Pause

_STILL_LATE = timedelta(minutes=90)
"""A session that begins further from its planned start than this is held at another time."""


_TIME = re.compile(r"(\d{1,2})(?:\s*(?:[:.,uh]|uur)?\s*(\d{2}))?\s*(?:u|uur|h)?", re.IGNORECASE)


def read_time(text: str) -> str:
    """A time as people type it, as ``09:30``; empty when it is none.

    ``930``, ``9.30``, ``9u30``, ``9:30`` and ``9`` are all understood.
    """
    found = _TIME.fullmatch(text.strip())
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The time of one block.

    Attributes:
        seconds: Left; negative when it runs over.
        share: Of the planned time that has passed, 0 to 1.
        ends_at: When it should end.
    """

    seconds: int
    share: float
    ends_at: datetime

    @property
    def text(self) -> str:
        """As ``12:40``; over time as ``−2:05``."""
        return told_seconds(self.seconds)


def told_seconds(left: int) -> str:
    """Seconds that are left as ``12:40``; over time as ``−2:05``."""
    minutes, seconds = divmod(abs(left), 60)
    sign = "−" if left < 0 else ""
    return f"{sign}{minutes}:{seconds:02}"


def time_left(block: Block, now: datetime) -> TimeLeft | None:
    """The time of a block that was shown, or nothing; it goes only while it is on stage."""
    if not block.began:
        return None
    passed = block.spent + visit_of(block, now).total_seconds()
    planned = max(block.minutes * 60, 1)
    left = round(planned - passed)
    share = min(max(passed / planned, 0.0), 1.0)
    return TimeLeft(left, share, now + timedelta(seconds=left))


def visit_of(block: Block, now: datetime) -> timedelta:
    """How long a block is on stage now; nothing when it was left there on another day.

    While its clock stands still that does not grow.
    """
    if not block.since:
        return timedelta()
    until = datetime.fromisoformat(block.paused) if block.paused else now
    visit = until - datetime.fromisoformat(block.since)
    return visit if abs(visit) < ANOTHER_DAY else timedelta()


def went_since(moment: str, block: Block, now: datetime) -> timedelta:
    """How long the clock of a block went since a moment in it, ISO 8601: not in a pause."""
    began = datetime.fromisoformat(moment)
    pauses = [*block.pauses, *([Pause(block.paused, now.isoformat())] if block.paused else [])]
    return now - began - sum((_within(one, began, now) for one in pauses), timedelta())


def _within(pause: Pause, began: datetime, now: datetime) -> timedelta:
    """How much of a pause lies between two moments."""
    since = max(datetime.fromisoformat(pause.since), began)
    until = min(datetime.fromisoformat(pause.until), now)
    return max(until - since, timedelta())


def is_going(block: Block, now: datetime) -> bool:
    """Whether the clock of a block goes: it is on stage, and was brought there today."""
    return bool(block.since) and abs(now - datetime.fromisoformat(block.since)) < ANOTHER_DAY


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a session goes.

    Attributes:
        ends_at: When it ends if the rest takes as long as planned, on the minute.
        minutes_late: Later than planned; negative when ahead. What the two times tell differs
            by just as much.
        minutes_gone: Since the session began.
        minutes_whole: From its beginning to its end, as it goes now; 0 when it goes on since
            another day, for which nothing was planned.
    """

    ends_at: datetime
    minutes_late: int
    minutes_gone: int = 0
    minutes_whole: int = 0


def outlook(meeting: Meeting, current: Block | None, now: datetime) -> Outlook | None:
    """When a session will end, once it has begun; nothing on another day."""
    left = time_left(current, now) if current else None
    if not current or not left or not is_going(current, now):
        return None
    over = max(now, left.ends_at)
    position = [block.id for block in meeting.blocks].index(current.id)
    later = [block for block in meeting.blocks[position + 1 :] if not block.is_skipped]
    ends_at = over + timedelta(minutes=sum(block.minutes for block in later))
    told = _on_the_minute(ends_at)
    began = datetime.fromisoformat(meeting.began)
    if now - began >= ANOTHER_DAY:
        return Outlook(told, minutes_late=0)
    planned_end = planned_start(meeting, now) + timedelta(minutes=meeting.minutes)
    return Outlook(
        told,
        minutes_late=_minutes(told - _on_the_minute(planned_end)),
        minutes_gone=max(_minutes(now - began), 0),
        minutes_whole=max(_minutes(ends_at - began), 0),
    )


def _on_the_minute(moment: datetime) -> datetime:
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def planned_start(meeting: Meeting, now: datetime) -> datetime:
    """As planned; but when it really began hours away from that, then that is the plan."""
    began = datetime.fromisoformat(meeting.began) if meeting.began else None
    planned = _as_planned(meeting, began or now)  # the hour may have changed since it began
    if began is None:
        return planned
    if planned - began > _STILL_LATE and planned.date() == began.date():
        began = _went_on(meeting) or planned
    return planned if abs(began - planned) <= _STILL_LATE else began


def _went_on(meeting: Meeting) -> datetime | None:
    """When the session got under way, if it did: its first screen can be up long before that."""
    first, *others = sorted((one for one in meeting.blocks if one.began), key=lambda one: one.began)
    after = timedelta(minutes=first.minutes)
    return datetime.fromisoformat(others[0].began) - after if others else None


def _as_planned(meeting: Meeting, moment: datetime) -> datetime:
    """With the offset of a moment."""
    return datetime.fromisoformat(f"{meeting.day}T{meeting.start}").replace(tzinfo=moment.tzinfo)


def start_for_the_room(meeting: Meeting, now: datetime) -> str:
    """When it begins, as ``09:00``; empty when it is held hours later than it was planned."""
    planned = _as_planned(meeting, now)
    if meeting.began and planned.date() <= now.date():
        is_so = planned_start(meeting, now) == planned
    else:
        is_so = now - planned <= _STILL_LATE
    return meeting.start if is_so else ""
