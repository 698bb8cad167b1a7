"""The programmes that ship: each can be planned and played from beginning to end."""

import pytest

from assets.language import LANGUAGES, texts, words
from game.actions.events import ActionStepShown
from game.card_game.events import GameStepShown
from game.catalog import EXERCISES
from game.day.programmes import PROGRAMMES, planned, programme
from game.day.said import usual_note
from game.norms.events import StepShown
from game.q_sort.events import SortStepShown
from game.session import Session
from game.workshop.events import BlockShown, RoundOpened, SessionPlanned
from tests.game.clock import TickingClock

SHOWN = {
    "norms": StepShown,
    "actions": ActionStepShown,
    "q_sort": SortStepShown,
    "card_game": GameStepShown,
}

each_programme = pytest.mark.parametrize("name", PROGRAMMES)


@each_programme
def test_a_programme_is_for_people_and_takes_time(name: str) -> None:
    found = programme(name)
    fewest, most = found.people
    assert 0 < fewest <= most
    assert found.minutes == sum(block.minutes for block in found.blocks)
    assert all(block.minutes > 0 for block in found.blocks)


def test_programmes_take_two_hours_half_a_day_and_a_day() -> None:
    assert programme("hours").minutes == programme("bridge_down").minutes == 120
    assert 180 <= programme("half_day").minutes <= 270
    assert 180 <= programme("half_day_sort").minutes <= 270
    assert 330 <= programme("day").minutes <= 480


@each_programme
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_programme_has_words(name: str, language: str) -> None:
    pages = {page for block in programme(name).blocks for page in block.pages}
    assert {page for page in pages if f"screen.{page}.title" not in texts(language)} == set()


@pytest.mark.parametrize("name", [*PROGRAMMES, "return", "return_short", "return_sort"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_a_goal_and_what_if_and_cards_are_brought_along(
    name: str, language: str
) -> None:
    told = words(language)
    for block in programme(name).blocks:
        for note in ("goal", "what_if"):
            assert usual_note(block.name, note, told), f"{note} of {block.name}"
        if block.exercise in ("card_game", "q_sort", "pulse") and "debrief" not in block.steps:
            is_looked_at = block.name in ("looking", "looking_together")
            assert usual_note(block.name, "materials", told) or is_looked_at, block.name


@each_programme
def test_a_block_is_an_exercise_or_has_pages(name: str) -> None:
    assert all(bool(block.pages) != bool(block.exercise) for block in programme(name).blocks)
    assert {block.exercise for block in programme(name).blocks} - {""} <= EXERCISES.keys()


@each_programme
def test_a_programme_can_be_planned_and_shown(
    name: str, new_session: Session, clock: TickingClock
) -> None:
    new_session.submit_all(
        ("workshop", event) for event in planned(name, "s1", "2026-11-24", "09:00")
    )
    meeting = new_session.workshop.meetings[0]
    assert meeting.minutes == programme(name).minutes
    for block in meeting.blocks:
        new_session.submit("workshop", BlockShown("s1", block.id, clock().isoformat()))
        assert new_session.workshop.block
        round = new_session.workshop.round
        assert (round is None) == (not block.round)
        for step in block.steps:
            assert round
            new_session.submit(round.id, SHOWN[round.exercise](step))


def test_blocks_of_one_exercise_share_a_round() -> None:
    events = planned("hours", "s1", "2026-11-24", "09:00")
    assert events[:3] == (
        RoundOpened("s1-norms", "norms", "s1"),
        RoundOpened("s1-actions", "actions", "s1", form="short"),
        RoundOpened("s1-pulse", "pulse", "s1"),
    )
    plan = events[3]
    assert isinstance(plan, SessionPlanned)
    rounds = [block.round for block in plan.blocks]
    assert rounds == ["", *["s1-norms"] * 4, "s1-actions", "s1-pulse", ""]


def test_two_sessions_do_not_share_their_rounds(new_session: Session) -> None:
    for session in ("s1", "s2"):
        events = planned("hours", session, "2026-11-24", "09:00")
        new_session.submit_all(("workshop", event) for event in events)
    assert len(new_session.workshop.rounds) == 6


CONTENT = {
    "bridge_down": (120, (6, 24), "Twee uur: de brug omlaag", 7),
    "vision_to_norm": (210, (6, 24), "Dagdeel: van visie naar norm", 11),
    "whole_plan": (420, (8, 30), "Hele dag: spel, normen en plan", 16),
}
"""Minutes, people, name and parts, as the content has them; the last part is two of ours."""


@pytest.mark.parametrize("name", CONTENT)
def test_the_programmes_of_the_content_are_there_to_choose(name: str) -> None:
    minutes, people, title, parts = CONTENT[name]
    found = programme(name)
    assert (found.minutes, found.people) == (minutes, people)
    assert texts("nl")[f"programme.{name}"] == title
    assert len(found.blocks) == parts + 1
    assert {"norms", "actions", "pulse", "card_game"} <= {one.exercise for one in found.blocks}


def test_the_parts_of_two_hours_are_as_long_as_the_content_says() -> None:
    told = [
        (one.minutes, texts("nl")[f"block.{one.name}"]) for one in programme("bridge_down").blocks
    ]
    assert told[:6] == [
        (8, "Welkom, doel en tafelregels"),
        (7, "Openingsronde met een Schatkaart"),
        (45, "CultuurBarbarenSpel, kort: twee gewoonten, één bezoek, één kruising"),
        (20, "Nabespreking"),
        (20, "Eén servicenorm per tafel"),
        (10, "Eerste stap: als-dan, en een wachter"),
    ]
