"""The steps of a theepotmeting, and their minutes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: Its name.
        prompts: How many pictures the stage shows in it, one at a time.
        minutes: In either form; seven in all.
        way: Only when the room answers in this way; empty for always.
    """

    id: str
    prompts: int
    minutes: int
    way: str = ""


STEPS = (
    Step("how", 1, 1),
    Step("ask", 5, 3, way="fingers"),
    Step("slips", 1, 3, way="slips"),
    Step("teapot", 2, 3),
)

STEP_IDS = tuple(step.id for step in STEPS)


def step(id: str) -> Step:
    """One of the steps."""
    return next(one for one in STEPS if one.id == id)


def steps_of(way: str) -> tuple[Step, ...]:
    """The steps when the room answers in this way."""
    return tuple(one for one in STEPS if one.way in ("", way))
