"""What every rule may ask: a text, an id, a word, a day, a time, a count of hands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import asked
from game.exercise import RuleError


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0"])
def test_a_text_has_something_in_it(text: str) -> None:
    with pytest.raises(RuleError, match="empty_text"):
        asked.a_text(text)


def test_a_text_fits_on_a_page() -> None:
    asked.a_text("a" * asked.LONGEST_TEXT)
    with pytest.raises(RuleError, match="long_text") as caught:
        asked.a_text("a" * (asked.LONGEST_TEXT + 1))
    assert caught.value.facts == {"most": 2000}


def test_a_text_that_may_be_left_open_still_fits() -> None:
    asked.at_most_long("", "kort")
    with pytest.raises(RuleError, match="long_text"):
        asked.at_most_long("kort", "a" * 2001)


@pytest.mark.parametrize("id", ["", "norms:N1", "s1/b1", "N" * 61])
def test_an_id_that_would_be_read_as_two_is_refused(id: str) -> None:
    with pytest.raises(RuleError, match="bad_id"):
        asked.a_new_id(False, id)


def test_an_id_is_given_out_once() -> None:
    asked.a_new_id(False, "N" * 60)
    with pytest.raises(RuleError, match="id_taken"):
        asked.a_new_id(True, "N1")


def test_one_of_a_few_words() -> None:
    asked.one_of("best", ("best", "bad"), "column")
    with pytest.raises(RuleError, match="not_one_of") as caught:
        asked.one_of("worst", ("best", "bad"), "column")
    assert caught.value.facts == {"word": "worst", "what": "column", "allowed": "best, bad"}


@pytest.mark.parametrize(
    "day", ["24-11-2026", "20261124", "2026-W48-2", "2026-02-30", "2026-11-24T09:00", "morgen"]
)
def test_a_day_is_written_in_one_way(day: str) -> None:
    with pytest.raises(RuleError, match="bad_day"):
        asked.a_day(day)


@given(st.dates())
def test_every_day_there_is_can_be_meant(day: date) -> None:
    asked.a_day(day.isoformat())
    asked.a_day("")


@pytest.mark.parametrize("time", ["", "9:00", "09", "0900", "T09:00", "24:00", "09:60", "straks"])
def test_a_time_of_day_is_written_in_one_way(time: str) -> None:
    with pytest.raises(RuleError, match="bad_time"):
        asked.a_time(time)


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_of_the_day_can_be_meant(minute: int) -> None:
    asked.a_time(f"{timedelta(minutes=minute)}"[:-3].rjust(5, "0"))


def test_hands_are_counted_once_per_answer() -> None:
    asked.hands((0, 0, 0, 3, 6, 3), answers=6, present=12)
    with pytest.raises(RuleError, match="wrong_answers"):
        asked.hands((1, 2, 3), answers=6)


def test_hands_are_not_counted_below_zero() -> None:
    with pytest.raises(RuleError, match="negative_count"):
        asked.hands((-1, 2, 0, 0, 0), answers=5)


def test_no_hands_is_no_vote() -> None:
    with pytest.raises(RuleError, match="nobody_voted"):
        asked.hands((0, 0, 0, 0, 0), answers=5, present=12)


def test_fewer_hands_than_people_is_fine_and_more_is_a_miscount() -> None:
    asked.hands((1, 0, 0, 0, 0), answers=5, present=12)
    with pytest.raises(RuleError, match="too_many_hands") as caught:
        asked.hands((13, 0, 0, 0, 0), answers=5, present=12)
    assert caught.value.facts == {"count": 13, "present": 12}


def test_without_a_list_of_people_there_is_still_a_most() -> None:
    asked.hands((999, 0, 0, 0, 0), answers=5)
    with pytest.raises(RuleError, match="too_many_hands"):
        asked.hands((999, 1, 0, 0, 0), answers=5)
