"""The sorts of a traject as a table, for the analysis and for other programs."""

from game.q_files.table import SortTable
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort, Sort
from game.workshop.state import Workshop


def sort_table(state: QSort, workshop: Workshop) -> SortTable:
    """The whole sorts of people, under their aliases; where nobody sorted alone, those of teams.

    A first name never goes along: a file of sorts leaves the laptop sooner than a traject.
    """
    names = names_of_sorters(workshop)
    teams = [team.id for team in workshop.all_teams]
    sorts = sorted_alone(state, teams) or state.whole_sorts()
    return SortTable(
        title=state.question,
        statements=tuple(one.text for one in state.statements),
        sort_names=tuple(names.get(sort.id, sort.id) for sort in sorts),
        values=tuple(_values(state, sort) for sort in sorts),
        grid=tuple((column.value, column.count) for column in state.grid),
    )


def names_of_sorters(workshop: Workshop) -> dict[str, str]:
    """Aliases and names of teams, by id."""
    aliases = {person.id: person.alias for person in workshop.people}
    return {team.id: team.name for team in workshop.all_teams} | aliases


def _values(state: QSort, sort: Sort) -> tuple[int | None, ...]:
    return tuple(sort.column_of(one.number) for one in state.statements)
