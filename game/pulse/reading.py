"""The temperature that follows from the answers, and what it is called."""

from dataclasses import dataclass

from game.asked import FEWEST_SHOWN
from game.pulse.state import ITEMS, Pulse

COLDEST, HOTTEST = 20, 100
"""Degrees Celsius when everybody answers 1, and when everybody answers 5."""

_STEP = 20
"""Degrees for each answer on the scale."""

BANDS = (("hot", 80), ("warm", 60), ("lukewarm", 40), ("cold", 0))
"""What a temperature is called from so many degrees on."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A temperature.

    Attributes:
        degrees: Of all answers together, 20 to 100.
        by_item: Of each sentence on its own, in their order.
        people: The fewest that answered a sentence.
    """

    degrees: int
    by_item: tuple[int, ...]
    people: int

    @property
    def band(self) -> str:
        """What it is called: one of :data:`BANDS`."""
        return band(self.degrees)


def reading(state: Pulse) -> Reading | None:
    """The temperature; nothing as long as any sentence has fewer than five answers.

    With fewer, one could work out what somebody answered. So too if only one of the sentences
    had fewer: its answers would follow from the whole and the other four.
    """
    counts = [state.counts_of(item) for item in ITEMS]
    people = min(sum(one) for one in counts)
    if people < FEWEST_SHOWN:
        return None
    together = tuple(sum(column) for column in zip(*counts, strict=True))
    return Reading(_degrees(together), tuple(_degrees(one) for one in counts), people)


def _degrees(counts: tuple[int, ...]) -> int:
    """20 + 20 × (mean − 1), which is 20 × the mean; half a degree is rounded up."""
    answers = sum(counts)
    points = sum(answer * count for answer, count in enumerate(counts, start=1))
    return (2 * _STEP * points + answers) // (2 * answers)


def band(degrees: int) -> str:
    """What a temperature is called."""
    return next(name for name, least in BANDS if degrees >= least)


def wisps(degrees: int) -> int:
    """How many plumes of steam a teapot gives: none when it is cold, three when it is hot."""
    names = [name for name, _ in BANDS]
    return len(names) - 1 - names.index(band(degrees))
