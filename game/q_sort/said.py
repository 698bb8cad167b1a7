"""What sorters said about the cards that they laid at the ends."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.q_sort.state import QSort, Sort


@dataclass(frozen=True, slots=True)
class Said:
    """What one sorter said about one card.

    Attributes:
        number: Of the statement.
        sorter: Under an alias, or the name of a team.
        column: Where the card lies.
        text: In the words of the sorter.
    """

    number: int
    sorter: str
    column: int
    text: str


def said(state: QSort, names: Mapping[str, str]) -> tuple[Said, ...]:
    """What was said about cards that have their place, by statement and then by place.

    Args:
        state: The Q-sort.
        names: Aliases and names of teams, by id.
    """
    found = [one for sort in state.sorts for one in _of(sort, names.get(sort.id, sort.id))]
    return tuple(sorted(found, key=lambda one: (one.number, -one.column, one.sorter)))


def _of(sort: Sort, name: str) -> list[Said]:
    told = []
    for reason in sort.reasons:
        column = sort.column_of(int(reason.id))
        if column is not None and reason.text.strip():
            told.append(Said(int(reason.id), name, column, reason.text))
    return told
