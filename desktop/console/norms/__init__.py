"""From vision to norms, for the trainer."""

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.lists import Tabs
from desktop.console.norms.about_norm import LeaderStep, ReminderStep, SignStep
from desktop.console.norms.about_room import OwnWordsStep, QuestionsStep, VisionStep
from desktop.console.norms.about_team import DaysStep, GoalStep, MomentsStep
from desktop.console.norms.fist import FistStep
from desktop.console.norms.step import NormsStep
from desktop.console.norms.wording import WordingStep
from desktop.console.panel import Steps
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


class NormsConsole(Steps):
    """The controls of the step that the room is in, under tabs for teams or norms."""

    kinds = _STEPS

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.column.insertWidget(0, self.tabs)
        self.tabs.chosen.connect(self._on_tab)

    def step_id(self) -> str:
        return self._state.place.step

    def refresh(self, words: Words) -> None:
        self._show_tabs(words)
        super().refresh(words)

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
