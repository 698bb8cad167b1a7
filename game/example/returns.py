"""The return sessions of an example, as events: what became of the plan, and how it goes on."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from game.actions import events as a
from game.example import session as example
from game.example.q_sort import laid
from game.example.session import GAME, Example, Scoped, scenario
from game.exercise import Event
from game.norms import events as n
from game.pulse import events as p
from game.review import events as r
from game.review.state import OVER
from game.state import State
from game.stock.statement_deck import laid_out
from game.traject.return_session import RETURNS, begun
from game.workshop import events as w
from game.workshop.rules import WORKSHOP

NORM_DECISION_OF = {"keep": "keep", "adapt": "rework"}
"""What became of a norm, by the word that the scenario has for it."""


class ExampleReturn:
    """One of the return sessions of the scenario.

    Args:
        told: The example in one language, on a day.
        number: Which of its sessions: 1 for the first return session.
    """

    def __init__(self, told: Example, number: int) -> None:
        self._told = told
        self.session: dict[str, Any] = scenario()["sessions"][number]
        self.id: str = self.session["id"]
        earlier = scenario()["sessions"][1:number]
        self._over = {
            one["action"]
            for session in earlier
            for one in session["action_status"]
            if one["status"] in OVER
        }

    def beginning(self, state: State) -> Iterator[Scoped]:
        """The session planned in the traject so far, and the plan on the table."""
        day = self._told.day + timedelta(days=self.session["offset_days"])
        name = RETURNS[self.session["return_session"]]
        yield from begun(state, name, day, self.session["programme"]["planned_start"])

    def course(self) -> Iterator[Scoped]:
        """Everything that is said in it."""
        yield from self._in("pulse", self._pulse())
        yield from self._in("review", self._review())
        if "qsort" in self.session:
            yield from self._in("q_sort", self._sorts())
        for event in self._norms():
            yield example.NORMS, event
        for event in self._actions():
            yield example.ACTIONS, event
        yield from self._parked()

    def action_status(self) -> list[dict[str, Any]]:
        """What is told of the actions that are still open."""
        told = self.session["action_status"]
        return [one for one in told if one["action"] not in self._over]

    def _in(self, exercise: str, events: Iterator[Event]) -> Iterator[Scoped]:
        for event in events:
            yield f"{self.id}-{exercise}", event

    def _text(self, both: dict[str, str] | None) -> str:
        return self._told.text(both)

    def _pulse(self) -> Iterator[Event]:
        for item, counts in self.session["pulse"]["counts"].items():
            yield p.AnswersCounted(item, tuple(counts), self.session["present"])
        yield p.TemperatureShown()

    def _review(self) -> Iterator[Event]:
        for one in self.action_status():
            action, why = f"{example.ACTIONS}:{one['action']}", self._text(one["why"])
            yield r.ActionReported(action, one["status"], why)
            if one.get("made_smaller"):
                yield r.ActionDecided(action, "change")
            elif one["status"] in ("busy", "stuck"):
                yield r.ActionDecided(action, "carry_on")
        if "celebrated" in self.session:
            done = f"{example.ACTIONS}:AC3"
            yield r.ActionCelebrated(done, self._text(self.session["celebrated"]))
        for one in self.session["norm_review"]:
            norm, seen = f"{example.NORMS}:{one['norm']}", self._text(one["seen"])
            yield r.NormReviewed(norm, NORM_DECISION_OF[one["decision"]], seen)
        for number, treasure in enumerate(self.session["treasures"], start=1):
            yield r.SuccessWritten(f"S{number}", self._text(treasure["text"]))
        for question, counts in self.session["three_questions"].items():
            yield r.QuestionCounted(question, tuple(counts), self.session["present"])
            yield r.QuestionShown(question)
        for one in self.session["parked_outcome"]:
            thought = f"{WORKSHOP}:{one['parked']}"
            yield r.ParkedAnswered(thought, one["outcome"], self._text(one["text"]))
        for one in self.session.get("missing_planks", ()):
            question = f"{GAME}:{one['table']}-Q{one['plank']}"
            yield r.ParkedAnswered(question, "answered", self._text(one["answer"]))

    def _sorts(self) -> Iterator[Event]:
        told = self.session["qsort"]
        yield laid_out(self._told.words, told["grid"])
        for sort in told["sorts"]:
            yield from laid(sort["id"], sort["columns"])

    def _norms(self) -> Iterator[Event]:
        for one in self.session["norm_review"]:
            norm = one["norm"]
            if one["decision"] == "adapt":
                yield n.NormWorded(norm, self._text(one["new_version"]["text"]))
                counts = tuple(one["fist_to_five"]["counts"])
                yield n.FistCounted(norm, counts, self.session["present"])
                yield n.FistShown(norm)
                yield n.NormDecided(norm, "adopted")
            if one.get("new_keeper"):
                yield n.KeeperChosen(norm, one["new_keeper"])

    def _actions(self) -> Iterator[Event]:
        for one in self.session["action_status"]:
            if one.get("made_smaller"):
                yield a.IfThenWritten(one["action"], self._text(one["made_smaller"]))
        for told in self.session["new_actions"]:
            yield from self._told.action_events(told)

    def _parked(self) -> Iterator[Scoped]:
        """What is in the way is parked, with who removes it."""
        for number, one in enumerate(self.session["in_the_way"], start=1):
            thought = f"{self.id}-K{number}"
            yield WORKSHOP, w.ThoughtParked(thought, self._text(one["text"]))
            hear_by = self._told.day_after(one["hear_days"])
            yield WORKSHOP, w.ThoughtTaken(thought, one["taken_by"] or "", hear_by)


def returns_of(told: Example) -> tuple[ExampleReturn, ...]:
    """The return sessions of the scenario, first to last."""
    return tuple(ExampleReturn(told, number) for number in range(1, len(scenario()["sessions"])))
