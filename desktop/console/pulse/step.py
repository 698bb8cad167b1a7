"""What the controls of every step of a theepotmeting share: the state."""

from desktop.console.panel import Panel
from game.pulse.state import Pulse


class PulseStep(Panel):
    """The controls of one step."""

    @property
    def state(self) -> Pulse:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, Pulse)
        return state
