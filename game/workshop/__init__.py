"""The workshop around the exercises: people, programme, stage, parking lot, red thread."""

from game.exercise import Exercise, Setup, apply_by, check_by
from game.workshop import outcome
from game.workshop.example import EXAMPLE
from game.workshop.rules import RULES, WORKSHOP
from game.workshop.state import Workshop


def _start(_: Setup) -> Workshop:
    return Workshop()


AROUND = Exercise(
    kind=WORKSHOP,
    events=tuple(RULES),
    start=_start,
    check=check_by(RULES),
    apply=apply_by(RULES),
    public=outcome.public,
    results=outcome.results,
    knots=outcome.knots,
    example=EXAMPLE,
)
"""The workshop itself follows the contract of an exercise, so that one road serves both."""
