"""People, teams, sessions, programme, rounds, what is on stage, parked thoughts."""

from dataclasses import dataclass, replace

from game.keyed import find

PAGES = (
    *("welcome", "aim", "agenda", "table_rules", "privacy", "part"),
    *("pause", "lunch", "blank", "closing"),
)
"""The general screens that a block can show."""


@dataclass(frozen=True, slots=True)
class CustomerWord:
    """What a customer is called here, one and many, in both languages."""

    nl_one: str = "klant"
    nl_many: str = "klanten"
    en_one: str = "customer"
    en_many: str = "customers"


KLANT = CustomerWord()
"""The word that the texts are written with."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team; the letter stands beside its name wherever it is told by colour.

    Attributes:
        turns: How often it was its turn this session.
    """

    id: str
    name: str
    letter: str = ""
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the room, under an alias.

    Attributes:
        alias: An animal, or a role such as *teamleider*.
        name: A first name, given only by who takes something on; empty when erased.
        is_voting: False for the client and the leader.
        has_left: No longer in the room; what they took on stays theirs.
        turns: How often it was their turn this session; who comes late begins with the fewest.
    """

    id: str
    alias: str
    team: str = ""
    name: str = ""
    is_voting: bool = True
    has_left: bool = False
    turns: int = 0

    @property
    def shown(self) -> str:
        """The name, or else the alias."""
        return self.name or self.alias

    @property
    def is_here(self) -> bool:
        """Whether they are in the room and take part."""
        return self.is_voting and not self.has_left


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the clock of a block stood still; moments, ISO 8601 with offset."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the programme.

    Attributes:
        name: Of a block that ships with the program, for its title in any language.
        title: In the trainer's own words; empty when the name says it.
        minutes: Planned, with what was added on the way.
        added: How many of them were added on the way; negative when taken off.
        pages: General screens to show, in order, when it is no exercise.
        round: The round it works on, or empty.
        steps: The steps of that round that belong to this block.
        began: The moment it was first shown, ISO 8601 with offset, or empty.
        since: The moment from which it is on stage now, or empty.
        paused: The moment from which its clock stands still, while it is on stage; or empty.
        spent: Seconds that it was on stage before that.
        pauses: When its clock stood still and went on again.
        ended: The moment another one was shown, or empty.
        is_skipped: Left out today.
        goal, materials, what_if: In the trainer's own words; empty when the name says it.
        note: What the trainer wrote during the session, for nobody else.
    """

    id: str
    minutes: int
    name: str = ""
    title: str = ""
    pages: tuple[str, ...] = ()
    round: str = ""
    steps: tuple[str, ...] = ()
    began: str = ""
    ended: str = ""
    added: int = 0
    since: str = ""
    paused: str = ""
    spent: int = 0
    pauses: tuple[Pause, ...] = ()
    is_skipped: bool = False
    goal: str = ""
    materials: str = ""
    what_if: str = ""
    note: str = ""

    @property
    def is_break(self) -> bool:
        """Whether people are out of the room; nobody takes minutes from that."""
        return self.pages[:1] in (("pause",), ("lunch",))


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session: people meeting in a room on a day.

    Attributes:
        number: Counted from 1 within the traject.
        day: As ``2026-11-24``.
        start: Planned, as ``09:00``.
    """

    id: str
    number: int
    day: str
    start: str
    blocks: tuple[Block, ...] = ()

    @property
    def minutes(self) -> int:
        """Of all blocks together, as they were planned."""
        return sum(block.minutes - block.added for block in self.blocks)

    @property
    def began(self) -> str:
        """The moment the first block was shown, or empty."""
        return min((block.began for block in self.blocks if block.began), default="")


@dataclass(frozen=True, slots=True)
class Round:
    """One run of an exercise in a session."""

    id: str
    exercise: str
    meeting: str
    form: str = "full"


@dataclass(frozen=True, slots=True)
class Thought:
    """Something parked: the question, who takes it on, by when we hear."""

    id: str
    text: str
    taken_by: str = ""
    hear_by: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a flip-over, as it was made ready to keep.

    Attributes:
        picture: SHA-256 of its JPEG, under which that lies in the file, in hexadecimal.
        width, height: In pixels.
        meeting, block: What was on stage when it was added.
        caption: In the trainer's words, or empty.
    """

    id: str
    picture: str
    width: int
    height: int
    meeting: str = ""
    block: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """What the room looks at.

    Attributes:
        meeting: Empty before the first session.
        block: Empty when nothing was shown yet.
        page: Which of the block's general screens, from 0.
        cover: What hides the block for now: ``""`` for nothing, ``blank``, ``black``, ``pause``,
            ``agenda``, ``turn``, ``seats``, ``proof``, ``question`` or ``photo``.
        back_at: With a pause, the time at which it goes on, as ``10:45``.
        whose: With a turn, the person or the team.
        question: Asked, to look back with.
        photo: The one that covers it.
    """

    meeting: str = ""
    block: str = ""
    page: int = 0
    cover: str = ""
    back_at: str = ""
    whose: str = ""
    question: str = ""
    photo: str = ""

    def covered(self, cover: str, back_at: str = "") -> "Stage":
        """The same with something else before the block, or nothing."""
        return replace(self, cover=cover, back_at=back_at)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people of whom it was agreed that they sit apart, or else together."""

    id: str
    one: str
    other: str
    is_apart: bool


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sat together at one moment of a session, by the ids of people."""

    meeting: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything about a traject that belongs to no single exercise."""

    client: str = ""
    contact: str = ""
    language: str = "nl"
    customer: CustomerWord = KLANT
    teams: tuple[Team, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    rounds: tuple[Round, ...] = ()
    stage: Stage = Stage()
    thoughts: tuple[Thought, ...] = ()
    photos: tuple[Photo, ...] = ()
    pairs: tuple[Pair, ...] = ()
    seatings: tuple[Seating, ...] = ()
    turns_of: str = ""
    keep_names_until: str = ""
    former: tuple[Team, ...] = ()
    """Teams that were taken away; what they did stays theirs."""

    @property
    def all_teams(self) -> tuple[Team, ...]:
        """The teams, and after them those that were taken away."""
        return (*self.teams, *self.former)

    @property
    def meeting(self) -> Meeting | None:
        """The session on stage, or else the last one planned."""
        on_stage = find(self.meetings, self.stage.meeting)
        return on_stage or (self.meetings[-1] if self.meetings else None)

    @property
    def block(self) -> Block | None:
        """The block on stage, if there is one."""
        return find(self.meeting.blocks, self.stage.block) if self.meeting else None

    @property
    def round(self) -> Round | None:
        """The round on stage, if there is one."""
        return find(self.rounds, self.block.round) if self.block else None

    @property
    def present(self) -> int:
        """How many people in the room may vote."""
        return sum(person.is_here for person in self.people)

    def team_name(self, id: str) -> str:
        """The name of a team, also of one that was taken away, or nothing."""
        team = find(self.all_teams, id)
        return team.name if team else ""

    def person_shown(self, id: str) -> str:
        """The name or alias of a person, or nothing."""
        person = find(self.people, id)
        return person.shown if person else ""
