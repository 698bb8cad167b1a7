"""Where a group stands between its vision and its norms."""

from dataclasses import dataclass

from game.keyed import find, has

QUESTIONS = ("TQ1", "TQ2", "TQ3")
"""The three questions: is there a vision, is it translated, do we feel responsible."""

POLLS = ("clarity", *QUESTIONS)
"""What is answered with one to five fingers."""

BEHAVIOURS = ("best", "bad", "more", "stop", "keep")
"""What a customer sees on the best and the worst day, and what follows from it."""

STATUSES = ("draft", "adopted", "adapt", "parked")

CRITERIA = tuple(f"NC{number}" for number in range(1, 11))

FIST_ANSWERS = 6
"""Fist (0) to five."""

GOOD_ENOUGH = 3
"""Fingers; three is enough to try it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line that somebody said."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Poll:
    """One question, answered by hands.

    Attributes:
        counts: Hands per answer, up the scale; empty when the room may not know them.
        is_shown: Whether the room may see it.
    """

    id: str
    counts: tuple[int, ...]
    is_shown: bool = False

    @property
    def total(self) -> int:
        """How many hands there were."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class TeamGoal:
    """What the vision asks of one team. The id is the team's."""

    id: str
    text: str
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which a customer notices."""

    id: str
    team: str
    text: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Something that can be seen or heard; ``column`` is one of :data:`BEHAVIOURS`."""

    id: str
    team: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Fist:
    """One fist to five on one wording.

    Attributes:
        wording: Which one it was about, counted from 1.
        counts: Hands from fist (0) to five.
        present: People who could vote; 0 when not known.
    """

    wording: int
    counts: tuple[int, ...]
    present: int = 0
    is_shown: bool = False

    @property
    def total(self) -> int:
        """How many hands there were."""
        return sum(self.counts)

    @property
    def is_carried(self) -> bool:
        """Whether everybody who voted finds it good enough to try."""
        return self.total > 0 and sum(self.counts[:GOOD_ENOUGH]) == 0

    @property
    def outcome(self) -> str:
        """``carried``, ``carried_by_voters`` where somebody passed, or ``minority``."""
        if not self.is_carried:
            return "minority"
        return "carried_by_voters" if self.total < self.present else "carried"

    @property
    def first_to_speak(self) -> tuple[int, ...]:
        """The numbers of fingers of those who speak first: whoever is below three."""
        below = self.counts[:GOOD_ENOUGH]
        return tuple(fingers for fingers, hands in enumerate(below) if hands)


@dataclass(frozen=True, slots=True)
class Objection:
    """Why somebody stayed below three, against which wording."""

    id: str
    wording: int
    text: str


@dataclass(frozen=True, slots=True)
class FirstStep:
    """The first thing one person does, as if-then; ``due`` is a day, or empty."""

    text: str = ""
    person: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm: where it comes from, how it reads now and read before, and who keeps it.

    Attributes:
        phrase: The words of the vision it lives up to.
        draft: What is being typed; becomes a wording when it is put down.
        wordings: Oldest first; the last one counts.
        answers: What people said of the criteria that software cannot check: id, yes or no.
        keeper: Person, or empty.
    """

    id: str
    team: str = ""
    objective: str = ""
    moment: str = ""
    phrase: str = ""
    sources: tuple[str, ...] = ()
    customer_notices: str = ""
    draft: str = ""
    wordings: tuple[str, ...] = ()
    answers: tuple[tuple[str, bool], ...] = ()
    fists: tuple[Fist, ...] = ()
    objections: tuple[Objection, ...] = ()
    status: str = "draft"
    reminder_line: str = ""
    reply: str = ""
    keeper: str = ""
    deputy: str = ""
    leader_act: str = ""
    sign: str = ""
    first_step: FirstStep = FirstStep()

    @property
    def text(self) -> str:
        """The wording that counts, or nothing."""
        return self.wordings[-1] if self.wordings else ""

    @property
    def shown_text(self) -> str:
        """What the room reads: what is being typed, else the wording that counts."""
        return self.draft or self.text

    @property
    def fist(self) -> Fist | None:
        """The last fist to five on the wording that counts, if there was one."""
        last = self.fists[-1] if self.fists else None
        return last if last and last.wording == len(self.wordings) else None


@dataclass(frozen=True, slots=True)
class Place:
    """What is being talked about: a step, one of its questions, a team, a norm."""

    step: str = "n0"
    prompt: int = 0
    team: str = ""
    norm: str = ""


@dataclass(frozen=True, slots=True)
class Norms:
    """The whole of it."""

    form: str = "full"
    vision: str = ""
    objectives: tuple[Text, ...] = ()
    own_sentences: tuple[Text, ...] = ()
    polls: tuple[Poll, ...] = ()
    team_goals: tuple[TeamGoal, ...] = ()
    moments: tuple[Moment, ...] = ()
    behaviours: tuple[Behaviour, ...] = ()
    norms: tuple[Norm, ...] = ()
    place: Place = Place()

    def objectives_of(self, team: str) -> tuple[str, ...]:
        """The objectives that a team chose, as far as the group still has them."""
        goal = find(self.team_goals, team)
        chosen = goal.objectives if goal else ()
        return tuple(id for id in chosen if has(self.objectives, id))
