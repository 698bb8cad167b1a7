"""The events with which people come in: each under the next alias that is free."""

from collections.abc import Iterator, Sequence

from assets.language import Words
from game import keyed
from game.exercise import Event
from game.people.roster import Entry
from game.workshop.events import PersonJoined, PersonNamed, TeamMade
from game.workshop.state import Team, Workshop

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def new_team(name: str, teams: Sequence[Team]) -> TeamMade:
    """A team with a letter that no other has, as long as there are letters."""
    taken = {team.letter for team in teams}
    letter = next((one for one in _LETTERS if one not in taken), "")
    return TeamMade(keyed.free_id("t", teams), name, letter)


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
    entries: Sequence[Entry], workshop: Workshop, words: Words, with_names: bool
) -> list[Event]:
    """The events that bring everybody on a list in; known teams are recognised by name."""
    teams = list(workshop.teams)
    people = [person.id for person in workshop.people]
    aliases = free_aliases(workshop, words)
    events: list[Event] = []
    for entry in entries:
        team = next((one for one in teams if _is_called(one, entry.team)), None)
        if entry.team and team is None:
            made = new_team(entry.team, teams)
            team = Team(made.team, made.name, made.letter)
            teams.append(team)
            events.append(made)
        id = _free(people)
        people.append(id)
        events.append(PersonJoined(id, next(aliases), team.id if team else ""))
        if with_names and entry.name:
            events.append(PersonNamed(id, entry.name))
    return events


def _is_called(team: Team, name: str) -> bool:
    return bool(name) and team.name.casefold() == name.casefold()


def _free(people: Sequence[str]) -> str:
    number = len(people) + 1
    while f"p{number}" in people:
        number += 1
    return f"p{number}"
