"""A clock for the example."""

from datetime import datetime, timedelta


class DemoClock:
    """A clock that goes only when it is told to, from the morning of today."""

    def __init__(self) -> None:
        self._now = datetime.now().astimezone().replace(hour=9, minute=12, second=0, microsecond=0)

    def __call__(self) -> datetime:
        """The time of the example."""
        return self._now

    def advance(self, minutes: float) -> None:
        """Time passes."""
        self._now += timedelta(minutes=minutes)
