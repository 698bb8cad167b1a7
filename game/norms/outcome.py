"""What comes out of the norms: what the room may see, plain rows, knots in the red thread."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.asked import FEWEST_SHOWN
from game.exercise import Knot, Row
from game.norms.state import Fist, Norm, Norms, Poll


def public(state: Norms) -> Norms:
    """What the room may see: no count before it is shown, none of fewer than five people."""
    return replace(
        state,
        polls=tuple(_public_poll(poll) for poll in state.polls),
        norms=tuple(_public_norm(norm) for norm in state.norms),
    )


def may_show(counts: Sequence[int]) -> bool:
    """Whether enough people answered to show how they did."""
    return sum(counts) >= FEWEST_SHOWN


def _public_poll(poll: Poll) -> Poll:
    return poll if poll.is_shown and may_show(poll.counts) else replace(poll, counts=())


def _public_norm(norm: Norm) -> Norm:
    return replace(norm, fists=tuple(_public_fist(fist) for fist in norm.fists))


def _public_fist(fist: Fist) -> Fist:
    return fist if fist.is_shown and may_show(fist.counts) else replace(fist, counts=())


def results(state: Norms) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``vision``, ``poll_answer``, ``moment``, ``norm`` and others."""
    return {
        "vision": _vision_rows(state),
        "own_sentence": [{"id": one.id, "text": one.text} for one in state.own_sentences],
        "poll_answer": [row for poll in state.polls for row in _poll_rows(poll)],
        "team_goal": [
            {"id": goal.id, "text": goal.text, "objectives": ", ".join(goal.objectives)}
            for goal in state.team_goals
        ],
        "moment": [
            {"id": one.id, "team": one.team, "text": one.text, "is_chosen": int(one.is_chosen)}
            for one in state.moments
        ],
        "behaviour": [
            {"id": one.id, "team": one.team, "side": one.column, "text": one.text}
            for one in state.behaviours
        ],
        "norm": [_norm_row(norm) for norm in state.norms],
        "norm_wording": [row for norm in state.norms for row in _wording_rows(norm)],
        "norm_vote": [row for norm in state.norms for row in _vote_rows(norm)],
        "norm_objection": [row for norm in state.norms for row in _objection_rows(norm)],
    }


def _vision_rows(state: Norms) -> list[Row]:
    vision = [("vision", "vision", state.vision)] if state.vision else []
    objectives = [(one.id, "objective", one.text) for one in state.objectives]
    return [{"id": id, "kind": kind, "text": text} for id, kind, text in vision + objectives]


def _poll_rows(poll: Poll) -> list[Row]:
    """Counts of fewer than five people stay in the journal and out of the tables."""
    counts = poll.counts if may_show(poll.counts) else ()
    return [
        {"id": f"{poll.id}/{answer}", "poll": poll.id, "answer": answer, "hands": hands}
        for answer, hands in enumerate(counts, start=1)
    ]


def _norm_row(norm: Norm) -> Row:
    return {
        "id": norm.id,
        "team": norm.team,
        "text": norm.text,
        "status": norm.status,
        "phrase": norm.phrase,
        "objective": norm.objective,
        "moment": norm.moment,
        "customer_notices": norm.customer_notices,
        "reminder_line": norm.reminder_line,
        "reply": norm.reply,
        "keeper": norm.keeper,
        "deputy": norm.deputy,
        "leader_act": norm.leader_act,
        "sign": norm.sign,
        "first_step": norm.first_step.text,
        "first_step_by": norm.first_step.person,
        "first_step_due": norm.first_step.due,
    }


def _wording_rows(norm: Norm) -> list[Row]:
    return [
        {"id": f"{norm.id}/{number}", "norm": norm.id, "wording": number, "text": text}
        for number, text in enumerate(norm.wordings, start=1)
    ]


def _vote_rows(norm: Norm) -> list[Row]:
    return [
        {
            "id": f"{norm.id}/{fist.wording}/{fingers}",
            "norm": norm.id,
            "wording": fist.wording,
            "fingers": fingers,
            "hands": hands,
        }
        for fist in norm.fists
        if may_show(fist.counts)
        for fingers, hands in enumerate(fist.counts)
    ]


def _objection_rows(norm: Norm) -> list[Row]:
    return [
        {"id": f"{norm.id}/{one.id}", "norm": norm.id, "wording": one.wording, "text": one.text}
        for one in norm.objections
    ]


def knots(state: Norms) -> Sequence[Knot]:
    """Vision, objectives, moments and norms; a norm comes from all that it is tied to."""
    from_vision = ("vision",) if state.vision else ()
    return [
        *([Knot("vision", "vision", state.vision)] if state.vision else []),
        *(Knot(one.id, "objective", one.text, from_vision) for one in state.objectives),
        *(Knot(one.id, "moment", one.text, from_vision) for one in state.moments),
        *(_norm_knot(norm, from_vision) for norm in state.norms if norm.text),
    ]


def _norm_knot(norm: Norm, from_vision: tuple[str, ...]) -> Knot:
    tied = tuple(id for id in (norm.objective, norm.moment) if id)
    return Knot(norm.id, "norm", norm.text, (*from_vision, *tied, *norm.sources))
