"""What a return session is at one moment: the plan as it was, and what became of it."""

from dataclasses import dataclass, replace

from game.keyed import find

STATUSES = ("done", "busy", "stuck", "dropped")
"""What became of an action."""

OVER = ("done", "dropped")
"""With these an action is no longer open."""

DECISIONS = ("carry_on", "change", "close")

NORM_DECISIONS = ("keep", "rework", "drop")
"""Of a norm, when the group asks itself whether it still does this."""

OUTCOMES = ("answered", "became_action", "open", "dropped")
"""What became of a parked thought."""

QUESTIONS = ("TQ1", "TQ2", "TQ3")
"""The three questions of the first session, asked again."""

ANSWERS = 5

KINDS = ("action", "norm", "parked")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of the plan as it was when the session began.

    Attributes:
        id: Its knot in the red thread, such as ``s1-actions:A1``; it stays the same.
        kind: One of :data:`KINDS`.
        text: What it said.
        detail: Of an action the first small step.
        who: A person's id, or empty.
        day: By when, as ``2026-12-08``, or empty.
    """

    id: str
    kind: str
    text: str
    detail: str = ""
    who: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an action; the id is that of the action.

    Attributes:
        status: One of :data:`STATUSES`, or empty when it was not told yet.
        decision: One of :data:`DECISIONS`, or empty.
    """

    id: str
    status: str = ""
    why: str = ""
    celebrated: str = ""
    decision: str = ""

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.status not in OVER and self.decision != "close"


@dataclass(frozen=True, slots=True)
class NormReview:
    """What the group said of a norm; the id is that of the norm on the table.

    Attributes:
        decision: One of :data:`NORM_DECISIONS`, or empty when it was not decided yet.
        seen: What was seen of it since the session before.
    """

    id: str
    decision: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the three questions, answered by hands; no counts when the room may not know them."""

    id: str
    counts: tuple[int, ...]
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Success:
    """Something that went well."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a parked thought; the id is that of the thought."""

    id: str
    outcome: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """Where the room is: a step, a question in it, and in some steps one thing."""

    step: str = "actions"
    prompt: int = 0
    item: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The exercise."""

    form: str = "full"
    place: ReviewPlace = ReviewPlace()
    things: tuple[Thing, ...] = ()
    reports: tuple[Report, ...] = ()
    questions: tuple[Asked, ...] = ()
    successes: tuple[Success, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    norm_reviews: tuple[NormReview, ...] = ()

    def of_kind(self, kind: str) -> tuple[Thing, ...]:
        """The things of one kind, in the order of the plan."""
        return tuple(thing for thing in self.things if thing.kind == kind)

    def looked_at(self, of: str) -> tuple[Thing, ...]:
        """What a step looks at one by one: the things of a kind, or the actions still ``open``."""
        return self.still_open() if of == "open" else self.of_kind(of)

    def report_of(self, action: str) -> Report:
        """What was told of an action; an empty report when that is nothing yet."""
        return find(self.reports, action) or Report(action)

    def norm_review_of(self, norm: str) -> NormReview:
        """What was said of a norm; an empty one when that is nothing yet."""
        return find(self.norm_reviews, norm) or NormReview(norm)

    def still_open(self) -> tuple[Thing, ...]:
        """The actions that are to be carried on, changed or closed."""
        return tuple(
            thing
            for thing in self.of_kind("action")
            if replace(self.report_of(thing.id), decision="").is_open
        )
