"""The way through the steps: from idea to idea, action to action."""

from collections.abc import Sequence

from game.actions.events import ActionStepShown
from game.actions.state import Actions
from game.actions.steps import STEPS, steps_of

_OF = {step.id: step.of for step in STEPS}


def walk(
    state: Actions, _teams: Sequence[str] = (), steps: Sequence[str] = ()
) -> tuple[ActionStepShown, ...]:
    """Every stop on the way, in order; with ideas to place and actions to write, one by one."""
    ids = steps or [one.id for one in steps_of(state.form)]
    return tuple(ActionStepShown(id, item) for id in ids for item in _items(id, state))


def _items(id: str, state: Actions) -> list[str]:
    if _OF[id] == "idea":
        return [idea.id for idea in state.by_dots()] or [""]
    if _OF[id] == "action":
        return [action.id for action in state.actions] or [""]
    return [""]


def here(state: Actions) -> ActionStepShown:
    """The stop at which the room is."""
    return ActionStepShown(state.place.step, state.place.item)
