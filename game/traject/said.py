"""What was said in a traject, and what was on stage when it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from game.exercise import Event
from game.people.free_text import is_chosen
from game.workshop.events import BlockShown
from game.workshop.rules import WORKSHOP

_STOP = "step_shown"
"""How the kind of an event ends that shows the stop of a round."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text that somebody typed in a round.

    Attributes:
        event: In which it was typed.
        meeting, block: What was on stage then; empty before anything was.
        stop: The event that had shown the stop of the round, or nothing.
    """

    text: str
    round: str
    event: Event
    meeting: str = ""
    block: str = ""
    stop: Event | None = None


def said(done: Iterable[tuple[str, Event]]) -> Mapping[tuple[str, str], Said]:
    """Everything that was typed in the rounds, by round and text; where it was typed last.

    Args:
        done: Every event that counts with its round, oldest first.
    """
    found: dict[tuple[str, str], Said] = {}
    stops: dict[str, Event] = {}
    meeting = block = ""
    for round, event in done:
        if isinstance(event, BlockShown):
            meeting, block = event.session, event.block
        elif event.kind.endswith(_STOP):
            stops[round] = event
        elif round != WORKSHOP:
            for text in _typed(event):
                found.pop((round, text), None)  # so that it comes in the order of the last time
                place = meeting, block, stops.get(round)
                found[round, text] = Said(text, round, event, *place)
    return found


def _typed(event: Event) -> Iterable[str]:
    """The lines somebody typed in an event; not what came along in it, such as a whole deck."""
    for field in fields(event):  # type: ignore[arg-type]  # every event is a dataclass
        if field.name in event.names or is_chosen(type(event), field.name):
            continue
        value = getattr(event, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str) and one.strip():
                yield one
