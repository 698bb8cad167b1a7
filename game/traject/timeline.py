"""The temperatures of a traject in a row, with the days on which it will be read again."""

from dataclasses import dataclass

from game.traject.gathered import Gathered, return_days

MOST = 8
"""Moments beside each other; more would not be read from the back row."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day on which the temperature was read, or will be.

    Attributes:
        day: As ``2026-11-24``.
        degrees: Nothing when that day is still to come.
    """

    day: str
    degrees: int | None = None


def timeline(gathered: Gathered) -> tuple[Moment, ...]:
    """Every temperature, and then the days on which the group comes back, with that of now.

    Where there are too many, the oldest are left out, but never the first: that one shows how
    warm it was when the pot was fresh.
    """
    today = gathered.last_day
    read = [Moment(one.day, one.reading.degrees) for one in gathered.temperatures]
    if len(read) > MOST:
        read = [read[0], *read[len(read) - MOST + 1 :]]
    last = read[-1].day if read else ""
    planned = [Moment(day) for day in return_days(gathered) if day > last and day >= today]
    return tuple([*read, *planned][:MOST])
