"""Controls of the steps that each team takes: its goal, its moments, its best and worst day."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import TextField, label
from desktop.console.lists import Item, ListField
from desktop.console.norms.step import NormsStep
from desktop.console.told import ToldButton
from game import keyed
from game.norms import events as e
from game.norms.state import TeamGoal


class GoalStep(NormsStep):
    """What the vision asks of a team, and the objectives it chose."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.goal = TextField("sentence")
        self._label = label()
        self._buttons: dict[str, ToldButton] = {}
        self.column.addWidget(self.goal)
        self.column.addWidget(self._label)
        self.column.addStretch(1)
        self.goal.written.connect(self._on_goal)

    def refresh(self, words: Words) -> None:
        found = self._found
        self.goal.name(words("norms.team_goal"), words("norms.team_goal_hint"))
        self.goal.set_value(found.text)
        self._label.setText(words("norms.chosen_objectives"))
        self._label.setVisible(bool(self.norms.objectives))
        self._show_objectives(found)

    def first_field(self) -> QWidget | None:
        return self.goal.edit

    def objective_button(self, id: str) -> ToldButton:
        """The button of an objective."""
        return self._buttons[id]

    @property
    def _found(self) -> TeamGoal:
        return keyed.find(self.norms.team_goals, self.team) or TeamGoal(self.team, "")

    def _show_objectives(self, found: TeamGoal) -> None:
        if list(self._buttons) != [one.id for one in self.norms.objectives]:
            self._rebuild()
        for objective in self.norms.objectives:
            button = self._buttons[objective.id]
            button.tell(objective.text)
            button.setChecked(objective.id in found.objectives)

    def _rebuild(self) -> None:
        for button in self._buttons.values():
            button.deleteLater()
        self._buttons = {}
        for objective in self.norms.objectives:
            button = ToldButton("choice")
            button.setCheckable(True)
            button.clicked.connect(self._on_objectives)
            self.column.insertWidget(self.column.count() - 1, button)
            self._buttons[objective.id] = button

    def _on_goal(self, text: str) -> None:
        self.bridge.submit(e.TeamGoalWritten(self.team, text, self.norms.objectives_of(self.team)))

    def _on_objectives(self) -> None:
        chosen = tuple(id for id, button in self._buttons.items() if button.isChecked())
        self.bridge.submit(e.TeamGoalWritten(self.team, self._found.text, chosen))


class MomentsStep(NormsStep):
    """A team's moments; one of them is chosen by its number."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.moments = ListField()
        self.column.addWidget(self.moments)
        self.column.addStretch(1)
        self.moments.added.connect(self._on_added)
        self.moments.written.connect(self._on_written)
        self.moments.removed.connect(self._on_removed)
        self.moments.picked.connect(self._on_picked)

    def refresh(self, words: Words) -> None:
        self.moments.name(words("norms.moments_label"), words("norms.moment_hint"))
        items = [
            Item(moment.id, moment.text, moment.is_chosen)
            for moment in self.norms.moments
            if moment.team == self.team
        ]
        self.moments.set_items(items, words)

    def first_field(self) -> QWidget | None:
        return self.moments.new

    def _on_added(self, text: str) -> None:
        self._on_written(self.bridge.free_id("M"), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.MomentWritten(id, text, self.team))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.MomentRemoved(id))

    def _on_picked(self, id: str) -> None:
        self.bridge.submit(e.MomentChosen(id))


_SIDES = (("best",), ("bad",), ("more", "stop", "keep"))
"""What each question of the days step asks for."""


class BehaviourList(ListField):
    """The lines of one column of the days step."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.side = side


class DaysStep(NormsStep):
    """The best day, the worst day; then what to do more, stop and keep."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.lists = {side: BehaviourList(side) for side in ("best", "bad", "more", "stop", "keep")}
        for widget in self.lists.values():
            self.column.addWidget(widget)
        self.column.addStretch(1)
        for one in self.lists.values():
            one.added.connect(self._on_added)
            one.written.connect(self._on_written)
            one.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        shown = _SIDES[self.norms.place.prompt]
        for side, one in self.lists.items():
            one.setVisible(side in shown)
            one.name(words(f"norms.column.{side}"), words(f"norms.column_hint.{side}"))
            items = [
                Item(line.id, line.text)
                for line in self.norms.behaviours
                if line.team == self.team and line.column == side
            ]
            one.set_items(items, words)

    def first_field(self) -> QWidget | None:
        return self.lists[_SIDES[self.norms.place.prompt][0]].new

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("B", self.norms.behaviours), text)

    def _on_written(self, id: str, text: str) -> None:
        sender = self.sender()
        assert isinstance(sender, BehaviourList)
        self.bridge.submit(e.BehaviourWritten(id, sender.side, text, self.team))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.BehaviourRemoved(id))
