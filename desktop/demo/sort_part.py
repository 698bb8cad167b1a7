"""Plays the Q-sort as the example tells it: sheets by number, then the teams' own sorts."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_outcome import FreeStep
from desktop.console.q_sort.about_sorting import SheetsStep, TeamStep
from desktop.console.q_sort.preparing import PrepareStep
from desktop.console.q_sort.sheet_entry import SheetEntry
from desktop.demo import hands
from desktop.demo.sort_on_stage import SortOnStage
from game.example.session import Example
from game.q_sort.sheet import number_typed
from game.q_sort.steps import PILING


class SortPart:
    """Types in what everybody laid down.

    Args:
        example: What was laid.
        teams: The ids of the teams in the file, by those of the example.
        people: The ids of the people in the file, by those of the example.
        on_stage: Where the first team sorts with its own hands.
    """

    def __init__(
        self,
        example: Example,
        teams: dict[str, str],
        people: dict[str, str],
        on_stage: SortOnStage,
    ) -> None:
        self._example, self._people, self._on_stage = example, people, on_stage
        self._told = example.session["qsort"]
        self._of_team = {teams[one["team"]]: one for one in self._told["team_sorts"]}
        self._free = {teams[one["team"]]: one for one in self._told["free_choice"]}

    def fill(self, panel: QSortConsole) -> None:
        """Fills in the step that the room is in."""
        step = panel.step
        match step:
            case PrepareStep():
                step.lay_out()
            case SheetsStep():
                self._sheets(step)
            case TeamStep():
                self._team(step, self._of_team[step.sorter])
            case FreeStep():
                self._own_card(step)

    def _sheets(self, step: SheetsStep) -> None:
        for sort in self._told["sorts"]:
            id = self._people[sort["person"]]
            box = step.person.box
            hands.choose(box, "" if id == step.people()[0].id else id)
            _type(step.entry, sort["columns"])
            hands.choose(box, "" if id == step.people()[0].id else id)
            for one in (sort["why_high"], sort["why_low"]):
                hands.fill(step.said.reasons[one["statement"]], self._example.text(one["text"]))

    def _team(self, step: TeamStep, sort: dict[str, Any]) -> None:
        """The first team on the stage, piles and all; the others say their numbers."""
        is_first = step.sorter == next(iter(self._of_team))
        if step.state.place.prompt == PILING:
            if is_first:
                self._on_stage.make_piles(sort["columns"])
            return
        if is_first:
            hands.choose(step.explainer.person.box, step.explainer.person.box.itemData(1))
            self._on_stage.lay(sort["columns"], [one.value for one in step.state.grid])
        else:
            hands.push(step.entry.depths.button("whole"))
            _type(step.entry, sort["columns"])
        for difference in sort["difference"]:
            hands.push(step.cards.differing[difference["statement"]])

    def _own_card(self, step: FreeStep) -> None:
        told = self._free.get(step.sorter)
        if told:
            hands.fill(step.said.choice, self._example.text(told["text"]))
        for moved in self._of_team[step.sorter]["moved"]:
            field = step.said.reasons.get(moved["statement"])
            if field:
                hands.fill(field, self._example.text(moved["text"]))


def fill_again(panel: QSortConsole, told: dict[str, Any]) -> None:
    """Lays out and types in what is sorted again in a later session.

    The sheets have a number and no name: each goes to the next alias that has none yet.

    Args:
        panel: At the step that the room is in.
        told: The ``qsort`` of the return session.
    """
    step = panel.step
    match step:
        case PrepareStep():
            step.lay_out()
        case SheetsStep():
            for sort in told["sorts"]:
                _type(step.entry, sort["columns"])


def _type(entry: SheetEntry, columns: Sequence[Sequence[int]]) -> None:
    """Types a sheet from the high end, with Enter where a number could still grow."""
    entry.number.setFocus()
    for number in (number for column in reversed(columns) for number in column):
        hands.type_text(entry.number, str(number))
        if number_typed(entry.state, str(number)) is None:
            hands.press(entry.number, Qt.Key.Key_Return)
