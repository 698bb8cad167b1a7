"""The norms of the example session, as events: all that the group says on the way to them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from game.exercise import Event
from game.norms import events as n


@dataclass(frozen=True, slots=True)
class NormsStory:
    """What the scenario tells of the norms.

    Attributes:
        session: As it stands in the file.
        text: Gives a text of the scenario in the language of the example.
        day_after: Gives the day so many days after the session, or empty.
    """

    session: dict[str, Any]
    text: Callable[[dict[str, str] | None], str]
    day_after: Callable[[int | None], str]

    def events(self) -> Iterator[Event]:
        """From the three questions to the first step of the last norm."""
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

    def _moment_of(self, norm: dict[str, Any]) -> str:
        """The id of the moment that a norm of the scenario is about."""
        moments = [m for team in self.session["norms"]["n3"] for m in team["moments"]]
        return f"M{moments.index(norm['moment']) + 1}"

    def _norm(self, told: dict[str, Any], present: int) -> Iterator[Event]:
        id, vision = told["id"], self.text(self.session["norms"]["n0"]["vision"])
        yield n.NormStarted(id, told["team"], told["objective"], self._moment_of(told), vision)
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
