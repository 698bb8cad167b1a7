"""Until when the names in a traject are kept: what the room is promised on the privacy screen."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.workshop.state import Workshop


AFTER_LAST_RETURN = timedelta(days=30)
"""Names are erased this long after the last return session."""

_YEAR = timedelta(days=364)


def names_until(last_session: str, last_return: str = "", chosen: str = "") -> date:
    """The day on which the names go.

    Args:
        last_session: The day of the last session that was planned, as ``2026-11-24``.
        last_return: The last day on which the group comes back, or empty: then a year is kept.
        chosen: The day that the trainer chose, or empty; one before the last session counts no
            longer, or what is given in that session would go at once.
    """
    if chosen >= last_session:
        return date.fromisoformat(chosen)
    held = date.fromisoformat(last_session)
    last = date.fromisoformat(last_return) if last_return else held + _YEAR
    return max(last, held) + AFTER_LAST_RETURN


def kept_until(workshop: "Workshop", returns: Sequence[str]) -> date:
    """The day on which the names of a workshop go; ``returns`` are its days to come back."""
    return names_until(_last(workshop), max(returns, default=""), workshop.keep_names_until)


def usually_until(workshop: "Workshop", returns: Sequence[str]) -> date:
    """The same when no day was chosen."""
    return names_until(_last(workshop), max(returns, default=""))


def _last(workshop: "Workshop") -> str:
    return max(meeting.day for meeting in workshop.meetings)
