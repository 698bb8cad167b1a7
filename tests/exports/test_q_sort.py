"""A Q-sort in the plan: what teams laid, and nothing from which one can tell who laid what."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from assets.language import words
from game.exercise import Event
from game.q_sort.events import DifferenceKept, FreeChoiceWritten, ReasonGiven, StatementPlaced
from game.workshop.events import PersonJoined, TeamMade
from tests.exports.paper import failed_rules, reading_order, text_of
from tests.exports.test_plan import plan_after
from tests.game.q_sort.laid import PREPARED, placed, shuffled

AROUND = (
    TeamMade("t1", "Balie", "A"),
    TeamMade("t2", "Spreekuur", "B"),
    *(PersonJoined(f"p{number}", f"Schuilnaam{number}", "t1") for number in range(6)),
)
MEANS = words("nl")("q_sort.stage.alike")


def sheets(count: int) -> list[Event]:
    return [
        StatementPlaced(f"p{number}", one.number, one.column)
        for number in range(count)
        for one in shuffled(f"p{number}", number).placements
    ]


def plan_with(*events: Event) -> bytes:
    return plan_after({"workshop": AROUND, "q_sort": (PREPARED, *events)})


def test_the_top_fives_stand_beside_what_stayed_different() -> None:
    pdf = plan_with(
        *placed("t1", (3, 4), 3),
        DifferenceKept("t1", 7),
        FreeChoiceWritten("t1", "Trots op het vak"),
        ReasonGiven("t1", 3, "Dan klopt het"),
    )
    text = text_of(pdf)
    assert "In één zin" in text
    assert "7. " in text
    assert "Trots op het vak (Balie)" in text
    assert "Dan klopt het (Balie)" in text
    assert failed_rules(pdf) == []


@pytest.mark.parametrize(("count", "has_means"), [(4, False), (5, True)])
def test_means_come_from_five_sheets_on(count: int, has_means: bool) -> None:
    events: Sequence[Event] = (*placed("t1", (3, 4), 3), *sheets(count))
    assert (MEANS in text_of(plan_with(*events))) is has_means


def test_nobody_is_named_who_sorted_alone() -> None:
    own = FreeChoiceWritten("p1", "Iets van mij alleen")
    text = text_of(plan_with(*placed("t1", (3, 4), 3), *sheets(6), own))
    assert "Schuilnaam" not in text
    assert "Iets van mij alleen" not in text


def test_without_a_sort_there_is_no_such_heading() -> None:
    assert words("nl")("q_sort.paper.title") not in text_of(plan_with())


def test_ways_of_looking_come_from_eight_sheets_on_without_a_name() -> None:
    ways = words("nl")("q_sort.paper.ways")
    assert ways not in text_of(plan_with(*sheets(7)))
    text = text_of(plan_with(*sheets(8)))
    assert ways in text
    assert "Schuilnaam" not in text


def test_who_laid_it_the_other_way_round_is_told_apart() -> None:
    along, other = shuffled("p", 1).placements, shuffled("p", 2).placements
    against = [replace(one, column=-one.column) for one in along]
    laid = [*[along] * 4, against, *[other] * 3]
    events = [
        StatementPlaced(f"p{number}", one.number, one.column)
        for number, sheet in enumerate(laid)
        for one in sheet
    ]
    text = text_of(plan_with(*events))
    assert "Zo kijken 4 van ons; 1 precies andersom" in text
    assert "Zo kijken 3 van ons" in text


def test_every_picture_is_told_to_who_cannot_see_it() -> None:
    pdf = plan_with(*placed("t1", (3, 4), 3), *sheets(8))
    assert failed_rules(pdf) == []
    assert sum(line.strip().startswith("Figure") for line in reading_order(pdf)) >= 5


def test_four_teams_stand_in_two_rows() -> None:
    """Of more than three their cards would be too small to read on paper."""
    teams = tuple(TeamMade(f"t{at}", f"Team {at}", "ABCD"[at - 1]) for at in range(1, 5))
    laid = [event for team in teams for event in placed(team.team, (3, 4), 3)]
    text = text_of(plan_after({"workshop": teams, "q_sort": (PREPARED, *laid)}))
    assert "Team 4" in text
