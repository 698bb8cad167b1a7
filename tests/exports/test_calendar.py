"""The calendar: read by two other libraries, right across summer time, and updated, not doubled."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import ics
import pytest
from icalendar import Calendar

from assets.language import words
from exports.calendar import Edition, calendar
from game.actions import events as a
from game.example.returns import returns_of
from game.example.session import Example
from game.session import Session
from game.workshop.events import TrajectDescribed
from game.workshop.rules import WORKSHOP
from tests.exports.golden.editions import own_words
from tests.exports.stories import RIGHT_TO_LEFT
from tests.game.clock import TickingClock

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MADE_AT = datetime(2026, 11, 24, 12, 45, tzinfo=UTC)


@pytest.fixture
def session(path: Path) -> Session:
    """The whole first session of the example."""
    made = Session.create(path, TickingClock())
    made.submit_all(Example("nl", date(2026, 11, 24)).whole())
    return made


def written(session: Session, zone: ZoneInfo = AMSTERDAM, language: str = "nl") -> bytes:
    edition = Edition("traject", session.event_count, MADE_AT, zone)
    told = own_words(language, session.workshop.customer)
    return calendar(session.state, session.knots(), told, edition, session.earlier()())


def events(data: bytes) -> dict[str, Any]:
    """Every event as icalendar reads it, by its title."""
    return {str(one["SUMMARY"]): one for one in Calendar.from_ical(data).walk("VEVENT")}


def test_two_libraries_read_the_same(session: Session) -> None:
    data = written(session)
    by_one = {
        str(event["UID"]): str(event["SUMMARY"])
        for event in Calendar.from_ical(data).walk("VEVENT")
    }
    other = ics.Calendar(data.decode())
    assert {event.uid: event.name for event in other.events} == by_one
    assert len(by_one) == 5 + 12 + 5 + 3 + 3 + 1


def test_a_return_session_says_when_how_long_and_what_is_on_the_table(session: Session) -> None:
    found = events(written(session))["Terugkomsessie: Bijschenken"]
    assert found.start == datetime(2027, 1, 5, 9, tzinfo=AMSTERDAM)
    assert found.end - found.start == timedelta(minutes=60)
    assert "Per norm: houden, aanpassen of schrappen" in str(found["DESCRIPTION"])
    assert "Organiseert: teamleider" in str(found["DESCRIPTION"])
    alarms = [one["TRIGGER"].dt for one in found.walk("VALARM")]
    assert alarms == [timedelta(days=-7), timedelta(days=-1)]


def test_a_q_sort_comes_again_only_where_there_was_one(session: Session, path: Path) -> None:
    """Without one the plan sent the group back to something that it never did."""
    after_half_a_year = "Terugkomsessie: Een half jaar verder"
    assert "Q-sort opnieuw" in str(events(written(session))[after_half_a_year]["DESCRIPTION"])
    without = Session.create(path.with_name("zonder.theepot"), TickingClock())
    (sort,) = [one.id for one in session.workshop.rounds if one.exercise == "q_sort"]
    without.submit_all([one for one in Example("nl", date(2026, 11, 24)).whole() if one[0] != sort])
    told = str(events(written(without))[after_half_a_year]["DESCRIPTION"])
    assert "Q-sort" not in told
    assert "Vieren wat gelukt is" in told
    without.close()


@pytest.mark.parametrize(
    ("title", "hour"),
    [
        ("Terugkomsessie: Even roeren", 8),  # 8 December: winter time
        ("Terugkomsessie: Een half jaar verder", 7),  # 25 May: summer time
    ],
)
def test_nine_in_the_morning_is_nine_in_the_morning_all_year(
    session: Session, title: str, hour: int
) -> None:
    data = written(session)
    start = events(data)[title].start
    assert (start.hour, start.astimezone(UTC).hour) == (9, hour)
    other = next(one for one in ics.Calendar(data.decode()).events if one.name == title)
    assert other.begin.to("UTC").hour == hour


def test_another_zone_has_its_own_summer(session: Session) -> None:
    start = events(written(session, ZoneInfo("America/New_York")))
    assert start["Terugkomsessie: Even roeren"].start.astimezone(UTC).hour == 14


def test_the_question_of_the_week_comes_twelve_times_on_the_day_that_was_said(
    session: Session,
) -> None:
    found = events(written(session))
    weeks = [one for title, one in found.items() if title.startswith("Vraag van de week")]
    days = sorted(one.start.date() for one in weeks)
    assert len(days) == 12
    assert {day.weekday() for day in days} == {0}
    assert days[0] == date(2026, 11, 30)
    assert [after - before for before, after in pairwise(days)] == [timedelta(weeks=1)] * 11


def test_every_date_of_the_plan_is_a_day_with_who_keeps_it(session: Session) -> None:
    found = events(written(session))
    title = "Eén gedeelde bellijst, zichtbaar voor alle drie de teams (Eekhoorn)"
    assert found[title].start == date(2026, 12, 8)
    assert found[title].end == date(2026, 12, 9)
    assert found[title].walk("VALARM")[0]["TRIGGER"].dt == timedelta(hours=-15)


def test_a_second_import_updates_what_is_there(session: Session) -> None:
    before = Calendar.from_ical(written(session)).walk("VEVENT")
    session.submit("s1-actions", a.ReturnPlanned("R2", "2027-01-12", "leader"))
    after = Calendar.from_ical(written(session)).walk("VEVENT")
    assert [one["UID"] for one in before] == [one["UID"] for one in after]
    assert all(
        int(str(later["SEQUENCE"])) > int(str(earlier["SEQUENCE"]))
        for earlier, later in zip(before, after, strict=True)
    )
    moved = events(written(session))["Terugkomsessie: Bijschenken"]
    assert moved.start.date() == date(2027, 1, 12)


def test_another_traject_has_its_own(session: Session) -> None:
    told = words("nl")
    editions = [Edition(name, 1, MADE_AT, AMSTERDAM) for name in ("this", "that")]
    uids = [
        {str(one["UID"]) for one in Calendar.from_ical(data).walk("VEVENT")}
        for edition in editions
        for data in [calendar(session.state, session.knots(), told, edition)]
    ]
    assert uids[0].isdisjoint(uids[1])


@pytest.mark.parametrize(
    "text",
    [
        "Bellen; mailen, of allebei\\ja",
        "regel één\nEND:VEVENT\nBEGIN:VEVENT",
        f"thee 🫖 {RIGHT_TO_LEFT}",
        "\x00\x07klok\x1b",
        "x" * 2000,
    ],
)
def test_whatever_is_typed_stays_text(session: Session, text: str) -> None:
    count = len(events(written(session)))
    session.submit("s1-actions", a.ActionWritten("AC1", text))
    data = written(session)
    assert len(events(data)) == count
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    readable = "".join(letter for letter in text if letter.isprintable() or letter == "\n")
    titles = [" ".join(title.split()) for title in events(data)]
    assert any(" ".join(readable.split()) in title for title in titles)


def test_an_empty_plan_is_an_empty_calendar(path: Path) -> None:
    made = Session.create(path, TickingClock())
    assert events(written(made)) == {}


def test_what_was_done_or_dropped_is_cancelled_in_a_calendar_that_had_it(session: Session) -> None:
    before = Calendar.from_ical(written(session)).walk("VEVENT")
    told = Example("nl", date(2026, 11, 24))
    for one in returns_of(told):
        session.submit_all(one.beginning(session.state))
        session.submit_all(one.course())
    data = written(session)
    after = Calendar.from_ical(data).walk("VEVENT")
    had, has = ({one["UID"]: one for one in found} for found in (before, after))
    assert had.keys() <= has.keys()  # nothing is left alone in a calendar that took the first in
    assert all(int(str(has[uid]["SEQUENCE"])) > int(str(had[uid]["SEQUENCE"])) for uid in had)
    gone = {name: one for name, one in events(data).items() if one.get("STATUS") == "CANCELLED"}
    done = "Klaar: Eén gedeelde bellijst, zichtbaar voor alle drie de teams (Eekhoorn)"
    assert gone[done].start == date(2026, 12, 8)
    assert had[gone[done]["UID"]]["SUMMARY"] == done.removeprefix("Klaar: ")
    assert {title.split(":")[0] for title in gone} == {"Klaar", "Vervallen"}
    assert not any(one.walk("VALARM") for one in gone.values())
    by_other = {one.name for one in ics.Calendar(data.decode()).events if one.status == "CANCELLED"}
    assert by_other == gone.keys()
    assert any(title.startswith("De thuisvraag uitproberen") for title in events(data))


def test_a_first_calendar_cancels_nothing(session: Session) -> None:
    assert not any("STATUS" in one for one in events(written(session)).values())


def test_a_return_session_that_is_no_longer_planned_is_cancelled(session: Session) -> None:
    session.submit_all(returns_of(Example("nl", date(2026, 11, 24)))[0].beginning(session.state))
    session.submit("s1-actions", a.ReturnDropped("R5"))
    found = events(written(session))
    assert found["Vervallen: Terugkomsessie: Een jaar later"]["STATUS"] == "CANCELLED"


def test_a_client_with_a_line_and_a_comma_in_its_name_is_one_name(session: Session) -> None:
    """Pasted from a letter; the file could not be made, and with it nothing that goes home."""
    described = TrajectDescribed("Zuid, poli\u2028en kliniek\nWest; Oost", language="nl")
    session.submit(WORKSHOP, described)
    (line,) = (one for one in written(session).splitlines() if b"CALNAME" in one)
    assert line.decode() == "X-WR-CALNAME:Theepot Zuid\\, poli en kliniek West\\; Oost"
