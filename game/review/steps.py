"""The steps of a return session, and their minutes in the full and the short form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: Its name.
        prompts: How many questions the stage asks in it, one at a time.
        minutes: In the full form.
        minutes_short: In the short form; 0 when it is left out there.
        of: What one stands in while it lasts: the ``room``, an ``action``, an ``open`` action,
            a ``parked`` thought or a ``norm``.
    """

    id: str
    prompts: int
    minutes: int
    minutes_short: int
    of: str = "room"


STEPS = (
    Step("actions", 1, 10, 5, of="action"),
    Step("well", 1, 5, 0),
    Step("questions", 3, 5, 0),
    Step("parked", 1, 5, 0, of="parked"),
    Step("norms", 1, 10, 0, of="norm"),
    Step("onward", 1, 10, 4, of="open"),
    Step("changes", 1, 5, 1),
)

STEP_IDS = tuple(step.id for step in STEPS)


def step(id: str) -> Step:
    """One of the steps."""
    return next(one for one in STEPS if one.id == id)


def steps_of(form: str) -> tuple[Step, ...]:
    """The steps of a form."""
    return tuple(one for one in STEPS if form == "full" or one.minutes_short)
