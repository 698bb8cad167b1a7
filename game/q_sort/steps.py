"""The steps of a Q-sort, and their minutes in the full and the short form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Team = TypeVar("Team")


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


TOPS = ("tops", "tops_2", "tops_3")
"""The top fives, a few teams at a time, so that the back row can read them."""

TEAMS_AT_A_TIME = 2

PICTURES = (
    "tops",
    "means",
    "agreement",
    "themes",
    "levers",
    "views",
    "map",
    "own",
    "shifts",
    "tops_2",
    "tops_3",
)
"""What the room looks at together; a prompt of the last step is a place in it, for ever."""

_LOOKED_AT = (*TOPS, *(one for one in PICTURES if one not in TOPS))
"""The same in the order in which the room looks."""

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


def prompts_of(one: Step, way: str) -> Sequence[int]:
    """The pictures of a step; who goes straight to a top five makes no piles first."""
    if one.id == "st7":
        return [PICTURES.index(picture) for picture in _LOOKED_AT]
    return range(LAYING if one.id == "st5" and way == "quick" else 0, one.prompts)


def at_a_time(picture: str, teams: Sequence[Team]) -> Sequence[Team]:
    """The teams whose top fives are in one of :data:`TOPS`; there may be none in a later one."""
    each = max(TEAMS_AT_A_TIME, -(-len(teams) // len(TOPS)))
    begin = TOPS.index(picture) * each
    return teams[begin : begin + each]
