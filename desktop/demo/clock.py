"""A clock for the example."""

from datetime import date, datetime, timedelta
from datetime import time as clock_time

_SATURDAY = 5


class DemoClock:
    """A clock that goes only when it is told to, from the morning of a working day."""

    def __init__(self) -> None:
        today = datetime.now().astimezone()
        to_monday = 7 - today.weekday() if today.weekday() >= _SATURDAY else 0
        day = today + timedelta(days=to_monday)
        self._now = day.replace(hour=9, minute=12, second=0, microsecond=0)

    def __call__(self) -> datetime:
        """The time of the example."""
        return self._now

    def advance(self, minutes: float) -> None:
        """Time passes."""
        self._now += timedelta(minutes=minutes)

    def go_to(self, day: date, time: str) -> None:
        """It is another day, at a time such as ``15:30``."""
        hour, minute = (int(part) for part in time.split(":"))
        self._now = datetime.combine(day, clock_time(hour, minute)).astimezone()
