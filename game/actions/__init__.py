"""Ideas, votes, effort and effect, and the plan."""

from game.actions.example import EXAMPLE
from game.actions.idea_rules import IDEA_RULES
from game.actions.outcome import knots, results
from game.actions.plan_rules import PLAN_RULES
from game.actions.state import Actions, Place
from game.actions.steps import steps_of
from game.exercise import Exercise, Rules, Setup, apply_by, check_by

RULES: Rules[Actions] = {**IDEA_RULES, **PLAN_RULES}


def _start(setup: Setup) -> Actions:
    return Actions(form=setup.form, place=Place(steps_of(setup.form)[0].id))


def _public(state: Actions) -> Actions:
    """Nothing in it is secret: ideas, dots and plan are made on the shared screen."""
    return state


def _steps(form: str) -> list[str]:
    return [one.id for one in steps_of(form)]


EXERCISE = Exercise(
    kind="actions",
    events=tuple(RULES),
    start=_start,
    check=check_by(RULES),
    apply=apply_by(RULES),
    public=_public,
    results=results,
    knots=knots,
    example=EXAMPLE,
    steps=_steps,
    people=(3, 36),
)
