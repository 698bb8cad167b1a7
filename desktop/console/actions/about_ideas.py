"""Controls for ideas: collecting, grouping by ticking, dots, effort and effect, picking."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.step import ActionsStep
from desktop.console.choices import ChoiceField
from desktop.console.counts import CountField
from desktop.console.fields import TextField, label
from desktop.console.lists import Item, ListField, Tabs
from desktop.console.panel import MainAction
from desktop.theme import restyle
from game import keyed
from game.actions import events as e
from game.actions.state import DOTS_EACH, MOST_EFFORT, Idea


class CollectStep(ActionsStep):
    """Ideas as they are called out, and what they come from."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.source = ChoiceField()
        self.ideas = ListField()
        self.column.addWidget(self.ideas)
        self.column.addWidget(self.source)
        self.column.addStretch(1)
        self.ideas.added.connect(self._on_added)
        self.ideas.written.connect(self._on_written)
        self.ideas.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        self.ideas.name(words("actions.ideas"), words("actions.idea_hint"))
        items = [Item(idea.id, idea.text) for idea in self.work.ideas]
        self.ideas.set_items(items, words)
        self.source.name(words("actions.source"))
        self.source.set_options(self.sources(words), words("actions.no_source"))

    def first_field(self) -> QWidget | None:
        return self.ideas.new

    def _on_added(self, text: str) -> None:
        id = keyed.free_id("I", self.work.ideas)
        self.bridge.submit(e.IdeaWritten(id, text, self.source.value))

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.IdeaWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.IdeaRemoved(id))


class RowBox(QCheckBox):
    """A box to tick, anywhere in its row."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class TickList(QWidget):
    """Ideas with a box to tick before each.

    Signals:
        ticked: Id of an idea, and whether it is ticked now.
    """

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_ideas(self, ideas: list[tuple[Idea, str]]) -> None:
        """The ideas in their order, each with its text; ticks stay."""
        if [idea.id for idea, _ in ideas] != list(self.boxes):
            self._rebuild([idea.id for idea, _ in ideas])
        for idea, text in ideas:
            self.boxes[idea.id].setText(text)

    def _rebuild(self, ids: list[str]) -> None:
        ticked = {id for id, box in self.boxes.items() if box.isChecked()}
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for id in ids:
            box = self.boxes[id] = RowBox()
            box.setChecked(id in ticked)
            box.clicked.connect(self._on_clicked)
            self._column.addWidget(box)

    def _on_clicked(self, is_ticked: bool) -> None:
        sender = self.sender()
        id = next(one for one, box in self.boxes.items() if box is sender)
        self.ticked.emit(id, is_ticked)


class GroupStep(ActionsStep):
    """Ticked ideas go together into a group, new or known."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ideas = TickList()
        self.title = TextField()
        self.groups = Tabs()
        self.column.addWidget(self.ideas)
        self.column.addWidget(self.title)
        self.column.addWidget(self.groups)
        self.column.addStretch(1)
        self.title.edit.returnPressed.connect(self._on_title)
        self.groups.chosen.connect(self._on_group)

    def refresh(self, words: Words) -> None:
        self.ideas.set_ideas([(idea, self._text(idea)) for idea in self.work.ideas])
        self.title.name(words("actions.group_title"), words("actions.group_hint"))
        tabs = [(group.id, words("actions.into", title=group.title)) for group in self.work.groups]
        self.groups.set_tabs([*tabs, ("", words("actions.no_group"))] if tabs else [], "-")

    def first_field(self) -> QWidget | None:
        return next(iter(self.ideas.boxes.values()), None)

    def _text(self, idea: Idea) -> str:
        group = self.work.group_of(idea)
        ending = f"   · {group.title}" if group else ""
        return f"{self.number(idea)}  {idea.text}{ending}"

    def _ticked(self) -> tuple[str, ...]:
        return tuple(id for id, box in self.ideas.boxes.items() if box.isChecked())

    def _on_title(self) -> None:
        title, ideas = self.title.edit.text().strip(), self._ticked()
        if not title:
            return
        id = keyed.free_id("G", self.work.groups)
        if self.bridge.submit(e.GroupWritten(id, title)):
            self.title.edit.clear()
            self._put_into(id, ideas)

    def _on_group(self, id: str) -> None:
        self._put_into(id, self._ticked())

    def _put_into(self, id: str, ideas: tuple[str, ...]) -> None:
        if ideas and self.bridge.submit(e.IdeasGrouped(ideas, id)):
            for box in self.ideas.boxes.values():
                box.setChecked(False)


class DotsStep(ActionsStep):
    """The dots on each idea, typed in; Enter goes to the next."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.boxes: dict[str, CountField] = {}
        self._names: dict[str, QWidget] = {}
        self.total = label("strong")
        grid = QWidget()
        self._grid = QGridLayout(grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(grid)
        self.column.addWidget(self.total)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        ideas = self.work.ideas
        if [idea.id for idea in ideas] != list(self.boxes):
            self._rebuild(ideas)
        for idea in ideas:
            box = self.boxes[idea.id]
            box.setAccessibleName(idea.text)
            if box.count != idea.dots:
                box.setText(str(idea.dots) if idea.dots else "")
        total = sum(idea.dots for idea in ideas)
        most = self.bridge.workshop.present * DOTS_EACH
        self.total.setText(words("actions.dots_total", total=total, most=most))

    def first_field(self) -> QWidget | None:
        return next(iter(self.boxes.values()), None)

    def _rebuild(self, ideas: tuple[Idea, ...]) -> None:
        for widget in (*self.boxes.values(), *self._names.values()):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self.boxes, self._names = {}, {}
        for row, idea in enumerate(ideas):
            box = self.boxes[idea.id] = CountField()
            box.setFixedWidth(72)
            name = label("", f"{row + 1}  {idea.text}")
            self._names[idea.id] = name
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(name, row, 1)
            box.editingFinished.connect(self._on_finished)
            box.moved.connect(self._on_moved)

    def _on_finished(self) -> None:
        sender = self.sender()
        self._keep(next(one for one, box in self.boxes.items() if box is sender))

    def _keep(self, id: str) -> None:
        idea = keyed.find(self.work.ideas, id)
        if idea and idea.dots != self.boxes[id].count:
            self.bridge.submit(e.DotsCounted(id, self.boxes[id].count))

    def _on_moved(self, step: int) -> None:
        ids, sender = list(self.boxes), self.sender()
        position = next(n for n, id in enumerate(ids) if self.boxes[id] is sender)
        self._keep(ids[position])
        if 0 <= position + step < len(ids):
            self.boxes[ids[position + step]].setFocus()


class Scale(QWidget):
    """Buttons 1 to 5; the digits press them too.

    Signals:
        chosen: A number.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        self._label.setFixedWidth(110)
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
        for widget in (self.tabs, self.idea, self.effort, self.effect):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._effort = 0
        self.tabs.chosen.connect(self._on_tab)
        self.effort.chosen.connect(self._on_effort)
        self.effect.chosen.connect(self._on_effect)

    def refresh(self, words: Words) -> None:
        idea = self._in_play
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


class PickStep(ActionsStep):
    """The ideas with the most dots first; tick what is taken on."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ideas = TickList()
        self.column.addWidget(self.ideas)
        self.column.addStretch(1)
        self.ideas.ticked.connect(self._on_ticked)

    def refresh(self, words: Words) -> None:
        ideas = self.work.by_dots()
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
        """Makes an action of every picked idea that has none yet."""
        for idea in self.work.chosen:
            if not self.work.action_of(idea.id):
                id = keyed.free_id("A", self.work.actions)
                self.bridge.submit(e.ActionWritten(id, idea.text, idea=idea.id))

    def _on_ticked(self, id: str, is_ticked: bool) -> None:
        self.bridge.submit(e.IdeaChosen(id, is_ticked))

    def _text(self, idea: Idea, words: Words) -> str:
        parts = [f"{self.number(idea)}  {idea.text}"]
        if idea.dots:
            parts.append(words.count("actions.dots", idea.dots))
        if idea.effort and idea.effect:
            parts.append(words("actions.placed", effort=idea.effort, effect=idea.effect))
        return "   · ".join(parts)
