"""The way through the steps: how it goes, sentence by sentence, then the teapot."""

from collections.abc import Sequence

from game.pulse.events import PulseStepShown
from game.pulse.state import Pulse
from game.pulse.steps import step, steps_of


def walk(
    state: Pulse, _teams: Sequence[str] = (), steps: Sequence[str] = ()
) -> tuple[PulseStepShown, ...]:
    """Every stop on the way, in order."""
    ids = steps or [one.id for one in steps_of(state.way)]
    return tuple(PulseStepShown(id, prompt) for id in ids for prompt in range(step(id).prompts))


def here(state: Pulse) -> PulseStepShown:
    """The stop at which the room is."""
    return PulseStepShown(state.place.step, state.place.prompt)
