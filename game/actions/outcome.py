"""What comes out of ideas and plan: plain rows, and knots in the red thread."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from game.actions.state import Action, Actions, Idea, Plan
from game.exercise import Knot, Row


def results(state: Actions) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``idea``, ``action``, ``plan_text`` and others."""
    plan = state.plan
    return {
        "idea": [_idea_row(idea) for idea in state.ideas],
        "idea_group": [{"id": group.id, "title": group.title} for group in state.groups],
        "action": [_action_row(action) for action in state.actions],
        "plan_text": _text_rows(plan),
        "plan_area": [asdict(area) for area in plan.areas],
        "leader_promise": [
            {"id": one.id, "text": one.text, "promised_by": one.by, "due": one.due}
            for one in plan.leader_promises
        ],
        "customer_part": [asdict(part) for part in plan.customer_parts],
        "treasure": [asdict(treasure) for treasure in plan.treasures],
        "return_session": [asdict(one) for one in plan.returns],
    }


def _idea_row(idea: Idea) -> Row:
    return {
        "id": idea.id,
        "text": idea.text,
        "source": idea.source,
        "idea_group": idea.group,
        "dots": idea.dots,
        "effort": idea.effort or None,
        "effect": idea.effect or None,
        "is_chosen": int(idea.is_chosen),
    }


def _action_row(action: Action) -> Row:
    return {
        "id": action.id,
        "what": action.what,
        "idea": action.idea,
        "sources": ", ".join(action.sources),
        "if_then": action.if_then,
        "keeper": action.keeper,
        "deputy": action.deputy,
        "due": action.due,
        "done_when": action.done_when,
        "celebrate": action.celebrate,
    }


def _text_rows(plan: Plan) -> list[Row]:
    question = plan.weekly_question
    texts = {
        "why": plan.why,
        "story": plan.story,
        "celebrating": plan.celebrating,
        "weekly_question": question.text,
        "weekly_question_starts": question.starts,
        "weekly_question_when": question.when,
    }
    return [{"id": id, "text": text} for id, text in texts.items() if text]


def knots(state: Actions) -> Sequence[Knot]:
    """Ideas and actions; an action comes from its idea and from all that it is tied to."""
    return [
        *(Knot(one.id, "idea", one.text, _given(one.source)) for one in state.ideas),
        *(
            Knot(one.id, "action", one.what, (*_given(one.idea), *one.sources))
            for one in state.actions
        ),
        *(Knot(one.id, "treasure", one.text, _given(one.source)) for one in state.plan.treasures),
    ]


def _given(id: str) -> tuple[str, ...]:
    return (id,) if id else ()
