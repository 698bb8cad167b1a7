"""What can happen in a workshop outside the exercises."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event
from game.workshop.state import KLANT, CustomerWord


@dataclass(frozen=True, slots=True)
class TrajectDescribed(Event):
    """The client, its contact, what a customer is called there, and the group's language."""

    kind: ClassVar[str] = "traject_described"
    is_undoable: ClassVar[bool] = False

    client: str
    contact: str = ""
    language: str = "nl"
    customer: CustomerWord = KLANT


@dataclass(frozen=True, slots=True)
class TeamMade(Event):
    """A team was made or renamed."""

    kind: ClassVar[str] = "team_made"
    is_undoable: ClassVar[bool] = False

    team: str
    name: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class TeamRemoved(Event):
    """A team was taken away; its people stay, in no team."""

    kind: ClassVar[str] = "team_removed"
    is_undoable: ClassVar[bool] = False

    team: str


@dataclass(frozen=True, slots=True)
class PersonJoined(Event):
    """Somebody came in under an alias, or moved to another team or alias."""

    kind: ClassVar[str] = "person_joined"
    is_undoable: ClassVar[bool] = False

    person: str
    alias: str
    team: str = ""
    is_voting: bool = True


@dataclass(frozen=True, slots=True)
class PersonNamed(Event):
    """Somebody gave a first name, to stand beside what they take on. Stored apart."""

    kind: ClassVar[str] = "person_named"
    is_undoable: ClassVar[bool] = False
    names: ClassVar[tuple[str, ...]] = ("name",)

    person: str
    name: str


@dataclass(frozen=True, slots=True)
class NamesKeptUntil(Event):
    """A day was chosen after which the names are forgotten; empty is the usual one."""

    kind: ClassVar[str] = "names_kept_until"
    is_undoable: ClassVar[bool] = False

    day: str


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """Somebody left the room."""

    kind: ClassVar[str] = "person_left"
    is_undoable: ClassVar[bool] = False

    person: str


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """One line of a programme as planned; see ``Block``."""

    block: str
    minutes: int
    name: str = ""
    title: str = ""
    pages: tuple[str, ...] = ()
    round: str = ""
    steps: tuple[str, ...] = ()
    goal: str = ""
    materials: str = ""
    what_if: str = ""


@dataclass(frozen=True, slots=True)
class SessionPlanned(Event):
    """A session and its programme were planned, or planned anew."""

    kind: ClassVar[str] = "session_planned"
    is_undoable: ClassVar[bool] = False

    session: str
    day: str
    start: str
    blocks: tuple[BlockPlan, ...]


@dataclass(frozen=True, slots=True)
class SessionTurnedTo(Event):
    """A session that was planned is the one of now; nothing of it is on stage yet."""

    kind: ClassVar[str] = "session_turned_to"
    is_undoable: ClassVar[bool] = False

    session: str


@dataclass(frozen=True, slots=True)
class RoundOpened(Event):
    """A run of an exercise was opened in a session; ``form`` is ``full`` or ``short``."""

    kind: ClassVar[str] = "round_opened"
    is_undoable: ClassVar[bool] = False

    opened: str
    exercise: str
    session: str
    form: str = "full"


@dataclass(frozen=True, slots=True)
class BlockShown(Event):
    """A block of the programme came on stage, at a moment (ISO 8601 with offset)."""

    kind: ClassVar[str] = "block_shown"
    is_undoable: ClassVar[bool] = False

    session: str
    block: str
    at: str


@dataclass(frozen=True, slots=True)
class PageTurned(Event):
    """Another of the block's general screens came on stage, counted from 0."""

    kind: ClassVar[str] = "page_turned"
    is_undoable: ClassVar[bool] = False

    page: int


@dataclass(frozen=True, slots=True)
class MinutesAdded(Event):
    """A block got more minutes, or fewer."""

    kind: ClassVar[str] = "minutes_added"
    is_undoable: ClassVar[bool] = False

    block: str
    minutes: int


@dataclass(frozen=True, slots=True)
class BlockMinutes:
    """How many minutes one block got, or gave when negative."""

    block: str
    minutes: int


@dataclass(frozen=True, slots=True)
class MinutesShared(Event):
    """Several blocks got or gave minutes at once, so that the session ends at another time."""

    kind: ClassVar[str] = "minutes_shared"

    blocks: tuple[BlockMinutes, ...]


@dataclass(frozen=True, slots=True)
class BlockSkipped(Event):
    """A block is left out today; it stays in the programme."""

    kind: ClassVar[str] = "block_skipped"

    block: str


@dataclass(frozen=True, slots=True)
class BlockRestored(Event):
    """A block that was left out is in again."""

    kind: ClassVar[str] = "block_restored"

    block: str


@dataclass(frozen=True, slots=True)
class ClockCorrected(Event):
    """The block on stage began that many seconds before its clock did; negative is after.

    The previous one was over by then, if it is told which that was.
    """

    kind: ClassVar[str] = "clock_corrected"

    seconds: int
    previous: str = ""


@dataclass(frozen=True, slots=True)
class ClockJumped(Event):
    """The laptop's own clock was set that many seconds forward, or back when negative."""

    kind: ClassVar[str] = "clock_jumped"
    is_undoable: ClassVar[bool] = False

    seconds: int


@dataclass(frozen=True, slots=True)
class BlockNoted(Event):
    """The trainer wrote something about a block, for nobody else."""

    kind: ClassVar[str] = "block_noted"

    session: str
    block: str
    text: str


@dataclass(frozen=True, slots=True)
class StageBlanked(Event):
    """The stage was covered by the branded empty screen."""

    kind: ClassVar[str] = "stage_blanked"
    is_undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class StageBlackened(Event):
    """The stage was made black, with nothing on it."""

    kind: ClassVar[str] = "stage_blackened"
    is_undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class StagePaused(Event):
    """The stage was covered by the pause screen, with the time at which it goes on.

    With the moment of it (ISO 8601 with offset) the clock of the block stands still until the
    stage is uncovered; that of a break goes on.
    """

    kind: ClassVar[str] = "stage_paused"
    is_undoable: ClassVar[bool] = False

    back_at: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class AgendaShown(Event):
    """The stage was covered by the programme in a few lines, with its times."""

    kind: ClassVar[str] = "agenda_shown"
    is_undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class ProofShown(Event):
    """The stage was covered by the card with which the trainer checks the room's screen."""

    kind: ClassVar[str] = "proof_shown"
    is_undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class QuestionAsked(Event):
    """The stage was covered by one question, to look back with."""

    kind: ClassVar[str] = "question_asked"
    is_undoable: ClassVar[bool] = False

    question: str


@dataclass(frozen=True, slots=True)
class StageUncovered(Event):
    """The stage shows its block again; a clock that stood still goes on at the moment told."""

    kind: ClassVar[str] = "stage_uncovered"
    is_undoable: ClassVar[bool] = False

    at: str = ""


@dataclass(frozen=True, slots=True)
class ThoughtParked(Event):
    """A thought was parked, or put in other words."""

    kind: ClassVar[str] = "thought_parked"

    thought: str
    text: str


@dataclass(frozen=True, slots=True)
class ThoughtTaken(Event):
    """Somebody takes a parked thought on, and says by which day we hear."""

    kind: ClassVar[str] = "thought_taken"

    thought: str
    taken_by: str = ""
    hear_by: str = ""


@dataclass(frozen=True, slots=True)
class ThoughtRemoved(Event):
    """A parked thought was taken away."""

    kind: ClassVar[str] = "thought_removed"

    thought: str
