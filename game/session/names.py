"""The names in the lines of a session: those that were given, and lines without them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from game.codec import facts_of
from game.journal.record import REDONE, UNDONE, Record
from game.people.free_text import reworded, texts_of
from game.people.mentions import Called, replaced
from game.session.rounds import Rounds
from game.workshop.events import PersonNamed


def called(records: Iterable[Record], rounds: Rounds) -> tuple[Called, ...]:
    """Every name that somebody was given, also one that was taken back or put right."""
    named = [(rounds.event_of(record), record.name) for record in records if record.name]
    return tuple(
        dict.fromkeys(
            Called(name.strip(), event.person)
            for event, name in named
            if isinstance(event, PersonNamed)
        )
    )


def typed(records: Iterable[Record], rounds: Rounds) -> Iterator[str]:
    """Everything that was ever typed, in the order of the lines."""
    for record in records:
        if record.kind not in (UNDONE, REDONE):
            yield from texts_of(rounds.event_of(record))


def without_names(record: Record, rounds: Rounds, changes: Mapping[str, str]) -> Record:
    """A line without the name that lies apart, and with other words for those in its texts.

    Args:
        record: As it is.
        rounds: That it belongs to.
        changes: Names in texts, as they are written, and what takes their place.
    """
    record = replace(record, name="")
    if not changes or record.kind in (UNDONE, REDONE):
        return record
    event = rounds.event_of(record)
    new = reworded(event, partial(replaced, changes=changes))
    if new is event:
        return record
    return replace(record, facts=facts_of(new)[0], version=new.version)
