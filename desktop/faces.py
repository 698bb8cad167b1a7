"""The stage and the console of each exercise, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from desktop.console.actions import ActionsConsole
from desktop.console.norms import NormsConsole
from desktop.console.panel import Panel
from desktop.console.pulse import PulseConsole
from desktop.console.q_sort import QSortConsole
from desktop.stage import actions as actions_stage
from desktop.stage import norms as norms_stage
from desktop.stage import pulse as pulse_stage
from desktop.stage import q_sort as q_sort_stage
from desktop.stage.board import Board
from desktop.stage.spots import Touched
from desktop.stage.view import View
from game.actions import walk as actions_walk
from game.exercise import Event
from game.norms import walk as norms_walk
from game.pulse import walk as pulse_walk
from game.q_sort import walk as q_sort_walk


@dataclass(frozen=True, slots=True)
class Face:
    """What one sees of an exercise.

    Attributes:
        draw: Draws the stage.
        console: The trainer's controls.
        walk: Every stop on the way, from state, teams and the steps of the block.
        here: The stop at which the room is.
        is_there: Whether there is something to see at a stop, from state, teams, the sorts of
            an earlier session or nothing, and the stop.
        words: Where the words of a step stand, such as ``norms.step``.
        answer: What follows when somebody touches the stage, where it can be touched.
    """

    draw: Callable[[Board, View], None]
    console: type[Panel]
    walk: Callable[[Any, Sequence[str], Sequence[str]], Sequence[Event]]
    here: Callable[[Any], Event]
    words: str
    is_there: Callable[[Any, Sequence[str], Any, Event], bool] = lambda *_: True
    answer: Callable[[View, Touched], Event | None] | None = None


FACES: Mapping[str, Face] = MappingProxyType(
    {
        "norms": Face(
            norms_stage.draw, NormsConsole, norms_walk.walk, norms_walk.here, "norms.step"
        ),
        "actions": Face(
            actions_stage.draw, ActionsConsole, actions_walk.walk, actions_walk.here, "actions.step"
        ),
        "q_sort": Face(
            q_sort_stage.draw,
            QSortConsole,
            q_sort_walk.walk,
            q_sort_walk.here,
            "q_sort.step",
            q_sort_walk.is_there,
            q_sort_stage.answer,
        ),
        "pulse": Face(
            pulse_stage.draw, PulseConsole, pulse_walk.walk, pulse_walk.here, "pulse.step"
        ),
    }
)
