"""Where a group stands between its ideas and its plan."""

from dataclasses import dataclass

from game.keyed import find

DOTS_EACH = 3
"""Dots that everybody may give."""

MOST_EFFORT = 5
"""Effort and effect are placed from 1 (little) to 5 (much)."""


@dataclass(frozen=True, slots=True)
class Idea:
    """Something the group could do.

    Attributes:
        source: The knot of the red thread it came from, or empty.
        group: The group it lies in, or empty.
        dots: Given by the room.
        effort: 1 to 5, or 0 when not placed yet; so too ``effect``.
    """

    id: str
    text: str
    source: str = ""
    group: str = ""
    dots: int = 0
    effort: int = 0
    effect: int = 0
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Ideas that belong together."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody is going to do.

    Attributes:
        idea: The idea it was made of, or empty.
        sources: Further knots of the red thread it comes from.
        if_then: The first small step, *Als …, dan …*.
        keeper: Person, or empty; so too ``deputy``.
        due: A day as ``2026-12-12``, or empty.
        done_when: How one sees that it is done.
        celebrate: How that is celebrated.
    """

    id: str
    what: str
    idea: str = ""
    sources: tuple[str, ...] = ()
    if_then: str = ""
    keeper: str = ""
    deputy: str = ""
    due: str = ""
    done_when: str = ""
    celebrate: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """An area of attention, and what one does when it slips."""

    id: str
    text: str
    keeper: str = ""
    deputy: str = ""
    if_it_slips: str = ""


@dataclass(frozen=True, slots=True)
class LeaderPromise:
    """One visible act of management, by whom and by when."""

    id: str
    text: str
    by: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class CustomerPart:
    """Which customers are asked what, and what is done with the answer."""

    id: str
    who: str
    question: str = ""
    promise: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Treasure:
    """Something that went well and is worth saying aloud."""

    id: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class WeeklyQuestion:
    """The question for the start of the week, who begins, and when."""

    text: str = ""
    starts: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """A day on which the group comes back. The id is that of its kind, ``R1`` to ``R5``."""

    id: str
    day: str
    organised_by: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the plan says besides norms and actions."""

    why: str = ""
    story: str = ""
    celebrating: str = ""
    areas: tuple[Area, ...] = ()
    leader_promises: tuple[LeaderPromise, ...] = ()
    customer_parts: tuple[CustomerPart, ...] = ()
    treasures: tuple[Treasure, ...] = ()
    weekly_question: WeeklyQuestion = WeeklyQuestion()
    returns: tuple[Return, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """What is being talked about: a step, and in some steps an idea or an action."""

    step: str = "collect"
    item: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """The whole of it."""

    form: str = "full"
    ideas: tuple[Idea, ...] = ()
    groups: tuple[Group, ...] = ()
    actions: tuple[Action, ...] = ()
    plan: Plan = Plan()
    place: Place = Place()

    @property
    def chosen(self) -> tuple[Idea, ...]:
        """The ideas that were picked."""
        return tuple(idea for idea in self.ideas if idea.is_chosen)

    def action_of(self, idea: str) -> Action | None:
        """The action that was made of an idea, if there is one."""
        return next((action for action in self.actions if action.idea == idea), None)

    def by_dots(self) -> tuple[Idea, ...]:
        """The ideas with the most dots first; equal ones in the order they came."""
        return tuple(sorted(self.ideas, key=lambda idea: -idea.dots))

    def group_of(self, idea: Idea) -> Group | None:
        """The group an idea lies in, if that group is still there."""
        return find(self.groups, idea.group)
