"""Terugkomsessie: what became of the plan, and how it goes on."""

from game.exercise import Exercise, Setup, apply_by, check_by
from game.review import outcome
from game.review.example import EXAMPLE
from game.review.rules import RULES
from game.review.state import Review
from game.review.steps import steps_of


def _start(setup: Setup) -> Review:
    return Review(form=setup.form)


def _steps(form: str) -> list[str]:
    return [one.id for one in steps_of(form)]


EXERCISE = Exercise(
    kind="review",
    events=tuple(RULES),
    start=_start,
    check=check_by(RULES),
    apply=apply_by(RULES),
    public=outcome.public,
    results=outcome.results,
    knots=outcome.knots,
    example=EXAMPLE,
    steps=_steps,
)
