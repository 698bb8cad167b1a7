"""Whose turn it can be: nobody twice before everybody once."""

from collections import Counter
from collections.abc import Sequence


def whose_turn(people: Sequence[str], had: Sequence[str]) -> tuple[str, ...]:
    """Those who had the fewest turns; who had the last one is left out where others can go.

    Args:
        people: Everybody whose turn it can be.
        had: Who had a turn, in order; may hold others.
    """
    turns = Counter(had)
    fewest = min((turns[one] for one in people), default=0)
    found = tuple(one for one in people if turns[one] == fewest)
    others = tuple(one for one in found if not had or one != had[-1])
    return others or found
