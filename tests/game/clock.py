"""A clock that ticks one second whenever it is read."""

from datetime import datetime, timedelta, timezone

WINTER = timezone(timedelta(hours=1))
START = datetime(2026, 11, 24, 9, 0, tzinfo=WINTER)


class TickingClock:
    """The time now: a second later with every look."""

    def __init__(self, start: datetime = START) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now
