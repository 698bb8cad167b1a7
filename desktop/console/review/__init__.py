"""A return session, for the trainer."""

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.lists import Tabs
from desktop.console.panel import Steps
from desktop.console.review.about_actions import OnwardStep, ReportStep
from desktop.console.review.about_norms import NormStep
from desktop.console.review.about_room import ChangesStep, ParkedStep, QuestionStep, WellStep
from desktop.console.review.step import ReviewStep
from game.review.events import ReviewStepShown
from game.review.state import Review
from game.review.steps import step

_STEPS: dict[str, type[ReviewStep]] = {
    "actions": ReportStep,
    "well": WellStep,
    "questions": QuestionStep,
    "parked": ParkedStep,
    "norms": NormStep,
    "onward": OnwardStep,
    "changes": ChangesStep,
}


class ReviewConsole(Steps):
    """The controls of the step that the room is in, under tabs for actions, thoughts or norms."""

    kinds = _STEPS

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.column.insertWidget(0, self.tabs)
        self.tabs.chosen.connect(self._on_tab)

    def step_id(self) -> str:
        return self._state.place.step

    def refresh(self, words: Words) -> None:
        things = self._state.looked_at(step(self.step_id()).of)
        tabs = [(thing.id, str(number)) for number, thing in enumerate(things, start=1)]
        self.tabs.set_tabs(tabs, self._state.place.item)
        super().refresh(words)

    @property
    def _state(self) -> Review:
        state = self.bridge.round_state
        assert isinstance(state, Review)
        return state

    def _on_tab(self, id: str) -> None:
        self.bridge.submit(ReviewStepShown(self.step_id(), item=id))
