"""What can happen with people in teams: put together, kept apart, whose turn it is."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody, and the team they come in; empty is no team."""

    person: str
    team: str


@dataclass(frozen=True, slots=True)
class PeopleSeated(Event):
    """People were put in teams, all at once; ``at`` is the session in which they met."""

    kind: ClassVar[str] = "people_seated"

    at_session: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class PairAgreed(Event):
    """Two people sit together, apart, or as it falls: ``together``, ``apart`` or empty."""

    kind: ClassVar[str] = "pair_agreed"

    one: str
    other: str
    wish: str = ""


@dataclass(frozen=True, slots=True)
class TurnGiven(Event):
    """Somebody's turn, or a team's: it stands on the screen. ``id`` is of a person or a team."""

    kind: ClassVar[str] = "turn_given"

    at_session: str
    id: str


@dataclass(frozen=True, slots=True)
class SeatsShown(Event):
    """The stage was covered by who sits where, under aliases."""

    kind: ClassVar[str] = "seats_shown"
    is_undoable: ClassVar[bool] = False
