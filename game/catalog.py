"""The exercises there are, by name."""

from types import MappingProxyType

from game import actions, card_game, norms, pulse, q_sort, review
from game.exercise import AnyExercise

_ALL: tuple[AnyExercise, ...] = (
    norms.EXERCISE,
    actions.EXERCISE,
    q_sort.EXERCISE,
    pulse.EXERCISE,
    card_game.EXERCISE,
    review.EXERCISE,
)

EXERCISES = MappingProxyType({exercise.kind: exercise for exercise in _ALL})
