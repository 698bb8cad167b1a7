"""From vision to norms, for the trainer."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.lists import Tabs
from desktop.console.norms.about_norm import FistStep, LeaderStep, ReminderStep, SignStep
from desktop.console.norms.about_room import OwnWordsStep, QuestionsStep, VisionStep
from desktop.console.norms.about_team import DaysStep, GoalStep, MomentsStep
from desktop.console.norms.step import NormsStep
from desktop.console.norms.wording import WordingStep
from desktop.console.panel import MainAction, Panel
from game.norms.events import StepShown
from game.norms.state import Norms
from game.norms.steps import step

_STEPS: dict[str, type[NormsStep]] = {
    "n0": VisionStep,
    "tq": QuestionsStep,
    "n1": OwnWordsStep,
    "n2": GoalStep,
    "n3": MomentsStep,
    "n4": DaysStep,
    "n5": WordingStep,
    "n6": FistStep,
    "n7": ReminderStep,
    "n8": LeaderStep,
    "n9": SignStep,
}


class NormsConsole(Panel):
    """The controls of the step that the room is in, under tabs for teams or norms."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self._stack = QStackedWidget()
        self._steps: dict[str, NormsStep] = {}
        self.column.addWidget(self.tabs)
        self.column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def step(self) -> NormsStep:
        """The controls of the step that the room is in; made when it is entered."""
        id = self._state.place.step
        if id not in self._steps:
            made = self._steps[id] = _STEPS[id](self.bridge)
            made.main_changed.connect(self.main_changed)
            self._stack.addWidget(made)
        return self._steps[id]

    def refresh(self, words: Words) -> None:
        self._show_tabs(words)
        self._stack.setCurrentWidget(self.step)
        self.step.refresh(words)

    def main_action(self) -> MainAction | None:
        return self.step.main_action()

    def first_field(self) -> QWidget | None:
        return self.step.first_field()

    @property
    def _state(self) -> Norms:
        state = self.bridge.round_state
        assert isinstance(state, Norms)
        return state

    def _show_tabs(self, words: Words) -> None:
        state, workshop = self._state, self.bridge.workshop
        of = step(state.place.step).of
        if of == "team":
            tabs = [(team.id, team.name) for team in workshop.teams]
            self.tabs.set_tabs(tabs, state.place.team)
        elif of == "norm":
            tabs = [
                (norm.id, words("norms.tab", number=number, team=workshop.team_name(norm.team)))
                for number, norm in enumerate(state.norms, start=1)
            ]
            self.tabs.set_tabs(tabs, state.place.norm)
        else:
            self.tabs.set_tabs([], "")

    def _on_tab(self, id: str) -> None:
        place = self._state.place
        if step(place.step).of == "team":
            self.bridge.submit(StepShown(place.step, place.prompt, team=id))
        else:
            self.bridge.submit(StepShown(place.step, place.prompt, norm=id))
