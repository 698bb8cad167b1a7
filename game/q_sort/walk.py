"""The way through the steps: from picture to picture, team to team."""

from collections.abc import Sequence

from game.asked import FEWEST_SHOWN
from game.exercise import Event
from game.q_sort.events import SortStepShown
from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort
from game.q_sort.steps import GROUP, PICTURES, STEPS, TOPS, at_a_time, prompts_of, step, steps_of

_COMPARING = ("agreement", "themes", "levers", "views", "map")
"""The pictures after the means that need as many whole sheets as those."""


def walk(
    state: QSort, teams: Sequence[str], steps: Sequence[str] = ()
) -> tuple[SortStepShown, ...]:
    """Every stop on the way, in order.

    Args:
        state: Who sorts, and in which way.
        teams: The teams that take the steps of a team, in order; none is one group.
        steps: The steps of this part of the programme; empty for all of them. Those that are
            not taken in this way of sorting are passed over.
    """
    ids = [one.id for one in steps_of(state.sorters, state.way) if not steps or one.id in steps]
    return tuple(stop for id in ids for stop in _stops(id, state.way, teams))


def _stops(id: str, way: str, teams: Sequence[str]) -> list[SortStepShown]:
    one = step(id)
    prompts = prompts_of(one, way)
    if one.of == "team":
        sorters = teams or (GROUP,)
        return [SortStepShown(id, prompt, sorter) for sorter in sorters for prompt in prompts]
    return [SortStepShown(id, prompt) for prompt in prompts]


def is_there(state: QSort, teams: Sequence[str], earlier: QSort | None, stop: Event) -> bool:
    """Whether there is something to see at a stop: the pictures that may be empty are passed by.

    Args:
        state: What was laid down.
        teams: The ids of the teams.
        earlier: The sorts of an earlier session that this one repeats, or nothing.
        stop: One of :func:`walk`.
    """
    if not isinstance(stop, SortStepShown) or stop.step != STEPS[-1].id:
        return True
    match PICTURES[stop.prompt]:
        case "own":
            return any(state.sort_of(id).free_choice for id in teams or (GROUP,))
        case "shifts":
            return earlier is not None
        case picture if picture == TOPS[0]:
            return _has_top(state, teams or (GROUP,))
        case picture if picture in TOPS:
            return _has_top(state, at_a_time(picture, teams))
        case picture if picture in _COMPARING:
            return _is_compared(state, teams, picture)
    return True


def _is_compared(state: QSort, teams: Sequence[str], picture: str) -> bool:
    """With too few sheets the means say so, once; of what statements are about some say nothing."""
    if len(sorted_alone(state, teams)) < FEWEST_SHOWN:
        return False
    if picture == "themes":
        return any(one.dimension for one in state.statements)
    return picture != "levers" or any(one.levers for one in state.statements)


def _has_top(state: QSort, teams: Sequence[str]) -> bool:
    return any(state.top_of(state.sort_of(id)) for id in teams)


def at_the_table(state: QSort, teams: Sequence[str]) -> str:
    """Whose cards are on stage: of the team whose turn it is, or of all together.

    When that team was taken away meanwhile it is the first one; what one person laid is never
    on stage.
    """
    return state.place.sorter if state.place.sorter in teams else (*teams, GROUP)[0]


def here(state: QSort) -> SortStepShown:
    """The stop at which the room is."""
    place = state.place
    return SortStepShown(place.step, place.prompt, place.sorter)
