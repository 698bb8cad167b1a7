"""Who sorted alike: every sort as a point, the nearer the more alike."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.asked import FEWEST_SHOWN
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort, Sort

_SAME = 1e-9
"""A length below which points lie in one place."""


@dataclass(frozen=True, slots=True)
class Point:
    """One sort on the map.

    Attributes:
        team: The id of the team that laid it; empty for a person, who is never told.
        x, y: From −1 to 1; the largest of all lengths from the middle is 1.
    """

    team: str
    x: float
    y: float


def map_of_sorts(state: QSort, teams: Sequence[str]) -> tuple[Point, ...]:
    """The whole sorts of people and of teams together, people first, in no order of theirs.

    Distances follow the correlations as well as two dimensions can (classical scaling of
    ``√(2 − 2r)``). Nothing from fewer than five whole sorts of people.
    """
    alone = sorted_alone(state, teams)
    if len(alone) < FEWEST_SHOWN:
        return ()
    of_teams = [sort for sort in state.whole_sorts() if sort.id in teams]
    return _mapped(state, tuple(alone), tuple(of_teams))


@lru_cache(maxsize=8)
def _mapped(state: QSort, alone: tuple[Sort, ...], of_teams: tuple[Sort, ...]) -> tuple[Point, ...]:
    """Kept: the stage draws the same picture more than once."""
    numbers = [one.number for one in state.statements]
    rows = [[sort.column_of(number) or 0 for number in numbers] for sort in (*alone, *of_teams)]
    places = _scaled(rows)
    people = sorted(places[: len(alone)])  # by place: the order of the aliases is not told
    lettered = zip((sort.id for sort in of_teams), places[len(alone) :], strict=True)
    return (
        *(Point("", *place) for place in people),
        *(Point(team, *place) for team, place in lettered),
    )


def _scaled(rows: Collection[Collection[int]]) -> list[tuple[float, float]]:
    import numpy as np

    sorts = np.asarray(rows, dtype=float)
    sorts = sorts - sorts.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(sorts, axis=1, keepdims=True)
    sorts = sorts / np.where(lengths > _SAME, lengths, 1)
    sorts = sorts - sorts.mean(axis=0)  # from here on an inner product is what scaling asks for
    values, vectors = np.linalg.eigh(sorts @ sorts.T)
    found = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0))
    largest = np.abs(found).argmax(axis=0)
    signs = np.sign(found[largest, [0, 1]])  # one way round, whatever the computer
    found = found * np.where(signs == 0, 1, signs)
    furthest = float(np.linalg.norm(found, axis=1).max())
    if furthest > _SAME:
        found = found / furthest
    return [(float(x), float(y)) for x, y in found.tolist()]
