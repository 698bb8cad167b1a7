"""Controls of the steps after the wording: fist to five, reminder, leader, sign."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.days import DayField
from desktop.console.fields import CountsField, PersonField, TextField, beside, label
from desktop.console.lists import Item, ListField
from desktop.console.norms.step import NormsStep
from desktop.console.panel import MainAction
from desktop.theme import restyle
from game import keyed
from game.norms import events as e
from game.norms.state import FIST_ANSWERS

_DECISIONS = ("adopted", "adapt", "parked")


class FistStep(NormsStep):
    """Hands counted from fist to five, shown, then objections and the decision."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.sentence = label("heading")
        self.counts = CountsField(FIST_ANSWERS)
        self.told = label("soft")
        self.objections = ListField()
        self.decisions = {status: QPushButton() for status in _DECISIONS}
        for button in self.decisions.values():
            button.setCheckable(True)
            restyle(button, kind="choice")
            button.clicked.connect(self._on_decision)
        for widget in (self.sentence, self.counts, self.told):
            self.column.addWidget(widget)
        self.column.addWidget(beside(*self.decisions.values()))
        self.column.addWidget(self.objections)
        self.column.addStretch(1)
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)
        self.objections.added.connect(self._on_added)
        self.objections.written.connect(self._on_written)
        self.objections.removed.connect(self._on_removed)
        self._shown_for: tuple[str, int] = ("", 0)

    def refresh(self, words: Words) -> None:
        self._words = words
        norm, counted = self.norm, self.norm.fist
        self.sentence.setText(norm.text or words("norms.no_wording_yet"))
        self.counts.setEnabled(bool(norm.text))
        shorts = [words(f"norms.fist.short_{fingers}") for fingers in range(FIST_ANSWERS)]
        self.counts.name([f"{fingers}  {short}" for fingers, short in enumerate(shorts)])
        vote = (norm.id, len(norm.wordings))
        if vote != self._shown_for or (counted and counted.counts != self.counts.counts):
            self._shown_for = vote
            self.counts.set_counts(counted.counts if counted else ())
        self._show_total(words)
        self._show_told(words)
        self._show_decisions(words)

    def main_action(self) -> MainAction | None:
        counted = self.norm.fist
        is_new = any(self.counts.counts) and (not counted or counted.counts != self.counts.counts)
        if is_new or (counted and not counted.is_shown):
            return MainAction("console.show_outcome", self.show_outcome)
        if counted and counted.is_carried and self.norm.status == "draft":
            return MainAction("norms.adopt", self.adopt)
        if self.norm.status == "adapt":
            return MainAction("norms.rewrite", self.rewrite)
        return None

    def first_field(self) -> QWidget | None:
        return self.counts.boxes[0] if self.norm.text and not self.norm.fist else None

    def show_outcome(self) -> None:
        """Counts what stands in the boxes, and shows it to the room."""
        if self._keep():
            self.bridge.submit(e.FistShown(self.norm.id))

    def rewrite(self) -> None:
        """Back to the sentence, to adapt it."""
        self.bridge.submit(e.StepShown("n5", norm=self.norm.id))

    def adopt(self) -> None:
        """The group adopts the norm."""
        self.bridge.submit(e.NormDecided(self.norm.id, "adopted"))

    def _keep(self) -> bool:
        counted = self.norm.fist
        if counted and counted.counts == self.counts.counts:
            return True
        present = self.bridge.workshop.present
        return self.bridge.submit(e.FistCounted(self.norm.id, self.counts.counts, present))

    def _show_total(self, words: Words) -> None:
        total, present = sum(self.counts.counts), self.bridge.workshop.present
        self.counts.total.setText(words("console.total", total=total, present=present))

    def _show_told(self, words: Words) -> None:
        counted = self.norm.fist
        if not counted:
            self.told.setText(words("console.count_hint"))
        elif not counted.is_shown:
            self.told.setText(words("console.not_shown_yet"))
        else:
            key = "carried" if counted.is_carried else "minority"
            self.told.setText(words(f"norms.fist_told.{key}"))

    def _show_decisions(self, words: Words) -> None:
        norm = self.norm
        is_shown = bool(norm.fist and norm.fist.is_shown)
        for status, button in self.decisions.items():
            button.setText(words(f"norms.decide.{status}"))
            button.setChecked(norm.status == status)
            button.setVisible(is_shown)
        self.objections.setVisible(is_shown)
        self.objections.name(words("norms.objections"), words("norms.objection_hint"))
        items = [
            Item(one.id, one.text) for one in norm.objections if one.wording == len(norm.wordings)
        ]
        self.objections.set_items(items, words)

    def _on_counted(self, _: object) -> None:
        self._keep()

    def _on_edited(self) -> None:
        self._show_total(self._words)
        self.main_changed.emit()

    def _on_decision(self) -> None:
        sender = self.sender()
        status = next(one for one, button in self.decisions.items() if button is sender)
        self.bridge.submit(e.NormDecided(self.norm.id, status))

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("A", self.norm.objections), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.ObjectionNoted(self.norm.id, id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.ObjectionRemoved(self.norm.id, id))


class ReminderStep(NormsStep):
    """What one says, what is said back, who keeps the norm."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.line, self.reply = TextField("sentence"), TextField("sentence")
        self.keeper, self.deputy = PersonField(), PersonField()
        for widget in (self.line, self.reply, beside(self.keeper, self.deputy)):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.line.written.connect(self._on_written)
        self.reply.written.connect(self._on_written)
        self.keeper.chosen.connect(self._on_chosen)
        self.deputy.chosen.connect(self._on_chosen)

    def refresh(self, words: Words) -> None:
        norm = self.norm
        self.line.name(words("norms.reminder_line"), words("norms.reminder_hint"))
        self.reply.name(words("norms.reply"), "")
        self.line.set_value(norm.reminder_line)
        self.reply.set_value(norm.reply)
        for field, key, value, other in (
            (self.keeper, "norms.keeper", norm.keeper, norm.deputy),
            (self.deputy, "norms.deputy", norm.deputy, norm.keeper),
        ):
            field.name(words(key))
            field.set_people(self.people(), words("person.nobody"))
            field.leave_out(other)
            field.set_value(value)

    def first_field(self) -> QWidget | None:
        fields: tuple[QWidget, ...] = (self.line.edit, self.reply.edit, self.keeper.box)
        return fields[self.norms.place.prompt]

    def _on_written(self, _: str) -> None:
        line, reply = self.line.edit.text(), self.reply.edit.text()
        self.bridge.submit(e.ReminderWritten(self.norm.id, line, reply))

    def _on_chosen(self, _: str) -> None:
        self.bridge.submit(e.KeeperChosen(self.norm.id, self.keeper.value, self.deputy.value))


class LeaderStep(NormsStep):
    """What the manager visibly does."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.act = TextField("sentence")
        self.column.addWidget(self.act)
        self.column.addStretch(1)
        self.act.written.connect(self._on_written)

    def refresh(self, words: Words) -> None:
        self.act.name(words("norms.leader_act"), words("norms.leader_hint"))
        self.act.set_value(self.norm.leader_act)

    def first_field(self) -> QWidget | None:
        return self.act.edit

    def _on_written(self, text: str) -> None:
        self.bridge.submit(e.LeaderActWritten(self.norm.id, text))


class SignStep(NormsStep):
    """How we notice that it works; the first step, who takes it, by when."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.sign, self.step = TextField("sentence"), TextField("sentence")
        self.person, self.due = PersonField(), DayField()
        for widget in (self.sign, self.step, beside(self.person, self.due)):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.sign.written.connect(self._on_sign)
        self.step.written.connect(self._on_step)
        self.person.chosen.connect(self._on_person)
        self.due.chosen.connect(self._on_due)

    def refresh(self, words: Words) -> None:
        norm = self.norm
        self.sign.name(words("norms.sign"), words("norms.sign_hint"))
        self.sign.set_value(norm.sign)
        self.step.name(words("norms.first_step"), words("norms.first_step_hint"))
        self.step.set_value(norm.first_step.text)
        self.person.name(words("norms.first_step_by"))
        self.person.set_people(self.people(), words("person.nobody"))
        self.person.set_value(norm.first_step.person)
        self.due.name(words("norms.first_step_due"))
        self.due.set_value(norm.first_step.due, words, self._day())

    def first_field(self) -> QWidget | None:
        return self.step.edit if self.norms.place.prompt else self.sign.edit

    def _day(self) -> date:
        meeting = self.bridge.workshop.meeting
        return date.fromisoformat(meeting.day) if meeting else self.bridge.now().date()

    def _on_sign(self, text: str) -> None:
        self.bridge.submit(e.SignWritten(self.norm.id, text))

    def _on_step(self, text: str) -> None:
        self._write(text, self.norm.first_step.person, self.norm.first_step.due)

    def _on_person(self, person: str) -> None:
        self._write(self.step.edit.text(), person, self.norm.first_step.due)

    def _on_due(self, due: str) -> None:
        self._write(self.step.edit.text(), self.norm.first_step.person, due)

    def _write(self, text: str, person: str, due: str) -> None:
        self.bridge.submit(e.FirstStepWritten(self.norm.id, text, person, due))
