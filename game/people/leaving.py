"""Somebody leaves the room, and what follows in the rounds that are not over yet."""

from collections.abc import Iterator

from game import keyed
from game.catalog import EXERCISES
from game.exercise import Event
from game.state import State
from game.workshop.events import PersonLeft
from game.workshop.rules import WORKSHOP


def leaving(state: State, person: str) -> tuple[tuple[str, Event], ...]:
    """The events, each beside its round; what is over stays as it went."""
    return ((WORKSHOP, PersonLeft(person)), *_following(state, person))


def _following(state: State, person: str) -> Iterator[tuple[str, Event]]:
    for id in _to_come(state):
        round = keyed.find(state.workshop.rounds, id)
        if round and id in state.rounds:
            for event in EXERCISES[round.exercise].leaves(state.rounds[id], person):
                yield id, event


def _to_come(state: State) -> list[str]:
    """The rounds on stage now or later in this session."""
    meeting, on_stage = state.workshop.meeting, state.workshop.stage.block
    blocks = meeting.blocks if meeting else ()
    open_blocks = (one for one in blocks if one.id == on_stage or not one.began)
    return list(dict.fromkeys(one.round for one in open_blocks if one.round))
