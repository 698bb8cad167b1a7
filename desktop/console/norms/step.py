"""What the controls of every step share: the state, the norm and the team in play."""

from desktop.console.panel import Panel
from game import keyed
from game.norms.state import Norm, Norms

_NO_NORM = Norm("")


class NormsStep(Panel):
    """The controls of one step."""

    @property
    def norms(self) -> Norms:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, Norms)
        return state

    @property
    def norm(self) -> Norm:
        """The norm in play; one without an id when there is none."""
        return keyed.find(self.norms.norms, self.norms.place.norm) or _NO_NORM

    @property
    def team(self) -> str:
        """The team in play, or empty."""
        return self.norms.place.team
