"""Until when names are kept: as the privacy screen promises."""

from datetime import date

from game.traject.retention import names_until


def test_names_go_thirty_days_after_the_last_return_session() -> None:
    assert names_until("2026-11-24", "2027-11-23") == date(2027, 12, 23)


def test_without_return_sessions_a_year_is_kept() -> None:
    assert names_until("2026-11-24") == date(2027, 12, 23)


def test_a_session_after_the_last_planned_day_moves_it_on() -> None:
    assert names_until("2027-12-01", "2027-11-23") == date(2027, 12, 31)


def test_a_day_that_was_chosen_counts_unless_a_session_comes_after_it() -> None:
    assert names_until("2026-11-24", "2027-11-23", "2026-12-31") == date(2026, 12, 31)
    assert names_until("2026-11-24", "2027-11-23", "2026-11-24") == date(2026, 11, 24)
    later = names_until("2027-01-05", "2027-11-23", "2026-12-31")
    assert later == date(2027, 12, 23), "else the names given in that session would go at once"
