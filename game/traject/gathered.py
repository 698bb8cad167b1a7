"""What the rounds of a traject brought together: what counts now, and every temperature."""

from dataclasses import dataclass

from game.actions.state import Actions, Plan, Return
from game.card_game.state import CardGame
from game.norms.state import Norms
from game.pulse.reading import Reading, reading
from game.q_sort.state import QSort
from game.review.state import Review
from game.state import State

_Kind = Norms | Actions | QSort | CardGame


@dataclass(frozen=True, slots=True)
class Measured:
    """A temperature that was read.

    Attributes:
        round: In which it was read.
        day: Of that session, as ``2026-11-24``.
    """

    round: str
    day: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Held:
    """A return session that was held.

    Attributes:
        round: In which the plan was looked at again.
        day: Of that session, as ``2027-01-05``.
    """

    round: str
    day: str
    review: Review


@dataclass(frozen=True, slots=True)
class Gathered:
    """The norms, the plan, the sorts and the game that count now, and the rounds they stand in.

    Attributes:
        norms_round: Empty when there are no norms; so too the other rounds.
        temperatures: Of all sessions, first to last.
        reviews: The return sessions, first to last.
        last_day: Of the last session, as ``2026-11-24``; empty before there is one.
    """

    norms: Norms
    norms_round: str
    actions: Actions
    actions_round: str
    sort: QSort
    game: CardGame
    game_round: str
    sort_round: str = ""
    temperatures: tuple[Measured, ...] = ()
    reviews: tuple[Held, ...] = ()
    last_day: str = ""


NOTHING = Gathered(Norms(), "", Actions(), "", QSort(), CardGame(), "")
"""Of a traject in which nothing was done yet."""


def gather(state: State) -> Gathered:
    """From each exercise the last round in which something was written."""
    norms_round = _last_written(state, "norms", Norms)
    actions_round = _last_written(state, "actions", Actions)
    game_round = _last_written(state, "card_game", CardGame)
    sort_round = _last_written(state, "q_sort", QSort)
    return Gathered(
        norms=state.rounds.get(norms_round, Norms()),
        norms_round=norms_round,
        actions=state.rounds.get(actions_round, Actions()),
        actions_round=actions_round,
        sort=state.rounds.get(sort_round, QSort()),
        sort_round=sort_round,
        temperatures=_temperatures(state),
        game=state.rounds.get(game_round, CardGame()),
        game_round=game_round,
        reviews=_reviews(state),
        last_day=max((one.day for one in state.workshop.meetings), default=""),
    )


def _temperatures(state: State) -> tuple[Measured, ...]:
    days = {one.id: one.day for one in state.workshop.meetings}
    found = [
        Measured(round.id, days.get(round.meeting, ""), temperature)
        for round in state.workshop.rounds
        if round.exercise == "pulse" and (temperature := reading(state.rounds[round.id]))
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _reviews(state: State) -> tuple[Held, ...]:
    """In the order of their sessions; one in which nothing lay on the table is none."""
    days = {one.id: one.day for one in state.workshop.meetings}
    found = [
        Held(round.id, days.get(round.meeting, ""), state.rounds[round.id])
        for round in state.workshop.rounds
        if round.exercise == "review" and state.rounds[round.id].things
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _last_written(state: State, exercise: str, kind: type[_Kind]) -> str:
    rounds = [one.id for one in state.workshop.rounds if one.exercise == exercise]
    written = [id for id in rounds if not _is_empty(state.rounds[id], kind)]
    return (written or rounds or [""])[-1]


def _is_empty(state: _Kind, kind: type[_Kind]) -> bool:
    return state == kind(form=state.form, place=state.place)  # type: ignore[arg-type]  # each with its own place


def returns_to_come(gathered: Gathered) -> tuple[Return, ...]:
    """The plan's return sessions after the last session, first to last.

    One before it was held or missed: nobody comes back on a day that has been.
    """
    return tuple(one for one in gathered.actions.plan.returns if one.day > gathered.last_day)


def return_days(gathered: Gathered) -> tuple[str, ...]:
    """The days on which the group comes back, first to last."""
    plan: Plan = gathered.actions.plan
    return tuple(one.day for one in plan.returns)
