"""What can happen between ideas and a plan."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event


@dataclass(frozen=True, slots=True)
class ActionStepShown(Event):
    """The room looks at a step, and in some steps at one idea or action."""

    kind: ClassVar[str] = "action_step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class IdeaWritten(Event):
    """An idea was added or changed; ``source`` is the knot it came from."""

    kind: ClassVar[str] = "idea_written"

    idea: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class IdeaRemoved(Event):
    """An idea was taken away."""

    kind: ClassVar[str] = "idea_removed"

    idea: str


@dataclass(frozen=True, slots=True)
class GroupWritten(Event):
    """A group of ideas was made or renamed."""

    kind: ClassVar[str] = "group_written"

    group: str
    title: str


@dataclass(frozen=True, slots=True)
class GroupRemoved(Event):
    """A group was taken apart; its ideas stay."""

    kind: ClassVar[str] = "group_removed"

    group: str


@dataclass(frozen=True, slots=True)
class IdeasGrouped(Event):
    """Ideas were put in a group, or in none."""

    kind: ClassVar[str] = "ideas_grouped"

    ideas: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class DotsCounted(Event):
    """The dots on an idea were counted."""

    kind: ClassVar[str] = "dots_counted"

    idea: str
    dots: int


@dataclass(frozen=True, slots=True)
class IdeaPlaced(Event):
    """An idea was placed on effort and effect, 1 to 5 each; 0 takes it off again."""

    kind: ClassVar[str] = "idea_placed"

    idea: str
    effort: int
    effect: int


@dataclass(frozen=True, slots=True)
class IdeaChosen(Event):
    """An idea was picked, or let go."""

    kind: ClassVar[str] = "idea_chosen"

    idea: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ActionWritten(Event):
    """What somebody is going to do was written down or changed."""

    kind: ClassVar[str] = "action_written"

    action: str
    what: str
    idea: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionRemoved(Event):
    """An action was taken away."""

    kind: ClassVar[str] = "action_removed"

    action: str


@dataclass(frozen=True, slots=True)
class IfThenWritten(Event):
    """The first small step of an action, as if-then."""

    kind: ClassVar[str] = "if_then_written"

    action: str
    text: str


@dataclass(frozen=True, slots=True)
class OwnerChosen(Event):
    """Who keeps an action, and who stands in; empty for nobody yet."""

    kind: ClassVar[str] = "owner_chosen"

    action: str
    keeper: str = ""
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class DueSet(Event):
    """The day by which an action is done; empty for still open."""

    kind: ClassVar[str] = "due_set"

    action: str
    day: str


@dataclass(frozen=True, slots=True)
class ProofWritten(Event):
    """How one sees that an action is done."""

    kind: ClassVar[str] = "proof_written"

    action: str
    text: str


@dataclass(frozen=True, slots=True)
class CelebrationWritten(Event):
    """How it is celebrated when an action is done."""

    kind: ClassVar[str] = "celebration_written"

    action: str
    text: str


@dataclass(frozen=True, slots=True)
class WhyWritten(Event):
    """Why the group does this, in its own sentence."""

    kind: ClassVar[str] = "why_written"

    text: str


@dataclass(frozen=True, slots=True)
class StoryWritten(Event):
    """One customer's story that shows why."""

    kind: ClassVar[str] = "story_written"

    text: str


@dataclass(frozen=True, slots=True)
class AreaWritten(Event):
    """An area of attention was added or changed, with who keeps it."""

    kind: ClassVar[str] = "area_written"

    area: str
    text: str
    keeper: str = ""
    deputy: str = ""
    if_it_slips: str = ""


@dataclass(frozen=True, slots=True)
class AreaRemoved(Event):
    """An area of attention was taken away."""

    kind: ClassVar[str] = "area_removed"

    area: str


@dataclass(frozen=True, slots=True)
class PromiseWritten(Event):
    """A visible act of management was added or changed."""

    kind: ClassVar[str] = "promise_written"

    promise: str
    text: str
    by: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class PromiseRemoved(Event):
    """An act of management was taken away."""

    kind: ClassVar[str] = "promise_removed"

    promise: str


@dataclass(frozen=True, slots=True)
class CustomerPartWritten(Event):
    """Whom of the customers we ask what, and what we promise about the answer."""

    kind: ClassVar[str] = "customer_part_written"

    part: str
    who: str
    question: str = ""
    promise: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class CustomerPartRemoved(Event):
    """A question to customers was taken away."""

    kind: ClassVar[str] = "customer_part_removed"

    part: str


@dataclass(frozen=True, slots=True)
class CelebratingWritten(Event):
    """How the team says aloud what went well."""

    kind: ClassVar[str] = "celebrating_written"

    text: str


@dataclass(frozen=True, slots=True)
class TreasureWritten(Event):
    """Something that went well was added or changed."""

    kind: ClassVar[str] = "treasure_written"

    treasure: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class TreasureRemoved(Event):
    """Something that went well was taken away."""

    kind: ClassVar[str] = "treasure_removed"

    treasure: str


@dataclass(frozen=True, slots=True)
class WeeklyQuestionWritten(Event):
    """The question for the start of the week, who begins, and when."""

    kind: ClassVar[str] = "weekly_question_written"

    text: str
    starts: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class ReturnPlanned(Event):
    """A day on which the group comes back was set or changed: ``R1`` to ``R5``."""

    kind: ClassVar[str] = "return_planned"

    session: str
    day: str
    organised_by: str = ""


@dataclass(frozen=True, slots=True)
class ReturnDropped(Event):
    """A return session was taken out of the plan."""

    kind: ClassVar[str] = "return_dropped"

    session: str
