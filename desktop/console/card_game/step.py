"""What the controls of every step of a card game share."""

from desktop.console.panel import Panel
from game.card_game.state import CardGame


class GameStep(Panel):
    """The controls of one step."""

    @property
    def state(self) -> CardGame:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, CardGame)
        return state
