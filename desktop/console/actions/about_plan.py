"""Controls for the rest of the plan: why, areas, management, customer, celebrating, dates."""

from datetime import date, timedelta

from PySide6.QtWidgets import QGridLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.actions.entries import EntriesStep
from desktop.console.actions.step import ActionsStep
from desktop.console.choices import Choice, ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, beside, label
from desktop.console.keepers import everybody, show_keepers
from desktop.console.lists import Item, ListField
from desktop.console.material import MaterialButton
from desktop.console.panel import MainAction
from desktop.text_size import sized
from game import keyed
from game.actions import events as e
from game.actions.plan_rules import RETURNS
from game.actions.state import Area, CustomerPart, LeaderPromise

RETURN_WEEKS = {"R1": 2, "R2": 6, "R3": 13, "R4": 26, "R5": 52}
"""Weeks from the session to each return session."""

_SATURDAY = 5


class WhyStep(ActionsStep):
    """Why we do this, and a customer's story."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.why, self.story = TextField("sentence"), TextField()
        self.column.addWidget(self.why)
        self.column.addWidget(self.story)
        self.column.addStretch(1)
        self.why.written.connect(self._on_why)
        self.story.written.connect(self._on_story)

    def refresh(self, words: Words) -> None:
        self.why.name(words("actions.why"), words("actions.why_hint"))
        self.story.name(words("actions.story"), words("actions.story_hint"))
        self.why.set_value(self.work.plan.why)
        self.story.set_value(self.work.plan.story)

    def first_field(self) -> QWidget | None:
        return self.why.edit

    def _on_why(self, text: str) -> None:
        self.bridge.submit(e.WhyWritten(text))

    def _on_story(self, text: str) -> None:
        self.bridge.submit(e.StoryWritten(text))


class AreasStep(EntriesStep):
    """Areas of attention, with who keeps each and what to do when it slips."""

    letter = "E"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.text, self.slips = self.text_field("sentence"), self.text_field()
        self.keeper, self.deputy = self.person_field(), self.person_field()
        self.suggestions = self.suggestion_menu(self.text)
        self.lay_out(self.text, self.suggestions, beside(self.keeper, self.deputy), self.slips)

    def entries(self) -> tuple[Area, ...]:
        return self.work.plan.areas

    def refresh(self, words: Words) -> None:
        area = keyed.find(self.entries(), self.chosen) or Area("", "")
        self.refresh_tabs(words, "actions.new_area")
        areas = self.bridge.group_words.lines("actions.areas")
        self.fill_menu(self.suggestions, words("actions.suggestions"), areas)
        self.text.name(words("actions.area"), words("actions.area_hint"))
        self.text.set_value(area.text)
        self.slips.name(words("actions.if_it_slips"), words("actions.if_it_slips_hint"))
        self.slips.set_value(area.if_it_slips)
        fields, kept_by = (self.keeper, self.deputy), (area.keeper, area.deputy)
        show_keepers(fields, kept_by, everybody(self.bridge.workshop, words), words)

    def write(self, id: str) -> bool:
        return self.bridge.submit(
            e.AreaWritten(
                id,
                self.text.edit.text(),
                self.keeper.value,
                self.deputy.value,
                self.slips.edit.text(),
            )
        )

    def take_away(self, id: str) -> None:
        self.bridge.submit(e.AreaRemoved(id))


class LeadersStep(EntriesStep):
    """What management visibly does, by whom and when."""

    letter = "L"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.text, self.by, self.due = (
            self.text_field("sentence"),
            self.person_field(),
            self.day_field(),
        )
        self.lay_out(self.text, beside(self.by, self.due))

    def entries(self) -> tuple[LeaderPromise, ...]:
        return self.work.plan.leader_promises

    def refresh(self, words: Words) -> None:
        promise = keyed.find(self.entries(), self.chosen) or LeaderPromise("", "")
        self.refresh_tabs(words, "actions.new_promise")
        self.text.name(words("actions.promise"), words("actions.promise_hint"))
        self.text.set_value(promise.text)
        self.show_person(self.by, words("actions.promised_by"), promise.by, words)
        self.due.name(words("actions.due"))
        self.due.set_value(promise.due, words, self.day())

    def write(self, id: str) -> bool:
        return self.bridge.submit(
            e.PromiseWritten(id, self.text.edit.text(), self.by.value, self.due.value)
        )

    def take_away(self, id: str) -> None:
        self.bridge.submit(e.PromiseRemoved(id))


class CustomerStep(EntriesStep):
    """Whom of the customers we ask what, and what we promise."""

    letter = "C"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.text = self.text_field("sentence")
        self.question, self.promise = self.text_field(), self.text_field()
        self.due = self.day_field()
        self.lay_out(self.text, self.question, beside(self.promise, self.due))

    def entries(self) -> tuple[CustomerPart, ...]:
        return self.work.plan.customer_parts

    def refresh(self, words: Words) -> None:
        part = keyed.find(self.entries(), self.chosen) or CustomerPart("", "")
        self.refresh_tabs(words, "actions.new_customer")
        self.text.name(words("actions.customer_who"), words("actions.customer_who_hint"))
        self.text.set_value(part.who)
        self.question.name(words("actions.customer_question"), "")
        self.question.set_value(part.question)
        self.promise.name(words("actions.customer_promise"), "")
        self.promise.set_value(part.promise)
        self.due.name(words("actions.due"))
        self.due.set_value(part.due, words, self.day())

    def write(self, id: str) -> bool:
        return self.bridge.submit(
            e.CustomerPartWritten(
                id,
                self.text.edit.text(),
                self.question.edit.text(),
                self.promise.edit.text(),
                self.due.value,
            )
        )

    def take_away(self, id: str) -> None:
        self.bridge.submit(e.CustomerPartRemoved(id))


class CelebrateStep(ActionsStep):
    """How we say aloud what went well, and the treasures so far."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.how, self.treasures = TextField("sentence"), ListField()
        self.column.addWidget(self.how)
        self.material = MaterialButton()
        self.column.addWidget(self.treasures)
        self.column.addWidget(self.material)
        self.material.taken.connect(self._on_taken)
        self.column.addStretch(1)
        self.how.written.connect(self._on_how)
        self.treasures.added.connect(self._on_added)
        self.treasures.written.connect(self._on_written)
        self.treasures.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        self.how.name(words("actions.celebrating"), words("actions.celebrating_hint"))
        self.how.set_value(self.work.plan.celebrating)
        self.treasures.name(words("actions.treasures"), words("actions.treasure_hint"))
        items = [Item(one.id, one.text) for one in self.work.plan.treasures]
        self.treasures.set_items(items, words)
        told = [one for one in self.bridge.knots.values() if one.kind == "treasure"]
        left = [one for one in told if not one.id.startswith(f"{self.bridge.round}:")]
        used = {one.source for one in self.work.plan.treasures}
        self.material.show_material(left, used, words)

    def first_field(self) -> QWidget | None:
        return self.how.edit

    def _on_how(self, text: str) -> None:
        self.bridge.submit(e.CelebratingWritten(text))

    def _on_added(self, text: str) -> None:
        self._on_written(self.bridge.free_id("T"), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.TreasureWritten(id, text))

    def _on_taken(self, knot: str, text: str) -> None:
        id = self.bridge.free_id("T")
        self.bridge.submit(e.TreasureWritten(id, text, knot))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.TreasureRemoved(id))


class QuestionStep(ActionsStep):
    """The question for the start of the week, who begins, and when."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.known, self.text, self.when = Choice(), TextField("sentence"), TextField()
        self.starts = ChoiceField()
        sized(self.known, least_height=44)
        for widget in (self.known, self.text, beside(self.starts, self.when)):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.known.activated.connect(self._on_known)
        self.text.written.connect(self._on_written)
        self.when.written.connect(self._on_written)
        self.starts.chosen.connect(self._on_written)

    def refresh(self, words: Words) -> None:
        question = self.work.plan.weekly_question
        questions = self.bridge.group_words.lines("actions.weekly_questions")
        if self.known.itemText(0) != words("actions.known_questions"):
            self.known.clear()
            self.known.addItem(words("actions.known_questions"))
            self.known.addItems(list(questions))
        self.known.setAccessibleName(words("actions.known_questions"))
        self.text.name(words("actions.weekly_question"), words("actions.weekly_question_hint"))
        self.text.set_value(question.text)
        self.starts.name(words("actions.starts"))
        self.starts.set_options(everybody(self.bridge.workshop, words), words("person.nobody"))
        self.starts.set_value(question.starts)
        self.when.name(words("actions.when"), words("actions.when_hint"))
        self.when.set_value(question.when)

    def first_field(self) -> QWidget | None:
        return self.known

    def _on_known(self, position: int) -> None:
        if position:
            self.text.edit.setText(self.known.itemText(position))
            self.text.keep()

    def _on_written(self, _: str) -> None:
        self.bridge.submit(
            e.WeeklyQuestionWritten(self.text.edit.text(), self.starts.value, self.when.edit.text())
        )


class DatesStep(ActionsStep):
    """The five return sessions, with a day and who organises."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.days: dict[str, DayField] = {}
        self.people_fields: dict[str, ChoiceField] = {}
        self._names = {id: label("strong") for id in RETURNS}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, id in enumerate(RETURNS):
            day = self.days[id] = DayField()
            person = self.people_fields[id] = ChoiceField()
            day.chosen.connect(self._on_day)
            person.chosen.connect(self._on_person)
            grid.addWidget(self._names[id], row, 0)
            grid.addWidget(day, row, 1)
            grid.addWidget(person, row, 2)
        self.column.addWidget(holder)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        for id in RETURNS:
            planned = keyed.find(self.work.plan.returns, id)
            name = words(f"return.{id}.name")
            weeks = RETURN_WEEKS[id]
            self._names[id].setText(words("actions.return_name", name=name, weeks=weeks))
            self.days[id].name("")
            self.days[id].set_value(planned.day if planned else "", words, self.day())
            person = self.people_fields[id]
            person.name("")
            person.box.setAccessibleName(words("actions.organised_by"))
            person.set_options(
                everybody(self.bridge.workshop, words), words("actions.organised_by_nobody")
            )
            person.set_value(planned.organised_by if planned else "")
            person.setEnabled(bool(planned))

    def main_action(self) -> MainAction | None:
        if not self.work.plan.returns:
            return MainAction("actions.plan_returns", self.plan_returns)
        return None

    def plan_returns(self) -> None:
        """Sets all five on the usual number of weeks from the session."""
        for id, weeks in RETURN_WEEKS.items():
            day = _working_day(self.day() + timedelta(weeks=weeks))
            self.bridge.submit(e.ReturnPlanned(id, day.isoformat()))

    def _on_day(self, day: str) -> None:
        sender = self.sender()
        id = next(one for one, field in self.days.items() if field is sender)
        if day:
            self.bridge.submit(e.ReturnPlanned(id, day, self.people_fields[id].value))
        elif keyed.has(self.work.plan.returns, id):
            self.bridge.submit(e.ReturnDropped(id))

    def _on_person(self, person: str) -> None:
        sender = self.sender()
        id = next(one for one, field in self.people_fields.items() if field is sender)
        self.bridge.submit(e.ReturnPlanned(id, self.days[id].value, person))


def _working_day(day: date) -> date:
    """The same day, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= _SATURDAY else 0)
