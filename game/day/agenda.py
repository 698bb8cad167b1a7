"""The programme in a few lines, for the room: what, from when; no more than one needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assets.language import Words
from game import keyed
from game.day.pacing import Slot, schedule
from game.day.part_title import title_of
from game.workshop.state import Block, Workshop

_ROUNDED = timedelta(minutes=5)

_MOST = 13
"""Lines that the back row can read on one screen."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda.

    Attributes:
        begins: As ``10:45``, on five minutes.
        is_break: People may leave the room.
        is_now: What the room is doing.
    """

    begins: str
    title: str
    is_break: bool = False
    is_now: bool = False


def block_title(block: Block, words: Words) -> str:
    """What a block is called: the trainer's words, or those that go with its name."""
    return title_of(block.name, block.title, words)


def agenda(workshop: Workshop, words: Words, now: datetime) -> tuple[Item, ...]:
    """The lines of the agenda; blocks of one exercise in a row are one line.

    Args:
        workshop: Its session, and what is on stage.
        words: In the language of the room.
        now: From which the times of what is still to come are counted.
    """
    if not workshop.meeting:
        return ()
    slots = schedule(workshop.meeting, workshop.block, now)
    groups = _grouped(slots)
    if groups and not groups[-1][0].block.round and _is_too_much(groups):
        groups.pop()  # a goodbye; when it ends stands under it anyway
    return tuple(_item(group, workshop, words) for group in groups)


def _is_too_much(groups: Sequence[Sequence[Slot]]) -> bool:
    """Whether there are many lines, or the last would tell the same time as the end."""
    last = groups[-1]
    is_same = _clock(last[0].begins) == _clock(last[-1].ends)
    return len(groups) > _MOST or (is_same and len(groups) > 1)


def ends_at(workshop: Workshop, now: datetime) -> str:
    """When the session ends, as ``12:30`` on five minutes; empty without a programme."""
    slots = schedule(workshop.meeting, workshop.block, now) if workshop.meeting else ()
    return _clock(slots[-1].ends) if slots else ""


def _grouped(slots: Sequence[Slot]) -> list[list[Slot]]:
    groups: list[list[Slot]] = []
    for slot in slots:
        if groups and _belongs_to(groups[-1][-1].block, slot.block):
            groups[-1].append(slot)
        else:
            groups.append([slot])
    return groups


def _belongs_to(before: Block, block: Block) -> bool:
    return bool(block.round) and before.round == block.round


def _item(group: Sequence[Slot], workshop: Workshop, words: Words) -> Item:
    first = group[0].block
    title = block_title(first, words)
    round = keyed.find(workshop.rounds, first.round)
    if round and len(group) > 1:
        title = words(f"exercise.{round.exercise}.name")
    is_now = any(slot.block.id == workshop.stage.block for slot in group)
    return Item(_clock(group[0].begins), title, first.is_break, is_now)


def _clock(moment: datetime) -> str:
    """On five minutes: nobody in the room has to be held to the minute."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = round((moment - midnight) / _ROUNDED)
    return (midnight + steps * _ROUNDED).strftime("%H:%M")
