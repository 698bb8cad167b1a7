"""What there is to draw, and what changed in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.exercise import Event
from game.workshop.state import Workshop


@dataclass(frozen=True, slots=True)
class State:
    """Everything there is to draw: the workshop, and the state of each round by its id."""

    workshop: Workshop
    rounds: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What was before and what is now.

    Attributes:
        round: Where it happened; ``workshop`` outside the rounds.
        event: What was done, undone or redone.
        seq: The number of its line in the journal.
        how: ``done``, ``undone`` or ``redone``.
    """

    before: State
    after: State
    round: str
    event: Event
    seq: int
    how: str = "done"
