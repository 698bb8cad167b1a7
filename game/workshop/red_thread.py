"""The red thread: where everything came from, across the rounds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from game.exercise import Knot

ORDER = (
    "vision",
    "objective",
    "moment",
    "card",
    "statement",
    "sentence",
    "agreement",
    "question",
    "treasure",
    "parked",
    "norm",
    "idea",
    "action",
)
"""The order in which the thread is told, from why to what."""


def tie(knots_of: Mapping[str, Sequence[Knot]]) -> Mapping[str, Knot]:
    """All knots of a file by an id that is unique in it: the round's, a colon, the knot's.

    Args:
        knots_of: The knots of each round, and of the workshop, by the round's id.
    """
    return {
        _whole(round, knot.id): replace(
            knot,
            id=_whole(round, knot.id),
            sources=tuple(_whole(round, source) for source in knot.sources),
        )
        for round, knots in knots_of.items()
        for knot in knots
    }


def thread(id: str, knots: Mapping[str, Knot]) -> tuple[Knot, ...]:
    """All that a knot came from, in the order of telling, and the knot itself last.

    What was taken away since is left out; a circle ends where it began.
    """
    found = _collected(id, knots)
    own = found.pop(id, None)
    before = sorted(found.values(), key=lambda knot: _rank(knot.kind))
    return (*before, own) if own else tuple(before)


def _whole(round: str, id: str) -> str:
    return id if ":" in id else f"{round}:{id}"


def _collected(id: str, knots: Mapping[str, Knot]) -> dict[str, Knot]:
    """Without recursion: a file from elsewhere may hold a thread of any length."""
    found: dict[str, Knot] = {}
    waiting = [id]
    while waiting:
        knot = knots.get(waiting.pop())
        if knot and knot.id not in found:
            found[knot.id] = knot
            waiting.extend(reversed(knot.sources))
    return found


def _rank(kind: str) -> int:
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


def of_kind(knots: Iterable[Knot], kind: str) -> tuple[Knot, ...]:
    """The knots of one kind, in the order they come."""
    return tuple(knot for knot in knots if knot.kind == kind)
