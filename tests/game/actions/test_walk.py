"""The way through the steps: from idea to idea, action to action."""

import pytest

from game import actions
from game.actions.events import ActionStepShown, ActionWritten, DotsCounted
from game.actions.state import Actions
from game.actions.steps import STEP_IDS
from game.actions.walk import here, walk
from tests.game.actions.test_ideas import BOARD, LIST, SHARED_LIST, after

SOME = after(LIST, BOARD, DotsCounted("I2", 5), SHARED_LIST, ActionWritten("A2", "Een bord"))


def test_without_ideas_every_step_is_one_stop() -> None:
    assert walk(after()) == tuple(ActionStepShown(id) for id in STEP_IDS)


def test_ideas_are_placed_one_by_one_the_most_dots_first() -> None:
    assert [stop.item for stop in walk(SOME, steps=("place",))] == ["I2", "I1"]


def test_actions_are_written_one_by_one() -> None:
    assert [stop.item for stop in walk(SOME, steps=("write",))] == ["A1", "A2"]


def test_the_short_form_takes_its_own_steps() -> None:
    stops = walk(Actions(form="short"))
    assert [stop.step for stop in stops] == ["collect", "dots", "pick", "write", "dates", "plan"]


@pytest.mark.parametrize("state", [after(), SOME])
def test_every_stop_can_be_reached_and_is_where_one_then_is(state: Actions) -> None:
    stops = walk(state)
    assert len(set(stops)) == len(stops)
    for stop in stops:
        actions.EXERCISE.check(state, stop)
        state = actions.EXERCISE.apply(state, stop)
        assert here(state) == stop
