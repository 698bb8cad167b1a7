"""Controls for one action in full, and for the plan as a whole."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.step import ActionsStep
from desktop.console.choices import ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, beside, label
from desktop.console.keepers import everybody, show_keepers
from desktop.console.lists import Item, ListField, Tabs
from desktop.theme import restyle
from game import keyed
from game.actions import events as e
from game.actions.state import Action

_NO_ACTION = Action("", "")


class WriteStep(ActionsStep):
    """What, first small step, who, by when, how we see it, how we celebrate."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.tabs = Tabs()
        self.what, self.if_then = TextField("sentence"), TextField()
        self.starters, self.new, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.starters.setMenu(QMenu(self.starters))
        restyle(self.remove, kind="quiet")
        self.keeper, self.deputy, self.due = ChoiceField(), ChoiceField(), DayField()
        self.done_when, self.celebrate = TextField(), TextField()
        self.source = ChoiceField()
        self._fields = (
            self.what,
            self.if_then,
            beside(self.keeper, self.deputy, self.due),
            beside(self.done_when, self.celebrate),
            self.source,
        )
        self._buttons = beside(self.starters, self.new, self.remove)
        for widget in (self.tabs, *self._fields, self._buttons):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.what.written.connect(self._on_what)
        self.if_then.written.connect(self._on_if_then)
        self.keeper.chosen.connect(self._on_owner)
        self.deputy.chosen.connect(self._on_owner)
        self.due.chosen.connect(self._on_due)
        self.done_when.written.connect(self._on_done_when)
        self.celebrate.written.connect(self._on_celebrate)
        self.source.chosen.connect(self._on_source)
        self.new.clicked.connect(self._on_new)
        self.remove.clicked.connect(self._on_remove)

    @property
    def action(self) -> Action:
        """The action in play; one without an id when there is none."""
        return keyed.find(self.work.actions, self.work.place.item) or _NO_ACTION

    def refresh(self, words: Words) -> None:
        action = self.action
        tabs = [(one.id, str(n)) for n, one in enumerate(self.work.actions, start=1)]
        self.tabs.set_tabs(tabs, action.id)
        self._show_names(words)
        for widget in self._fields[1:]:
            widget.setVisible(bool(action.id))
        self.starters.setVisible(bool(action.id))
        self.remove.setVisible(bool(action.id))
        self.what.set_value(action.what)
        self.if_then.set_value(action.if_then)
        self.done_when.set_value(action.done_when)
        self.celebrate.set_value(action.celebrate)
        self._show_people(action, words)
        self.due.set_value(action.due, words, self.day())

    def first_field(self) -> QWidget | None:
        return self.if_then.edit if self.action.id else self.what.edit

    def _show_names(self, words: Words) -> None:
        self.what.name(words("actions.what"), words("actions.what_hint"))
        self.if_then.name(words("actions.first_step"), words("actions.first_step_hint"))
        self.done_when.name(words("actions.done_when"), words("actions.done_when_hint"))
        self.celebrate.name(words("actions.celebrate_how"), words("actions.celebrate_hint"))
        self.due.name(words("actions.due"))
        self.starters.setText(words("norms.begin_with"))
        self.new.setText(words("actions.new_action"))
        self.remove.setText(words("actions.remove_action"))
        menu = self.starters.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for text in self.bridge.group_words.lines("actions.if_then"):
            menu.addAction(text).triggered.connect(self._on_starter)

    def _show_people(self, action: Action, words: Words) -> None:
        fields, kept_by = (self.keeper, self.deputy), (action.keeper, action.deputy)
        show_keepers(fields, kept_by, everybody(self.bridge.workshop, words), words)
        self.source.name(words("actions.source"))
        self.source.set_options(self.sources(words), words("actions.no_source"))
        idea = keyed.find(self.work.ideas, action.idea)
        given = action.sources[0] if action.sources else (idea.source if idea else "")
        self.source.set_value(given)

    def _on_tab(self, id: str) -> None:
        self.bridge.submit(e.ActionStepShown("write", id))

    def _on_what(self, text: str) -> None:
        id = self.action.id or self.bridge.free_id("A")
        if self.bridge.submit(e.ActionWritten(id, text)) and not self.action.id:
            self.bridge.submit(e.ActionStepShown("write", id))

    def _on_source(self, source: str) -> None:
        action = self.action
        sources = (source,) if source else ()
        self.bridge.submit(e.ActionWritten(action.id, action.what, sources=sources))

    def _on_starter(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.if_then.edit.setText(action.text())
        self.if_then.edit.setFocus()
        place = action.text().find("…")
        self.if_then.edit.setSelection(max(place, 0), 1)

    def _on_if_then(self, text: str) -> None:
        self.bridge.submit(e.IfThenWritten(self.action.id, text))

    def _on_owner(self, _: str) -> None:
        self.bridge.submit(e.OwnerChosen(self.action.id, self.keeper.value, self.deputy.value))

    def _on_due(self, day: str) -> None:
        self.bridge.submit(e.DueSet(self.action.id, day))

    def _on_done_when(self, text: str) -> None:
        self.bridge.submit(e.ProofWritten(self.action.id, text))

    def _on_celebrate(self, text: str) -> None:
        self.bridge.submit(e.CelebrationWritten(self.action.id, text))

    def _on_new(self) -> None:
        self.bridge.submit(e.ActionStepShown("write", ""))
        self.what.edit.setFocus()

    def _on_remove(self) -> None:
        others = [one.id for one in self.work.actions if one.id != self.action.id]
        if self.bridge.submit(e.ActionRemoved(self.action.id)):
            self.bridge.submit(e.ActionStepShown("write", others[0] if others else ""))


class PlanStep(ActionsStep):
    """The plan read through together: what is not right is changed here and now."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.told = label("heading")
        self.actions_list = ListField()
        self.actions_list.new.hide()
        self.column.addWidget(self.told)
        self.column.addWidget(self.actions_list)
        self.column.addStretch(1)
        self.actions_list.written.connect(self._on_written)
        self.actions_list.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        self.told.setText(words("actions.plan_told"))
        self.actions_list.name(words("actions.all_actions"), "")
        items = [Item(one.id, one.what) for one in self.work.actions]
        self.actions_list.set_items(items, words)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.ActionWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.ActionRemoved(id))
