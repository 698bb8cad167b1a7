"""Controls of the steps after the fist to five: reminder, leader, sign."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, beside, label
from desktop.console.keepers import everybody, show_keepers
from desktop.console.norms.step import NormsStep
from game.norms import events as e


class _OfNorm(NormsStep):
    """Fields about the norm in play; while there is none they are closed, and say why."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.missing = label("warm")
        self._fields: list[QWidget] = []
        self.write = QPushButton()
        self.write.clicked.connect(self._on_write)
        self.column.addWidget(self.missing)
        self.column.addWidget(self.write)

    def lay_out(self, *fields: QWidget) -> None:
        """Puts the fields under each other."""
        self._fields = list(fields)
        for field in fields:
            self.column.addWidget(field)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        has_norm = bool(self.norm.id)
        self.missing.setText(words("norms.no_norm_yet"))
        self.write.setText(words("norms.write_one"))
        for widget in (self.missing, self.write):
            widget.setVisible(not has_norm)
        for field in self._fields:
            field.setEnabled(has_norm)

    def first_field(self) -> QWidget | None:
        return self.field_to_fill() if self.norm.id else None

    def field_to_fill(self) -> QWidget:
        """Where typing goes when there is a norm."""
        raise NotImplementedError

    def _on_write(self) -> None:
        """Back to where a norm is written; going on comes here again."""
        if self.bridge.submit(e.StepShown("n5")):
            self.moved.emit()


class ReminderStep(_OfNorm):
    """What one says, what is said back, who keeps the norm."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.line, self.reply = TextField("sentence"), TextField("sentence")
        self.keeper, self.deputy = ChoiceField(), ChoiceField()
        self.lay_out(self.line, self.reply, beside(self.keeper, self.deputy))
        self.line.written.connect(self._on_written)
        self.reply.written.connect(self._on_written)
        self.keeper.chosen.connect(self._on_chosen)
        self.deputy.chosen.connect(self._on_chosen)

    def refresh(self, words: Words) -> None:
        super().refresh(words)
        norm = self.norm
        self.line.name(words("norms.reminder_line"), words("norms.reminder_hint"))
        self.reply.name(words("norms.reply"), "")
        self.line.set_value(norm.reminder_line)
        self.reply.set_value(norm.reply)
        fields, kept_by = (self.keeper, self.deputy), (norm.keeper, norm.deputy)
        show_keepers(fields, kept_by, everybody(self.bridge.workshop, words), words)

    def field_to_fill(self) -> QWidget:
        fields: tuple[QWidget, ...] = (self.line.edit, self.reply.edit, self.keeper.box)
        return fields[self.norms.place.prompt]

    def _on_written(self, _: str) -> None:
        line, reply = self.line.edit.text(), self.reply.edit.text()
        self.bridge.submit(e.ReminderWritten(self.norm.id, line, reply))

    def _on_chosen(self, _: str) -> None:
        self.bridge.submit(e.KeeperChosen(self.norm.id, self.keeper.value, self.deputy.value))


class LeaderStep(_OfNorm):
    """What the manager visibly does."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.act = TextField("sentence")
        self.lay_out(self.act)
        self.act.written.connect(self._on_written)

    def refresh(self, words: Words) -> None:
        super().refresh(words)
        self.act.name(words("norms.leader_act"), words("norms.leader_hint"))
        self.act.set_value(self.norm.leader_act)

    def field_to_fill(self) -> QWidget:
        return self.act.edit

    def _on_written(self, text: str) -> None:
        self.bridge.submit(e.LeaderActWritten(self.norm.id, text))


class SignStep(_OfNorm):
    """How we notice that it works; the first step, who takes it, by when."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.sign, self.step = TextField("sentence"), TextField("sentence")
        self.person, self.due = ChoiceField(), DayField()
        self.lay_out(self.sign, self.step, beside(self.person, self.due))
        self.sign.written.connect(self._on_sign)
        self.step.written.connect(self._on_step)
        self.person.chosen.connect(self._on_person)
        self.due.chosen.connect(self._on_due)

    def refresh(self, words: Words) -> None:
        super().refresh(words)
        norm = self.norm
        self.sign.name(words("norms.sign"), words("norms.sign_hint"))
        self.sign.set_value(norm.sign)
        self.step.name(words("norms.first_step"), words("norms.first_step_hint"))
        self.step.set_value(norm.first_step.text)
        self.person.name(words("norms.first_step_by"))
        self.person.set_options(everybody(self.bridge.workshop, words), words("person.nobody"))
        self.person.set_value(norm.first_step.person)
        self.due.name(words("norms.first_step_due"))
        self.due.set_value(norm.first_step.due, words, self._day())

    def field_to_fill(self) -> QWidget:
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
