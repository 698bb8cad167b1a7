"""Ideas, votes, effort and effect, and the plan, for the room."""

from collections.abc import Callable

from desktop.stage.actions import about_actions, about_ideas, about_plan
from desktop.stage.board import Board
from desktop.stage.view import View
from game.actions.state import Actions

_PICTURES: dict[str, Callable[[Board, View, Actions], None]] = {
    "collect": about_ideas.collect,
    "group": about_ideas.group,
    "dots": about_ideas.dots,
    "place": about_ideas.place,
    "pick": about_ideas.pick,
    "write": about_actions.write,
    "why": about_plan.why,
    "areas": about_plan.areas,
    "leaders": about_plan.leaders,
    "customer": about_plan.customer,
    "celebrate": about_plan.celebrate,
    "question": about_plan.weekly_question,
    "dates": about_plan.dates,
    "plan": about_actions.plan,
}


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: Actions = view.state
    _PICTURES[state.place.step](board, view, state)
