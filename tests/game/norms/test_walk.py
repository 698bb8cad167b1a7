"""The way through the steps: from question to question, team to team, norm to norm."""

from dataclasses import replace

import pytest

from game import norms
from game.norms.events import NormStarted, StepShown
from game.norms.state import Norms
from game.norms.steps import STEPS
from game.norms.walk import here, walk
from tests.game.norms.test_room import after

TWO = after(NormStarted("N1", team="balie"), NormStarted("N2", team="arts"))


def test_without_teams_and_norms_every_question_is_asked_once() -> None:
    assert len(walk(after(), ())) == sum(step.prompts for step in STEPS)


def test_a_step_of_a_team_is_taken_by_each() -> None:
    assert walk(TWO, ("balie", "arts"), ("n3",)) == (
        StepShown("n3", team="balie"),
        StepShown("n3", team="arts"),
    )


def test_a_team_answers_all_questions_before_the_next() -> None:
    stops = walk(TWO, ("balie", "arts"), ("n4",))
    assert [(stop.team, stop.prompt) for stop in stops] == [
        (team, prompt) for team in ("balie", "arts") for prompt in range(3)
    ]


def test_a_step_of_a_norm_is_taken_for_each() -> None:
    assert walk(TWO, (), ("n6",)) == (StepShown("n6", norm="N1"), StepShown("n6", norm="N2"))
    assert walk(after(), (), ("n6",)) == (StepShown("n6"),)


def test_the_short_form_takes_its_own_steps() -> None:
    stops = walk(Norms(form="short"), ())
    assert list(dict.fromkeys(stop.step for stop in stops)) == ["n0", "n3", "n4", "n5", "n6"]


@pytest.mark.parametrize("state", [after(), TWO, replace(TWO, form="short")])
def test_every_stop_can_be_reached_and_is_where_one_then_is(state: Norms) -> None:
    stops = walk(state, ("balie", "arts"))
    assert len(set(stops)) == len(stops)
    assert stops[0].step == "n0"
    for stop in stops:
        norms.EXERCISE.check(state, stop)
        state = norms.EXERCISE.apply(state, stop)
        assert here(state) == stop
