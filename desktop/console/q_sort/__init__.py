"""Q-sort, for the trainer."""

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.lists import Tabs
from desktop.console.panel import Steps
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.about_outcome import FreeStep
from desktop.console.q_sort.about_sorting import AloneStep, SheetsStep, TeamStep
from desktop.console.q_sort.preparing import PrepareStep
from desktop.console.q_sort.step import SortStep
from game.q_sort.events import SortStepShown
from game.q_sort.state import QSort
from game.q_sort.steps import step
from game.q_sort.walk import at_the_table
from game.workshop.state import Team

_STEPS: dict[str, type[SortStep]] = {
    "st1": PrepareStep,
    "st2": AloneStep,
    "st3": AloneStep,
    "st4": SheetsStep,
    "st5": TeamStep,
    "st6": FreeStep,
    "st7": LookStep,
}


class QSortConsole(Steps):
    """The controls of the step that the room is in, under tabs for the teams."""

    kinds = _STEPS

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.column.insertWidget(0, self.tabs)
        self.tabs.chosen.connect(self._on_tab)

    def step_id(self) -> str:
        return self._state.place.step

    def refresh(self, words: Words) -> None:
        place = self._state.place
        of_team = step(place.step).of == "team"
        every = self.bridge.workshop.teams if of_team else ()
        teams = [(team.id, self._progress(team, words)) for team in every]
        self.tabs.set_tabs(teams, at_the_table(self._state, [team.id for team in every]))
        super().refresh(words)

    def _progress(self, team: Team, words: Words) -> str:
        """The name of a team, and how far it is."""
        state = self._state
        sort = state.sort_of(team.id)
        if state.is_whole(sort):
            return words("q_sort.progress_done", team=team.name)
        if not sort.placements:
            return team.name
        count, every = len(sort.placements), len(state.statements)
        return words("q_sort.progress", team=team.name, count=count, every=every)

    @property
    def _state(self) -> QSort:
        state = self.bridge.round_state
        assert isinstance(state, QSort)
        return state

    def _on_tab(self, id: str) -> None:
        place = self._state.place
        self.bridge.submit(SortStepShown(place.step, place.prompt, id))
