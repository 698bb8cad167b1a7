"""All that was said in a traject, and who and what is in it, as lines to find."""

from collections.abc import Iterator
from functools import partial

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.app.leading import Leading, capital
from desktop.bridge import Bridge
from desktop.console.pick_dialog import Entry
from game.traject.said import said
from game.workshop.state import Person

_LONGEST = 90
"""Letters of what was typed, in a line of the list."""


def shortened_line(text: str) -> str:
    """A text on one line, with dots where it is too long for a list."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"


def in_words(bridge: Bridge, leading: Leading, words: Words) -> Iterator[Entry]:
    """What was said, parked, noted and photographed in all sessions, and everybody in the room."""

    def line(key: str, text: str, do: partial[None]) -> Entry:
        told = words("find.said", kind=capital(words(key)), text=shortened_line(text))
        return Entry(told, " ".join((text, *(words_of(other)(key) for other in LANGUAGES))), do)

    workshop, knots = bridge.workshop, bridge.knots
    told = said(bridge.session.done())
    for knot in knots.values():
        round, _, id = knot.id.partition(":")
        if knot.text:
            lead = partial(leading.to_knot, knot, told.get((round, knot.text)))
            do = partial(leading.to_thought, id) if knot.kind == "parked" else lead
            yield line(f"knot.{knot.kind}", knot.text, do)
    shown = {(knot.id.partition(":")[0], knot.text) for knot in knots.values()}
    standing = _standing(bridge)
    for key, one in told.items():
        if key not in shown and key in standing:
            yield line(f"event.{one.event.kind}", one.text, partial(leading.to_said, one))
    for meeting in workshop.meetings:
        for block in meeting.blocks:
            if block.note:
                do = partial(leading.to_note, meeting, block)
                yield line("note.title", block.note, do)
    for photo in workshop.photos:
        if photo.caption:
            yield line("find.photo", photo.caption, partial(leading.to_photo, photo.id))
    for person in workshop.people:
        text = _who(person, workshop.team_name(person.team))
        yield line("find.person", text, partial(leading.to_person, person.id))


def _who(person: Person, team: str) -> str:
    name = f"{person.name} ({person.alias})" if person.name else person.alias
    return " · ".join(part for part in (name, team) if part)


def _standing(bridge: Bridge) -> set[tuple[str, str]]:
    """Every text that still stands in a round: what was written over is not found."""
    return {
        (round, value)
        for round, tables in bridge.session.results().items()
        for rows in tables.values()
        for row in rows
        for value in row.values()
        if isinstance(value, str)
    }
