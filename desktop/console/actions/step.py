"""What the controls of every step share: the state, the people, the day."""

from datetime import date

from assets.language import Words
from desktop.console.panel import Panel
from game.actions.state import Actions, Idea
from game.workshop.red_thread import ORDER

_SOURCES = tuple(kind for kind in ORDER if kind not in ("idea", "action"))


class ActionsStep(Panel):
    """The controls of one step."""

    @property
    def work(self) -> Actions:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, Actions)
        return state

    def day(self) -> date:
        """The day of the session, from which weeks are counted."""
        meeting = self.bridge.workshop.meeting
        return date.fromisoformat(meeting.day) if meeting else self.bridge.now().date()

    def number(self, idea: Idea) -> int:
        """The number under which the room knows an idea."""
        return 1 + next(n for n, one in enumerate(self.work.ideas) if one.id == idea.id)

    def sources(self, words: Words) -> list[tuple[str, str]]:
        """What an idea or action can come from, as knot and text; norms first."""
        knots = [knot for knot in self.bridge.knots.values() if knot.kind in _SOURCES]
        knots.sort(key=lambda knot: -_SOURCES.index(knot.kind))
        return [
            (knot.id, words("knot.of", kind=words(f"knot.{knot.kind}"), text=knot.text))
            for knot in knots
        ]
