"""The exercises there are, by name."""

from types import MappingProxyType

from game import actions, norms, pulse, q_sort
from game.exercise import AnyExercise

_ALL: tuple[AnyExercise, ...] = (
    norms.EXERCISE,
    actions.EXERCISE,
    q_sort.EXERCISE,
    pulse.EXERCISE,
)

EXERCISES = MappingProxyType({exercise.kind: exercise for exercise in _ALL})
