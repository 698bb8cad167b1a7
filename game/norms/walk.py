"""The way through the steps: from question to question, team to team, norm to norm."""

from collections.abc import Sequence

from game.norms.events import StepShown
from game.norms.state import Norms
from game.norms.steps import step, steps_of


def walk(state: Norms, teams: Sequence[str], steps: Sequence[str] = ()) -> tuple[StepShown, ...]:
    """Every stop on the way, in order.

    Args:
        state: Which norms there are.
        teams: The teams that take the steps of a team, in order; none is one team.
        steps: The steps of this part of the programme; empty for all of the form.
    """
    ids = steps or [one.id for one in steps_of(state.form)]
    return tuple(stop for id in ids for stop in _stops(id, state, teams))


def _stops(id: str, state: Norms, teams: Sequence[str]) -> list[StepShown]:
    one = step(id)
    prompts = range(one.prompts)
    if one.of == "team":
        return [StepShown(id, prompt, team=team) for team in teams or ("",) for prompt in prompts]
    if one.of == "norm":
        norms = [norm.id for norm in state.norms] or [""]
        return [StepShown(id, prompt, norm=norm) for norm in norms for prompt in prompts]
    return [StepShown(id, prompt) for prompt in prompts]


def here(state: Norms) -> StepShown:
    """The stop at which the room is."""
    place = state.place
    return StepShown(place.step, place.prompt, place.team, place.norm)
