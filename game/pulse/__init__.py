"""Theepotmeting: five sentences, and how warm the tea still is."""

from game.exercise import Exercise, Setup, apply_by, check_by
from game.pulse import outcome
from game.pulse.example import EXAMPLE
from game.pulse.rules import RULES
from game.pulse.state import Pulse
from game.pulse.steps import STEP_IDS


def _start(setup: Setup) -> Pulse:
    return Pulse(form=setup.form)


def _steps(_: str) -> tuple[str, ...]:
    return STEP_IDS


EXERCISE = Exercise(
    kind="pulse",
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
