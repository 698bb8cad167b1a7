"""Half a year on: two return sessions in the traject of the demo."""

from pathlib import Path

import pytest

from game.example.session import scenario
from game.q_sort.then_and_now import shifts
from game.session import Session
from game.sorts.earlier import earlier_sort
from game.state import State
from game.traject.gathered import gather
from tests.desktop.trainer import StandingClock
from tests.exports.paper import failed_rules, text_of


@pytest.fixture(scope="module")
def half_a_year(out: Path) -> State:
    """The traject with the two return sessions that were played in it."""
    session = Session.open(out / "demo-half-year.theepot", StandingClock())
    session.close()
    return session.state


def test_every_temperature_is_as_the_example_expects(half_a_year: State) -> None:
    expected = scenario()["expected"]["temperatures"]
    warm = [one.reading.degrees for one in gather(half_a_year).temperatures]
    assert warm == [expected[session] for session in ("s1", "s2", "s3")] == [69, 49, 76]


def test_the_statements_moved_as_the_example_expects(half_a_year: State) -> None:
    workshop = half_a_year.workshop
    again = [one.id for one in workshop.rounds if one.exercise == "q_sort"][-1]
    then, now = earlier_sort(half_a_year, again), half_a_year.rounds[again]
    assert then
    moved = {one.number: one.by for one in shifts(then, now, [one.id for one in workshop.teams])}
    expected = scenario()["expected"]["shift_of_means"]
    most = {one["statement"]: one["by"] for one in (*expected["up"], *expected["down"])}
    numbers = list(moved)
    assert {*numbers[:3], *numbers[-3:]} == most.keys()
    assert {number: moved[number] for number in most} == pytest.approx(most, abs=0.006)


def test_what_became_of_the_plan_was_told(half_a_year: State) -> None:
    first, second = (held.review for held in gather(half_a_year).reviews)
    told = [first.report_of(thing.id) for thing in first.of_kind("action")]
    assert [one.status for one in told] == ["done", "stuck", "busy", "busy", "stuck"]
    assert told[4].decision == "change"
    assert [one.is_shown for one in first.questions] == [True] * 3
    assert len(second.of_kind("action")) == 5
    assert [one.celebrated for one in second.reports if one.celebrated]


def test_every_norm_was_kept_or_reworked_and_has_the_keeper_of_the_example(
    half_a_year: State,
) -> None:
    gathered = gather(half_a_year)
    voting = [one.id for one in half_a_year.workshop.people if one.is_voting]
    people = dict(zip((one["id"] for one in scenario()["people"]), voting, strict=True))
    sessions = scenario()["sessions"][1:]
    for held, told in zip(gathered.reviews, sessions, strict=True):
        said = [(one.decision, one.seen) for one in held.review.norm_reviews]
        assert said == [
            ({"adapt": "rework"}.get(one["decision"], one["decision"]), one["seen"]["nl"])
            for one in told["norm_review"]
        ]
    last = gathered.norms.norms[-1]
    new = sessions[0]["norm_review"][-1]
    assert last.text == new["new_version"]["text"]["nl"]
    assert last.fist
    assert list(last.fist.counts) == new["fist_to_five"]["counts"]
    assert {one.status for one in gathered.norms.norms} == {"adopted"}
    assert [one.keeper for one in gathered.norms.norms] == [
        people[one["new_keeper"]] for one in sessions[1]["norm_review"]
    ]


def test_the_new_actions_of_both_return_sessions_stand_in_the_plan(half_a_year: State) -> None:
    people = [one.id for one in half_a_year.workshop.people if one.is_voting]
    ids = [one["id"] for one in scenario()["people"]]
    meant = [one for session in scenario()["sessions"][1:] for one in session["new_actions"]]
    added = gather(half_a_year).actions.actions[-len(meant) :]
    assert [(one.what, one.if_then, one.keeper) for one in added] == [
        (one["what"]["nl"], one["if_then"]["nl"], people[ids.index(one["keeper"])]) for one in meant
    ]


def test_all_files_of_half_a_year_lie_there(out: Path) -> None:
    folder = out / "demo-half-year"
    plan = (folder / "actieplan.pdf").read_bytes()
    assert failed_rules(plan) == []
    assert "Versie 3, na de terugkomsessie" in text_of(plan)
    assert "De normen: doen we dit nog?" in text_of(plan)
    names = {place.name for place in folder.iterdir()}
    assert {"agenda.ics", "resultaten.xlsx", "handouts.pdf", "muurblad.pdf"} < names
