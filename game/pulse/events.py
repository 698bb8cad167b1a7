"""What can happen in a theepotmeting."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event


@dataclass(frozen=True, slots=True)
class PulseStepShown(Event):
    """The room looks at a step, and at a sentence or a picture in it."""

    kind: ClassVar[str] = "pulse_step_shown"
    is_undoable: ClassVar[bool] = False

    step: str
    prompt: int = 0


@dataclass(frozen=True, slots=True)
class PulseWayChosen(Event):
    """How the room answers: with ``fingers`` that are counted, or on ``slips``."""

    kind: ClassVar[str] = "pulse_way_chosen"

    way: str


@dataclass(frozen=True, slots=True)
class AnswersCounted(Event):
    """The fingers on one sentence were counted, from one to five; or counted anew."""

    kind: ClassVar[str] = "answers_counted"

    item: str
    counts: tuple[int, ...]
    present: int = 0


@dataclass(frozen=True, slots=True)
class SlipTyped(Event):
    """One slip was typed in: an answer per sentence, 0 where it was left open. Nobody's name."""

    kind: ClassVar[str] = "slip_typed"

    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TemperatureShown(Event):
    """The room may see the temperature."""

    kind: ClassVar[str] = "temperature_shown"
