"""Norms that are reworded and actions that are added in a return session, by keys and clicks."""

from typing import Any

from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_actions import WriteStep
from desktop.console.norms import NormsConsole
from desktop.console.norms.fist import FistStep
from desktop.console.norms.wording import WordingStep
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from game.example.session import Example, scenario
from game.workshop.state import Workshop


class GoingOn:
    """Fills in what changes in the norms and the plan of one return session.

    Args:
        console: The trainer's window.
        example: What is said.
        workshop: In the session.

    Attributes:
        people: The ids of the people in the file, by those of the example.
    """

    def __init__(self, console: ConsoleWindow, example: Example, workshop: Workshop) -> None:
        self._console, self._example = console, example
        voting = [one for one in workshop.people if one.is_voting]
        pairs = zip(scenario()["people"], voting, strict=True)
        self.people: dict[str, str] = {told["id"]: person.id for told, person in pairs}
        self._has_added = False

    def fill(self, panel: NormsConsole | ActionsConsole, told: dict[str, Any]) -> None:
        """Fills in the step that the room is in.

        Args:
            panel: Its controls.
            told: The return session of the example.
        """
        match panel.step:
            case WordingStep() as step:
                self._reword(step, told)
            case FistStep() as step:
                self._vote(step, told)
            case WriteStep() as step:
                self._add_actions(step, told)

    def _text(self, both: dict[str, str] | None) -> str:
        return self._example.text(both)

    def _reworked(self, norm: str, told: dict[str, Any]) -> dict[str, Any] | None:
        adapted = [one for one in told["norm_review"] if one["decision"] == "adapt"]
        return next((one for one in adapted if one["norm"] == norm), None)

    def _reword(self, step: WordingStep, told: dict[str, Any]) -> None:
        one = self._reworked(step.norm.id, told)
        if one:
            hands.fill_sentence(step.sentence, self._text(one["new_version"]["text"]))

    def _vote(self, step: FistStep, told: dict[str, Any]) -> None:
        one = self._reworked(step.norm.id, told)
        if one and not step.norm.fist:
            hands.count_hands(step.counts, one["fist_to_five"]["counts"])
            hands.push(self._console.middle.main)
            hands.push(step.decisions["adopted"])

    def _add_actions(self, step: WriteStep, told: dict[str, Any]) -> None:
        """Once in a session, behind the actions that are there."""
        if self._has_added:
            return
        self._has_added = True
        for one in told["new_actions"]:
            hands.push(step.new)
            hands.fill(step.what, self._text(one["what"]))
            hands.fill(step.if_then, self._text(one["if_then"]))
            hands.choose_person(step.keeper, self.people[one["keeper"]])
            hands.choose_person(step.deputy, self.people.get(one["deputy"] or "", ""))
            hands.choose_day(step.due, self._example.day_after(one["due_days"]))
            hands.fill(step.done_when, self._text(one["done_when"]))
            if one["celebrate"]:
                hands.fill(step.celebrate, self._text(one["celebrate"]))
