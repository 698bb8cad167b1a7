"""Theepotmeting, for the trainer."""

from desktop.console.panel import Steps
from desktop.console.pulse.about_answers import AskStep, HowStep, SlipsStep
from desktop.console.pulse.about_teapot import TeapotStep
from desktop.console.pulse.step import PulseStep
from game.pulse.state import Pulse

_STEPS: dict[str, type[PulseStep]] = {
    "how": HowStep,
    "ask": AskStep,
    "slips": SlipsStep,
    "teapot": TeapotStep,
}


class PulseConsole(Steps):
    """The controls of the step that the room is in."""

    kinds = _STEPS

    def step_id(self) -> str:
        state = self.bridge.round_state
        assert isinstance(state, Pulse)
        return state.place.step
