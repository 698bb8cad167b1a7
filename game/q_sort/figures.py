"""What the room sees of several sorts: means, spread, agreement, and how often in a top five."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from game.asked import FEWEST_SHOWN
from game.q_sort.state import QSort, Sort
from game.q_sort.steps import GROUP


@dataclass(frozen=True, slots=True)
class Figure:
    """One statement over all whole sorts.

    Attributes:
        mean: Of the columns it lies in.
        spread: Their standard deviation (n − 1).
        least: The lowest column; ``most`` the highest.
        counts: How many sorts hold it in each column of the grid, from low to high.
    """

    number: int
    mean: float
    spread: float
    least: int
    most: int
    counts: tuple[int, ...] = ()


def sorted_alone(state: QSort, teams: Collection[str]) -> tuple[Sort, ...]:
    """The whole sorts of people; what a team laid is made of these and does not count again."""
    return tuple(one for one in state.whole_sorts() if one.id not in teams and one.id != GROUP)


def figures(state: QSort, teams: Collection[str]) -> tuple[Figure, ...]:
    """Every statement by its number; nothing from fewer than five whole sorts of people.

    With fewer, everybody could work out who laid what.
    """
    sorts = sorted_alone(state, teams)
    if len(sorts) < FEWEST_SHOWN:
        return ()
    values = [column.value for column in state.grid]
    return tuple(_figure(one.number, sorts, values) for one in state.statements)


def _figure(number: int, sorts: Sequence[Sort], values: Sequence[int]) -> Figure:
    columns = [column for sort in sorts if (column := sort.column_of(number)) is not None]
    counts = tuple(columns.count(value) for value in values)
    return Figure(number, fmean(columns), stdev(columns), min(columns), max(columns), counts)


def by_mean(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The highest mean first; equal ones by their number."""
    return tuple(sorted(found, key=lambda one: (-one.mean, one.number)))


def by_agreement(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The smallest spread first; equal ones by their number."""
    return tuple(sorted(found, key=lambda one: (one.spread, one.number)))


@dataclass(frozen=True, slots=True)
class Theme:
    """The statements about one theme: how many, and the mean of their means."""

    id: str
    count: int
    mean: float


def by_dimension(state: QSort, found: Sequence[Figure]) -> tuple[Theme, ...]:
    """What the statements are about, the highest mean first; those about nothing are left out."""
    return _themes({one.number: (one.dimension,) for one in state.statements}, found)


def by_lever(state: QSort, found: Sequence[Figure]) -> tuple[Theme, ...]:
    """What the statements work on, the highest mean first."""
    return _themes({one.number: one.levers for one in state.statements}, found)


def _themes(themes_of: Mapping[int, Sequence[str]], found: Sequence[Figure]) -> tuple[Theme, ...]:
    means: dict[str, list[float]] = {}
    for figure in found:
        for theme in themes_of[figure.number]:
            if theme:
                means.setdefault(theme, []).append(figure.mean)
    themes = [Theme(id, len(values), fmean(values)) for id, values in means.items()]
    return tuple(sorted(themes, key=lambda theme: (-theme.mean, theme.id)))


def times_in_top(state: QSort, sorters: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """In how many top fives of these sorters each statement lies; those in none are left out."""
    tops = [number for sorter in sorters for number in state.top_of(state.sort_of(sorter))]
    return tuple(sorted(Counter(tops).items(), key=lambda one: (-one[1], one[0])))
