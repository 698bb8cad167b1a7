"""Until when the names in a traject are kept: what the room is promised on the privacy screen."""

from datetime import date, timedelta

AFTER_LAST_RETURN = timedelta(days=30)
"""Names are erased this long after the last return session."""

_YEAR = timedelta(days=364)


def names_until(last_session: str, last_return: str = "") -> date:
    """The day on which the names go.

    Args:
        last_session: The day of the last session that was planned, as ``2026-11-24``.
        last_return: The last day on which the group comes back, or empty: then a year is kept.
    """
    held = date.fromisoformat(last_session)
    last = date.fromisoformat(last_return) if last_return else held + _YEAR
    return max(last, held) + AFTER_LAST_RETURN
