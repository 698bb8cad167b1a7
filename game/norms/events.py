"""What can happen on the way from vision to norms."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event


@dataclass(frozen=True, slots=True)
class StepShown(Event):
    """The room looks at a step, one of its questions, a team and a norm."""

    kind: ClassVar[str] = "step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    prompt: int = 0
    team: str = ""
    norm: str = ""


@dataclass(frozen=True, slots=True)
class VisionWritten(Event):
    """The vision of the client stands there."""

    kind: ClassVar[str] = "vision_written"

    text: str


@dataclass(frozen=True, slots=True)
class ObjectiveWritten(Event):
    """An objective that goes with the vision was added or changed."""

    kind: ClassVar[str] = "objective_written"

    objective: str
    text: str


@dataclass(frozen=True, slots=True)
class ObjectiveRemoved(Event):
    """An objective was taken away."""

    kind: ClassVar[str] = "objective_removed"

    objective: str


@dataclass(frozen=True, slots=True)
class PollCounted(Event):
    """Hands were counted, one to five: ``clarity``, ``TQ1``, ``TQ2`` or ``TQ3``."""

    kind: ClassVar[str] = "poll_counted"

    poll: str
    counts: tuple[int, ...]
    present: int = 0


@dataclass(frozen=True, slots=True)
class PollShown(Event):
    """The room saw the outcome of a count."""

    kind: ClassVar[str] = "poll_shown"

    poll: str


@dataclass(frozen=True, slots=True)
class SentenceWritten(Event):
    """Somebody's own words for what a customer may expect were added or changed."""

    kind: ClassVar[str] = "sentence_written"

    sentence: str
    text: str


@dataclass(frozen=True, slots=True)
class SentenceRemoved(Event):
    """Somebody's own words were taken away."""

    kind: ClassVar[str] = "sentence_removed"

    sentence: str


@dataclass(frozen=True, slots=True)
class TeamGoalWritten(Event):
    """A team said what the vision asks of it, and chose one or two objectives."""

    kind: ClassVar[str] = "team_goal_written"

    team: str
    text: str
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MomentWritten(Event):
    """A moment at which a customer notices was added or changed."""

    kind: ClassVar[str] = "moment_written"

    moment: str
    text: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class MomentChosen(Event):
    """A team chose the moment that its norm is about."""

    kind: ClassVar[str] = "moment_chosen"

    moment: str


@dataclass(frozen=True, slots=True)
class MomentRemoved(Event):
    """A moment was taken away."""

    kind: ClassVar[str] = "moment_removed"

    moment: str


@dataclass(frozen=True, slots=True)
class BehaviourWritten(Event):
    """Something seen on the ``best`` or ``bad`` day, or to do ``more``, ``stop`` or ``keep``."""

    kind: ClassVar[str] = "behaviour_written"

    behaviour: str
    column: str
    text: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class BehaviourRemoved(Event):
    """Something to see or hear was taken away."""

    kind: ClassVar[str] = "behaviour_removed"

    behaviour: str


@dataclass(frozen=True, slots=True)
class NormStarted(Event):
    """A norm was begun, with what it comes from."""

    kind: ClassVar[str] = "norm_started"

    norm: str
    team: str = ""
    objective: str = ""
    moment: str = ""
    phrase: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NormTied(Event):
    """A norm was tied anew to its words of the vision, objective, moment and other sources."""

    kind: ClassVar[str] = "norm_tied"

    norm: str
    objective: str = ""
    moment: str = ""
    phrase: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NormDrafted(Event):
    """The sentence as it is being typed; the room reads along."""

    kind: ClassVar[str] = "norm_drafted"
    is_undoable: ClassVar[bool] = False

    norm: str
    text: str


@dataclass(frozen=True, slots=True)
class NormWorded(Event):
    """A wording was put down; the earlier ones stay to be seen."""

    kind: ClassVar[str] = "norm_worded"

    norm: str
    text: str


@dataclass(frozen=True, slots=True)
class NormRemoved(Event):
    """A norm was taken away, with everything about it."""

    kind: ClassVar[str] = "norm_removed"

    norm: str


@dataclass(frozen=True, slots=True)
class NoticeWritten(Event):
    """The group said what a customer notices of a norm."""

    kind: ClassVar[str] = "notice_written"

    norm: str
    text: str


@dataclass(frozen=True, slots=True)
class CriterionAnswered(Event):
    """The group answered one of the ten criteria itself."""

    kind: ClassVar[str] = "criterion_answered"

    norm: str
    criterion: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class FistCounted(Event):
    """Hands from fist to five were counted on the wording that stands there."""

    kind: ClassVar[str] = "fist_counted"

    norm: str
    counts: tuple[int, ...]
    present: int = 0


@dataclass(frozen=True, slots=True)
class FistShown(Event):
    """The room saw the outcome of fist to five."""

    kind: ClassVar[str] = "fist_shown"

    norm: str


@dataclass(frozen=True, slots=True)
class ObjectionNoted(Event):
    """An objection to the wording that stands there was noted or changed."""

    kind: ClassVar[str] = "objection_noted"

    norm: str
    objection: str
    text: str


@dataclass(frozen=True, slots=True)
class ObjectionRemoved(Event):
    """An objection was taken away."""

    kind: ClassVar[str] = "objection_removed"

    norm: str
    objection: str


@dataclass(frozen=True, slots=True)
class NormDecided(Event):
    """The group adopted a norm, wants to adapt it, or parked it."""

    kind: ClassVar[str] = "norm_decided"

    norm: str
    status: str


@dataclass(frozen=True, slots=True)
class ReminderWritten(Event):
    """What one says to a colleague who forgets, and what they say back."""

    kind: ClassVar[str] = "reminder_written"

    norm: str
    line: str
    reply: str = ""


@dataclass(frozen=True, slots=True)
class KeeperChosen(Event):
    """Who keeps a norm, and who stands in; empty for nobody yet."""

    kind: ClassVar[str] = "keeper_chosen"

    norm: str
    keeper: str = ""
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class LeaderActWritten(Event):
    """What the manager visibly does every week for a norm."""

    kind: ClassVar[str] = "leader_act_written"

    norm: str
    text: str


@dataclass(frozen=True, slots=True)
class SignWritten(Event):
    """How one notices in six weeks that a norm works."""

    kind: ClassVar[str] = "sign_written"

    norm: str
    text: str


@dataclass(frozen=True, slots=True)
class FirstStepWritten(Event):
    """The first step for a norm as if-then, who takes it, and by which day."""

    kind: ClassVar[str] = "first_step_written"

    norm: str
    text: str
    person: str = ""
    due: str = ""
