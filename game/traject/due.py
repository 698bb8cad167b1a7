"""Which of the days on which a group comes back is due."""

from collections.abc import Sequence
from datetime import date, timedelta

PREPARED = timedelta(days=7)
"""A return session that is planned within these days is prepared."""


def due_day(left: Sequence[str], today: date) -> str:
    """The day that is due, or empty.

    One that was missed is still due, until the next is near enough to be prepared.

    Args:
        left: The days on which no session was held yet, as ``2026-12-08``.
        today: The day on which this is asked.
    """
    missed = [day for day in left if day < today.isoformat()]
    ahead = [day for day in left if day >= today.isoformat()]
    is_near = bool(ahead) and date.fromisoformat(min(ahead)) <= today + PREPARED
    if ahead and (is_near or not missed):
        return min(ahead)
    return max(missed, default="")
