"""Plays choosing actions and the rest of the plan, as the example tells it."""

from typing import Any

from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_actions import WriteStep
from desktop.console.actions.about_choosing import PickStep, PlaceStep
from desktop.console.actions.about_ideas import CollectStep, DotsStep, GroupStep
from desktop.console.actions.about_plan import (
    AreasStep,
    CelebrateStep,
    CustomerStep,
    DatesStep,
    LeadersStep,
    QuestionStep,
    WhyStep,
)
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from game.example.session import Example

_GROUP = {"nl": "Bellen en beloven", "en": "Calling and promising"}
_GROUPED = ("I2", "I3")


class ActionsPart:
    """Fills in what the group chooses at each stop.

    Args:
        console: The trainer's window.
        example: What is said.
        people: The ids of the people in the file, by those of the example.
        rounds: The rounds that norms and cards stand in, by ``norm`` and ``card``.
    """

    def __init__(
        self,
        console: ConsoleWindow,
        example: Example,
        people: dict[str, str],
        rounds: dict[str, str],
    ) -> None:
        self._console, self._example, self._people = console, example, people
        self._rounds = rounds
        self._told = example.session["actions"]
        self._plan = example.session["plan"]

    def fill(self, panel: ActionsConsole) -> None:
        """Fills in the step that the room is in."""
        step = panel.step
        match step:
            case CollectStep():
                self._collect(step)
            case GroupStep():
                self._group(step)
            case DotsStep():
                self._dots(step)
            case PlaceStep():
                self._place(step)
            case PickStep():
                self._pick(step)
            case WriteStep():
                self._write(step)
            case WhyStep():
                hands.fill(step.why, self._text(self._plan["why"]))
                hands.fill(step.story, self._text(self._plan["customer_story"]))
            case AreasStep():
                self._areas(step)
            case LeadersStep():
                self._leaders(step)
            case CustomerStep():
                self._customer(step)
            case CelebrateStep():
                self._celebrate(step)
            case QuestionStep():
                self._question(step)
            case DatesStep():
                self._dates(step)

    def _text(self, both: dict[str, str] | None) -> str:
        return self._example.text(both)

    def _person(self, told: str | None) -> str:
        return self._people.get(told or "", "")

    def _main(self) -> None:
        hands.push(self._console.middle.main)

    def _collect(self, step: CollectStep) -> None:
        for idea in self._told["ideas"]:
            source = idea["from"]
            round = self._rounds.get(source["kind"])
            wanted = f"{round}:{source['id']}" if round else ""
            hands.choose(step.source.box, wanted)
            hands.add_lines(step.ideas, [self._text(idea["text"])])

    def _group(self, step: GroupStep) -> None:
        for id in _GROUPED:
            hands.push(step.ideas.boxes[id])
        hands.fill(step.title, _GROUP[self._example.language])

    def _dots(self, step: DotsStep) -> None:
        for idea in self._told["ideas"]:
            hands.fill_line(step.boxes[idea["id"]], str(idea["dots"]))

    def _place(self, step: PlaceStep) -> None:
        id = step.work.place.item
        idea = next((one for one in self._told["ideas"] if one["id"] == id), None)
        if idea:
            hands.push(step.effort.button(idea["effort"]))
            hands.push(step.effect.button(idea["effect"]))

    def _pick(self, step: PickStep) -> None:
        for idea in self._told["ideas"]:
            box = step.ideas.boxes[idea["id"]]
            if idea["chosen"] and not box.isChecked():
                hands.push(box)
        self._main()

    def _action_told(self, idea: str) -> dict[str, Any]:
        return next(one for one in self._told["actions"] if one["idea"] == idea)

    def _write(self, step: WriteStep) -> None:
        told = self._action_told(step.action.idea)
        hands.fill(step.what, self._text(told["what"]))
        hands.fill(step.if_then, self._text(told["if_then"]))
        hands.choose_person(step.keeper, self._person(told["keeper"]))
        hands.choose_person(step.deputy, self._person(told["deputy"]))
        hands.choose_day(step.due, self._example.day_after(told["due_days"]))
        hands.fill(step.done_when, self._text(told["done_when"]))
        hands.fill(step.celebrate, self._text(told["celebrate"]))
        norm = told["norm"]
        if norm:
            hands.choose(step.source.box, f"{self._rounds['norm']}:{norm}")

    def _areas(self, step: AreasStep) -> None:
        for number, area in enumerate(self._plan["areas"]):
            if number:
                hands.push(step.new)
            hands.fill(step.text, self._text(area["area"]))
            hands.choose_person(step.keeper, self._person(area["keeper"]))
            hands.choose_person(step.deputy, self._person(area["deputy"]))
            hands.fill(step.slips, self._text(area["if_it_slips"]))

    def _leaders(self, step: LeadersStep) -> None:
        for number, act in enumerate(self._plan["management"]):
            if number:
                hands.push(step.new)
            hands.fill(step.text, self._text(act["act"]))
            hands.choose_person(step.by, act["role"])
            hands.choose_day(step.due, self._example.day_after(act["due_days"]))

    def _customer(self, step: CustomerStep) -> None:
        for part in self._plan["customer"]:
            hands.fill(step.text, self._text(part["who"]))
            hands.fill(step.question, self._text(part["question"]))
            hands.fill(step.promise, self._text(part["promise"]))
            hands.choose_day(step.due, self._example.day_after(part["due_days"]))

    def _celebrate(self, step: CelebrateStep) -> None:
        told = self._plan["celebrate"]
        hands.fill(step.how, self._text(told["how"]))
        treasures = {one["id"]: one for one in self._example.session["treasures"]}
        texts = [self._text(treasures[id]["text"]) for id in told["treasures"]]
        hands.add_lines(step.treasures, texts)

    def _question(self, step: QuestionStep) -> None:
        told = self._plan["question_of_the_week"]
        question = step.known.itemText(told["first_question_index"] + 1)
        hands.fill(step.text, question)
        hands.choose_person(step.starts, self._person(told["starts"]))
        hands.fill(step.when, self._text(told["when"]))

    def _dates(self, step: DatesStep) -> None:
        self._main()
        for one in self._plan["return_sessions"]:
            hands.choose_person(step.people_fields[one["id"]], one["organised_by"] or "")
