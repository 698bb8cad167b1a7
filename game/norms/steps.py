"""The steps from vision to norms, and their minutes in the full and the short form."""

from dataclasses import dataclass

FORMS = ("full", "short")


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: ``n0`` to ``n9``, or ``tq`` for the three questions that open the exercise.
        prompts: How many questions the stage asks in it, one at a time.
        minutes: In the full form; 80 in all.
        minutes_short: In the short form; 0 when it is left out there.
        of: What one stands in while it lasts: the ``room``, a ``team`` or a ``norm``.
    """

    id: str
    prompts: int
    minutes: int
    minutes_short: int
    of: str = "room"


STEPS = (
    Step("n0", 2, 0, 0),
    Step("tq", 3, 0, 0),
    Step("n1", 2, 10, 0),
    Step("n2", 1, 5, 0, of="team"),
    Step("n3", 1, 10, 4, of="team"),
    Step("n4", 3, 10, 4, of="team"),
    Step("n5", 1, 15, 7, of="norm"),
    Step("n6", 1, 10, 5, of="norm"),
    Step("n7", 3, 10, 0, of="norm"),
    Step("n8", 1, 5, 0, of="norm"),
    Step("n9", 2, 5, 0, of="norm"),
)

STEP_IDS = tuple(step.id for step in STEPS)


def steps_of(form: str) -> tuple[Step, ...]:
    """The steps of a form; the short one keeps the vision, which is filled in beforehand."""
    if form == "short":
        return tuple(step for step in STEPS if step.minutes_short or step.id == "n0")
    return STEPS


def step(id: str) -> Step:
    """The step with this id.

    Raises:
        KeyError: there is no such step.
    """
    return next((step for step in STEPS if step.id == id), None) or _unknown(id)


def _unknown(id: str) -> Step:
    raise KeyError(id)
