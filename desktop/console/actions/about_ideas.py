"""Controls for ideas: collecting, grouping by ticking, dots."""

from PySide6.QtWidgets import (
    QGridLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.no_ideas import NoIdeas
from desktop.console.actions.step import ActionsStep
from desktop.console.actions.tick_list import TickList, with_endings
from desktop.console.choices import ChoiceField
from desktop.console.counts import CountField
from desktop.console.fields import TextField, label
from desktop.console.lists import Item, ListField, Tabs
from desktop.console.material import SENTENCES, MaterialButton
from desktop.text_size import sized
from desktop.theme import restyle
from game import keyed
from game.actions import events as e
from game.actions.state import DOTS_EACH, Idea


class CollectStep(ActionsStep):
    """Ideas as they are called out, and what they come from."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.source = ChoiceField()
        self.ideas = ListField()
        self.material = MaterialButton()
        self.column.addWidget(self.ideas)
        self.column.addWidget(self.material)
        self.column.addWidget(self.source)
        self.column.addStretch(1)
        self.ideas.added.connect(self._on_added)
        self.ideas.written.connect(self._on_written)
        self.ideas.removed.connect(self._on_removed)
        self.material.taken.connect(self._on_taken)

    def refresh(self, words: Words) -> None:
        self.ideas.name(words("actions.ideas"), words("actions.idea_hint"))
        items = [Item(idea.id, idea.text) for idea in self.work.ideas]
        self.ideas.set_items(items, words)
        left = [one for one in self.bridge.knots.values() if one.kind in SENTENCES]
        used = {idea.source for idea in self.work.ideas}
        self.material.show_material(left, used, words)
        self.source.name(words("actions.source"))
        self.source.set_options(self.sources(words), words("actions.no_source"))

    def first_field(self) -> QWidget | None:
        return self.ideas.new

    def _on_added(self, text: str) -> None:
        id = self.bridge.free_id("I")
        self.bridge.submit(e.IdeaWritten(id, text, self.source.value))

    def _on_taken(self, knot: str, text: str) -> None:
        id = self.bridge.free_id("I")
        self.bridge.submit(e.IdeaWritten(id, text, knot))

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.IdeaWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.IdeaRemoved(id))


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
        endings = [group.title] if group else []
        return with_endings(f"{self.number(idea)}  {idea.text}", *endings)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(id for id, box in self.ideas.boxes.items() if box.isChecked())

    def _on_title(self) -> None:
        title, ideas = self.title.edit.text().strip(), self._ticked()
        if not title:
            return
        id = self.bridge.free_id("G")
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
        self.no_ideas = NoIdeas(bridge)
        self.no_ideas.moved.connect(self.moved)
        self.column.addWidget(self.no_ideas)
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
        self.no_ideas.refresh(words, bool(ideas))
        self.total.setVisible(bool(ideas))
        total = sum(idea.dots for idea in ideas)
        most = self.bridge.workshop.present * DOTS_EACH
        told = words("actions.dots_total", total=total, most=most)
        is_too_many = total > most
        self.total.setText(words("console.total_too_many", told=told) if is_too_many else told)
        restyle(self.total, role="warm" if is_too_many else "strong")

    def first_field(self) -> QWidget | None:
        return next(iter(self.boxes.values()), None)

    def _rebuild(self, ideas: tuple[Idea, ...]) -> None:
        """The keyboard stays at its idea: in a box that goes, typing would go nowhere."""
        typed_at = next((id for id, box in self.boxes.items() if box.hasFocus()), "")
        for widget in (*self.boxes.values(), *self._names.values()):
            self._grid.removeWidget(widget)
            widget.blockSignals(True)  # it is not left by hand: nothing is kept of it
            widget.hide()
            widget.deleteLater()
        self.boxes, self._names = {}, {}
        for row, idea in enumerate(ideas):
            box = self.boxes[idea.id] = CountField()
            sized(box, width=72)
            name = label("", f"{row + 1}  {idea.text}")
            self._names[idea.id] = name
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(name, row, 1)
            box.editingFinished.connect(self._on_finished)
            box.moved.connect(self._on_moved)
        if typed_at in self.boxes:
            self.boxes[typed_at].show()  # Qt shows it later, and until then it takes no keyboard
            self.boxes[typed_at].setFocus()

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
        if position + step >= len(ids):
            self.finished.emit()
        elif position + step >= 0:
            self.boxes[ids[position + step]].setFocus()
