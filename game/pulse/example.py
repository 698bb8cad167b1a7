"""A short legal course of the exercise with every kind of event in it."""

from game.exercise import Event
from game.pulse import events as e

EXAMPLE: tuple[Event, ...] = (
    e.PulseStepShown("how"),
    e.PulseWayChosen("fingers"),
    e.PulseStepShown("ask"),
    e.AnswersCounted("P1", (0, 1, 2, 2, 1), present=8),
    e.AnswersCounted("P2", (0, 2, 2, 1, 1), present=8),
    e.AnswersCounted("P3", (1, 2, 2, 1, 0), present=8),
    e.AnswersCounted("P4", (0, 1, 3, 1, 1), present=8),
    e.AnswersCounted("P5", (0, 1, 2, 2, 1), present=8),
    e.SlipTyped((4, 3, 2, 0, 5)),
    e.SlipTyped((2, 2, 1, 3, 3)),
    e.PulseStepShown("teapot"),
    e.TemperatureShown(),
)
