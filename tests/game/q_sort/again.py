"""The example's sorts of half a year later: the same statements, in a session of their own."""

from collections.abc import Iterator
from datetime import date

from game.example import Example, Scoped, scenario
from game.q_sort.events import StatementPlaced
from game.statement_deck import laid_out
from game.workshop.events import BlockPlan, RoundOpened, SessionPlanned
from game.workshop.rules import WORKSHOP

AGAIN = "s3-q_sort"


def sorts_again(example: Example) -> Iterator[Scoped]:
    """A return session with ten sheets that stand under a number alone."""
    story = scenario()
    told = next(one for one in story["sessions"] if one["id"] == "s3")
    day = example.day_after(told["offset_days"])
    steps = ("st1", "st2", "st3", "st4", "st7")
    block = BlockPlan("sorting-again", 30, name="sorting_alone", round=AGAIN, steps=steps)
    yield WORKSHOP, RoundOpened(AGAIN, "q_sort", "s3")
    yield WORKSHOP, SessionPlanned("s3", day, "09:00", (block,))
    yield AGAIN, laid_out(example.words, "7x24")
    for sort in told["qsort"]["sorts"]:
        for value, column in zip(range(-3, 4), sort["columns"], strict=True):
            for number in column:
                yield AGAIN, StatementPlaced(f"sheet{sort['sheet']}", number, value)


def whole_and_again(language: str = "nl") -> Iterator[Scoped]:
    """The example, and half a year later."""
    example = Example(language, date(2026, 11, 24))
    yield from example.whole()
    yield from sorts_again(example)
