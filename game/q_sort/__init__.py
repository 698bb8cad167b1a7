"""Q-sort: statements laid in a grid, alone and as a team."""

from game.exercise import Exercise, Setup, apply_by, check_by
from game.q_sort import outcome
from game.q_sort.arrival_rules import ARRIVAL_RULES
from game.q_sort.example import EXAMPLE
from game.q_sort.rules import RULES as SORTING_RULES
from game.q_sort.state import QSort, SortPlace
from game.q_sort.steps import STEPS, steps_of, usual_way

RULES = {**SORTING_RULES, **ARRIVAL_RULES}


def _start(setup: Setup) -> QSort:
    sorters, way = usual_way(setup.form)
    return QSort(form=setup.form, place=SortPlace(STEPS[0].id), sorters=sorters, way=way)


def _steps(form: str) -> list[str]:
    return [one.id for one in steps_of(*usual_way(form))]


EXERCISE = Exercise(
    kind="q_sort",
    events=tuple(RULES),
    start=_start,
    check=check_by(RULES),
    apply=apply_by(RULES),
    public=outcome.public,
    results=outcome.results,
    knots=outcome.knots,
    example=EXAMPLE,
    steps=_steps,
    people=(5, 36),
)
