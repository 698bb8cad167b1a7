"""Ideas, votes, effort and effect, and the plan, for the trainer."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.about_actions import PlanStep, WriteStep
from desktop.console.actions.about_ideas import (
    CollectStep,
    DotsStep,
    GroupStep,
    PickStep,
    PlaceStep,
)
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
from desktop.console.panel import MainAction, Panel

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


class ActionsConsole(Panel):
    """The controls of the step that the room is in."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._stack = QStackedWidget()
        self._steps: dict[str, ActionsStep] = {}
        self.column.addWidget(self._stack, 1)

    @property
    def step(self) -> ActionsStep:
        """The controls of the step that the room is in; made when it is entered."""
        id = self.bridge.round_state.place.step
        if id not in self._steps:
            made = self._steps[id] = _STEPS[id](self.bridge)
            made.main_changed.connect(self.main_changed)
            self._stack.addWidget(made)
        return self._steps[id]

    def refresh(self, words: Words) -> None:
        self._stack.setCurrentWidget(self.step)
        self.step.refresh(words)

    def main_action(self) -> MainAction | None:
        return self.step.main_action()

    def first_field(self) -> QWidget | None:
        return self.step.first_field()
