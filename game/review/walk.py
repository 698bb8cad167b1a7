"""The way through the steps: from action to action, question to question."""

from collections.abc import Sequence

from game.review.events import ReviewStepShown
from game.review.state import Review
from game.review.steps import Step, step, steps_of


def walk(
    state: Review, _teams: Sequence[str] = (), steps: Sequence[str] = ()
) -> tuple[ReviewStepShown, ...]:
    """Every stop on the way, in order."""
    ids = steps or [one.id for one in steps_of(state.form)]
    return tuple(
        ReviewStepShown(id, prompt, item)
        for id in ids
        for item in _items(step(id), state)
        for prompt in range(step(id).prompts)
    )


def _items(one: Step, state: Review) -> list[str]:
    return [thing.id for thing in state.looked_at(one.of)] or [""]


def here(state: Review) -> ReviewStepShown:
    """The stop at which the room is."""
    place = state.place
    return ReviewStepShown(place.step, place.prompt, place.item)
