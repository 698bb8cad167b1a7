"""What the events of people in teams ask and do."""

from dataclasses import replace

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.workshop import people_events as e
from game.workshop.state import Pair, Person, Seating, Workshop

WISHES = ("together", "apart", "")


def _known_seats(state: Workshop, event: e.PeopleSeated) -> None:
    for seat in event.seats:
        if not keyed.has(state.people, seat.person):
            raise RuleError("unknown_person", id=seat.person)
        if seat.team and not keyed.has(state.teams, seat.team):
            raise RuleError("unknown_team", id=seat.team)


def _two_known_people(state: Workshop, event: e.PairAgreed) -> None:
    asked.one_of(event.wish, WISHES, "wish")
    for id in (event.one, event.other):
        if not keyed.has(state.people, id):
            raise RuleError("unknown_person", id=id)
    if event.one == event.other:
        raise RuleError("same_person")


def _known_turn(state: Workshop, event: e.TurnGiven) -> None:
    if not keyed.has(state.people, event.id) and not keyed.has(state.teams, event.id):
        raise RuleError("unknown_person", id=event.id)


def _people_seated(state: Workshop, event: e.PeopleSeated) -> Workshop:
    teams = {seat.person: seat.team for seat in event.seats}
    people = tuple(
        replace(person, team=teams.get(person.id, person.team)) for person in state.people
    )
    before = state.seatings or (Seating(event.at_session, seated(state)),)  # who came in together
    state = replace(state, people=people)
    seating = Seating(event.at_session, seated(state))
    return replace(state, seatings=(*before, seating))


def _pair_agreed(state: Workshop, event: e.PairAgreed) -> Workshop:
    first, second = sorted((event.one, event.other))
    pair = Pair(f"{first}+{second}", first, second, event.wish == "apart")
    pairs = keyed.drop(state.pairs, pair.id)
    return replace(state, pairs=keyed.put(pairs, pair) if event.wish else pairs)


def _turn_given(state: Workshop, event: e.TurnGiven) -> Workshop:
    """Turns are counted within a session: who comes another day begins anew."""
    if event.at_session != state.turns_of:
        people = tuple(replace(one, turns=0) for one in state.people)
        teams = tuple(replace(one, turns=0) for one in state.teams)
        state = replace(state, people=people, teams=teams, turns_of=event.at_session)
    return replace(
        state,
        people=tuple(
            replace(one, turns=one.turns + 1) if one.id == event.id else one for one in state.people
        ),
        teams=tuple(
            replace(one, turns=one.turns + 1) if one.id == event.id else one for one in state.teams
        ),
        stage=replace(state.stage.covered("turn"), whose=event.id),
    )


def _seats_shown(state: Workshop, _: e.SeatsShown) -> Workshop:
    return replace(state, stage=replace(state.stage.covered("seats"), whose=""))


def seated(state: Workshop) -> tuple[tuple[str, ...], ...]:
    """Who sits together now: the ids of people in the room, by team."""
    return tuple(
        tuple(one.id for one in state.people if one.team == team.id and not one.has_left)
        for team in state.teams
    )


def fewest_turns(people: tuple[Person, ...]) -> int:
    """How many turns somebody begins with who comes late: no more, and no fewer, than is fair."""
    return min((one.turns for one in people if one.is_here), default=0)


RULES: Rules[Workshop] = {
    e.PeopleSeated: Rule(_people_seated, (_known_seats,)),
    e.PairAgreed: Rule(_pair_agreed, (_two_known_people,)),
    e.TurnGiven: Rule(_turn_given, (_known_turn,)),
    e.SeatsShown: Rule(_seats_shown),
}
