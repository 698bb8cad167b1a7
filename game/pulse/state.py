"""What a theepotmeting is at one moment: answers as counts, and whether the room sees them."""

from dataclasses import dataclass

from game.keyed import find

ITEMS = ("P1", "P2", "P3", "P4", "P5")
"""The five sentences; their words stand under ``pulse.item``."""

ANSWERS = 5
"""One finger (not at all) to five (completely)."""

WAYS = ("fingers", "slips")

NOBODY = (0,) * ANSWERS


@dataclass(frozen=True, slots=True)
class Counted:
    """The answers to one sentence: how many people gave each, from one to five."""

    id: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PulsePlace:
    """Where the room is: a step, and a sentence or a picture in it."""

    step: str
    prompt: int = 0


@dataclass(frozen=True, slots=True)
class Pulse:
    """The exercise.

    Attributes:
        way: How most of the room answers; who likes a slip better may always use one.
        fingers: Counted in the room; none when the room may not know them.
        slips: All slips together, as counts; no slip is kept as it was.
        slip_count: How many slips were typed in.
        is_shown: Whether the room may see the temperature.
    """

    form: str = "full"
    place: PulsePlace = PulsePlace("how")
    way: str = "fingers"
    fingers: tuple[Counted, ...] = ()
    slips: tuple[Counted, ...] = ()
    slip_count: int = 0
    is_shown: bool = False

    def fingers_of(self, item: str) -> tuple[int, ...]:
        """The fingers that were counted on a sentence; empty before that."""
        found = find(self.fingers, item)
        return found.counts if found else ()

    def counts_of(self, item: str) -> tuple[int, ...]:
        """All answers to a sentence, of fingers and slips together."""
        found = [find(counted, item) for counted in (self.fingers, self.slips)]
        parts = [one.counts for one in found if one]
        return tuple(sum(column) for column in zip(*parts, strict=True)) if parts else NOBODY

    @property
    def answered(self) -> tuple[str, ...]:
        """The sentences that somebody answered."""
        return tuple(item for item in ITEMS if sum(self.counts_of(item)))
