"""What was told in a session, to be compared whatever the ids."""

from collections.abc import Sequence
from typing import Any

from game.actions.state import Actions
from game.keyed import Keyed, find
from game.norms.state import Norm, Norms
from game.state import State
from game.traject.gathered import gather


class Plain:
    """A session without ids: people and teams by their place, everything else by its words."""

    def __init__(self, state: State) -> None:
        self._state, gathered = state, gather(state)
        self._norms: Norms = gathered.norms
        self._work: Actions = gathered.actions

    def person(self, id: str) -> int | str:
        people = [one.id for one in self._state.workshop.people if one.is_voting]
        return people.index(id) if id in people else id

    def team(self, id: str) -> int:
        return [one.id for one in self._state.workshop.teams].index(id)

    def text(self, keyed: Sequence[Keyed], id: str) -> Any:
        found: Any = find(keyed, id)
        return found.text if found else ""

    def beginning(self) -> dict[str, Any]:
        norms = self._norms
        return {
            "vision": norms.vision,
            "objectives": [one.text for one in norms.objectives],
            "own sentences": [one.text for one in norms.own_sentences],
            "polls": {one.id: (one.counts, one.is_shown) for one in norms.polls},
            "goals": {
                self.team(one.id): (
                    one.text,
                    {self.text(norms.objectives, objective) for objective in one.objectives},
                )
                for one in norms.team_goals
            },
            "moments": [(self.team(one.team), one.text, one.is_chosen) for one in norms.moments],
            "behaviours": {(self.team(b.team), b.column, b.text) for b in norms.behaviours},
        }

    def norms(self) -> list[dict[str, Any]]:
        return [self._norm(one) for one in self._norms.norms]

    def _norm(self, one: Norm) -> dict[str, Any]:
        step = one.first_step
        return {
            "team": self.team(one.team),
            "moment": self.text(self._norms.moments, one.moment),
            "objective": self.text(self._norms.objectives, one.objective),
            "notices": one.customer_notices,
            "wordings": one.wordings,
            "votes": [(fist.wording, fist.counts, fist.is_shown) for fist in one.fists],
            "objections": [(each.wording, each.text) for each in one.objections],
            "answers": set(one.answers),
            "status": one.status,
            "reminder": (one.reminder_line, one.reply),
            "keepers": (self.person(one.keeper), self.person(one.deputy)),
            "leader": one.leader_act,
            "sign": one.sign,
            "first step": (step.text, self.person(step.person), step.due),
        }

    def ideas(self) -> list[tuple[Any, ...]]:
        return [
            (one.text, one.dots, one.effort, one.effect, one.is_chosen, bool(one.source))
            for one in self._work.ideas
        ]

    def actions(self) -> dict[str, tuple[Any, ...]]:
        return {
            self.text(self._work.ideas, one.idea): (
                one.what,
                one.if_then,
                self.person(one.keeper),
                self.person(one.deputy),
                one.due,
                one.done_when,
                one.celebrate,
            )
            for one in self._work.actions
        }

    def plan(self) -> dict[str, Any]:
        plan = self._work.plan
        question = plan.weekly_question
        return {
            "why": (plan.why, plan.story),
            "areas": [
                (one.text, self.person(one.keeper), self.person(one.deputy), one.if_it_slips)
                for one in plan.areas
            ],
            "leaders": [(one.text, self.person(one.by), one.due) for one in plan.leader_promises],
            "customer": [(c.who, c.question, c.promise, c.due) for c in plan.customer_parts],
            "celebrating": plan.celebrating,
            "treasures": [one.text for one in plan.treasures],
            "question": (question.text, self.person(question.starts), question.when),
            "returns": [(one.id, one.day, self.person(one.organised_by)) for one in plan.returns],
        }

    def sorts(self) -> dict[int | str, tuple[Any, ...]]:
        rounds = [one.id for one in self._state.workshop.rounds if one.exercise == "q_sort"]
        state = self._state.rounds[rounds[0]]
        teams = {one.id: f"team {at}" for at, one in enumerate(self._state.workshop.teams)}
        return {
            teams.get(one.id) or self.person(one.id): (
                {(laid.number, laid.column) for laid in one.placements},
                set(one.differing),
                one.free_choice,
                {(reason.id, reason.text) for reason in one.reasons},
            )
            for one in state.sorts
        }

    def thoughts(self) -> list[tuple[Any, ...]]:
        thoughts = self._state.workshop.thoughts
        return [(one.text, self.person(one.taken_by), one.hear_by) for one in thoughts]
