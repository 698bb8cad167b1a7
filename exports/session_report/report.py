"""The report of the sessions, for the bureau: without names, for it lies there for long."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from assets.language import Words
from exports.blocks import heading, text
from exports.page_breaks import room_of, titled
from exports.pages import write_balanced
from exports.rows import data_table
from exports.sections import SECTIONS
from exports.session_report.how_it_went import how_it_went
from exports.session_report.moments import Course
from exports.session_report.photos import photos
from exports.source import Source
from game.day.agenda import block_title
from game.exercise import Knot
from game.state import State

Story = list[Any]

_LAST = "actions"
"""What follows from all the others."""

_TITLED = ("A9",)
"""Parts that are not known for what they are under the name of their exercise alone."""

_ROOM = 110.0
"""Points that a section wants to begin with; otherwise it starts a page."""

_SMALLER_NORMS = 2
"""Sizes; in a report they do not hang on the wall."""


def session_report(
    state: State,
    knots: Mapping[str, Knot],
    course: Course,
    pictures: Mapping[str, bytes],
    words: Words,
    made_at: datetime,
    *,
    has_notes: bool = False,
) -> bytes:
    """The report as a tagged PDF; people stand in it by their role.

    Args:
        state: Everything there is in the traject.
        knots: The red thread.
        course: All that happened and still counts.
        pictures: JPEGs of photos, by the sum of their bytes.
        words: In the language of the report, with the client's word for a customer.
        made_at: The moment that the file gives for itself.
        has_notes: Whether the trainer's own notes are in it.
    """
    source = Source.of(state, knots, words, has_names=False)
    source = replace(source, smaller_norms=_SMALLER_NORMS)
    client = source.workshop.client
    return write_balanced(
        _story(source, course, pictures, made_at, has_notes),
        title=words("session_report.title_of", client=client),
        language=words.language,
        created=made_at,
        page_words=lambda page, pages: words("plan.page", page=page, pages=pages),
        header=client,
        author=words("app.name"),
        subject=words("session_report.subject"),
    )


def _story(
    source: Source,
    course: Course,
    pictures: Mapping[str, bytes],
    made_at: datetime,
    has_notes: bool,
) -> Story:
    words, workshop = source.words, source.workshop
    story: Story = [heading(words("session_report.title"), 1)]
    told = {"people": workshop.present, "teams": ", ".join(one.name for one in workshop.teams)}
    story.append(text(words("session_report.who", **told), "line"))
    for meeting in workshop.meetings:
        story += how_it_went(source, meeting, course, made_at)
    for name in sorted(SECTIONS, key=lambda name: name == _LAST):  # the rest as they stood
        found = [partial(_brought, name, id) for id in SECTIONS[name].report]
        story += _section(words(f"exercise.{name}.name"), source, *found)
    story += photos(source, pictures)
    story += _section(words("session_report.parked"), source, _parked)
    return story + (_section(words("session_report.notes"), source, _notes) if has_notes else [])


def _section(title: str, source: Source, *parts: Callable[[Source], Story]) -> Story:
    """What there is of it, under its title; nothing without anything."""
    body = [piece for part in parts for piece in part(source)]
    return [room_of(_ROOM), *titled(heading(title, 2), body)] if body else []


def _brought(exercise: str, id: str, source: Source) -> Story:
    found = SECTIONS[exercise].plan[id](source)
    if not found or id not in _TITLED:
        return found
    return titled(heading(source.words(f"plan.section.{id}"), 3), found)


def _parked(source: Source) -> Story:
    words, thoughts = source.words, source.workshop.thoughts
    if not thoughts:
        return []
    head = (words("park.thought"), words("park.taken_by"), words("park.hear_by"))
    rows = [(one.text, source.person(one.taken_by), source.day(one.hear_by)) for one in thoughts]
    return [data_table([head, *rows], (4, 2, 2))]


def _notes(source: Source) -> Story:
    words = source.words
    rows = [
        (source.day(meeting.day), block_title(block, words), block.note)
        for meeting in source.workshop.meetings
        for block in meeting.blocks
        if block.note
    ]
    head = tuple(words(f"session_report.{key}") for key in ("day", "part", "note"))
    return [data_table([head, *rows], (3, 5, 10))] if rows else []
