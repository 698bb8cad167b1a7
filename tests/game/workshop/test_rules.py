"""People, teams, programme, what is on stage, and parked thoughts."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from game.exercise import Event, Knot, RuleError
from game.workshop import AROUND
from game.workshop.events import (
    BlockPlan,
    BlockShown,
    ClockJumped,
    MinutesAdded,
    PageTurned,
    PersonJoined,
    PersonLeft,
    PersonNamed,
    RoundOpened,
    SessionPlanned,
    StageBlanked,
    StagePaused,
    StageUncovered,
    TeamMade,
    TeamRemoved,
    ThoughtParked,
    ThoughtRemoved,
    ThoughtTaken,
    TrajectDescribed,
)
from game.workshop.photo_events import PhotoAdded, PhotoRemoved, PhotoShown
from game.workshop.state import Block, CustomerWord, Pause, Person, Stage, Team, Thought, Workshop
from tests.game import played
from tests.game.clock import START

CLIENT = TrajectDescribed("Polikliniek Zuid", contact="hoofd van de polikliniek")
DESK = TeamMade("balie", " Balie ", " B ")
OTTER = PersonJoined("p1", " Otter ", team="balie")
NORMS = RoundOpened("norms", "norms", session="s1")
WELCOME = BlockPlan("b1", 10, name="welcome", pages=("welcome", "privacy"))
WORK = BlockPlan("b2", 60, title=" Normen ", round="norms", steps=("n5",))
PLAN = SessionPlanned("s1", "2026-11-24", "09:00", (WELCOME, WORK))
SHOWN = BlockShown("s1", "b1", at="2026-11-24T09:02:00+01:00")
NEXT = BlockShown("s1", "b2", at="2026-11-24T09:12:00+01:00")
BACK = BlockShown("s1", "b1", at="2026-11-24T09:20:00+01:00")
QUESTION = ThoughtParked("K1", " Wie betaalt dat bord? ")


def after(*events: Event) -> Workshop:
    return cast(Workshop, played.after(AROUND, *events))


def refused(key: str, *events: Event) -> None:
    """What is said of the last event, after the ones before it."""
    state = after(*events[:-1])
    with pytest.raises(RuleError) as caught:
        AROUND.check(state, events[-1])
    assert caught.value.key == key


def blocks(*events: Event) -> tuple[Block, ...]:
    return after(NORMS, PLAN, *events).meetings[0].blocks


def rows(table: str, *events: Event) -> list[dict[str, object]]:
    return [dict(row) for row in AROUND.results(after(*events))[table]]


def test_a_traject_has_a_client_a_language_and_a_word_for_the_customer() -> None:
    refused("empty_text", TrajectDescribed(" "))
    refused("not_one_of", TrajectDescribed("Zuid", language="de"))
    refused("empty_text", TrajectDescribed("Zuid", customer=CustomerWord(nl_one="")))
    refused("long_text", TrajectDescribed("Zuid", contact="a" * 2001))
    assert after(TrajectDescribed(" Zuid ")).client == "Zuid"


@pytest.mark.parametrize(("language", "word"), [("nl", "patiënt"), ("en", "patient")])
def test_the_table_has_the_word_for_the_customer_in_its_language(language: str, word: str) -> None:
    customer = CustomerWord("patiënt", "patiënten", "patient", "patients")
    described = replace(CLIENT, language=language, customer=customer)
    assert rows("traject", described)[0]["customer"] == word


def test_without_a_client_there_is_no_traject_in_the_table() -> None:
    assert rows("traject", DESK) == []


def test_the_table_says_what_is_on_stage() -> None:
    found = rows("traject", CLIENT, NORMS, PLAN, NEXT)[0]
    assert (found["session_number"], found["day"]) == (1, "2026-11-24")
    assert (found["block_name"], found["block_title"]) == ("", "Normen")
    assert rows("traject", CLIENT)[0]["session_number"] is None


def test_a_team_is_renamed_in_its_place() -> None:
    state = after(DESK, TeamMade("arts", "Artsen"), replace(DESK, name="Receptie"))
    assert state.teams == (Team("balie", "Receptie", "B"), Team("arts", "Artsen"))
    assert state.team_name("balie") == "Receptie"
    assert state.team_name("later") == ""


def test_a_team_has_a_name_and_is_there_to_be_removed() -> None:
    refused("empty_text", TeamMade("balie", ""))
    refused("bad_id", TeamMade("", "Balie"))
    refused("unknown_team", TeamRemoved("balie"))


def test_people_of_a_removed_team_stay() -> None:
    otter, heron = OTTER, PersonJoined("p2", "Reiger", team="arts")
    state = after(DESK, TeamMade("arts", "Artsen"), otter, heron, TeamRemoved("balie"))
    assert [(person.id, person.team) for person in state.people] == [("p1", ""), ("p2", "arts")]


def test_what_a_removed_team_did_stays_its_own() -> None:
    state = after(DESK, TeamMade("arts", "Artsen"), TeamRemoved("balie"))
    assert [team.id for team in state.teams] == ["arts"]
    assert [team.name for team in state.all_teams] == ["Artsen", "Balie"]
    again = after(DESK, TeamRemoved("balie"), TeamMade("balie", "Balie"))
    assert [team.id for team in again.all_teams] == ["balie"]


def test_somebody_comes_in_under_an_alias() -> None:
    refused("empty_text", PersonJoined("p1", ""))
    refused("bad_id", PersonJoined("", "Otter"))
    refused("unknown_team", OTTER)
    assert after(DESK, OTTER).people == (Person("p1", "Otter", "balie"),)


def test_who_gets_another_alias_keeps_a_name() -> None:
    state = after(DESK, OTTER, PersonNamed("p1", " Samira "), PersonJoined("p1", "Das"))
    assert state.people == (Person("p1", "Das", name="Samira"),)


def test_a_name_stands_before_the_alias() -> None:
    state = after(DESK, OTTER)
    assert state.person_shown("p1") == "Otter"
    assert after(DESK, OTTER, PersonNamed("p1", "Samira")).person_shown("p1") == "Samira"
    assert state.person_shown("p9") == ""


def test_only_people_who_are_there_get_a_name_or_leave() -> None:
    refused("unknown_person", PersonNamed("p1", "Samira"))
    refused("unknown_person", PersonLeft("p1"))
    refused("long_text", PersonJoined("p1", "Das"), PersonNamed("p1", "a" * 2001))


def test_those_who_left_and_those_who_lead_do_not_vote() -> None:
    state = after(
        PersonJoined("p1", "Otter"),
        PersonJoined("p2", "Reiger"),
        PersonJoined("leader", "teamleider", is_voting=False),
        PersonLeft("p2"),
    )
    assert state.present == 1


def test_a_round_is_opened_once_and_never_called_workshop() -> None:
    refused("id_taken", NORMS, NORMS)
    refused("id_taken", RoundOpened("workshop", "norms", "s1"))
    refused("bad_id", RoundOpened("a:b", "norms", "s1"))
    refused("not_one_of", replace(NORMS, form="tiny"))


@pytest.mark.parametrize(
    ("key", "plan"),
    [
        ("bad_id", replace(PLAN, session="")),
        ("bad_day", replace(PLAN, day="dinsdag")),
        ("bad_time", replace(PLAN, start="negen uur")),
        ("bad_time", replace(PLAN, start="09:00:00")),
        ("bad_minutes", replace(PLAN, blocks=(replace(WELCOME, minutes=-1),))),
        ("bad_minutes", replace(PLAN, blocks=(replace(WELCOME, minutes=601),))),
        ("id_taken", replace(PLAN, blocks=(WELCOME, WELCOME))),
        ("bad_id", replace(PLAN, blocks=(replace(WELCOME, block=""),))),
        ("unknown_round", replace(PLAN, blocks=(replace(WORK, round="later"),))),
    ],
)
def test_a_programme_can_be_carried_out(key: str, plan: SessionPlanned) -> None:
    refused(key, NORMS, plan)


def test_a_block_takes_from_no_time_to_ten_hours() -> None:
    for minutes in (0, 600):
        plan = replace(PLAN, blocks=(replace(WELCOME, minutes=minutes),))
        assert after(plan).meetings[0].minutes == minutes


def test_sessions_are_numbered_as_they_are_planned() -> None:
    state = after(NORMS, PLAN, replace(PLAN, session="s2", day="2026-12-08"), PLAN)
    assert [(one.id, one.number) for one in state.meetings] == [("s1", 1), ("s2", 2)]
    assert state.meeting == state.meetings[1]
    assert state.meetings[0].minutes == 70


def test_the_session_on_stage_comes_before_the_last_one_planned() -> None:
    state = after(NORMS, PLAN, replace(PLAN, session="s2"), SHOWN)
    assert state.meeting == state.meetings[0]
    assert state.block
    assert state.block.id == "b1"
    assert state.round is None
    assert after(NORMS, PLAN, NEXT).round == state.rounds[0]


def test_nothing_is_on_stage_in_the_beginning() -> None:
    state = after()
    assert (state.meeting, state.block, state.round) == (None, None, None)


def test_a_block_begins_when_it_is_shown_and_ends_with_the_next() -> None:
    welcome, work = blocks(SHOWN, NEXT)
    assert (welcome.began, welcome.ended) == (SHOWN.at, NEXT.at)
    assert (work.began, work.ended) == (NEXT.at, "")


def test_a_block_that_comes_back_goes_on_where_it_was() -> None:
    welcome, work = blocks(SHOWN, NEXT, BACK)
    assert (welcome.began, welcome.ended) == (SHOWN.at, "")
    assert work.ended == BACK.at


def test_a_block_shown_twice_in_a_row_did_not_end() -> None:
    assert blocks(SHOWN, replace(SHOWN, at=NEXT.at))[0].ended == ""


def test_a_programme_planned_anew_keeps_what_went_on() -> None:
    longer = replace(PLAN, blocks=(replace(WELCOME, minutes=15), WORK))
    welcome = blocks(SHOWN, NEXT, longer)[0]
    assert (welcome.minutes, welcome.began, welcome.ended) == (15, SHOWN.at, NEXT.at)


def test_a_programme_planned_anew_keeps_when_the_clock_stood_still() -> None:
    """Else the time that a table has for its turn runs through the pause after all."""
    paused = StagePaused("10:15", "2026-11-24T09:06:00+01:00")
    going_on = StageUncovered("2026-11-24T09:11:00+01:00")
    longer = replace(PLAN, blocks=(replace(WELCOME, minutes=15), WORK))
    welcome = blocks(SHOWN, paused, going_on, longer)[0]
    assert welcome.pauses == (Pause(paused.at, going_on.at),)


def test_showing_a_block_of_another_session_ends_the_one_on_stage() -> None:
    other = replace(PLAN, session="s2")
    state = after(NORMS, PLAN, other, SHOWN, BlockShown("s2", "b1", at=NEXT.at))
    assert state.meetings[0].blocks[0].ended == NEXT.at
    assert state.meetings[1].blocks[0].began == NEXT.at


def test_only_blocks_of_the_programme_are_shown() -> None:
    refused("unknown_block", SHOWN)
    refused("unknown_block", NORMS, PLAN, replace(SHOWN, block="b9"))


def test_pages_are_turned_within_the_block() -> None:
    refused("no_page", PageTurned(0))
    refused("no_page", NORMS, PLAN, SHOWN, PageTurned(2))
    refused("no_page", NORMS, PLAN, SHOWN, PageTurned(-1))
    assert after(NORMS, PLAN, SHOWN, PageTurned(1)).stage.page == 1
    assert after(NORMS, PLAN, SHOWN, PageTurned(1), PageTurned(0)).stage.page == 0
    assert after(NORMS, PLAN, SHOWN, PageTurned(1), BACK).stage.page == 0


def test_minutes_are_added_and_taken_off() -> None:
    assert blocks(MinutesAdded("b1", 5), MinutesAdded("b1", -3))[0].minutes == 12
    refused("bad_minutes", NORMS, PLAN, MinutesAdded("b1", -11))
    refused("unknown_block", NORMS, PLAN, MinutesAdded("b9", 5))
    refused("unknown_block", MinutesAdded("b1", 5))


def test_minutes_for_a_block_that_is_gone_change_nothing() -> None:
    planned = after(NORMS, PLAN)
    assert AROUND.apply(planned, MinutesAdded("b9", 5)) == planned


def test_a_block_never_takes_less_than_no_time() -> None:
    """More was taken off than is left, once what had been added is undone."""
    state = AROUND.apply(after(NORMS, PLAN), MinutesAdded("b1", -25))
    assert (state.meetings[0].blocks[0].minutes, state.meetings[0].blocks[0].added) == (0, -10)


def test_a_pause_covers_the_stage_and_uncovering_shows_the_same_page() -> None:
    refused("bad_time", StagePaused("kwart voor elf"))
    paused = after(NORMS, PLAN, SHOWN, PageTurned(1), StagePaused("10:45"))
    assert paused.stage == Stage("s1", "b1", 1, "pause", "10:45")
    blank = AROUND.apply(paused, StageBlanked())
    assert (blank.stage.cover, blank.stage.back_at) == ("blank", "")
    assert AROUND.apply(blank, StageUncovered()).stage == Stage("s1", "b1", 1)


def test_a_clock_that_is_paused_at_a_moment_goes_on_at_another() -> None:
    def at(minutes: int) -> str:
        return (START + timedelta(minutes=minutes)).isoformat()

    shown = BlockShown("s1", "b1", at(0))
    refused("bad_moment", NORMS, PLAN, shown, StagePaused("10:45", "kwart voor elf"))
    refused("bad_moment", NORMS, PLAN, shown, StageUncovered("elf uur"))
    paused = blocks(shown, StagePaused("10:45", at(4)))[0]
    assert (paused.since, paused.paused, paused.spent) == (at(0), at(4), 0)
    again = blocks(shown, StagePaused("10:45", at(4)), StageBlanked(), StagePaused("10:50", at(9)))
    assert again[0] == paused
    on = blocks(shown, StagePaused("10:45", at(4)), StageUncovered(at(9)))[0]
    assert (on.since, on.paused, on.spent) == (at(9), "", 4 * 60)
    assert on.pauses == (Pause(at(4), at(9)),)
    moved = blocks(shown, StagePaused("10:45", at(4)), ClockJumped(60))[0]
    assert (moved.since, moved.paused) == (at(1), at(5))
    later = blocks(shown, StagePaused("10:45", at(4)), StageUncovered(at(9)), ClockJumped(60))[0]
    assert later.pauses == (Pause(at(5), at(10)),)
    assert not blocks(shown, StagePaused("10:45"))[0].paused  # as files of before tell it


def test_a_clock_that_stands_is_never_left_without_a_cover_to_take_off() -> None:
    photo = PhotoAdded("F1", "5e" * 32, 1200, 1600)
    paused = StagePaused("10:45", SHOWN.at)
    state = after(NORMS, PLAN, SHOWN, photo, paused, PhotoShown("F1"), PhotoRemoved("F1"))
    assert state.block
    assert (state.block.paused, state.stage.cover) == (SHOWN.at, "blank")
    assert after(NORMS, PLAN, SHOWN, photo, PhotoShown("F1"), PhotoRemoved("F1")).stage.cover == ""


def test_a_parked_thought_is_taken_on_by_somebody() -> None:
    taken = ThoughtTaken("K1", "leader", "2026-12-08")
    assert after(QUESTION, taken).thoughts == (
        Thought("K1", "Wie betaalt dat bord?", "leader", "2026-12-08"),
    )
    refused("bad_day", QUESTION, replace(taken, hear_by="gauw"))
    refused("unknown_thought", taken)


def test_a_parked_thought_in_other_words_stays_taken() -> None:
    state = after(QUESTION, ThoughtTaken("K1", "leader"), ThoughtParked("K1", "Het bord"))
    assert state.thoughts == (Thought("K1", "Het bord", "leader"),)


def test_a_parked_thought_says_something_and_is_there_to_be_removed() -> None:
    refused("empty_text", ThoughtParked("K1", ""))
    refused("bad_id", ThoughtParked("", "Het bord"))
    refused("unknown_thought", ThoughtRemoved("K1"))
    assert after(QUESTION, ThoughtRemoved("K1")).thoughts == ()


def test_the_room_sees_neither_parked_thoughts_nor_the_contact() -> None:
    state = after(CLIENT, QUESTION)
    assert AROUND.public(state) == replace(state, thoughts=(), contact="")


def test_names_are_in_no_table() -> None:
    state = after(DESK, OTTER, PersonNamed("p1", "Samira"), CLIENT, NORMS, PLAN, QUESTION)
    assert "Samira" not in str(AROUND.results(state))


def test_parked_thoughts_are_knots() -> None:
    assert AROUND.knots(after(QUESTION)) == [Knot("K1", "parked", "Wie betaalt dat bord?")]
