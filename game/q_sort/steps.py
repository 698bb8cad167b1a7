"""The steps of a Q-sort, and their minutes in the full and the short form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: ``st1`` to ``st7``.
        prompts: How many pictures the stage shows in it, one at a time.
        minutes: In the full form, first alone and then together.
        minutes_short: In the short form, straight to a top five; 0 when it is left out there.
        of: What one stands in while it lasts: the ``room`` or a ``team``.
    """

    id: str
    prompts: int
    minutes: int
    minutes_short: int
    of: str = "room"


PICTURES = ("tops", "means", "agreement", "themes", "levers", "views", "map", "own", "shifts")
"""What the room looks at together, one at a time; a prompt of the last step is a place in it."""

STEPS = (
    Step("st1", 1, 5, 3),
    Step("st2", 1, 6, 0),
    Step("st3", 1, 9, 0),
    Step("st4", 1, 2, 0),
    Step("st5", 2, 25, 12, of="team"),
    Step("st6", 1, 5, 3, of="team"),
    Step("st7", len(PICTURES), 15, 7),
)

STEP_IDS = tuple(step.id for step in STEPS)

GROUP = "group"
"""Who sorts where there are no teams: all together."""


def step(id: str) -> Step:
    """One of the steps."""
    return next(one for one in STEPS if one.id == id)


SORTERS = ("both", "people", "teams")
"""Whose sorts are kept: of people, of teams, or of both."""

WAYS = ("alone_first", "team_only", "quick")
"""First alone and then together; at once as a team; straight to a top five."""

PILING, LAYING = range(2)
"""What a team does in ``st5``: three piles first, then the grid."""


def usual_way(form: str) -> tuple[str, str]:
    """Whose sorts are kept and how, in a form of the exercise."""
    return ("both", "alone_first") if form == "full" else ("teams", "quick")


def steps_of(sorters: str, way: str) -> tuple[Step, ...]:
    """The steps that are taken when these sort in this way."""
    is_alone = sorters == "people" or way == "alone_first"
    taken = {
        "st2": is_alone and way != "quick",
        "st3": is_alone and way != "quick",
        "st4": sorters != "teams" and way != "team_only",
        "st5": sorters != "people",
        "st6": sorters != "people",
    }
    return tuple(one for one in STEPS if taken.get(one.id, True))


def prompts_of(one: Step, way: str) -> range:
    """The pictures of a step; who goes straight to a top five makes no piles first."""
    return range(LAYING if one.id == "st5" and way == "quick" else 0, one.prompts)
