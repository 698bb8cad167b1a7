"""The Q-sort of an earlier session that the one of now repeats."""

from collections.abc import Collection

from game.asked import FEWEST_SHOWN
from game.keyed import find
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort
from game.q_sort.then_and_now import is_repeat
from game.state import State


def earlier_sort(state: State, round: str) -> QSort | None:
    """The last one before this round that can be compared with it, or nothing.

    It lies in an earlier session, with the same statements on the same grid, and both have
    enough whole sorts of people.
    """
    now = state.rounds.get(round)
    if not isinstance(now, QSort):
        return None
    workshop = state.workshop
    numbers = {meeting.id: meeting.number for meeting in workshop.meetings}
    own = find(workshop.rounds, round)
    at = numbers.get(own.meeting, 0) if own else 0
    before = [
        (numbers.get(one.meeting, 0), then)
        for one in workshop.rounds
        if isinstance(then := state.rounds.get(one.id), QSort)
    ]
    teams = [team.id for team in workshop.all_teams]
    found = [
        then
        for number, then in sorted(before, key=lambda one: one[0])
        if number < at and is_repeat(then, now) and _has_enough(then, teams)
    ]
    return found[-1] if found and _has_enough(now, teams) else None


def _has_enough(sort: QSort, teams: Collection[str]) -> bool:
    return len(sorted_alone(sort, teams)) >= FEWEST_SHOWN
