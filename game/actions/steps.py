"""The steps from ideas to a plan, and their minutes in the full and the short form."""

from dataclasses import dataclass

FORMS = ("full", "short")


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: Its name.
        minutes: In the full form.
        minutes_short: In the short form; 0 when it is left out there.
        of: What one stands in while it lasts: the ``room``, an ``idea`` or an ``action``.
    """

    id: str
    minutes: int
    minutes_short: int
    of: str = "room"


STEPS = (
    Step("collect", 5, 3),
    Step("group", 3, 0),
    Step("dots", 4, 3),
    Step("place", 5, 0, of="idea"),
    Step("pick", 3, 1),
    Step("write", 12, 6, of="action"),
    Step("why", 3, 0),
    Step("areas", 5, 0),
    Step("leaders", 5, 0),
    Step("customer", 4, 0),
    Step("celebrate", 3, 0),
    Step("question", 2, 0),
    Step("dates", 2, 1),
    Step("plan", 4, 1),
)

STEP_IDS = tuple(step.id for step in STEPS)


def steps_of(form: str) -> tuple[Step, ...]:
    """The steps of a form."""
    return tuple(step for step in STEPS if form == "full" or step.minutes_short)
