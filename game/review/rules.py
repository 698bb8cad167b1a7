"""What each event of a return session asks, and what it does."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.review import events as e
from game.review.state import (
    ANSWERS,
    DECISIONS,
    KINDS,
    NORM_DECISIONS,
    OUTCOMES,
    QUESTIONS,
    STATUSES,
    Asked,
    NormReview,
    Outcome,
    Review,
    ReviewPlace,
    Success,
)
from game.review.steps import STEP_IDS, step


def _a_step(_: Review, event: e.ReviewStepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")
    if not 0 <= event.prompt < step(event.step).prompts:
        raise RuleError("no_prompt", step=event.step, prompt=event.prompt)


def _sound_things(_: Review, event: e.PlanTakenUp) -> None:
    ids = [thing.id for thing in event.things]
    for thing in event.things:
        if not thing.id:
            raise RuleError("bad_id", id=thing.id)
        if ids.count(thing.id) > 1:
            raise RuleError("id_taken", id=thing.id)
        asked.one_of(thing.kind, KINDS, "kind")
        asked.at_most_long(thing.text, thing.detail)
        asked.a_day(thing.day)


def _known_action(state: Review, event: Any) -> None:
    if not keyed.has(state.of_kind("action"), event.action):
        raise RuleError("unknown_action", id=event.action)


def _a_status(_: Review, event: e.ActionReported) -> None:
    asked.one_of(event.status, ("", *STATUSES), "status")
    asked.at_most_long(event.why)


def _any_text(_: Review, event: Any) -> None:
    asked.at_most_long(event.text)


def _a_decision(_: Review, event: e.ActionDecided) -> None:
    asked.one_of(event.decision, ("", *DECISIONS), "decision")


def _a_success(_: Review, event: e.SuccessWritten) -> None:
    asked.a_new_id(False, event.success)
    asked.a_text(event.text)


def _known_success(state: Review, event: e.SuccessRemoved) -> None:
    if not keyed.has(state.successes, event.success):
        raise RuleError("unknown_success", id=event.success)


def _hands(_: Review, event: e.QuestionCounted) -> None:
    asked.one_of(event.poll, QUESTIONS, "question")
    asked.hands(event.counts, ANSWERS, event.present)


def _counted(state: Review, event: e.QuestionShown) -> None:
    if not keyed.has(state.questions, event.poll):
        raise RuleError("not_counted")


def _known_norm(state: Review, event: e.NormReviewed) -> None:
    if not keyed.has(state.of_kind("norm"), event.norm):
        raise RuleError("unknown_norm", id=event.norm)


def _a_norm_decision(_: Review, event: e.NormReviewed) -> None:
    asked.one_of(event.decision, ("", *NORM_DECISIONS), "decision")
    asked.at_most_long(event.seen)


def _known_parked(state: Review, event: e.ParkedAnswered) -> None:
    if not keyed.has(state.of_kind("parked"), event.thought):
        raise RuleError("unknown_thought", id=event.thought)


def _an_outcome(_: Review, event: e.ParkedAnswered) -> None:
    asked.one_of(event.outcome, OUTCOMES, "outcome")


def _step_shown(state: Review, event: e.ReviewStepShown) -> Review:
    return replace(state, place=ReviewPlace(event.step, event.prompt, event.item))


def _taken_up(state: Review, event: e.PlanTakenUp) -> Review:
    """The room looks at the first action."""
    taken = replace(state, things=event.things)
    first = [thing.id for thing in taken.of_kind("action")] or [""]
    return replace(taken, place=ReviewPlace("actions", item=first[0]))


def _with_report(state: Review, id: str, **changes: Any) -> Review:
    report = replace(state.report_of(id), **changes)
    return replace(state, reports=keyed.put(state.reports, report))


def _reported(state: Review, event: e.ActionReported) -> Review:
    return _with_report(state, event.action, status=event.status, why=event.why.strip())


def _celebrated(state: Review, event: e.ActionCelebrated) -> Review:
    return _with_report(state, event.action, celebrated=event.text.strip())


def _decided(state: Review, event: e.ActionDecided) -> Review:
    return _with_report(state, event.action, decision=event.decision)


def _success_written(state: Review, event: e.SuccessWritten) -> Review:
    success = Success(event.success, event.text.strip())
    return replace(state, successes=keyed.put(state.successes, success))


def _success_removed(state: Review, event: e.SuccessRemoved) -> Review:
    return replace(state, successes=keyed.drop(state.successes, event.success))


def _question_counted(state: Review, event: e.QuestionCounted) -> Review:
    """Counted anew, the room sees it only when it is shown again."""
    counted = Asked(event.poll, event.counts)
    return replace(state, questions=keyed.put(state.questions, counted))


def _question_shown(state: Review, event: e.QuestionShown) -> Review:
    return replace(state, questions=keyed.change(state.questions, event.poll, is_shown=True))


def _parked_answered(state: Review, event: e.ParkedAnswered) -> Review:
    outcome = Outcome(event.thought, event.outcome, event.text.strip())
    return replace(state, outcomes=keyed.put(state.outcomes, outcome))


def _norm_reviewed(state: Review, event: e.NormReviewed) -> Review:
    reviewed = NormReview(event.norm, event.decision, event.seen.strip())
    return replace(state, norm_reviews=keyed.put(state.norm_reviews, reviewed))


RULES: Rules[Review] = {
    e.ReviewStepShown: Rule(_step_shown, (_a_step,)),
    e.PlanTakenUp: Rule(_taken_up, (_sound_things,)),
    e.ActionReported: Rule(_reported, (_known_action, _a_status)),
    e.ActionCelebrated: Rule(_celebrated, (_known_action, _any_text)),
    e.ActionDecided: Rule(_decided, (_known_action, _a_decision)),
    e.SuccessWritten: Rule(_success_written, (_a_success,)),
    e.SuccessRemoved: Rule(_success_removed, (_known_success,)),
    e.QuestionCounted: Rule(_question_counted, (_hands,)),
    e.QuestionShown: Rule(_question_shown, (_counted,)),
    e.NormReviewed: Rule(_norm_reviewed, (_known_norm, _a_norm_decision)),
    e.ParkedAnswered: Rule(_parked_answered, (_known_parked, _an_outcome, _any_text)),
}
