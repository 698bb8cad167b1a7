"""What happened in a session, at which time, in the words that were said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from exports.blocks import heading, text
from exports.rows import Cell, bullets, data_table
from exports.source import Source
from game import keyed
from game.exercise import Event
from game.norms.events import NormWorded
from game.workshop.state import Meeting

Course = Sequence[tuple[str, Event]]
"""All that happened and still counts, with its moment, ISO 8601."""

_Moment = tuple[str, str, str]
"""Time, kind and words."""

_Tell = Callable[["_Then", Any], str]
"""What to tell of an event, as it was then; nothing when it is not worth telling."""

_TOGETHER = 5
"""Moments of one kind in a row; with more of them a page would break badly."""


@dataclass(frozen=True, slots=True)
class _Then:
    """What was known at a moment.

    Attributes:
        source: What the report is made from, as it is now.
        meeting: The session that is told of.
        sentences: Of each norm, as it was worded by then.
    """

    source: Source
    meeting: Meeting
    sentences: Mapping[str, str]


def moments(source: Source, meeting: Meeting, course: Course) -> list[Any]:
    """The moments of a session that have something to say; nothing without any."""
    words = source.words
    told = _told(source, meeting, course)
    if not told:
        return []
    head = tuple(words(f"session_report.{key}") for key in ("time", "what", "said"))
    rows = [
        _row(source, kind, few)
        for kind, alike in groupby(told, key=lambda moment: moment[1])
        for few in _in_batches(alike)
    ]
    return [heading(words("session_report.moments"), 3), data_table([head, *rows], (3, 4, 11))]


def _in_batches(alike: Iterator[_Moment]) -> Iterator[list[_Moment]]:
    while few := list(islice(alike, _TOGETHER)):
        yield few


def _told(source: Source, meeting: Meeting, course: Course) -> list[_Moment]:
    """Time, kind and words of each moment; what was written again is told once, as it became."""
    found: dict[tuple[str, str], _Moment] = {}
    sentences: dict[str, str] = {}
    then = _Then(source, meeting, sentences)
    for at, event in course:
        if isinstance(event, NormWorded):
            sentences[event.norm] = event.text.strip()
        tell = _SAID.get(event.kind)
        said = tell(then, event) if tell and at[:10] == meeting.began[:10] else ""
        if said:
            about = event.kind, getattr(event, _ABOUT.get(event.kind, ""), said)
            first = found[about][0] if about in found else at[11:16]
            found[about] = first, event.kind, said
    return list(found.values())


def _row(source: Source, kind: str, told: Sequence[_Moment]) -> Sequence[Cell]:
    """Moments of one kind after each other."""
    first, last = told[0][0], told[-1][0]
    what = source.words(f"event.{kind}")
    said = [text(one, "cell") for _, _, one in told]
    return (
        first if first == last else f"{first}–{last}",
        what[:1].upper() + what[1:],
        said if len(said) == 1 else bullets([[one] for one in said]),
    )


def _decided(then: _Then, event: Any) -> str:
    sentence = then.sentences.get(event.norm, "")
    status = then.source.words(f"norms.status.{event.status}")
    return f"{status[:1].upper()}{status[1:]}: {sentence}" if sentence else ""


def _temperature(then: _Then, _event: Any) -> str:
    temperatures = then.source.gathered.temperatures
    read = [one.reading for one in temperatures if one.day == then.meeting.day]
    if not read:
        return ""
    band = then.source.words(f"pulse.band.{read[-1].band}.label")
    return then.source.words("pulse.paper.now", degrees=read[-1].degrees, band=band)


def _captioned(then: _Then, event: Any) -> str:
    photo = keyed.find(then.source.workshop.photos, event.photo)
    return photo.caption if photo else ""


_SAID: Mapping[str, _Tell] = {
    "norm_worded": lambda _, event: event.text,
    "norm_decided": _decided,
    "temperature_shown": _temperature,
    "action_written": lambda _, event: event.what,
    "success_written": lambda _, event: event.text,
    "thought_parked": lambda _, event: event.text,
    "question_asked": lambda _, event: event.question,
    "photo_added": _captioned,
}
"""What is told of the course of a session, and in which words."""

_ABOUT = {"action_written": "action", "success_written": "success", "thought_parked": "thought"}
"""What may be written again in other words, and where its id is."""
