"""Controls for choosing among ideas: effort and effect, picking."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.no_ideas import NoIdeas
from desktop.console.actions.step import ActionsStep
from desktop.console.actions.tick_list import TickList, whole, with_endings
from desktop.console.fields import label
from desktop.console.lists import Tabs
from desktop.console.panel import MainAction
from desktop.text_size import sized
from desktop.theme import restyle
from game import keyed
from game.actions import events as e
from game.actions.state import MOST_EFFORT, Idea


class Scale(QWidget):
    """Buttons 1 to 5; the digits press them too.

    Signals:
        chosen: A number.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        sized(self._label, width=110)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # an exclusive group lets Tab into one of its buttons only
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        for number in range(1, MOST_EFFORT + 1):
            button = QPushButton(str(number))
            button.setCheckable(True)
            restyle(button, kind="tab")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def name(self, text: str) -> None:
        """Its label."""
        self._label.setText(text)
        for button in self._group.buttons():
            button.setAccessibleName(f"{text} {button.text()}")

    def set_value(self, number: int) -> None:
        """Shows the number; 0 for none."""
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == number)

    def button(self, number: int) -> QPushButton:
        """The button of a number."""
        found = self._group.button(number)
        assert isinstance(found, QPushButton)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isdecimal() and 1 <= int(text) <= MOST_EFFORT:
            self.button(int(text)).click()
        else:
            super().keyPressEvent(event)


class PlaceStep(ActionsStep):
    """Each idea on effort, then on effect."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.idea = label("heading")
        self.effort, self.effect = Scale(), Scale()
        self.no_ideas = NoIdeas(bridge)
        self.no_ideas.moved.connect(self.moved)
        for widget in (self.no_ideas, self.tabs, self.idea, self.effort, self.effect):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._effort = 0
        self.tabs.chosen.connect(self._on_tab)
        self.effort.chosen.connect(self._on_effort)
        self.effect.chosen.connect(self._on_effect)

    def refresh(self, words: Words) -> None:
        idea = self._in_play
        self.no_ideas.refresh(words, bool(self.work.ideas))
        for widget in (self.tabs, self.idea, self.effort, self.effect):
            widget.setVisible(bool(self.work.ideas))
        tabs = [(one.id, str(self.number(one))) for one in self.work.ideas]
        self.tabs.set_tabs(tabs, idea.id if idea else "")
        self.idea.setText(idea.text if idea else words("actions.choose_idea"))
        self.effort.name(words("actions.effort_label"))
        self.effect.name(words("actions.effect_label"))
        for scale in (self.effort, self.effect):
            scale.setEnabled(bool(idea))
        self.effort.set_value(idea.effort if idea else 0)
        self.effect.set_value(idea.effect if idea else 0)

    def first_field(self) -> QWidget | None:
        return self.effort.button(1) if self._in_play else None

    @property
    def _in_play(self) -> Idea | None:
        return keyed.find(self.work.ideas, self.work.place.item)

    def _on_tab(self, id: str) -> None:
        self.bridge.submit(e.ActionStepShown("place", id))

    def _on_effort(self, effort: int) -> None:
        idea = self._in_play
        if idea:
            self.bridge.submit(e.IdeaPlaced(idea.id, effort, idea.effect))
            self.effect.button(1).setFocus()

    def _on_effect(self, effect: int) -> None:
        idea = self._in_play
        if idea:
            self.bridge.submit(e.IdeaPlaced(idea.id, idea.effort, effect))
            self.finished.emit()  # else Enter presses the 1 at which the digits are heard


class PickStep(ActionsStep):
    """The ideas with the most dots first; tick what is taken on."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ideas, self.no_ideas = TickList(), NoIdeas(bridge)
        self.no_ideas.moved.connect(self.moved)
        self.column.addWidget(self.no_ideas)
        self.column.addWidget(self.ideas)
        self.column.addStretch(1)
        self.ideas.ticked.connect(self._on_ticked)

    def refresh(self, words: Words) -> None:
        ideas = self.work.by_dots()
        self.no_ideas.refresh(words, bool(ideas))
        self.ideas.set_ideas([(idea, self._text(idea, words)) for idea in ideas])
        for idea in ideas:
            self.ideas.boxes[idea.id].setChecked(idea.is_chosen)

    def main_action(self) -> MainAction | None:
        """Ideas that were picked become actions in one go."""
        if any(not self.work.action_of(idea.id) for idea in self.work.chosen):
            return MainAction("actions.make_actions", self.make_actions)
        return None

    def first_field(self) -> QWidget | None:
        return next(iter(self.ideas.boxes.values()), None)

    def make_actions(self) -> None:
        """Makes an action of every picked idea that has none yet, most dots first."""
        for idea in self.work.by_dots():
            if idea.is_chosen and not self.work.action_of(idea.id):
                id = self.bridge.free_id("A")
                self.bridge.submit(e.ActionWritten(id, idea.text, idea=idea.id))

    def _on_ticked(self, id: str, is_ticked: bool) -> None:
        self.bridge.submit(e.IdeaChosen(id, is_ticked))

    def _text(self, idea: Idea, words: Words) -> str:
        endings = []
        if idea.dots:
            endings.append(words.count("actions.dots", idea.dots))
        if idea.effort and idea.effect:
            endings.append(words("actions.placed", effort=idea.effort, effect=idea.effect))
        return with_endings(f"{self.number(idea)}  {idea.text}", *map(whole, endings))
