"""What each event on the way to norms asks, and what it does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.norms import events as e
from game.norms.norm_rules import NORM_RULES
from game.norms.state import (
    BEHAVIOURS,
    POLLS,
    Behaviour,
    Moment,
    Norms,
    Place,
    Poll,
    TeamGoal,
    Text,
)
from game.norms.steps import STEP_IDS, step

MOST_OBJECTIVES = 3
"""That go with a vision; more of them nobody remembers."""

POLL_ANSWERS = 5
"""One to five fingers."""

Check = Callable[[Norms, Any], None]


def _some_text(_: Norms, event: Any) -> None:
    asked.a_text(event.text)


def _any_text(_: Norms, event: Any) -> None:
    asked.at_most_long(event.text)


def _usable_id(field: str) -> Check:
    def check(_: Norms, event: Any) -> None:
        asked.a_new_id(False, getattr(event, field))

    return check


def _known(field: str, things: str, key: str) -> Check:
    """Asks that the id in a field of the event is one of the state's things."""

    def check(state: Norms, event: Any) -> None:
        id = getattr(event, field)
        if not keyed.has(getattr(state, things), id):
            raise RuleError(key, id=id)

    return check


def _a_step(_: Norms, event: e.StepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")
    if not 0 <= event.prompt < step(event.step).prompts:
        raise RuleError("no_prompt", prompt=event.prompt, step=event.step)


def _norm_of_step(state: Norms, event: e.StepShown) -> None:
    if event.norm and not keyed.has(state.norms, event.norm):
        raise RuleError("unknown_norm", id=event.norm)


def _a_poll(_: Norms, event: e.PollCounted) -> None:
    asked.one_of(event.poll, POLLS, "poll")
    asked.hands(event.counts, POLL_ANSWERS, event.present)


def _a_behaviour(_: Norms, event: e.BehaviourWritten) -> None:
    asked.one_of(event.column, BEHAVIOURS, "column")


def _room_for_objective(state: Norms, event: e.ObjectiveWritten) -> None:
    is_new = not keyed.has(state.objectives, event.objective)
    if is_new and len(state.objectives) >= MOST_OBJECTIVES:
        raise RuleError("enough_objectives", most=MOST_OBJECTIVES)


def _known_objectives(state: Norms, event: e.TeamGoalWritten) -> None:
    for objective in event.objectives:
        if not keyed.has(state.objectives, objective):
            raise RuleError("unknown_objective", id=objective)


def _step_shown(state: Norms, event: e.StepShown) -> Norms:
    return replace(state, place=Place(event.step, event.prompt, event.team, event.norm))


def _vision_written(state: Norms, event: e.VisionWritten) -> Norms:
    return replace(state, vision=event.text.strip())


def _objective_written(state: Norms, event: e.ObjectiveWritten) -> Norms:
    text = Text(event.objective, event.text.strip())
    return replace(state, objectives=keyed.put(state.objectives, text))


def _objective_removed(state: Norms, event: e.ObjectiveRemoved) -> Norms:
    return replace(state, objectives=keyed.drop(state.objectives, event.objective))


def _sentence_written(state: Norms, event: e.SentenceWritten) -> Norms:
    text = Text(event.sentence, event.text.strip())
    return replace(state, own_sentences=keyed.put(state.own_sentences, text))


def _sentence_removed(state: Norms, event: e.SentenceRemoved) -> Norms:
    return replace(state, own_sentences=keyed.drop(state.own_sentences, event.sentence))


def _poll_counted(state: Norms, event: e.PollCounted) -> Norms:
    earlier = keyed.find(state.polls, event.poll)
    poll = Poll(event.poll, event.counts, is_shown=bool(earlier and earlier.is_shown))
    return replace(state, polls=keyed.put(state.polls, poll))


def _poll_shown(state: Norms, event: e.PollShown) -> Norms:
    return replace(state, polls=keyed.change(state.polls, event.poll, is_shown=True))


def _team_goal_written(state: Norms, event: e.TeamGoalWritten) -> Norms:
    goal = TeamGoal(event.team, event.text.strip(), event.objectives)
    return replace(state, team_goals=keyed.put(state.team_goals, goal))


def _moment_written(state: Norms, event: e.MomentWritten) -> Norms:
    earlier = keyed.find(state.moments, event.moment)
    is_chosen = bool(earlier and earlier.is_chosen)
    moment = Moment(event.moment, event.team, event.text.strip(), is_chosen)
    return replace(state, moments=keyed.put(state.moments, moment))


def _moment_chosen(state: Norms, event: e.MomentChosen) -> Norms:
    chosen = keyed.find(state.moments, event.moment)
    team = chosen.team if chosen else None
    moments = tuple(
        replace(moment, is_chosen=moment.id == event.moment) if moment.team == team else moment
        for moment in state.moments
    )
    return replace(state, moments=moments)


def _moment_removed(state: Norms, event: e.MomentRemoved) -> Norms:
    return replace(state, moments=keyed.drop(state.moments, event.moment))


def _behaviour_written(state: Norms, event: e.BehaviourWritten) -> Norms:
    behaviour = Behaviour(event.behaviour, event.team, event.column, event.text.strip())
    return replace(state, behaviours=keyed.put(state.behaviours, behaviour))


def _behaviour_removed(state: Norms, event: e.BehaviourRemoved) -> Norms:
    return replace(state, behaviours=keyed.drop(state.behaviours, event.behaviour))


def _written(apply: Callable[[Norms, Any], Norms], field: str) -> Rule[Norms]:
    return Rule(apply, (_usable_id(field), _some_text))


RULES: Rules[Norms] = {
    e.StepShown: Rule(_step_shown, (_a_step, _norm_of_step)),
    e.VisionWritten: Rule(_vision_written, (_any_text,)),
    e.ObjectiveWritten: Rule(
        _objective_written, (_usable_id("objective"), _some_text, _room_for_objective)
    ),
    e.ObjectiveRemoved: Rule(
        _objective_removed, (_known("objective", "objectives", "unknown_objective"),)
    ),
    e.PollCounted: Rule(_poll_counted, (_a_poll,)),
    e.PollShown: Rule(_poll_shown, (_known("poll", "polls", "not_counted"),)),
    e.SentenceWritten: _written(_sentence_written, "sentence"),
    e.SentenceRemoved: Rule(
        _sentence_removed, (_known("sentence", "own_sentences", "unknown_sentence"),)
    ),
    e.TeamGoalWritten: Rule(_team_goal_written, (_any_text, _known_objectives)),
    e.MomentWritten: _written(_moment_written, "moment"),
    e.MomentChosen: Rule(_moment_chosen, (_known("moment", "moments", "unknown_moment"),)),
    e.MomentRemoved: Rule(_moment_removed, (_known("moment", "moments", "unknown_moment"),)),
    e.BehaviourWritten: Rule(
        _behaviour_written, (_usable_id("behaviour"), _some_text, _a_behaviour)
    ),
    e.BehaviourRemoved: Rule(
        _behaviour_removed, (_known("behaviour", "behaviours", "unknown_behaviour"),)
    ),
    **NORM_RULES,
}
