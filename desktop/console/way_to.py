"""Where in the programme something was said, or can be looked at again."""

from collections.abc import Sequence
from dataclasses import fields

from desktop.bridge import Bridge
from desktop.faces import FACES
from game import keyed
from game.exercise import Event
from game.traject.said import Said
from game.workshop.state import Block

Place = tuple[Block, Event | None]
"""A block of the session that is held now, and a stop in it."""

_PASSING = ("at", "table")
"""Fields of a stop that say when it was shown, or how large: not where it is."""

_ABOUT = ("norm", "item", "sorter", "team")
"""Fields of a stop that say what it is about."""


def is_same_stop(one: Event, other: Event) -> bool:
    """Whether two stops are the same place, whenever that was shown."""
    if type(one) is not type(other):
        return False
    names = [field.name for field in fields(one)]  # type: ignore[arg-type]  # all are dataclasses
    return all(getattr(one, name) == getattr(other, name) for name in names if name not in _PASSING)


def way_to(bridge: Bridge, round: str, told: Said | None, id: str = "") -> Place | None:
    """Where the trainer is brought who wants to see something again, if it has a place here.

    Args:
        bridge: To the session.
        round: In which it was said.
        told: When it was said, where that is known.
        id: In the red thread, without its round.
    """
    meeting = bridge.workshop.meeting
    if not meeting:
        return None
    if told and told.meeting == meeting.id:
        then = keyed.find(meeting.blocks, told.block)
        for block in (then, *meeting.blocks):
            if block and block.round == round and told.stop and _has(bridge, block, told.stop):
                return block, told.stop
    about = {id, *_named_in(told.event)} if told else {id}
    for ids, within in ((about - {""}, round), ({f"{round}:{id}"}, "")):
        if found := _first_about(bridge, ids, within):
            return found
    block = next((one for one in meeting.blocks if one.round == round), None)
    return (block, None) if block else None


def _named_in(event: Event) -> set[str]:
    """The ids of what an event is about, such as a norm, an action, a team."""
    values = (getattr(event, field.name) for field in fields(event))  # type: ignore[arg-type]  # all are dataclasses
    return {value for value in values if isinstance(value, str)}


def _first_about(bridge: Bridge, ids: set[str], round: str) -> Place | None:
    """The first stop of the session that is about one of these; of one round, or of any."""
    meeting = bridge.workshop.meeting
    for block in meeting.blocks if meeting else ():
        if block.round and round in ("", block.round):
            for stop in _stops(bridge, block):
                if ids & {getattr(stop, name, "") for name in _ABOUT}:
                    return block, stop
    return None


def _has(bridge: Bridge, block: Block, stop: Event) -> bool:
    return any(is_same_stop(one, stop) for one in _stops(bridge, block))


def _stops(bridge: Bridge, block: Block) -> Sequence[Event]:
    workshop = bridge.workshop
    round = keyed.find(workshop.rounds, block.round)
    if not round:
        return ()
    teams = [team.id for team in workshop.teams]
    return FACES[round.exercise].walk(bridge.state.rounds[round.id], teams, block.steps)
