"""The card game, for the trainer."""

from collections.abc import Callable, Mapping

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.about_end import BridgeStep, DebriefStep
from desktop.console.card_game.about_preparing import PrepareStep
from desktop.console.card_game.about_round import RoundStep
from desktop.console.card_game.step import GameStep
from desktop.console.commands import key_of
from desktop.console.lists import Tabs
from desktop.console.panel import Steps
from game.card_game.events import GameStepShown
from game.card_game.state import CardGame
from game.stock.table_names import table_name

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
        seen = state.tables if is_about_tables else ()
        tables = [(one.id, table_name(one, words)) for one in seen]
        told = f"{words('card_game.all_tables')} · {key_of('next_table')}"
        everybody = [("", told)] if len(tables) > 1 else []
        self.tabs.set_tabs([*everybody, *tables], state.place.table)
        super().refresh(words)

    def doable(self) -> Mapping[str, Callable[[], object]]:
        found = dict(super().doable())
        if self.tabs.isVisibleTo(self):
            found["next_table"] = self._on_next_table
        return found

    @property
    def _state(self) -> CardGame:
        state = self.bridge.round_state
        assert isinstance(state, CardGame)
        return state

    def _on_next_table(self) -> None:
        """The next table is large on stage; after the last one all of them are."""
        ids = ["", *(one.id for one in self._state.tables)]
        self._on_tab(ids[(ids.index(self._state.place.table) + 1) % len(ids)])

    def _on_tab(self, id: str) -> None:
        place = self._state.place
        self.bridge.submit(
            GameStepShown(
                place.step, place.round, place.turn, place.at_line, id, place.prompt, place.at
            )
        )
        if field := self.first_field():
            field.setFocus()
