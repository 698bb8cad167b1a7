"""A return session begun: its programme, the plan on the table, and the stage turned to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from game import keyed
from game.actions.events import ReturnPlanned
from game.day.programmes import BlockForm, Draft, Sitting, plan, programme
from game.exercise import Event
from game.review.events import PlanTakenUp
from game.state import State
from game.traject.due import due_day
from game.traject.gathered import Gathered, gather, returns_to_come
from game.traject.progress import on_the_table
from game.workshop.events import SessionTurnedTo
from game.workshop.rules import WORKSHOP
from game.workshop.state import Round

RETURNS = {
    "R1": "return_short",
    "R2": "return",
    "R3": "return",
    "R4": "return_sort",
    "R5": "return",
}
"""The programme for each of the plan's return sessions."""

RETURN_PROGRAMMES = ("return_short", "return", "return_sort")

SORTING = "return_sort"
"""The one that does a Q-sort again, where there was one."""

Scoped = tuple[str, Event]


@dataclass(frozen=True, slots=True)
class Due:
    """The return session that comes next.

    Attributes:
        id: Which one, ``R1`` to ``R5``; empty when the plan has none left.
        day: As planned.
    """

    id: str = ""
    day: str = ""


def next_return(state: State, today: date) -> Due:
    """Of the days in the plan after the last session, the one that is due; if any."""
    left = {one.day: one.id for one in returns_to_come(gather(state))}
    day = due_day(tuple(left), today)
    return Due(left[day], day) if day else Due()


def programme_of(return_session: str, gathered: Gathered) -> str:
    """The programme of one of the plan's return sessions; of a day of one's own the usual one."""
    wanted = RETURNS.get(return_session, RETURN_PROGRAMMES[1])
    return RETURN_PROGRAMMES[1] if wanted == SORTING and not gathered.sort.sorts else wanted


def begun(state: State, name: str, day: date, start: str, which: str = "") -> Iterator[Scoped]:
    """The events with which a return session begins.

    When it is one of the plan's and comes on another day, the plan says so from now on: else it
    would still be waited for.

    Args:
        state: The traject so far.
        name: One of :data:`RETURN_PROGRAMMES`.
        day: On which it is.
        start: As ``15:30``.
        which: Of the plan's return sessions, ``R1`` to ``R5``; or empty.
    """
    workshop, gathered = state.workshop, gather(state)
    session = _free_session(state)
    drafts = [
        _draft(number, block, gathered, workshop.rounds)
        for number, block in enumerate(programme(name).blocks, start=1)
    ]
    sitting = Sitting(session, day.isoformat(), start, workshop.rounds)
    for event in plan(drafts, sitting):
        yield WORKSHOP, event
    yield f"{session}-review", PlanTakenUp(on_the_table(gathered, workshop))
    yield WORKSHOP, SessionTurnedTo(session)
    planned = keyed.find(gathered.actions.plan.returns, which)
    if planned and planned.day != day.isoformat():
        moved = ReturnPlanned(which, day.isoformat(), planned.organised_by)
        yield gathered.actions_round, moved


def coming(state: State, today: date) -> Iterator[Scoped]:
    """The events with which the next return session would begin on its day.

    It would begin at the time of the last session, as no other is known.
    """
    due, last = next_return(state, today), state.workshop.meeting
    if due.id and last:
        name, day = programme_of(due.id, gather(state)), date.fromisoformat(due.day)
        yield from begun(state, name, day, last.start)


def _free_session(state: State) -> str:
    taken = {one.id for one in state.workshop.meetings}
    number = len(taken) + 1
    while f"s{number}" in taken:
        number += 1
    return f"s{number}"


def _draft(number: int, block: BlockForm, gathered: Gathered, rounds: tuple[Round, ...]) -> Draft:
    """A block that works on the norms or the plan of the session before goes on with that round."""
    known = {"norms": gathered.norms_round, "actions": gathered.actions_round}
    going_on = keyed.find(rounds, known.get(block.exercise, ""))
    id = f"b{number:02}"
    if not going_on:
        return Draft(id, block)
    return Draft(id, replace(block, form=going_on.form), going_on.id)
