"""Card game: culture cards at tables, votes by hand, and a bridge that comes down."""

from game.card_game import outcome
from game.card_game.example import EXAMPLE
from game.card_game.leaving import leaves
from game.card_game.rules import RULES
from game.card_game.state import CardGame
from game.card_game.steps import STEPS
from game.exercise import Exercise, Setup, apply_by, check_by


def _start(setup: Setup) -> CardGame:
    return CardGame(form=setup.form)


def _steps(_: str) -> tuple[str, ...]:
    return STEPS


EXERCISE = Exercise(
    kind="card_game",
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
    leaves=leaves,
)
