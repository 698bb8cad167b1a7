"""A return session: what may be told, what the room sees of it, and the way through."""

from functools import reduce

import pytest

from game.exercise import Event, RuleError, Setup
from game.review import EXERCISE
from game.review import events as e
from game.review.state import Review, Thing
from game.review.walk import here, walk

A1 = Thing("actions:A1", "action", "Eén gedeelde bellijst", "Als ik iets beloof, dan …", "p1")
A2 = Thing("actions:A2", "action", "Een bord met de wachttijd")
N1 = Thing("norms:N1", "norm", "Wij bellen binnen één werkdag terug.")
K1 = Thing("workshop:K1", "parked", "Wie betaalt dat bord?")


def played(*events: Event) -> Review:
    """The state after these, each of which is possible, with a plan on the table."""
    state: Review = EXERCISE.start(Setup())
    for event in (e.PlanTakenUp((A1, A2, N1, K1)), *events):
        EXERCISE.check(state, event)
        state = EXERCISE.apply(state, event)
    return state


def refused(event: Event) -> str:
    with pytest.raises(RuleError) as raised:
        EXERCISE.check(played(), event)
    return raised.value.key


def test_what_lies_not_on_the_table_cannot_be_told_of() -> None:
    assert refused(e.ActionReported("actions:A9", "done")) == "unknown_action"
    assert refused(e.ActionReported(K1.id, "done")) == "unknown_action"
    assert refused(e.ActionCelebrated("actions:A9", "Taart")) == "unknown_action"
    assert refused(e.ActionDecided("actions:A9", "close")) == "unknown_action"
    assert refused(e.ParkedAnswered(A1.id, "answered")) == "unknown_thought"
    assert refused(e.NormReviewed("norms:N9", "keep")) == "unknown_norm"
    assert refused(e.NormReviewed(A1.id, "keep")) == "unknown_norm"


def test_there_are_only_these_answers() -> None:
    assert refused(e.ActionReported(A1.id, "nearly")) == "not_one_of"
    assert refused(e.ActionDecided(A1.id, "forget")) == "not_one_of"
    assert refused(e.ParkedAnswered(K1.id, "perhaps")) == "not_one_of"
    assert refused(e.NormReviewed(N1.id, "adapt")) == "not_one_of"
    assert refused(e.NormReviewed(N1.id, "keep", "x" * 2001)) == "long_text"
    assert refused(e.QuestionCounted("TQ9", (1, 1, 1, 1, 1))) == "not_one_of"
    assert refused(e.QuestionCounted("TQ1", (9, 0, 0, 0, 0), present=8)) == "too_many_hands"
    assert refused(e.QuestionShown("TQ1")) == "not_counted"
    assert refused(e.SuccessWritten("S1", " ")) == "empty_text"
    assert refused(e.SuccessRemoved("S1")) == "unknown_success"
    assert refused(e.ReviewStepShown("questions", 3)) == "no_prompt"


@pytest.mark.parametrize(
    ("things", "key"),
    [
        ((A1, A1), "id_taken"),
        ((Thing("", "action", "x"),), "bad_id"),
        ((Thing("a:1", "wish", "x"),), "not_one_of"),
        ((Thing("a:1", "action", "x", day="straks"),), "bad_day"),
        ((Thing("a:1", "action", "x" * 2001),), "long_text"),
    ],
)
def test_a_plan_from_elsewhere_is_looked_at(things: tuple[Thing, ...], key: str) -> None:
    assert refused(e.PlanTakenUp(things)) == key


def test_a_status_does_not_forget_how_it_was_celebrated_nor_the_other_way_round() -> None:
    state = played(
        e.ActionReported(A1.id, "busy", "bijna"),
        e.ActionCelebrated(A1.id, "Taart"),
        e.ActionDecided(A1.id, "carry_on"),
        e.ActionReported(A1.id, "done", "gelukt"),
    )
    report = state.report_of(A1.id)
    assert (report.status, report.why) == ("done", "gelukt")
    assert (report.celebrated, report.decision) == ("Taart", "carry_on")


@pytest.mark.parametrize(
    ("status", "decision", "is_open"),
    [
        *(("", "", True), ("busy", "", True), ("stuck", "carry_on", True)),
        *(("done", "", False), ("dropped", "", False), ("stuck", "close", False)),
    ],
)
def test_an_action_is_open_until_it_is_done_dropped_or_closed(
    status: str, decision: str, is_open: bool
) -> None:
    state = played(e.ActionReported(A1.id, status), e.ActionDecided(A1.id, decision))
    assert state.report_of(A1.id).is_open == is_open


def test_only_what_is_open_is_carried_on() -> None:
    asked = [
        stop.item for stop in walk(played(e.ActionReported(A1.id, "done"))) if stop.step == "onward"
    ]
    assert asked == [A2.id]


def test_an_action_that_was_closed_can_still_be_opened_again() -> None:
    state = played(e.ActionDecided(A2.id, "close"))
    assert A2.id in [stop.item for stop in walk(state) if stop.step == "onward"]


def test_one_goes_from_action_to_action_and_from_question_to_question() -> None:
    stops = [(one.step, one.prompt, one.item) for one in walk(played())]
    assert stops == [
        *(("actions", 0, A1.id), ("actions", 0, A2.id), ("well", 0, "")),
        *(("questions", number, "") for number in range(3)),
        *(
            ("parked", 0, K1.id),
            ("norms", 0, N1.id),
            ("onward", 0, A1.id),
            ("onward", 0, A2.id),
            ("changes", 0, ""),
        ),
    ]
    for stop in walk(played()):
        assert here(played(stop)) == stop


def test_a_short_session_asks_how_it_stands_and_how_it_goes_on() -> None:
    state = EXERCISE.start(Setup("short"))
    assert [one.step for one in walk(state)] == ["actions", "onward", "changes"]


def test_the_room_sees_no_count_too_early_or_of_too_few() -> None:
    def seen(*events: Event) -> tuple[int, ...]:
        public = EXERCISE.public(reduce(EXERCISE.apply, events, played()))
        assert isinstance(public, Review)
        return public.questions[0].counts

    many, few = (0, 2, 2, 1, 0), (0, 1, 2, 1, 0)
    assert seen(e.QuestionCounted("TQ1", many)) == ()
    assert seen(e.QuestionCounted("TQ1", many), e.QuestionShown("TQ1")) == many
    assert seen(e.QuestionCounted("TQ1", few), e.QuestionShown("TQ1")) == ()
    assert EXERCISE.results(played(e.QuestionCounted("TQ1", few)))["question_again"] == []


def test_a_norm_is_kept_reworked_or_dropped_and_one_can_think_again() -> None:
    seen = "Van 30 naar 24 telefoontjes."
    state = played(e.NormReviewed(N1.id, "drop", seen), e.NormReviewed(N1.id, "rework", seen))
    assert EXERCISE.results(state)["norm_review"] == [
        {"id": N1.id, "decision": "rework", "seen": seen}
    ]
    assert played(e.NormReviewed(N1.id, "", seen)).norm_review_of(N1.id).decision == ""
