"""Putting people in teams by chance: even, as was agreed, and with whom they were not yet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from game.workshop.people_events import Seat
from game.workshop.people_rules import seated
from game.workshop.state import Pair, Person, Team, Workshop

_BEGINNINGS = 16
"""Times it starts anew from chance; the best outcome counts."""

_REPEAT = 6
"""What it costs when two people sit together again, beside the square of how often they did.

Where every repeat weighs about as much, the whole group has met in the fewest mixes; the square
keeps the same two from being the ones that are put together again.
"""

_AGREED = 1000
"""What it costs when two people do not sit as was agreed; more than any number of meetings."""

_Pairing = frozenset[str]


@dataclass(frozen=True, slots=True)
class Mix:
    """Who sits where.

    Attributes:
        seats: Everybody in the room.
        broken: What was agreed and cannot be: too many apart for so few teams, for instance.
    """

    seats: tuple[Seat, ...]
    broken: tuple[Pair, ...]


def mixed(workshop: Workshop, chance: Random) -> Mix:
    """Teams as even as can be, with as few repeats as possible of who sat together this session.

    Who came in with the same team has met.
    """
    people = [one.id for one in workshop.people if one.is_here]
    teams = [team.id for team in workshop.teams]
    if not teams or not people:
        return Mix((), ())
    cost = _costs(people, workshop.pairs, _met(workshop))
    best = min(
        (_settled(_dealt(people, len(teams), chance), cost, chance) for _ in range(_BEGINNINGS)),
        key=lambda groups: _total(groups, cost),
    )
    seats = [Seat(id, team) for team, group in zip(teams, best, strict=True) for id in group]
    order = {id: number for number, id in enumerate(people)}
    seats.sort(key=lambda seat: order[seat.person])
    return Mix(tuple(seats), _broken(best, workshop.pairs))


def _met(workshop: Workshop) -> Counter[_Pairing]:
    """How often two people sat together in the session of now."""
    meeting = workshop.meeting.id if workshop.meeting else ""
    seatings = [one.groups for one in workshop.seatings if one.meeting == meeting]
    if not workshop.seatings:
        seatings = [seated(workshop)]
    return Counter(
        frozenset(two) for groups in seatings for group in groups for two in combinations(group, 2)
    )


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """How far people got to know each other in the session of now, in pairs of them.

    Attributes:
        again: Who sit together now, and did so before.
        never: Who did not sit together yet, and may.
    """

    again: int
    never: int


def acquaintance(workshop: Workshop) -> Acquaintance:
    """Of everybody in the room."""
    people = [one.id for one in workshop.people if one.is_here]
    met = _met(workshop)
    known = {*met, *(frozenset((pair.one, pair.other)) for pair in workshop.pairs if pair.is_apart)}
    together = [frozenset(two) for group in seated(workshop) for two in combinations(group, 2)]
    never = sum(frozenset(two) not in known for two in combinations(people, 2))
    return Acquaintance(sum(met[two] > 1 for two in together), never)


def _costs(
    people: Sequence[str], pairs: Sequence[Pair], met: Mapping[_Pairing, int]
) -> dict[str, dict[str, int]]:
    """What it costs to put two people together; see `_REPEAT`."""
    cost = {one: dict.fromkeys(people, 0) for one in people}
    for two, times in met.items():
        first, second = tuple(two)
        if first in cost and second in cost:
            cost[first][second] = cost[second][first] = _REPEAT + times * times
    for pair in pairs:
        if pair.one in cost and pair.other in cost:
            more = _AGREED if pair.is_apart else -_AGREED
            cost[pair.one][pair.other] += more
            cost[pair.other][pair.one] += more
    return cost


def _dealt(people: Sequence[str], count: int, chance: Random) -> list[list[str]]:
    shuffled = list(people)
    chance.shuffle(shuffled)
    groups = [shuffled[number::count] for number in range(count)]
    chance.shuffle(groups)
    return groups


def _settled(
    groups: list[list[str]], cost: Mapping[str, Mapping[str, int]], chance: Random
) -> list[list[str]]:
    """Changes two people of place as long as that makes it better."""
    is_better = True
    while is_better:
        is_better = False
        for first, second in combinations(range(len(groups)), 2):
            for one in list(groups[first]):
                for other in chance.sample(groups[second], len(groups[second])):
                    if _gain(one, other, groups[first], groups[second], cost) > 0:
                        _swap(one, other, groups[first], groups[second])
                        is_better = True
                        break
    return groups


def _gain(
    one: str,
    other: str,
    here: Sequence[str],
    there: Sequence[str],
    cost: Mapping[str, Mapping[str, int]],
) -> int:
    """How much cheaper it becomes when two people of different groups change places."""
    before = sum(cost[one][id] for id in here) + sum(cost[other][id] for id in there)
    after = sum(cost[one][id] for id in there) + sum(cost[other][id] for id in here)
    return before - after + 2 * cost[one][other]


def _swap(one: str, other: str, here: list[str], there: list[str]) -> None:
    here[here.index(one)], there[there.index(other)] = other, one


def _total(groups: Sequence[Sequence[str]], cost: Mapping[str, Mapping[str, int]]) -> int:
    return sum(cost[one][other] for group in groups for one, other in combinations(group, 2))


def _broken(groups: Sequence[Sequence[str]], pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    team_of = {id: number for number, group in enumerate(groups) for id in group}
    return tuple(
        pair
        for pair in pairs
        if pair.one in team_of
        and pair.other in team_of
        and (team_of[pair.one] == team_of[pair.other]) == pair.is_apart
    )


def next_turn(candidates: Sequence[Person | Team], chance: Random, before: str = "") -> str:
    """Whose turn it is: one of those who had the fewest, and not the same one twice on end."""
    fewest = min((one.turns for one in candidates), default=0)
    found = [one.id for one in candidates if one.turns == fewest]
    others = [id for id in found if id != before] or found
    return chance.choice(others) if others else ""
