"""The example session that ships with the program, as events; for practice and the demo."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from assets import files
from assets.language import Words, words
from game.actions import events as a
from game.example.card_game import game_events
from game.exercise import Event
from game.norms import events as n
from game.pulse import events as p
from game.q_sort import events as q
from game.q_sort.steps import STEP_IDS as SORT_STEP_IDS
from game.stock.statement_deck import laid_out
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
        for event in self._norm_events():
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
        for event in self._sort_events():
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

    def _norm_events(self) -> Iterator[Event]:
        told, present = self.session["norms"], self.session["present"]
        for question, counts in (self.session["three_questions"] or {}).items():
            yield n.PollCounted(question, tuple(counts), present)
            yield n.PollShown(question)
        if "n1" in told:
            for number, sentence in enumerate(told["n1"]["own_sentences"], start=1):
                yield n.SentenceWritten(f"S{number}", self.text(sentence))
            yield n.PollCounted("clarity", tuple(told["n1"]["clarity_counts"]), present)
            yield n.PollShown("clarity")
        for goal in told.get("n2", ()):
            text = self.text(goal["team_goal"])
            yield n.TeamGoalWritten(goal["team"], text, tuple(goal["objectives"]))
        yield from self._moments(told["n3"])
        yield from self._behaviours(told["n4"])
        for norm in told["norms"]:
            yield from self._norm(norm, present)

    def _moments(self, told: list[dict[str, Any]]) -> Iterator[Event]:
        number = 0
        for team in told:
            for position, moment in enumerate(team["moments"]):
                number += 1
                yield n.MomentWritten(f"M{number}", self.text(moment), team["team"])
                if position == team["chosen"]:
                    yield n.MomentChosen(f"M{number}")

    def _behaviours(self, told: list[dict[str, Any]]) -> Iterator[Event]:
        sides = {
            "best_day": "best",
            "bad_day": "bad",
            "more": "more",
            "stop": "stop",
            "keep": "keep",
        }
        number = 0
        for team in told:
            for key, side in sides.items():
                for text in team[key]:
                    number += 1
                    yield n.BehaviourWritten(f"B{number}", side, self.text(text), team["team"])

    def moment_of(self, norm: dict[str, Any]) -> str:
        """The id of the moment that a norm of the scenario is about."""
        moments = [m for team in self.session["norms"]["n3"] for m in team["moments"]]
        return f"M{moments.index(norm['moment']) + 1}"

    def _norm(self, told: dict[str, Any], present: int) -> Iterator[Event]:
        id, vision = told["id"], self.text(self.session["norms"]["n0"]["vision"])
        yield n.NormStarted(id, told["team"], told["objective"], self.moment_of(told), vision)
        yield n.NoticeWritten(id, self.text(told["customer_notices"]))
        for version in told["versions"]:
            yield n.NormWorded(id, self.text(version["text"]))
            for fist in told["fist_to_five"]:
                if fist["version"] == version["version"]:
                    yield from self._fist(id, fist, present)
        for criterion in told["criteria_people_say_yes"]:
            yield n.CriterionAnswered(id, criterion, is_met=True)
        yield n.NormDecided(id, told["status"])
        line, reply = self.text(told["reminder_line"]), self.text(told["reply"])
        yield n.ReminderWritten(id, line, reply)
        yield n.KeeperChosen(id, told["keeper"] or "", told["deputy"] or "")
        yield n.LeaderActWritten(id, self.text(told["leader_act"]))
        yield n.SignWritten(id, self.text(told["sign"]))
        step = told["first_step"]
        due = self.day_after(step["due_days"])
        yield n.FirstStepWritten(id, self.text(step["text"]), step["person"], due)

    def _fist(self, id: str, told: dict[str, Any], present: int) -> Iterator[Event]:
        yield n.FistCounted(id, tuple(told["counts"]), present)
        yield n.FistShown(id)
        for number, objection in enumerate(told["objections"], start=1):
            yield n.ObjectionNoted(id, f"{told['version']}.{number}", self.text(objection))

    def _sort_events(self) -> Iterator[Event]:
        told = self.session["qsort"]
        if not told:
            return
        yield laid_out(self.words, told["grid"])
        for sort in told["sorts"]:
            yield from laid(sort["person"], sort["columns"])
        for sort in told["team_sorts"]:
            yield from laid(sort["team"], sort["columns"])
            for one in sort["difference"]:
                yield q.DifferenceKept(sort["team"], one["statement"])
        for one in told["free_choice"]:
            yield q.FreeChoiceWritten(one["team"], self.text(one["text"]))
        for sort in told["team_sorts"]:
            yield from self._reasons(sort)

    def _reasons(self, sort: dict[str, Any]) -> Iterator[Event]:
        """Why the cards in the outermost columns lie where they lie."""
        outermost = (*sort["columns"][0], *sort["columns"][-1])
        for one in sort["moved"]:
            if one["statement"] in outermost:
                yield q.ReasonGiven(sort["team"], one["statement"], self.text(one["text"]))

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


def laid(sorter: str, columns: Sequence[Sequence[int]]) -> Iterator[Event]:
    """A sheet typed in from the high end; the columns come from low to high."""
    values = range(len(columns) // 2, -len(columns) // 2, -1)
    for value, column in zip(values, reversed(columns), strict=True):
        for number in column:
            yield q.StatementPlaced(sorter, number, value)


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
