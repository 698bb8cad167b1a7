"""Controls for what became of an action, and for how it goes on."""

from datetime import date

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, beside, label
from desktop.console.keepers import everybody, show_keepers
from desktop.console.lists import Tabs
from desktop.console.review.step import ReviewStep
from game.actions import events as a
from game.actions.state import Action
from game.review import events as e
from game.review.state import DECISIONS, STATUSES
from game.traject.gathered import gather
from game.traject.progress import action_now


class ReportStep(ReviewStep):
    """Done, busy, stuck or dropped; one line why; and how it was celebrated."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.what, self.told = label("heading"), label("soft")
        self.statuses = Tabs()
        self.why, self.celebrated = TextField(), TextField()
        for widget in (self.what, self.told, self.statuses, self.why, self.celebrated):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.statuses.chosen.connect(self._on_status)
        self.why.written.connect(self._on_why)
        self.celebrated.written.connect(self._on_celebrated)

    def refresh(self, words: Words) -> None:
        thing, report = self.thing, self.state.report_of(self.thing.id)
        has_one = bool(thing.id)
        self.what.setText(thing.text or words("review.stage.no_actions"))
        self.told.setText(thing.detail)
        self.told.setVisible(bool(thing.detail))
        tabs = [(one, words(f"review.status.{one}")) for one in STATUSES]
        self.statuses.set_tabs(tabs if has_one else [], report.status)
        self.why.name(words("review.why"), words("review.why_hint"))
        self.why.set_value(report.why)
        self.celebrated.name(words("review.celebrated"), words("review.celebrated_hint"))
        self.celebrated.set_value(report.celebrated)
        self.why.setVisible(has_one)
        self.celebrated.setVisible(report.status == "done")

    def first_field(self) -> QWidget | None:
        if not self.thing.id:
            return None
        report = self.state.report_of(self.thing.id)
        return self.why.edit if report.status else self.statuses.button(STATUSES[0])

    def _on_status(self, status: str) -> None:
        """A click on the status that stands there takes it away."""
        report = self.state.report_of(self.thing.id)
        chosen = "" if status == report.status else status
        self.bridge.submit(e.ActionReported(self.thing.id, chosen, report.why))
        if chosen:
            self.why.edit.setFocus()

    def _on_why(self, text: str) -> None:
        status = self.state.report_of(self.thing.id).status
        self.bridge.submit(e.ActionReported(self.thing.id, status, text))

    def _on_celebrated(self, text: str) -> None:
        self.bridge.submit(e.ActionCelebrated(self.thing.id, text))


class OnwardStep(ReviewStep):
    """Carried on, changed or closed; a change is made in the plan itself."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.what, self.told = label("heading"), label("soft")
        self.decisions = Tabs()
        self.if_then = TextField("sentence")
        self.keeper, self.deputy, self.due = ChoiceField(), ChoiceField(), DayField()
        self.row = beside(self.keeper, self.deputy, self.due)
        for widget in (self.what, self.told, self.decisions, self.if_then, self.row):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.decisions.chosen.connect(self._on_decision)
        self.if_then.written.connect(self._on_if_then)
        self.keeper.chosen.connect(self._on_owner)
        self.deputy.chosen.connect(self._on_owner)
        self.due.chosen.connect(self._on_due)

    def refresh(self, words: Words) -> None:
        thing, report = self.thing, self.state.report_of(self.thing.id)
        self.what.setText(thing.text or words("review.stage.none_open"))
        status = words(f"review.status.{report.status}") if report.status else ""
        self.told.setText(" · ".join(part for part in (status, report.why) if part))
        self.told.setVisible(bool(self.told.text()))
        tabs = [(one, words(f"review.decision.{one}")) for one in DECISIONS]
        self.decisions.set_tabs(tabs if thing.id else [], report.decision)
        action = self.action
        is_changed = report.decision == "change" and action is not None
        self.if_then.setVisible(is_changed)
        self.row.setVisible(is_changed)
        if action:
            self._show_action(action, words)

    def first_field(self) -> QWidget | None:
        if self.state.report_of(self.thing.id).decision == "change" and self.action:
            return self.if_then.edit
        return self.decisions.button(DECISIONS[0]) if self.thing.id else None

    @property
    def action(self) -> Action | None:
        """The action as it stands in the plan now."""
        return action_now(gather(self.bridge.state), self.thing.id)

    def _show_action(self, action: Action, words: Words) -> None:
        self.if_then.name(words("review.smaller"), words("actions.first_step_hint"))
        self.if_then.set_value(action.if_then)
        fields, kept_by = (self.keeper, self.deputy), (action.keeper, action.deputy)
        show_keepers(fields, kept_by, everybody(self.bridge.workshop, words), words)
        meeting = self.bridge.workshop.meeting
        today = date.fromisoformat(meeting.day) if meeting else self.bridge.now().date()
        self.due.name(words("actions.due"))
        self.due.set_value(action.due, words, today)

    def _submit(self, event: a.IfThenWritten | a.OwnerChosen | a.DueSet) -> None:
        self.bridge.submit(event, gather(self.bridge.state).actions_round)

    def _on_decision(self, decision: str) -> None:
        """A click on the decision that stands there takes it away."""
        before = self.state.report_of(self.thing.id).decision
        chosen = "" if decision == before else decision
        self.bridge.submit(e.ActionDecided(self.thing.id, chosen))
        if chosen == "change":
            self.if_then.edit.setFocus()

    def _on_if_then(self, text: str) -> None:
        if self.action:
            self._submit(a.IfThenWritten(self.action.id, text))

    def _on_owner(self, _: str) -> None:
        if self.action:
            self._submit(a.OwnerChosen(self.action.id, self.keeper.value, self.deputy.value))

    def _on_due(self, day: str) -> None:
        if self.action:
            self._submit(a.DueSet(self.action.id, day))
