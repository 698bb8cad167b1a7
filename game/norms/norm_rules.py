"""What each event about one norm asks, and what it does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.norms import events as e
from game.norms.state import (
    CRITERIA,
    FIST_ANSWERS,
    STATUSES,
    FirstStep,
    Fist,
    Norm,
    Norms,
    Objection,
)


def _known_norm(state: Norms, event: Any) -> None:
    if not keyed.has(state.norms, event.norm):
        raise RuleError("unknown_norm", id=event.norm)


def _some_text(_: Norms, event: Any) -> None:
    asked.a_text(event.text)


def _any_text(_: Norms, event: Any) -> None:
    asked.at_most_long(event.text)


def _new_norm(state: Norms, event: e.NormStarted) -> None:
    asked.a_new_id(keyed.has(state.norms, event.norm), event.norm)


def _tied_to_what_is_there(state: Norms, event: e.NormStarted | e.NormTied) -> None:
    asked.at_most_long(event.phrase)
    if event.moment and not keyed.has(state.moments, event.moment):
        raise RuleError("unknown_moment", id=event.moment)
    if event.objective and not keyed.has(state.objectives, event.objective):
        raise RuleError("unknown_objective", id=event.objective)


def _another_wording(state: Norms, event: e.NormWorded) -> None:
    if _norm(state, event.norm).text == event.text.strip():
        raise RuleError("same_wording")


def _has_wording(state: Norms, event: Any) -> None:
    if not _norm(state, event.norm).wordings:
        raise RuleError("no_wording")


def _a_fist(_: Norms, event: e.FistCounted) -> None:
    asked.hands(event.counts, FIST_ANSWERS, event.present)


def _is_counted(state: Norms, event: e.FistShown) -> None:
    if not _norm(state, event.norm).fist:
        raise RuleError("not_counted")


def _a_criterion(_: Norms, event: e.CriterionAnswered) -> None:
    asked.one_of(event.criterion, CRITERIA, "criterion")


def _an_objection(_: Norms, event: e.ObjectionNoted) -> None:
    asked.a_new_id(False, event.objection)


def _known_objection(state: Norms, event: e.ObjectionRemoved) -> None:
    if not keyed.has(_norm(state, event.norm).objections, event.objection):
        raise RuleError("unknown_objection", id=event.objection)


def _a_status(_: Norms, event: e.NormDecided) -> None:
    asked.one_of(event.status, STATUSES[1:], "status")


def _a_reminder(_: Norms, event: e.ReminderWritten) -> None:
    asked.at_most_long(event.line, event.reply)


def _two_people(_: Norms, event: e.KeeperChosen) -> None:
    if event.keeper and event.keeper == event.deputy:
        raise RuleError("own_deputy")


def _a_first_step(_: Norms, event: e.FirstStepWritten) -> None:
    asked.at_most_long(event.text)
    asked.a_day(event.due)


def _norm(state: Norms, id: str) -> Norm:
    return keyed.find(state.norms, id) or Norm(id)


def _changed(state: Norms, id: str, **changes: Any) -> Norms:
    return replace(state, norms=keyed.change(state.norms, id, **changes))


def _norm_started(state: Norms, event: e.NormStarted) -> Norms:
    norm = Norm(
        event.norm, event.team, event.objective, event.moment, event.phrase.strip(), event.sources
    )
    return replace(state, norms=keyed.put(state.norms, norm))


def _norm_tied(state: Norms, event: e.NormTied) -> Norms:
    return _changed(
        state,
        event.norm,
        objective=event.objective,
        moment=event.moment,
        phrase=event.phrase.strip(),
        sources=event.sources,
    )


def _norm_drafted(state: Norms, event: e.NormDrafted) -> Norms:
    return _changed(state, event.norm, draft=event.text)


def _norm_worded(state: Norms, event: e.NormWorded) -> Norms:
    """A new wording is a new proposal: what was decided or said of the old one lapses."""
    norm = _norm(state, event.norm)
    return _changed(
        state,
        event.norm,
        wordings=(*norm.wordings, event.text.strip()),
        draft="",
        status="draft",
        answers=(),
    )


def _norm_removed(state: Norms, event: e.NormRemoved) -> Norms:
    return replace(state, norms=keyed.drop(state.norms, event.norm))


def _notice_written(state: Norms, event: e.NoticeWritten) -> Norms:
    return _changed(state, event.norm, customer_notices=event.text.strip())


def _criterion_answered(state: Norms, event: e.CriterionAnswered) -> Norms:
    answers = dict(_norm(state, event.norm).answers) | {event.criterion: event.is_met}
    return _changed(state, event.norm, answers=tuple(sorted(answers.items())))


def _fist_counted(state: Norms, event: e.FistCounted) -> Norms:
    """Counting the same wording again corrects the count; it is not another vote."""
    norm = _norm(state, event.norm)
    earlier = norm.fist
    kept = norm.fists[:-1] if earlier else norm.fists
    is_shown = bool(earlier and earlier.is_shown)
    fist = Fist(len(norm.wordings), event.counts, event.present, is_shown)
    return _changed(state, event.norm, fists=(*kept, fist))


def _fist_shown(state: Norms, event: e.FistShown) -> Norms:
    fists = _norm(state, event.norm).fists
    shown = tuple(replace(fist, is_shown=True) for fist in fists[-1:])
    return _changed(state, event.norm, fists=fists[:-1] + shown)


def _objection_noted(state: Norms, event: e.ObjectionNoted) -> Norms:
    norm = _norm(state, event.norm)
    earlier = keyed.find(norm.objections, event.objection)
    wording = earlier.wording if earlier else len(norm.wordings)
    objection = Objection(event.objection, wording, event.text.strip())
    return _changed(state, event.norm, objections=keyed.put(norm.objections, objection))


def _objection_removed(state: Norms, event: e.ObjectionRemoved) -> Norms:
    objections = keyed.drop(_norm(state, event.norm).objections, event.objection)
    return _changed(state, event.norm, objections=objections)


def _norm_decided(state: Norms, event: e.NormDecided) -> Norms:
    return _changed(state, event.norm, status=event.status)


def _reminder_written(state: Norms, event: e.ReminderWritten) -> Norms:
    line, reply = event.line.strip(), event.reply.strip()
    return _changed(state, event.norm, reminder_line=line, reply=reply)


def _keeper_chosen(state: Norms, event: e.KeeperChosen) -> Norms:
    return _changed(state, event.norm, keeper=event.keeper, deputy=event.deputy)


def _leader_act_written(state: Norms, event: e.LeaderActWritten) -> Norms:
    return _changed(state, event.norm, leader_act=event.text.strip())


def _sign_written(state: Norms, event: e.SignWritten) -> Norms:
    return _changed(state, event.norm, sign=event.text.strip())


def _first_step_written(state: Norms, event: e.FirstStepWritten) -> Norms:
    step = FirstStep(event.text.strip(), event.person, event.due)
    return _changed(state, event.norm, first_step=step)


def _about_a_norm(
    apply: Callable[[Norms, Any], Norms], *checks: Callable[[Norms, Any], None]
) -> Rule[Norms]:
    return Rule(apply, (_known_norm, *checks))


NORM_RULES: Rules[Norms] = {
    e.NormStarted: Rule(_norm_started, (_new_norm, _tied_to_what_is_there)),
    e.NormTied: _about_a_norm(_norm_tied, _tied_to_what_is_there),
    e.NormDrafted: _about_a_norm(_norm_drafted, _any_text),
    e.NormWorded: _about_a_norm(_norm_worded, _some_text, _another_wording),
    e.NormRemoved: _about_a_norm(_norm_removed),
    e.NoticeWritten: _about_a_norm(_notice_written, _any_text),
    e.CriterionAnswered: _about_a_norm(_criterion_answered, _a_criterion),
    e.FistCounted: _about_a_norm(_fist_counted, _has_wording, _a_fist),
    e.FistShown: _about_a_norm(_fist_shown, _is_counted),
    e.ObjectionNoted: _about_a_norm(_objection_noted, _an_objection, _some_text),
    e.ObjectionRemoved: _about_a_norm(_objection_removed, _known_objection),
    e.NormDecided: _about_a_norm(_norm_decided, _a_status, _has_wording),
    e.ReminderWritten: _about_a_norm(_reminder_written, _a_reminder),
    e.KeeperChosen: _about_a_norm(_keeper_chosen, _two_people),
    e.LeaderActWritten: _about_a_norm(_leader_act_written, _any_text),
    e.SignWritten: _about_a_norm(_sign_written, _any_text),
    e.FirstStepWritten: _about_a_norm(_first_step_written, _a_first_step),
}
