"""What comes out of a theepotmeting: what the room may see, and plain rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.exercise import Knot, Row
from game.pulse.reading import reading
from game.pulse.state import ITEMS, Pulse


def public(state: Pulse) -> Pulse:
    """What the room may see: no answer before it is shown, none of fewer than five people."""
    if state.is_shown and reading(state):
        return state
    return replace(state, fingers=(), slips=(), slip_count=0)


def results(state: Pulse) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``pulse_answer`` and ``temperature``.

    Counts of fewer than five people stay in the journal and out of the tables.
    """
    found = reading(state)
    if not found:
        return {"pulse_answer": [], "temperature": []}
    temperature: Row = {
        "id": "temperature",
        "degrees": found.degrees,
        "band": found.band,
        "people": found.people,
    }
    return {"pulse_answer": _answer_rows(state), "temperature": [temperature]}


def _answer_rows(state: Pulse) -> list[Row]:
    return [
        {"id": f"{item}/{answer}", "item": item, "answer": answer, "people": people}
        for item in ITEMS
        for answer, people in enumerate(state.counts_of(item), start=1)
    ]


def knots(_: Pulse) -> Sequence[Knot]:
    """A temperature is nobody's source; what follows from it is written down as an action."""
    return []
