"""The card game, for the trainer."""

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.about_end import BridgeStep, DebriefStep
from desktop.console.card_game.about_preparing import PrepareStep
from desktop.console.card_game.about_round import RoundStep
from desktop.console.card_game.step import GameStep
from desktop.console.lists import Tabs
from desktop.console.panel import Steps
from game.card_game.events import GameStepShown
from game.card_game.state import CardGame

_STEPS: dict[str, type[GameStep]] = {
    "prepare": PrepareStep,
    "round": RoundStep,
    "bridge": BridgeStep,
    "debrief": DebriefStep,
}


class CardGameConsole(Steps):
    """The controls of the step that the room is in, under tabs for the tables."""

    kinds = _STEPS

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.column.insertWidget(0, self.tabs)
        self.tabs.chosen.connect(self._on_tab)

    def step_id(self) -> str:
        return self._state.place.step

    def refresh(self, words: Words) -> None:
        state = self._state
        is_about_tables = state.place.step in ("round", "bridge")
        tables = [(one.id, one.name) for one in state.tables] if is_about_tables else []
        everybody = [("", words("card_game.all_tables"))] if len(tables) > 1 else []
        self.tabs.set_tabs([*everybody, *tables], state.place.table)
        super().refresh(words)

    @property
    def _state(self) -> CardGame:
        state = self.bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _on_tab(self, id: str) -> None:
        place = self._state.place
        self.bridge.submit(
            GameStepShown(
                place.step, place.round, place.turn, place.at_line, id, place.prompt, place.at
            )
        )
