"""From vision to norms."""

from game.exercise import Exercise, Setup, apply_by, check_by
from game.norms import outcome
from game.norms.example import EXAMPLE
from game.norms.rules import RULES
from game.norms.state import Norms, Place
from game.norms.steps import steps_of


def _start(setup: Setup) -> Norms:
    return Norms(form=setup.form, place=Place(steps_of(setup.form)[0].id))


def _steps(form: str) -> list[str]:
    return [one.id for one in steps_of(form)]


EXERCISE = Exercise(
    kind="norms",
    events=tuple(RULES),
    start=_start,
    check=check_by(RULES),
    apply=apply_by(RULES),
    public=outcome.public,
    results=outcome.results,
    knots=outcome.knots,
    example=EXAMPLE,
    steps=_steps,
    people=(3, 36),
)
