"""What can happen in a return session."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event
from game.review.state import Thing


@dataclass(frozen=True, slots=True)
class ReviewStepShown(Event):
    """The room looks at a step, at a question in it, and in some steps at one thing."""

    kind: ClassVar[str] = "review_step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    prompt: int = 0
    item: str = ""


@dataclass(frozen=True, slots=True)
class PlanTakenUp(Event):
    """The plan was laid on the table as it was: open actions, norms, parked thoughts."""

    kind: ClassVar[str] = "plan_taken_up"
    is_undoable: ClassVar[bool] = False

    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class ActionReported(Event):
    """What became of an action, with one line why."""

    kind: ClassVar[str] = "action_reported"

    action: str
    status: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ActionCelebrated(Event):
    """How it was celebrated that an action is done."""

    kind: ClassVar[str] = "action_celebrated"

    action: str
    text: str


@dataclass(frozen=True, slots=True)
class ActionDecided(Event):
    """An action is carried on, changed or closed."""

    kind: ClassVar[str] = "action_decided"

    action: str
    decision: str


@dataclass(frozen=True, slots=True)
class SuccessWritten(Event):
    """Something that went well was added or changed."""

    kind: ClassVar[str] = "success_written"

    success: str
    text: str


@dataclass(frozen=True, slots=True)
class SuccessRemoved(Event):
    """Something that went well was taken away."""

    kind: ClassVar[str] = "success_removed"

    success: str


@dataclass(frozen=True, slots=True)
class QuestionCounted(Event):
    """The fingers on one of the three questions were counted, one to five."""

    kind: ClassVar[str] = "question_counted"

    poll: str
    counts: tuple[int, ...]
    present: int = 0


@dataclass(frozen=True, slots=True)
class QuestionShown(Event):
    """The room may see how a question was answered."""

    kind: ClassVar[str] = "question_shown"

    poll: str


@dataclass(frozen=True, slots=True)
class NormReviewed(Event):
    """A norm is kept, reworked or dropped, with what was seen of it."""

    kind: ClassVar[str] = "norm_reviewed"

    norm: str
    decision: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class ParkedAnswered(Event):
    """What became of a parked thought, with a line about it."""

    kind: ClassVar[str] = "parked_answered"

    thought: str
    outcome: str
    text: str = ""
