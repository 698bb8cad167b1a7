"""Ideas, groups, dots, effort and effect, and the actions made of them."""

from dataclasses import replace
from typing import cast

import pytest

from game import actions
from game.actions.events import (
    ActionRemoved,
    ActionStepShown,
    ActionWritten,
    CelebrationWritten,
    DotsCounted,
    DueSet,
    GroupRemoved,
    GroupWritten,
    IdeaChosen,
    IdeaPlaced,
    IdeaRemoved,
    IdeasGrouped,
    IdeaWritten,
    IfThenWritten,
    OwnerChosen,
    ProofWritten,
)
from game.actions.state import Action, Actions, Group, Idea, Place
from game.actions.steps import STEP_IDS, STEPS, steps_of
from game.exercise import Event, Knot, RuleError
from tests.game import played

LIST = IdeaWritten("I1", "Eén gedeelde bellijst", source="norms:N1")
BOARD = IdeaWritten("I2", "Een bord met de wachttijd")
CALLING = GroupWritten("G1", "Bellen")
SHARED_LIST = ActionWritten("A1", "Eén gedeelde bellijst")


def after(*events: Event) -> Actions:
    return cast(Actions, played.after(actions.EXERCISE, *events))


def refused(key: str, *events: Event) -> None:
    """What is said of the last event, after the ones before it."""
    state = after(*events[:-1])
    with pytest.raises(RuleError) as caught:
        actions.EXERCISE.check(state, events[-1])
    assert caught.value.key == key


def rows(table: str, *events: Event) -> list[dict[str, object]]:
    return [dict(row) for row in actions.EXERCISE.results(after(*events))[table]]


def test_it_begins_with_collecting() -> None:
    assert after().place == Place("collect")


def test_the_short_form_goes_from_ideas_to_a_plan() -> None:
    short = [step.id for step in steps_of("short")]
    assert short == ["collect", "dots", "pick", "write", "dates", "plan"]
    assert steps_of("full") == STEPS
    assert sum(step.minutes for step in STEPS) == 60
    assert sum(step.minutes_short for step in STEPS) == 15


@pytest.mark.parametrize("step", STEP_IDS)
def test_every_step_can_be_shown(step: str) -> None:
    assert after(ActionStepShown(step, "I1")).place == Place(step, "I1")


def test_a_step_that_does_not_exist_is_not_shown() -> None:
    refused("not_one_of", ActionStepShown("n5"))


def test_an_idea_says_something() -> None:
    refused("empty_text", IdeaWritten("I1", " "))
    refused("bad_id", IdeaWritten("", "Bellijst"))
    assert after(IdeaWritten("I1", " Bellijst ")).ideas == (Idea("I1", "Bellijst"),)


def test_an_idea_in_other_words_keeps_its_dots_place_and_source() -> None:
    state = after(
        LIST,
        CALLING,
        IdeasGrouped(("I1",), "G1"),
        DotsCounted("I1", 7),
        IdeaPlaced("I1", 2, 5),
        IdeaChosen("I1", is_chosen=True),
        IdeaWritten("I1", "Bellijst"),
    )
    assert state.ideas == (Idea("I1", "Bellijst", "norms:N1", "G1", 7, 2, 5, is_chosen=True),)


def test_every_event_about_an_idea_asks_for_it() -> None:
    for event in (
        IdeaRemoved("I1"),
        DotsCounted("I1", 3),
        IdeaPlaced("I1", 1, 1),
        IdeaChosen("I1", is_chosen=True),
        IdeasGrouped(("I1",)),
        replace(SHARED_LIST, idea="I1"),
    ):
        refused("unknown_idea", event)


def test_a_removed_idea_leaves_the_others() -> None:
    assert [one.id for one in after(LIST, BOARD, IdeaRemoved("I1")).ideas] == ["I2"]


def test_ideas_lie_in_a_group_until_it_is_taken_apart() -> None:
    together = (LIST, BOARD, CALLING, IdeasGrouped(("I1", "I2"), "G1"))
    state = after(*together)
    assert [state.group_of(idea) for idea in state.ideas] == [Group("G1", "Bellen")] * 2

    apart = after(*together, GroupRemoved("G1"))
    assert apart.groups == ()
    assert [idea.group for idea in apart.ideas] == ["", ""]


def test_a_group_taken_apart_leaves_other_groups() -> None:
    state = after(
        LIST,
        BOARD,
        CALLING,
        GroupWritten("G2", "Later"),
        IdeasGrouped(("I1",), "G1"),
        IdeasGrouped(("I2",), "G2"),
        GroupRemoved("G1"),
    )
    assert [idea.group for idea in state.ideas] == ["", "G2"]


def test_an_idea_can_leave_its_group() -> None:
    state = after(LIST, CALLING, IdeasGrouped(("I1",), "G1"), IdeasGrouped(("I1",)))
    assert state.group_of(state.ideas[0]) is None


def test_a_group_is_there_and_has_a_title() -> None:
    refused("unknown_group", LIST, IdeasGrouped(("I1",), "G1"))
    refused("unknown_group", GroupRemoved("G1"))
    refused("empty_text", GroupWritten("G1", ""))
    refused("bad_id", GroupWritten("", "Bellen"))
    assert after(CALLING, GroupWritten("G1", "Terugbellen")).groups[0].title == "Terugbellen"


def test_dots_are_counted_again_and_never_below_zero() -> None:
    refused("negative_count", LIST, DotsCounted("I1", -1))
    refused("too_many_dots", LIST, DotsCounted("I1", 1000))
    for dots in (0, 5, 999):
        assert after(LIST, DotsCounted("I1", 7), DotsCounted("I1", dots)).ideas[0].dots == dots


def test_the_most_dots_come_first_and_equals_stay_in_their_order() -> None:
    third = IdeaWritten("I3", "Taart")
    state = after(LIST, BOARD, third, DotsCounted("I3", 2))
    assert [idea.id for idea in state.by_dots()] == ["I3", "I1", "I2"]


@pytest.mark.parametrize(("effort", "effect"), [(6, 1), (1, 6), (-1, 1), (1, -1)])
def test_an_idea_is_placed_on_the_board(effort: int, effect: int) -> None:
    refused("off_the_board", LIST, IdeaPlaced("I1", effort, effect))


def test_an_idea_that_was_not_placed_has_no_effort_in_the_table() -> None:
    assert rows("idea", LIST, IdeaPlaced("I1", 2, 5))[0]["effort"] == 2
    taken_off = rows("idea", LIST, IdeaPlaced("I1", 2, 5), IdeaPlaced("I1", 0, 0))[0]
    assert (taken_off["effort"], taken_off["effect"]) == (None, None)


def test_ideas_are_picked_and_let_go() -> None:
    picked = (LIST, BOARD, IdeaChosen("I1", is_chosen=True), IdeaChosen("I2", is_chosen=True))
    assert [idea.id for idea in after(*picked).chosen] == ["I1", "I2"]
    let_go = after(*picked, IdeaChosen("I1", is_chosen=False))
    assert [idea.id for idea in let_go.chosen] == ["I2"]


def test_an_action_is_made_of_an_idea() -> None:
    state = after(LIST, replace(SHARED_LIST, idea="I1"))
    assert state.action_of("I1") == state.actions[0]
    assert state.action_of("I2") is None


def test_an_action_in_other_words_keeps_what_was_agreed() -> None:
    state = after(
        LIST,
        replace(SHARED_LIST, idea="I1", sources=("norms:N1",)),
        IfThenWritten("A1", " Als ik iets beloof, dan … "),
        OwnerChosen("A1", "p1", "p2"),
        DueSet("A1", "2026-12-08"),
        ProofWritten("A1", " Geen los briefje meer. "),
        CelebrationWritten("A1", " Taart "),
        ActionWritten("A1", " Bellijst "),
    )
    assert state.actions == (
        Action(
            "A1",
            "Bellijst",
            "I1",
            ("norms:N1",),
            "Als ik iets beloof, dan …",
            "p1",
            "p2",
            "2026-12-08",
            "Geen los briefje meer.",
            "Taart",
        ),
    )


def test_every_event_about_an_action_asks_for_it() -> None:
    for event in (
        ActionRemoved("A1"),
        IfThenWritten("A1", "Als …"),
        OwnerChosen("A1"),
        DueSet("A1", ""),
        ProofWritten("A1", ""),
        CelebrationWritten("A1", ""),
    ):
        refused("unknown_action", event)


def test_an_action_has_what_it_needs() -> None:
    refused("empty_text", ActionWritten("A1", ""))
    refused("bad_id", ActionWritten("", "Bellijst"))
    refused("own_deputy", SHARED_LIST, OwnerChosen("A1", "p1", "p1"))
    refused("bad_day", SHARED_LIST, DueSet("A1", "volgende week"))
    refused("long_text", SHARED_LIST, ProofWritten("A1", "a" * 2001))
    assert after(SHARED_LIST, DueSet("A1", "2026-12-08"), DueSet("A1", "")).actions[0].due == ""
    assert after(SHARED_LIST, ActionRemoved("A1")).actions == ()


def test_an_action_comes_from_its_idea_and_that_from_its_norm() -> None:
    state = after(LIST, BOARD, ActionWritten("A1", "Bellijst", "I1", ("norms:N2",)))
    assert actions.EXERCISE.knots(state) == [
        Knot("I1", "idea", "Eén gedeelde bellijst", ("norms:N1",)),
        Knot("I2", "idea", "Een bord met de wachttijd"),
        Knot("A1", "action", "Bellijst", ("I1", "norms:N2")),
    ]


def test_nothing_about_ideas_is_hidden_from_the_room() -> None:
    state = after(LIST, DotsCounted("I1", 3))
    assert actions.EXERCISE.public(state) is state
