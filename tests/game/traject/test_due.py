"""Which of the days on which a group comes back is due, on any day of the year."""

from datetime import date

import pytest

from game.traject.due import due_day

DAYS = ("2027-12-28", "2028-01-11", "2028-02-29")


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2027, 11, 30), "2027-12-28"),
        (date(2027, 12, 28), "2027-12-28"),
        (date(2027, 12, 29), "2027-12-28"),
        (date(2028, 1, 3), "2027-12-28"),
        (date(2028, 1, 4), "2028-01-11"),
        (date(2028, 2, 21), "2028-01-11"),
        (date(2028, 2, 22), "2028-02-29"),
        (date(2028, 2, 29), "2028-02-29"),
        (date(2029, 3, 1), "2028-02-29"),
    ],
)
def test_one_that_was_missed_is_due_until_the_next_is_near(today: date, due: str) -> None:
    assert due_day(DAYS, today) == due


def test_two_that_are_near_come_in_their_order() -> None:
    assert due_day(DAYS, date(2028, 1, 5)) == "2028-01-11"
    assert due_day(("2028-01-07", "2028-01-11"), date(2028, 1, 5)) == "2028-01-07"


def test_without_days_nothing_is_due() -> None:
    assert due_day((), date(2028, 1, 5)) == ""
