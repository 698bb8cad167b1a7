"""The stage and the console of each exercise, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from assets.language import Words
from desktop.console.actions import ActionsConsole
from desktop.console.card_game import CardGameConsole, told
from desktop.console.norms import NormsConsole
from desktop.console.panel import Panel
from desktop.console.pulse import PulseConsole
from desktop.console.q_sort import QSortConsole
from desktop.console.review import ReviewConsole
from desktop.stage import actions as actions_stage
from desktop.stage import card_game as card_game_stage
from desktop.stage import norms as norms_stage
from desktop.stage import pulse as pulse_stage
from desktop.stage import q_sort as q_sort_stage
from desktop.stage import review as review_stage
from desktop.stage.board import Board
from desktop.stage.spots import Touched
from desktop.stage.view import View
from game.actions import walk as actions_walk
from game.card_game import telling
from game.card_game import walk as card_game_walk
from game.exercise import Event
from game.norms import walk as norms_walk
from game.pulse import walk as pulse_walk
from game.q_sort import walk as q_sort_walk
from game.review import walk as review_walk
from game.workshop.state import Block


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
        told: What the trainer says now, where the state itself tells that; else nothing.
        titled: What a stop is called, where the state itself tells that; else nothing.
        moment: The stop with the moment at which it began, for steps that have a timer.
        seconds_left: Of the step that the room is in, from how long the clock went since a
            moment; nothing without a timer.
        is_looking_back: Whether the stage shows what all sessions brought together.
        caution: What the trainer must know about the time, from the block on stage, all blocks
            of the session, and the seconds that it still has.
    """

    draw: Callable[[Board, View], None]
    console: type[Panel]
    walk: Callable[[Any, Sequence[str], Sequence[str]], Sequence[Event]]
    here: Callable[[Any], Event]
    words: str
    is_there: Callable[[Any, Sequence[str], Any, Event], bool] = lambda *_: True
    answer: Callable[[View, Touched], Event | None] | None = None
    told: Callable[[Any, Words], str] = lambda _, __: ""
    titled: Callable[[Any, Any, Words], str] = lambda _, __, ___: ""
    moment: Callable[[Any, str], Event] = lambda stop, _: stop
    seconds_left: Callable[[Any, Callable[[str], timedelta]], int | None] = lambda _, __: None
    is_looking_back: bool = False
    caution: Callable[[Any, Block, Sequence[Block], int, Words], str] = lambda *_: ""

    def said(self, state: Any, words: Words) -> tuple[str, str]:
        """What the trainer says now, and what goes wrong most."""
        key = f"{self.words}.{getattr(self.here(state), 'step', '')}"
        return self.told(state, words) or words(f"{key}.say"), words(f"{key}.pitfall")


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
        "review": Face(
            review_stage.draw,
            ReviewConsole,
            review_walk.walk,
            review_walk.here,
            "review.step",
            is_looking_back=True,
        ),
        "pulse": Face(
            pulse_stage.draw,
            PulseConsole,
            pulse_walk.walk,
            pulse_walk.here,
            "pulse.step",
            is_looking_back=True,
        ),
        "card_game": Face(
            card_game_stage.draw,
            CardGameConsole,
            card_game_walk.walk,
            card_game_walk.here,
            "card_game.step",
            answer=card_game_stage.answer,
            told=told.said,
            titled=told.stop_title,
            moment=told.with_moment,
            seconds_left=telling.seconds_left,
            caution=told.caution,
        ),
    }
)
