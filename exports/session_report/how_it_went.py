"""A session as it went: its parts with their minutes, and what happened at which time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from exports.blocks import heading, text
from exports.charts.minutes import minutes_taken
from exports.pictures import framed, picture
from exports.rows import data_table
from exports.source import Source
from game.day.agenda import block_title
from game.exercise import Event
from game.workshop.state import Block, Meeting

Story = list[Any]

Course = Sequence[tuple[str, Event]]
"""All that happened and still counts, with its moment, ISO 8601."""

_TOLD = {
    "norm_worded": "text",
    "norm_decided": "",
    "temperature_shown": "",
    "plank_given": "",
    "action_written": "what",
    "success_written": "text",
    "thought_parked": "text",
    "question_asked": "question",
    "photo_added": "",
}
"""What is told of the course of a session, and the words in it."""


def how_it_went(source: Source, meeting: Meeting, course: Course, made_at: datetime) -> Story:
    """A session: when it began, its parts, planned and taken minutes, and its moments."""
    words = source.words
    story: Story = [heading(_title(source, meeting), 2)]
    if not meeting.began:
        return [*story, text(words("session_report.not_held"), "open")]
    story.append(text(_summary(source, meeting, made_at), "line"))
    story.append(_parts(source, meeting, made_at))
    done = [block for block in meeting.blocks if block.began]
    if len(done) > 1:
        story.append(_chart(source, done, made_at))
    moments = [(at, event) for at, event in course if at[:10] == meeting.began[:10]]
    return [*story, *_moments(source, moments)]


def _title(source: Source, meeting: Meeting) -> str:
    day = source.day(meeting.day, "long")
    return source.words("session_report.session", number=meeting.number, day=day)


def _summary(source: Source, meeting: Meeting, made_at: datetime) -> str:
    taken = sum(_taken(block, made_at) for block in meeting.blocks)
    skipped = sum(block.is_skipped for block in meeting.blocks)
    return source.words(
        "session_report.summary",
        start=meeting.start,
        began=meeting.began[11:16],
        planned=meeting.minutes,
        taken=taken,
        skipped=skipped,
    )


def _parts(source: Source, meeting: Meeting, made_at: datetime) -> Any:
    words = source.words
    head = tuple(words(f"session_report.{key}") for key in ("when", "part", "planned", "taken"))
    rows = [
        (
            f"{block.began[11:16]}–{block.ended[11:16] or '…'}" if block.began else "–",
            block_title(block, words),
            str(block.minutes - block.added),
            _told_taken(source, block, made_at),
        )
        for block in meeting.blocks
    ]
    return data_table([head, *rows], (3, 8, 3, 4), alignments=("left", "left", "right", "right"))


def _told_taken(source: Source, block: Block, made_at: datetime) -> str:
    if block.is_skipped:
        return source.words("session_report.skipped")
    return str(_taken(block, made_at)) if block.began else source.words("session_report.not_done")


def _taken(block: Block, made_at: datetime) -> int:
    """Minutes on stage."""
    seconds = float(block.spent)
    if block.since:
        seconds += max((made_at - datetime.fromisoformat(block.since)).total_seconds(), 0)
    return round(seconds / 60)


def _chart(source: Source, blocks: Sequence[Block], made_at: datetime) -> Any:
    words = source.words
    parts = [
        (block_title(block, words), block.minutes - block.added, _taken(block, made_at))
        for block in blocks
    ]
    told = [
        words("session_report.chart_part", part=name, planned=planned, taken=taken)
        for name, planned, taken in parts
    ]
    alternative = words("session_report.chart", parts="; ".join(told))
    return picture(minutes_taken(framed(len(parts)), parts, alternative), width=480)


def _moments(source: Source, course: Course) -> Story:
    words = source.words
    rows = []
    for at, event in course:
        if event.kind not in _TOLD:
            continue
        said = str(getattr(event, _TOLD[event.kind])) if _TOLD[event.kind] else ""
        what = words(f"event.{event.kind}")
        rows.append((at[11:16], what[:1].upper() + what[1:], said or "–"))
    if not rows:
        return []
    head = tuple(words(f"session_report.{key}") for key in ("time", "what", "said"))
    return [heading(words("session_report.moments"), 3), data_table([head, *rows], (2, 5, 11))]
