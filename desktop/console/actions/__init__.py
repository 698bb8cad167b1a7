"""Ideas, votes, effort and effect, and the plan, for the trainer."""

from desktop.console.actions.about_actions import PlanStep, WriteStep
from desktop.console.actions.about_choosing import PickStep, PlaceStep
from desktop.console.actions.about_ideas import CollectStep, DotsStep, GroupStep
from desktop.console.actions.about_plan import (
    AreasStep,
    CelebrateStep,
    CustomerStep,
    DatesStep,
    LeadersStep,
    QuestionStep,
    WhyStep,
)
from desktop.console.actions.step import ActionsStep
from desktop.console.panel import Steps
from game.actions.state import Actions

_STEPS: dict[str, type[ActionsStep]] = {
    "collect": CollectStep,
    "group": GroupStep,
    "dots": DotsStep,
    "place": PlaceStep,
    "pick": PickStep,
    "write": WriteStep,
    "why": WhyStep,
    "areas": AreasStep,
    "leaders": LeadersStep,
    "customer": CustomerStep,
    "celebrate": CelebrateStep,
    "question": QuestionStep,
    "dates": DatesStep,
    "plan": PlanStep,
}


class ActionsConsole(Steps):
    """The controls of the step that the room is in."""

    kinds = _STEPS

    def step_id(self) -> str:
        state = self.bridge.round_state
        assert isinstance(state, Actions)
        return state.place.step
