"""What has moved when the same statements are sorted again in a later session."""

from collections.abc import Collection
from dataclasses import dataclass

from game.q_sort.figures import figures
from game.q_sort.state import QSort


@dataclass(frozen=True, slots=True)
class Shift:
    """The mean of one statement then and now."""

    number: int
    then: float
    now: float

    @property
    def by(self) -> float:
        """How many columns it moved to the right; negative to the left."""
        return self.now - self.then


def is_repeat(then: QSort, now: QSort) -> bool:
    """Whether the same statements lie on the same grid, so that means can be compared."""
    ids = [[(one.id, one.number) for one in state.statements] for state in (then, now)]
    return then.is_prepared and ids[0] == ids[1] and then.grid == now.grid


def shifts(then: QSort, now: QSort, teams: Collection[str]) -> tuple[Shift, ...]:
    """Every statement, from the one that moved furthest right to the one furthest left.

    Nothing when it is no repeat, or when either time had fewer than five whole sorts of people:
    they are compared as a group, nobody with who they were then.
    """
    if not is_repeat(then, now):
        return ()
    before, after = figures(then, teams), figures(now, teams)
    if not before or not after:
        return ()
    pairs = zip(before, after, strict=True)
    found = [Shift(one.number, one.mean, other.mean) for one, other in pairs]
    return tuple(sorted(found, key=lambda one: (-one.by, one.number)))
