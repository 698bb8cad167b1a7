"""What comes out of a return session: what the room may see, plain rows, knots."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.asked import FEWEST_SHOWN
from game.exercise import Knot, Row
from game.review.state import Asked, Review


def public(state: Review) -> Review:
    """What the room may see: no count before it is shown, none of fewer than five people."""
    return replace(state, questions=tuple(_public(one) for one in state.questions))


def _public(one: Asked) -> Asked:
    return one if one.is_shown and may_show(one.counts) else replace(one, counts=())


def may_show(counts: Sequence[int]) -> bool:
    """Whether enough people answered to show how they did."""
    return sum(counts) >= FEWEST_SHOWN


def results(state: Review) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``action_report``, ``question_again`` and others."""
    return {
        "taken_up": [
            {"id": one.id, "kind": one.kind, "text": one.text, "who": one.who, "day": one.day}
            for one in state.things
        ],
        "action_report": [
            {
                "id": one.id,
                "status": one.status,
                "why": one.why,
                "celebrated": one.celebrated,
                "decision": one.decision,
            }
            for one in state.reports
        ],
        "norm_review": [
            {"id": one.id, "decision": one.decision, "seen": one.seen} for one in state.norm_reviews
        ],
        "question_again": [row for one in state.questions for row in _answer_rows(one)],
        "success": [{"id": one.id, "text": one.text} for one in state.successes],
        "parked_outcome": [
            {"id": one.id, "outcome": one.outcome, "text": one.text} for one in state.outcomes
        ],
    }


def _answer_rows(one: Asked) -> list[Row]:
    """Counts of fewer than five people stay in the journal and out of the tables."""
    counts = one.counts if may_show(one.counts) else ()
    return [
        {"id": f"{one.id}/{answer}", "question": one.id, "answer": answer, "hands": hands}
        for answer, hands in enumerate(counts, start=1)
    ]


def knots(state: Review) -> Sequence[Knot]:
    """What went well: a treasure that something new can come from."""
    return [Knot(one.id, "treasure", one.text) for one in state.successes]
