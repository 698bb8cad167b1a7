"""What an exercise is: Event, RuleError, Row, Knot, Setup, Exercise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from game.worded import RuleError

__all__ = [
    "AnyExercise",
    "Event",
    "Exercise",
    "Knot",
    "Row",
    "Rule",
    "RuleError",
    "Rules",
    "S",
    "Setup",
    "apply_by",
    "check_by",
]

S = TypeVar("S")

Row = Mapping[str, str | int | float | None]
"""One plain row of a result table; always has an ``id``, unique in its round and table."""


class Event:
    """Something that happened in the room, as a fact in the past tense.

    A subclass is a frozen dataclass whose fields are the facts. Facts are stored, never
    wishes: what chance or the clock decided is already in them.

    Attributes:
        kind: The word under which the event is stored in files; never renamed.
        version: Of the facts; raised when their shape changes, see ``old_events``.
        is_undoable: Whether "undo" takes it back. Turning a page is not undone.
        names: The fields that hold a person's name. Names are stored apart, so that they
            can be erased.
    """

    __slots__ = ()

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    is_undoable: ClassVar[bool] = True
    names: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """What an exercise begins with.

    Attributes:
        form: ``full`` or ``short``; which steps are taken.
    """

    form: str = "full"


@dataclass(frozen=True, slots=True)
class Knot:
    """One knot in the red thread: something that other things can come from.

    Attributes:
        id: Within its round, such as ``N1``; ``workshop.knots`` makes it unique in the file.
        kind: What it is: ``vision``, ``objective``, ``moment``, ``norm``, ``idea``, ``action`` …
        text: In the words of the group.
        sources: The ids of the knots it came from; with a round before them
            (``norms:N1``) when they lie in another round.
    """

    id: str
    kind: str
    text: str
    sources: tuple[str, ...] = ()


def _no_steps(_: str) -> Sequence[str]:
    return ()


def _nothing_follows(_: object, __: str) -> "Sequence[Event]":
    return ()


@dataclass(frozen=True, slots=True)
class Exercise(Generic[S]):
    """One exercise: how it begins, what is allowed, what follows, what the room may see.

    Attributes:
        kind: The word under which it is stored in files; never renamed.
        events: Every kind of event it knows.
        start: The state in which it begins.
        check: Raises :class:`RuleError` when the event is not possible in this state.
        apply: The state after the event; pure and total, it never refuses.
        public: What the room may know of a state.
        results: The state as plain rows, by table, for SQL, CSV and spreadsheets.
        knots: What the state adds to the red thread.
        example: A legal sequence with every kind of event in it, for the manual and the tests.
        steps: The ids of the steps of a form, in order; for the script of a programme.
        people: The fewest and the most in the room for whom it works.
        leaves: What follows here when somebody leaves the room, from state and id.
    """

    kind: str
    events: tuple[type[Event], ...]
    start: Callable[[Setup], S]
    check: Callable[[S, Event], None]
    apply: Callable[[S, Event], S]
    public: Callable[[S], object]
    results: Callable[[S], Mapping[str, Sequence[Row]]]
    knots: Callable[[S], Sequence[Knot]]
    example: tuple[Event, ...]
    steps: Callable[[str], Sequence[str]] = _no_steps
    people: tuple[int, int] = (1, 999)
    leaves: Callable[[S, str], Sequence[Event]] = _nothing_follows


AnyExercise = Exercise[Any]


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """What one kind of event asks and does.

    Attributes:
        apply: The state after the event.
        checks: Each may raise :class:`RuleError`; taken in order.
    """

    apply: Callable[[S, Any], S]
    checks: tuple[Callable[[S, Any], None], ...] = ()


Rules = Mapping[type[Event], Rule[S]]


def check_by(rules: Rules[S]) -> Callable[[S, Event], None]:
    """The ``check`` of an exercise whose rules stand in a table."""

    def check(state: S, event: Event) -> None:
        if type(event) not in rules:
            raise RuleError("other_exercise", kind=event.kind)
        for one in rules[type(event)].checks:
            one(state, event)

    return check


def apply_by(rules: Rules[S]) -> Callable[[S, Event], S]:
    """The ``apply`` of an exercise whose rules stand in a table."""

    def apply(state: S, event: Event) -> S:
        return rules[type(event)].apply(state, event)

    return apply
