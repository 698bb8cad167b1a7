"""Vision, questions, teams and moments: what may happen before there is a norm."""

from dataclasses import replace
from typing import cast

import pytest

from assets.language import LANGUAGES, texts
from game import norms
from game.exercise import Event, RuleError
from game.norms.events import (
    BehaviourRemoved,
    BehaviourWritten,
    MomentChosen,
    MomentRemoved,
    MomentWritten,
    ObjectiveRemoved,
    ObjectiveWritten,
    PollCounted,
    PollShown,
    SentenceRemoved,
    SentenceWritten,
    StepShown,
    TeamGoalWritten,
    VisionWritten,
)
from game.norms.state import Moment, Norms, Place, Poll, TeamGoal
from game.norms.steps import STEP_IDS, STEPS, step, steps_of
from tests.game import played

WAITING = "Wachten als het spreekuur uitloopt"


def after(*events: Event) -> Norms:
    return cast(Norms, played.after(norms.EXERCISE, *events))


def refused(key: str, *events: Event) -> RuleError:
    """What is said of the last event, after the ones before it."""
    state = after(*events[:-1])
    with pytest.raises(RuleError) as caught:
        norms.EXERCISE.check(state, events[-1])
    assert caught.value.key == key
    return caught.value


def test_it_begins_with_the_vision() -> None:
    assert after().place == Place("n0")


def test_the_short_form_keeps_the_vision_and_leaves_questions_out() -> None:
    assert [step.id for step in steps_of("short")] == ["n0", "n3", "n4", "n5", "n6"]
    assert steps_of("full") == STEPS


def test_the_minutes_of_both_forms_add_up() -> None:
    assert sum(step.minutes for step in STEPS) == 80
    assert sum(step.minutes_short for step in STEPS) == 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_asks_as_many_questions_as_there_are_words_for(language: str) -> None:
    for one in STEPS:
        asked = [key for key in texts(language) if key.startswith(f"norms.step.{one.id}.prompt_")]
        assert len(asked) == one.prompts, one.id


def test_a_step_is_found_by_its_id() -> None:
    assert step("n5").of == "norm"
    with pytest.raises(KeyError):
        step("n10")


@pytest.mark.parametrize("id", STEP_IDS)
def test_every_question_of_every_step_can_be_shown(id: str) -> None:
    for prompt in range(step(id).prompts):
        assert after(StepShown(id, prompt)).place == Place(id, prompt)
    refused("no_prompt", StepShown(id, step(id).prompts))
    refused("no_prompt", StepShown(id, -1))


def test_a_step_that_does_not_exist_is_not_shown() -> None:
    refused("not_one_of", StepShown("n10"))
    refused("unknown_norm", StepShown("n5", norm="N1"))


def test_the_vision_can_be_changed_and_left_open() -> None:
    assert after(VisionWritten(" Thee ")).vision == "Thee"
    assert after(VisionWritten("Thee"), VisionWritten("")).vision == ""
    refused("long_text", VisionWritten("a" * 2001))


def test_an_objective_is_changed_in_its_place() -> None:
    state = after(
        ObjectiveWritten("O1", "Bellen"),
        ObjectiveWritten("O2", "Wachten"),
        ObjectiveWritten("O1", "Terugbellen"),
    )
    assert [(one.id, one.text) for one in state.objectives] == [
        ("O1", "Terugbellen"),
        ("O2", "Wachten"),
    ]


def test_an_objective_says_something_and_is_there_to_be_removed() -> None:
    refused("empty_text", ObjectiveWritten("O1", " "))
    refused("bad_id", ObjectiveWritten("", "Bellen"))
    refused("unknown_objective", ObjectiveRemoved("O1"))
    assert after(ObjectiveWritten("O1", "Bellen"), ObjectiveRemoved("O1")).objectives == ()


def test_own_sentences_stand_beside_the_vision() -> None:
    written = SentenceWritten("S1", " Je hoort het op tijd. ")
    assert after(written).own_sentences[0].text == "Je hoort het op tijd."
    assert after(written, SentenceRemoved("S1")).own_sentences == ()
    refused("unknown_sentence", SentenceRemoved("S1"))


def test_recounting_corrects_a_poll_and_does_not_hide_it_again() -> None:
    counted = PollCounted("TQ1", (2, 4, 3, 2, 1), present=12)
    corrected = PollCounted("TQ1", (2, 4, 3, 3, 0), present=12)
    assert after(counted, corrected).polls == (Poll("TQ1", (2, 4, 3, 3, 0)),)
    assert after(counted, PollShown("TQ1"), corrected).polls[0].is_shown


def test_a_poll_has_five_answers_and_a_known_question() -> None:
    refused("not_one_of", PollCounted("TQ4", (1, 1, 1, 1, 1)))
    refused("wrong_answers", PollCounted("TQ1", (1, 1, 1, 1, 1, 1)))
    refused("too_many_hands", PollCounted("TQ1", (3, 3, 3, 3, 1), present=12))
    assert after(PollCounted("TQ1", (3, 3, 3, 3, 0), present=12)).polls[0].total == 12


def test_a_poll_is_shown_after_it_was_counted() -> None:
    refused("not_counted", PollShown("TQ1"))


def test_a_fourth_objective_is_too_many_and_three_can_still_change() -> None:
    three = [ObjectiveWritten(f"O{number}", f"Doel {number}") for number in (1, 2, 3)]
    refused("enough_objectives", *three, ObjectiveWritten("O4", "Nog een"))
    changed = after(*three, ObjectiveWritten("O2", "Anders"))
    assert [one.text for one in changed.objectives] == ["Doel 1", "Anders", "Doel 3"]
    again = after(*three, ObjectiveRemoved("O1"), ObjectiveWritten("O4", "Nog een"))
    assert [one.id for one in again.objectives] == ["O2", "O3", "O4"]


def test_a_team_chooses_objectives_that_are_there() -> None:
    written = TeamGoalWritten("balie", "Binnen een kwartier", ("O1",))
    refused("unknown_objective", written)
    state = after(ObjectiveWritten("O1", "Wachten"), written, replace(written, text="Eerder"))
    assert state.team_goals == (TeamGoal("balie", "Eerder", ("O1",)),)


def test_choosing_a_moment_lets_go_of_the_other_of_its_team() -> None:
    state = after(
        MomentWritten("M1", WAITING, team="balie"),
        MomentWritten("M2", "Weggaan", team="balie"),
        MomentWritten("M3", "Bellen", team="telefoon"),
        MomentChosen("M1"),
        MomentChosen("M3"),
        MomentChosen("M2"),
    )
    assert [one.id for one in state.moments if one.is_chosen] == ["M2", "M3"]


def test_a_chosen_moment_in_other_words_stays_chosen() -> None:
    state = after(MomentWritten("M1", WAITING), MomentChosen("M1"), MomentWritten("M1", "Wachten"))
    assert state.moments == (Moment("M1", "", "Wachten", is_chosen=True),)


def test_a_moment_that_is_not_there_is_neither_chosen_nor_removed() -> None:
    refused("unknown_moment", MomentChosen("M1"))
    refused("unknown_moment", MomentRemoved("M1"))
    written = MomentWritten("M1", WAITING, team="balie")
    assert norms.EXERCISE.apply(after(written), MomentChosen("M2")) == after(written)
    assert after(written, MomentRemoved("M1")).moments == ()


def test_behaviour_lies_in_one_of_five_columns_and_can_move() -> None:
    written = BehaviourWritten("B1", "best", "Iemand zegt hoeveel later het wordt.")
    refused("not_one_of", replace(written, column="worst"))
    assert after(written, replace(written, column="keep")).behaviours[0].column == "keep"
    assert after(written, BehaviourRemoved("B1")).behaviours == ()
    refused("unknown_behaviour", BehaviourRemoved("B1"))
