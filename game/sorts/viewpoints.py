"""The ways of looking behind the sorts of a group: two factors, told in statements."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from assets.language import Words
from game.exercise import RuleError
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort, Sort

FEWEST_SORTS = 8
"""Whole sorts of people; of fewer, factors say nothing."""

_COUNT = 2
"""Ways of looking; more of them would not be heard by a room."""

_HIGH, _LOW = 3, 2


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One way of looking.

    Attributes:
        people: How many sorts define it that lie that way.
        high: The numbers of the statements that are placed highest in it, highest first.
        low: Those that are placed lowest, lowest first.
        against: How many sorts define it by lying just the other way round.
    """

    people: int
    high: tuple[int, ...]
    low: tuple[int, ...]
    against: int = 0


def told_way(way: Viewpoint, words: Words) -> tuple[str, ...]:
    """How many look at it this way; and if there are any, how many just the other way round."""
    alike = words.count("q_sort.stage.view", way.people)
    if not way.against:
        return (alike,)
    return alike, words("q_sort.stage.view_against", count=way.against)


def viewpoints(state: QSort, teams: Collection[str]) -> tuple[Viewpoint, ...]:
    """The ways of looking, by PCA and varimax; nothing from fewer than eight sorts.

    One that nobody's sort defines is left out, and so are all when the sorts hardly differ.
    """
    sorts = sorted_alone(state, teams)
    return _found(state, sorts) if len(sorts) >= FEWEST_SORTS else ()


@lru_cache(maxsize=8)
def _found(state: QSort, sorts: tuple[Sort, ...]) -> tuple[Viewpoint, ...]:
    """Kept: the stage draws the same picture more than once."""
    from game.q_analysis import Options, analyse, sorts_from

    numbers = [one.number for one in state.statements]
    rows = [[sort.column_of(number) for number in numbers] for sort in sorts]
    try:
        found = analyse(sorts_from([sort.id for sort in sorts], rows), Options(factors=_COUNT))
    except RuleError:
        return ()
    along = (found.flagged & (found.loadings > 0)).sum(axis=0).tolist()
    against = (found.flagged & (found.loadings < 0)).sum(axis=0).tolist()
    return tuple(
        _viewpoint(people, others, dict(zip(numbers, scores, strict=True)))
        for people, others, scores in zip(along, against, found.z_scores.T.tolist(), strict=True)
        if people or others
    )


def _viewpoint(along: int, against: int, scores: dict[int, float]) -> Viewpoint:
    """As most people look at it; which end of a factor is positive is no more than a custom."""
    if against > along:
        return _viewpoint(against, along, {number: -score for number, score in scores.items()})
    order = sorted(scores, key=lambda number: (-scores[number], number))
    return Viewpoint(along, tuple(order[:_HIGH]), tuple(reversed(order[-_LOW:])), against)
