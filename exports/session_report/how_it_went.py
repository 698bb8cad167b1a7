"""A session as it went: when it began, its parts, and what happened at which time."""

from datetime import datetime
from typing import Any

from exports.blocks import heading, text
from exports.session_report.minutes import minutes_of, parts
from exports.session_report.moments import Course, moments
from exports.source import Source
from game.workshop.state import Meeting

Story = list[Any]


def how_it_went(source: Source, meeting: Meeting, course: Course, made_at: datetime) -> Story:
    """A session: when it began, its parts, planned and taken minutes, and its moments."""
    story: Story = [heading(_title(source, meeting), 2)]
    if not meeting.began:
        return [*story, text(source.words("session_report.not_held"), "open")]
    story.append(text(_summary(source, meeting, made_at), "line"))
    return [*story, *parts(source, meeting, made_at), *moments(source, meeting, course)]


def _title(source: Source, meeting: Meeting) -> str:
    day = source.day(meeting.day, "long")
    return source.words("session_report.session", number=meeting.number, day=day)


def _summary(source: Source, meeting: Meeting, made_at: datetime) -> str:
    return source.words(
        "session_report.summary",
        start=meeting.start,
        began=meeting.began[11:16],
        planned=meeting.minutes,
        taken=sum(minutes_of(block, made_at) for block in meeting.blocks),
    )
