"""The second scenario: two hours with seven people, and gaps that the plan prints as still open."""

from datetime import date
from pathlib import Path

import pytest

from exports.plan import VERSIONS, action_plan
from game.example.session import SERVICEDESK, Example, scenario
from game.files.examination import examine_file
from game.session import Session
from game.traject.gathered import gather
from tests.exports.golden.editions import own_words
from tests.exports.paper import CREATED, failed_rules, text_of
from tests.game.clock import TickingClock


@pytest.fixture(params=["nl", "en"])
def session(path: Path, request: pytest.FixtureRequest) -> Session:
    """Everything that was said at the service desk."""
    made = Session.create(path, TickingClock())
    made.submit_all(Example(request.param, date(2026, 11, 24), SERVICEDESK).whole())
    return made


def plan(session: Session, version: str = "team") -> bytes:
    told = own_words(session.workshop.language, session.workshop.customer)
    return action_plan(session.state, session.knots(), told, CREATED, version)


def test_it_is_as_warm_and_has_as_many_planks_as_is_expected(session: Session) -> None:
    expected = scenario(SERVICEDESK)["expected"]
    found = gather(session.state)
    warm = [one.reading.degrees for one in found.temperatures]
    assert warm == [expected["temperatures"]["s1"]] == [58]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_of_its_plan_can_be_read_aloud(session: Session, version: str) -> None:
    assert failed_rules(plan(session, version)) == []


def test_what_nobody_filled_in_is_printed_as_still_open(session: Session) -> None:
    told = own_words(session.workshop.language, session.workshop.customer)
    text = text_of(plan(session))
    starts = {id: text.index(told(f"plan.section.{id}")) for id in ("A3", "A4", "A5", "A6", "A9")}
    sections = list(starts.values())
    parts = {
        id: text[start : min((one for one in sections if one > start), default=len(text))]
        for id, start in starts.items()
    }
    assert told("plan.open_who") in parts["A3"]  # an action without a keeper
    assert told("plan.open") in parts["A4"]  # what management does
    assert told("plan.open_who") in parts["A5"]  # customers
    assert told("plan.open_who") in parts["A9"]  # who organises the later sessions
    assert told("plan.open_when") in text  # a parked thought without a date


def test_its_file_is_sound(session: Session) -> None:
    session.close()
    assert examine_file(session.path).ok
