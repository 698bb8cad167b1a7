"""A plan that goes on from session to session, as the example's half a year tells it."""

from datetime import date, datetime
from pathlib import Path

import pytest

from game.example.returns import returns_of
from game.example.session import Example, scenario
from game.review.events import NormReviewed
from game.session import Session
from game.traject.gathered import Gathered, gather
from game.traject.progress import (
    changes,
    on_the_table,
    open_actions,
    open_thoughts,
    planks_by_now,
    settled_norms,
    standing_norms,
)
from game.traject.return_session import begun, next_return
from tests.game.clock import TickingClock

DAY = date(2026, 11, 24)


@pytest.fixture
def half_a_year(path: Path) -> Session:
    """The first session and both return sessions."""
    session = Session.create(path, TickingClock())
    told = Example("nl", DAY)
    session.submit_all(told.whole())
    for one in returns_of(told):
        session.submit_all(one.beginning(session.state))
        session.submit_all(one.course())
    return session


@pytest.fixture
def six_weeks(path: Path) -> Session:
    """The first session and the first return session."""
    session = Session.create(path, TickingClock())
    told = Example("nl", DAY)
    session.submit_all(told.whole())
    first = returns_of(told)[0]
    session.submit_all(first.beginning(session.state))
    session.submit_all(first.course())
    return session


def found(session: Session) -> Gathered:
    return gather(session.state)


def test_every_temperature_is_as_expected(half_a_year: Session) -> None:
    expected = scenario()["expected"]["temperatures"]
    read = [one.reading.degrees for one in found(half_a_year).temperatures]
    assert read == [expected["s1"], expected["s2"], expected["s3"]] == [69, 49, 76]


def test_sessions_follow_each_other_in_one_traject(half_a_year: Session) -> None:
    meetings = half_a_year.workshop.meetings
    assert [(one.number, one.day) for one in meetings] == [
        *((1, "2026-11-24"), (2, "2027-01-05"), (3, "2027-05-25"))
    ]
    assert half_a_year.workshop.meeting == meetings[-1]
    assert [one.minutes for one in meetings[1:]] == [60, 90]


def test_norms_and_plan_go_on_in_their_own_rounds(half_a_year: Session) -> None:
    gathered = found(half_a_year)
    assert (gathered.norms_round, gathered.actions_round) == ("s1-norms", "s1-actions")
    used = {block.round for block in half_a_year.workshop.meetings[2].blocks}
    assert {"s1-norms", "s1-actions", "s3-pulse", "s3-review", "s3-q_sort"} <= used


def test_what_lies_on_the_table_is_what_is_open(six_weeks: Session) -> None:
    things = on_the_table(found(six_weeks), six_weeks.workshop)
    actions = [thing.id for thing in things if thing.kind == "action"]
    assert actions == [f"s1-actions:AC{number}" for number in (2, 3, 4, 5, 6)]
    parked = [thing.text for thing in things if thing.kind == "parked"]
    assert parked == [
        "Het rooster van de balie op maandagochtend",
        "Het blad met grenzen wacht op een handtekening.",
    ]


def test_the_question_of_a_missing_plank_lies_on_the_table(new_session: Session) -> None:
    new_session.submit_all(Example("nl", DAY).whole())
    gathered = found(new_session)
    assert planks_by_now(gathered) == scenario()["expected"]["planks"]
    things = on_the_table(gathered, new_session.workshop)
    asked = [thing.text for thing in things if thing.kind == "parked"]
    assert "Wanneer zagen we aan een gezicht dat het niet goed was" in asked[-1]


def test_a_missing_plank_is_laid_when_its_question_is_answered(six_weeks: Session) -> None:
    assert planks_by_now(found(six_weeks)) == scenario()["expected"]["planks_after_s2"]


def test_what_changed_in_six_weeks(six_weeks: Session) -> None:
    gathered = found(six_weeks)
    told = changes(gathered, gathered.reviews[-1].review)
    assert [one.report.status for one in told.told] == ["done", "stuck", "busy", "busy", "stuck"]
    assert [one.id for one in told.new] == ["AC6"]
    assert [one.now for one in told.smaller] == ["Alleen de eerste vrijdag van de maand."]
    assert [one.review.decision for one in told.norms] == ["keep", "keep", "rework"]
    assert [one.now for one in told.norms if one.became == "reworded"] == [
        "Zoeken we iets uit, dan bellen we vóór half vijf terug, antwoord of geen antwoord."
    ]
    assert told.new_norms == ()


def test_what_changed_in_half_a_year_is_counted_from_the_session_before(
    half_a_year: Session,
) -> None:
    gathered = found(half_a_year)
    told = changes(gathered, gathered.reviews[-1].review)
    assert [one.id for one in told.new] == ["AC7"]
    assert [one.report.status for one in told.told] == ["done", "done", "done", "busy", "dropped"]
    assert [one.id for one in open_actions(gathered)] == ["AC5", "AC7"]


def test_a_norm_that_is_dropped_leaves_the_plan_and_comes_back_by_undo(six_weeks: Session) -> None:
    six_weeks.submit("s2-review", NormReviewed("s1-norms:N2", "drop", "Niemand doet het nog."))
    gathered = found(six_weeks)
    assert [one.id for one in standing_norms(gathered)] == ["N1", "N3"]
    assert "s1-norms:N2" not in {one.id for one in on_the_table(gathered, six_weeks.workshop)}
    told = changes(gathered, gathered.reviews[-1].review)
    assert [one.review.decision for one in told.norms] == ["keep", "drop", "rework"]
    assert told.new_norms == ()
    six_weeks.undo("s2-review")
    assert [one.id for one in standing_norms(found(six_weeks))] == ["N1", "N2", "N3"]


def test_what_was_kept_needs_no_new_words_in_that_session_alone(six_weeks: Session) -> None:
    gathered, workshop = found(six_weeks), six_weeks.workshop
    assert settled_norms(gathered, workshop, "s2") == {"N1", "N2"}
    assert settled_norms(gathered, workshop, "s1") == frozenset()


def test_an_answered_thought_does_not_come_back(half_a_year: Session) -> None:
    left = open_thoughts(found(half_a_year), half_a_year.workshop)
    assert [one.id for one in left] == ["s2-K1", "s3-K1"]


def test_the_next_return_session_is_the_first_after_the_last(six_weeks: Session) -> None:
    due = next_return(six_weeks.state, date(2027, 1, 6))
    assert (due.id, due.day) == ("R3", "2027-02-23")


def test_a_traject_without_a_plan_can_come_back_too(new_session: Session) -> None:
    assert next_return(new_session.state, DAY).day == ""
    new_session.submit_all(begun(new_session.state, "return", DAY, "15:30"))
    assert found(new_session).reviews == ()
    rounds = {one.exercise for one in new_session.workshop.rounds}
    assert {"pulse", "review", "norms", "actions"} == rounds


def test_two_return_sessions_on_one_day_stay_apart(six_weeks: Session) -> None:
    today = datetime(2027, 1, 5).date()
    six_weeks.submit_all(begun(six_weeks.state, "return_short", today, "17:00"))
    assert [one.id for one in six_weeks.workshop.meetings] == ["s1", "s2", "s3"]
    assert len(six_weeks.workshop.meetings[1].blocks) == 9


def test_another_start_shows_the_session_before_as_ended(six_weeks: Session) -> None:
    assert six_weeks.workshop.stage.meeting == "s2"
    assert six_weeks.workshop.block is None
