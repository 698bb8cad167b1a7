"""The example session that ships with the program, as events; for practice and the demo."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from assets import files
from assets.language import Words, words
from game.actions import events as a
from game.example.card_game import game_events
from game.example.norms import NormsStory
from game.example.q_sort import sort_events
from game.exercise import Event
from game.norms import events as n
from game.pulse import events as p
from game.q_sort.steps import STEP_IDS as SORT_STEP_IDS
from game.workshop import events as w
from game.workshop.rules import WORKSHOP
from game.workshop.state import CustomerWord

SESSION = "s1"
NORMS, ACTIONS = f"{SESSION}-norms", f"{SESSION}-actions"
SORTS = f"{SESSION}-q_sort"
GAME = f"{SESSION}-card_game"
PULSE = f"{SESSION}-pulse"

Scoped = tuple[str, Event]
"""The round, or ``workshop``, and what happens in it."""


POLIKLINIEK, SERVICEDESK = "polikliniek-zuid", "ict-servicedesk"
"""The scenarios that ship: half a day with two return sessions, and two hours."""


@cache
def scenario(name: str = POLIKLINIEK) -> dict[str, Any]:
    """One of the example scenarios, as it stands in the file."""
    found = json.loads(files.read("example/scenario.json"))["scenarios"]
    return next(one for one in found if one["id"] == name)


@dataclass(frozen=True, slots=True)
class Example:
    """The example in one language, on a day.

    Attributes:
        language: ``nl`` or ``en``.
        day: Of the first session.
        name: Of the scenario; the other one has gaps, which a plan prints as still open.
    """

    language: str
    day: date
    name: str = POLIKLINIEK

    def text(self, both: dict[str, str] | None) -> str:
        """A text of the scenario in the language of the example; empty where it is open."""
        return both[self.language] if both else ""

    def day_after(self, days: int | None) -> str:
        """A number of days after the session, or empty."""
        return "" if days is None else (self.day + timedelta(days=days)).isoformat()

    @property
    def story(self) -> dict[str, Any]:
        """The scenario, as it stands in the file."""
        return scenario(self.name)

    @property
    def words(self) -> Words:
        """The texts with the client's word for a customer."""
        word = self.story["customer_word"][self.language]
        return words(self.language).with_customer(word["singular"], word["plural"])

    @property
    def session(self) -> dict[str, Any]:
        """The first session of the scenario."""
        first: dict[str, Any] = self.story["sessions"][0]
        return first

    # --- before the session -------------------------------------------------------------------

    def beginning(self) -> Iterator[Scoped]:
        """Client, teams, people and programme."""
        story = self.story
        word, contact = story["customer_word"], story["client"]["contact_role"]
        nl, en = word["nl"], word["en"]
        customer = CustomerWord(nl["singular"], nl["plural"], en["singular"], en["plural"])
        client = self.text(story["client"]["name"])
        described = w.TrajectDescribed(client, self.text(contact), self.language, customer)
        yield WORKSHOP, described
        for team in story["teams"]:
            yield WORKSHOP, w.TeamMade(team["id"], self.text(team["name"]), team["letter"])
        for person in story["people"]:
            alias = self.text(person["alias"])
            yield WORKSHOP, w.PersonJoined(person["id"], alias, person["team"])
        for id, role in story["roles"].items():
            yield WORKSHOP, w.PersonJoined(id, self.text(role["name"]), is_voting=role["votes"])
        yield WORKSHOP, w.RoundOpened(NORMS, "norms", SESSION)
        yield WORKSHOP, w.RoundOpened(ACTIONS, "actions", SESSION)
        yield WORKSHOP, w.RoundOpened(SORTS, "q_sort", SESSION)
        yield WORKSHOP, w.RoundOpened(GAME, "card_game", SESSION, form="short")
        yield WORKSHOP, w.RoundOpened(PULSE, "pulse", SESSION)
        yield WORKSHOP, self.programme()

    def programme(self) -> w.SessionPlanned:
        """The blocks of the scenario whose exercise is here."""
        told = self.session["programme"]
        blocks = tuple(plan for block in told["blocks"] for plan in self._plans(block))
        return w.SessionPlanned(SESSION, self.day.isoformat(), told["planned_start"], blocks)

    def _plans(self, block: dict[str, Any]) -> list[w.BlockPlan]:
        id, minutes, title = block["id"], block["minutes"], self.text(block["title"])
        kind, _, part = block["activity"].partition(":")
        if kind == "norms":
            steps = _norm_steps(part)
            return [w.BlockPlan(id, minutes, title=title, round=NORMS, steps=steps)]
        if kind == "qsort":
            return [w.BlockPlan(id, minutes, title=title, round=SORTS, steps=_sort_steps(part))]
        if kind == "game":
            return [w.BlockPlan(id, minutes, title=title, round=GAME, steps=_GAME_STEPS)]
        if kind == "debrief":
            return [w.BlockPlan(id, minutes, title=title, round=GAME, steps=("debrief",))]
        if kind == "actionplan":
            return [w.BlockPlan(id, minutes, title=title, round=ACTIONS)]
        if kind == "pulse+checkout":
            reading = w.BlockPlan(id, minutes - _GOODBYE, "pulse", round=PULSE)
            return [reading, w.BlockPlan(f"{id}-end", _GOODBYE, "closing", pages=("closing",))]
        name, pages = _PAGES.get(kind, ("", ()))
        return [w.BlockPlan(id, minutes, name, pages=pages)] if pages else []

    def preparation(self) -> Iterator[Scoped]:
        """The vision and its objectives, filled in with the client beforehand."""
        told = self.session["norms"]["n0"]
        yield NORMS, n.VisionWritten(self.text(told["vision"]))
        for objective in told["objectives"]:
            yield NORMS, n.ObjectiveWritten(objective["id"], self.text(objective["text"]))

    # --- the session itself -------------------------------------------------------------------

    def norms(self) -> Iterator[Scoped]:
        """Everything that the group says on the way to its norms."""
        for event in NormsStory(self.session, self.text, self.day_after).events():
            yield NORMS, event

    def actions(self) -> Iterator[Scoped]:
        """Ideas, actions and the rest of the plan."""
        for event in self._action_events():
            yield ACTIONS, event

    def game(self) -> Iterator[Scoped]:
        """Everything that happened at the tables."""
        for event in game_events(self.session["game"], self.text, self.language):
            yield GAME, event

    def sorts(self) -> Iterator[Scoped]:
        """Everything that was laid down, by everybody alone and by the teams."""
        for event in sort_events(self.session["qsort"] or {}, self.text, self.words):
            yield SORTS, event

    def pulse(self) -> Iterator[Scoped]:
        """The fingers on each of the five sentences, and the temperature shown."""
        for item, counts in self.session["pulse"]["counts"].items():
            yield PULSE, p.AnswersCounted(item, tuple(counts), self.session["present"])
        yield PULSE, p.TemperatureShown()

    def thoughts(self) -> Iterator[Scoped]:
        """What was parked."""
        for parked in self.session["parked"]:
            yield WORKSHOP, w.ThoughtParked(parked["id"], self.text(parked["text"]))
            hear_by = self.day_after(parked["hear_days"])
            taken = w.ThoughtTaken(parked["id"], parked["taken_by"] or "", hear_by)
            yield WORKSHOP, taken

    def whole(self) -> Iterator[Scoped]:
        """The whole session from the first word to the last."""
        yield from self.beginning()
        yield from self.preparation()
        yield from self.game()
        yield from self.norms()
        yield from self.sorts()
        yield from self.actions()
        yield from self.thoughts()
        yield from self.pulse()

    def _action_events(self) -> Iterator[Event]:
        told = self.session["actions"]
        for idea in told["ideas"]:
            source = idea["from"]
            rounds = {"norm": NORMS, "card": GAME}
            round = rounds.get(source["kind"])
            known = f"{round}:{source['id']}" if round else ""
            yield a.IdeaWritten(idea["id"], self.text(idea["text"]), known)
        for idea in told["ideas"]:
            yield a.DotsCounted(idea["id"], idea["dots"])
            yield a.IdeaPlaced(idea["id"], idea["effort"], idea["effect"])
            yield a.IdeaChosen(idea["id"], idea["chosen"])
        for action in told["actions"]:
            yield from self.action_events(action)
        yield from self._plan_events()

    def action_events(self, told: dict[str, Any]) -> Iterator[Event]:
        """One action of the scenario, written down in full."""
        id = told["id"]
        sources = self.sources_of(told)
        yield a.ActionWritten(id, self.text(told["what"]), told["idea"] or "", sources)
        yield a.IfThenWritten(id, self.text(told["if_then"]))
        yield a.OwnerChosen(id, told["keeper"] or "", told["deputy"] or "")
        yield a.DueSet(id, self.day_after(told["due_days"]))
        yield a.ProofWritten(id, self.text(told["done_when"]))
        yield a.CelebrationWritten(id, self.text(told["celebrate"]))

    def sources_of(self, action: dict[str, Any]) -> tuple[str, ...]:
        """The knots of an action's thread that lie in the norms and in the game."""
        rounds = {"objective": NORMS, "norm": NORMS, "card": GAME}
        here = [link for link in action["thread"] if link["kind"] in rounds]
        return tuple(f"{rounds[link['kind']]}:{link['id']}" for link in reversed(here))

    def _plan_events(self) -> Iterator[Event]:
        plan = self.session["plan"]
        yield a.WhyWritten(self.text(plan["why"]))
        yield a.StoryWritten(self.text(plan["customer_story"]))
        for number, area in enumerate(plan["areas"], start=1):
            slips = self.text(area["if_it_slips"])
            text = self.text(area["area"])
            yield a.AreaWritten(
                f"E{number}", text, area["keeper"] or "", area["deputy"] or "", slips
            )
        for number, act in enumerate(plan["management"], start=1):
            due = self.day_after(act["due_days"])
            yield a.PromiseWritten(f"L{number}", self.text(act["act"]), act["role"], due)
        for number, part in enumerate(plan["customer"], start=1):
            yield self._customer_part(f"C{number}", part)
        yield a.CelebratingWritten(self.text(plan["celebrate"]["how"]))
        yield from self._treasures(plan["celebrate"]["treasures"])
        yield self._weekly_question(plan["question_of_the_week"])
        for one in plan["return_sessions"]:
            day = self.day_after(one["offset_days"])
            yield a.ReturnPlanned(one["id"], day, one["organised_by"] or "")

    def _customer_part(self, id: str, part: dict[str, Any]) -> Event:
        question, promise = self.text(part["question"]), self.text(part["promise"])
        due = self.day_after(part["due_days"])
        return a.CustomerPartWritten(id, self.text(part["who"]), question, promise, due)

    def _treasures(self, ids: list[str]) -> Iterator[Event]:
        treasures = {one["id"]: one for one in self.session["treasures"]}
        for id in ids:
            yield a.TreasureWritten(id, self.text(treasures[id]["text"]))

    def _weekly_question(self, told: dict[str, Any]) -> Event:
        question = self.words.lines("actions.weekly_questions")[told["first_question_index"]]
        return a.WeeklyQuestionWritten(question, told["starts"], self.text(told["when"]))


_GAME_STEPS = ("prepare", "round", "bridge")

_GOODBYE = 4
"""Minutes of the last block that are left when the temperature has been read."""

_PAGES = {
    "opening": ("opening", ("welcome", "aim", "table_rules", "privacy")),
    "break": ("break", ("pause",)),
}


def _sort_steps(part: str) -> tuple[str, ...]:
    """The steps from ``st1-st4``, both ends with them."""
    first, _, last = part.partition("-")
    ids = list(SORT_STEP_IDS)
    return tuple(ids[ids.index(first) : ids.index(last or first) + 1])


def _norm_steps(part: str) -> tuple[str, ...]:
    """The steps of ``n1-n2``; the first part of the exercise opens with vision and questions."""
    first, _, last = part.partition("-")
    numbers = range(int(first[1:]), int((last or first)[1:]) + 1)
    steps = tuple(f"n{number}" for number in numbers)
    return ("n0", "tq", *steps) if steps[0] == "n1" else steps
