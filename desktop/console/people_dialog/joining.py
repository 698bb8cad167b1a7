"""The events with which people come in: each under the next alias that is free."""

from collections.abc import Iterator, Sequence

from assets.language import Words
from game import keyed
from game.exercise import Event
from game.people.leaving import leaving
from game.people.roster import Entry, numbered
from game.state import State
from game.workshop.events import PersonJoined, PersonNamed, TeamMade
from game.workshop.rules import WORKSHOP
from game.workshop.state import Person, Team, Workshop

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def new_team(name: str, teams: Sequence[Team], former: Sequence[Team] = ()) -> TeamMade:
    """A team with a letter that no other has, as long as there are letters.

    Its id is also none of those that were taken away: what they did does not become its own.
    """
    taken = {team.letter for team in teams}
    letter = next((one for one in _LETTERS if one not in taken), "")
    return TeamMade(keyed.free_id("t", (*teams, *former)), name, letter)


def free_aliases(workshop: Workshop, words: Words) -> Iterator[str]:
    """Aliases that nobody has, and then numbered guests without end."""
    taken = {person.alias for person in workshop.people}
    yield from (alias for alias in words.lines("people.aliases") if alias not in taken)
    number = len(workshop.people)
    while True:
        number += 1
        alias = words("people.numbered", number=number)
        if alias not in taken:
            yield alias


def smallest_team(workshop: Workshop) -> str:
    """The team with the fewest people in the room, or nothing without teams."""
    sizes = {team.id: 0 for team in workshop.teams}
    for person in workshop.people:
        if person.team in sizes and not person.has_left:
            sizes[person.team] += 1
    return min(sizes, key=lambda id: sizes[id], default="")


def joining(
    entries: Sequence[Entry],
    state: State,
    words: Words,
    *,
    with_names: bool = False,
    is_whole: bool = False,
) -> list[tuple[str, Event]]:
    """The events that bring everybody on a list in; known teams are recognised by name.

    Args:
        entries: The list.
        state: Who is here already, and what they are doing.
        words: For aliases, in the language of the group.
        with_names: First names are kept.
        is_whole: The list is the whole group. Then who is here keeps the alias: who has the name
            on the list, and then others in their order; who is left over leaves.
    """
    workshop = state.workshop
    teams = list(workshop.teams)
    here = [one for one in workshop.people if one.is_here]
    called = numbered([entry.name for entry in entries], () if is_whole else _names(here))
    placed = _placed(called, here if is_whole else [])
    ids = [person.id for person in workshop.people]
    aliases = free_aliases(workshop, words)
    events: list[Event] = []
    for entry, name, person in zip(entries, called, placed, strict=True):
        team = next((one for one in teams if _is_called(one, entry.team)), None)
        if entry.team and team is None:
            made = new_team(entry.team, teams, workshop.former)
            team = Team(made.team, made.name, made.letter)
            teams.append(team)
            events.append(made)
        found = person or Person(_free(ids), next(aliases))
        ids.append(found.id)
        events.append(PersonJoined(found.id, found.alias, team.id if team else found.team))
        if with_names and name and name != found.name:
            events.append(PersonNamed(found.id, name))
    kept = {person.id for person in placed if person}
    over = [one.id for one in here if is_whole and one.id not in kept]
    return [
        *((WORKSHOP, event) for event in events),
        *(scoped for id in over for scoped in leaving(state, id)),
    ]


def _names(people: Sequence[Person]) -> list[str]:
    return [person.name for person in people if person.name]


def _placed(names: Sequence[str], here: Sequence[Person]) -> list[Person | None]:
    """For each on a list the person who is here already, as long as there are."""
    by_name = {person.name.casefold(): person for person in here if person.name}
    known = [by_name.pop(name.casefold(), None) for name in names]
    others = iter([person for person in here if person not in known])
    return [person or next(others, None) for person in known]


def _is_called(team: Team, name: str) -> bool:
    return bool(name) and team.name.casefold() == name.casefold()


def _free(people: Sequence[str]) -> str:
    number = len(people) + 1
    while f"p{number}" in people:
        number += 1
    return f"p{number}"
