"""What the controls of every step of a return session share: the state, and the thing in play."""

from desktop.console.panel import Panel
from game import keyed
from game.review.state import Review, Thing

_NOTHING = Thing("", "action", "")


class ReviewStep(Panel):
    """The controls of one step."""

    @property
    def state(self) -> Review:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, Review)
        return state

    @property
    def thing(self) -> Thing:
        """What the room looks at; one without an id when there is nothing."""
        return keyed.find(self.state.things, self.state.place.item) or _NOTHING
