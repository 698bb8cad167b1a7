"""The rest of the plan: why, areas, management, customers, celebrating, coming back."""

from dataclasses import fields, replace

import pytest

from game import actions
from game.actions.events import (
    AreaRemoved,
    AreaWritten,
    CelebratingWritten,
    CustomerPartRemoved,
    CustomerPartWritten,
    PromiseRemoved,
    PromiseWritten,
    ReturnDropped,
    ReturnPlanned,
    StoryWritten,
    TreasureRemoved,
    TreasureWritten,
    WeeklyQuestionWritten,
    WhyWritten,
)
from game.actions.state import (
    Area,
    CustomerPart,
    LeaderPromise,
    Plan,
    Return,
    Treasure,
    WeeklyQuestion,
)
from game.exercise import Event, Knot
from tests.game.actions.test_ideas import after, refused, rows

AREA = AreaWritten("E1", " Uitleg bij wachten ", "p1", "p2", " Dan bellen we. ")
PROMISE = PromiseWritten("L1", " Zit in de wachtkamer. ", "leader", "2026-12-03")
PART = CustomerPartWritten("C1", " Twee patiënten ", " Waar stopte je? ", " Bellen ", "2026-12-10")
TREASURE = TreasureWritten("T1", " Een collega liep mee. ", "card_game:C3")


def plan(*events: Event) -> Plan:
    return after(*events).plan


def test_the_plan_begins_empty() -> None:
    assert plan() == Plan()


def test_why_and_the_story_and_how_to_celebrate_are_texts() -> None:
    found = plan(WhyWritten(" Waarom "), StoryWritten(" Toen "), CelebratingWritten(" Taart "))
    assert (found.why, found.story, found.celebrating) == ("Waarom", "Toen", "Taart")
    assert plan(WhyWritten("Waarom"), WhyWritten("")).why == ""


@pytest.mark.parametrize(
    "event",
    [
        WhyWritten("a" * 2001),
        StoryWritten("a" * 2001),
        CelebratingWritten("a" * 2001),
        replace(AREA, if_it_slips="a" * 2001),
        replace(PROMISE, text="a" * 2001),
        replace(PART, promise="a" * 2001),
        replace(TREASURE, text="a" * 2001),
        WeeklyQuestionWritten("Waarom?", when="a" * 2001),
    ],
    ids=lambda event: event.kind,
)
def test_nothing_in_the_plan_is_longer_than_a_page_can_bear(event: Event) -> None:
    refused("long_text", event)


@pytest.mark.parametrize(
    "event",
    [
        replace(AREA, text=""),
        replace(PROMISE, text=" "),
        replace(PART, who=""),
        replace(TREASURE, text=""),
    ],
    ids=lambda event: event.kind,
)
def test_a_line_of_the_plan_says_something(event: Event) -> None:
    refused("empty_text", event)


def test_an_area_has_two_people() -> None:
    assert plan(AREA).areas == (Area("E1", "Uitleg bij wachten", "p1", "p2", "Dan bellen we."),)
    refused("own_deputy", replace(AREA, deputy="p1"))
    assert plan(replace(AREA, keeper="", deputy="")).areas[0].keeper == ""


def test_management_promises_something_visible_by_a_day() -> None:
    assert plan(PROMISE).leader_promises == (
        LeaderPromise("L1", "Zit in de wachtkamer.", "leader", "2026-12-03"),
    )
    refused("bad_day", replace(PROMISE, due="donderdag"))


def test_customers_are_asked_something() -> None:
    assert plan(PART).customer_parts == (
        CustomerPart("C1", "Twee patiënten", "Waar stopte je?", "Bellen", "2026-12-10"),
    )
    refused("bad_day", replace(PART, due="ooit"))


def test_a_treasure_is_a_knot_and_comes_from_a_card() -> None:
    assert plan(TREASURE).treasures == (Treasure("T1", "Een collega liep mee.", "card_game:C3"),)
    assert actions.EXERCISE.knots(after(TREASURE)) == [
        Knot("T1", "treasure", "Een collega liep mee.", ("card_game:C3",))
    ]


@pytest.mark.parametrize(
    ("written", "removed", "things", "key"),
    [
        (AREA, AreaRemoved("E1"), "areas", "unknown_area"),
        (PROMISE, PromiseRemoved("L1"), "leader_promises", "unknown_promise"),
        (PART, CustomerPartRemoved("C1"), "customer_parts", "unknown_part"),
        (TREASURE, TreasureRemoved("T1"), "treasures", "unknown_treasure"),
        (ReturnPlanned("R1", "2026-12-08"), ReturnDropped("R1"), "returns", "unknown_return"),
    ],
    ids=lambda one: getattr(one, "kind", None),
)
def test_what_is_in_the_plan_can_be_changed_and_taken_out(
    written: Event, removed: Event, things: str, key: str
) -> None:
    refused(key, removed)
    assert len(getattr(plan(written, written), things)) == 1
    assert getattr(plan(written, removed), things) == ()


@pytest.mark.parametrize("event", [AREA, PROMISE, PART, TREASURE], ids=lambda one: one.kind)
def test_a_line_of_the_plan_has_an_id(event: Event) -> None:
    field = fields(event)[0].name  # type: ignore[arg-type]  # every event is a dataclass
    refused("bad_id", replace(event, **{field: ""}))  # type: ignore[type-var]  # every event is a dataclass


def test_the_question_of_the_week_has_somebody_who_begins() -> None:
    written = WeeklyQuestionWritten(" Wie hebben we verrast? ", "p1", " maandag ")
    assert plan(written).weekly_question == WeeklyQuestion(
        "Wie hebben we verrast?", "p1", "maandag"
    )


def test_return_sessions_stand_in_the_order_of_their_days() -> None:
    found = plan(ReturnPlanned("R3", "2027-02-23"), ReturnPlanned("R1", "2026-12-08", "leader"))
    assert found.returns == (Return("R1", "2026-12-08", "leader"), Return("R3", "2027-02-23"))


def test_a_return_session_is_one_of_five_and_has_a_day() -> None:
    refused("not_one_of", ReturnPlanned("R6", "2026-12-08"))
    refused("bad_day", ReturnPlanned("R1", ""))
    refused("bad_day", ReturnPlanned("R1", "8 december"))


def test_only_texts_that_were_written_are_rows() -> None:
    assert rows(
        "plan_text", WhyWritten("Waarom"), WeeklyQuestionWritten("Wie?", when="maandag")
    ) == [
        {"id": "why", "text": "Waarom"},
        {"id": "weekly_question", "text": "Wie?"},
        {"id": "weekly_question_when", "text": "maandag"},
    ]
