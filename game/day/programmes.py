"""Programmes: those that ship with the program, and how any of them becomes a session's."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import tomli

from assets import files
from game import keyed
from game.exercise import Event
from game.workshop.events import BlockPlan, RoundOpened, SessionPlanned
from game.workshop.state import Round

PROGRAMMES = (
    *("bridge_down", "vision_to_norm", "whole_plan"),
    *("hours", "half_day", "day"),
    "half_day_sort",
)


@dataclass(frozen=True, slots=True)
class BlockForm:
    """One line of a programme; see ``Block``."""

    name: str
    minutes: int
    pages: tuple[str, ...] = ()
    exercise: str = ""
    form: str = "full"
    steps: tuple[str, ...] = ()
    title: str = ""
    goal: str = ""
    materials: str = ""
    what_if: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme.

    Attributes:
        name: One of :data:`PROGRAMMES`, or what the trainer called it.
        people: The fewest and the most it is made for.
    """

    name: str
    people: tuple[int, int]
    blocks: tuple[BlockForm, ...]

    @property
    def minutes(self) -> int:
        """Of all blocks together."""
        return sum(block.minutes for block in self.blocks)


@cache
def programme(name: str) -> Programme:
    """One of :data:`PROGRAMMES`."""
    table = tomli.loads(files.read(f"programmes/{name}.toml"))
    fewest, most = table["people"]
    return Programme(name, (fewest, most), tuple(_block(one) for one in table["block"]))


def _block(table: dict[str, object]) -> BlockForm:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return BlockForm(**{**table, **lists})  # type: ignore[arg-type]  # the tests read every programme


def planned(made: "str | Programme", session: str, day: str, start: str) -> tuple[Event, ...]:
    """The events that plan a session by a programme: its rounds, then its blocks.

    Blocks that share an exercise and its form share one round of it.

    Args:
        made: One of :data:`PROGRAMMES`, or a programme of the trainer's own.
        session: The id that the session gets.
        day: As ``2026-11-24``.
        start: As ``09:00``.
    """
    found = programme(made) if isinstance(made, str) else made
    drafts = [Draft(f"b{number:02}", block) for number, block in enumerate(found.blocks, start=1)]
    return plan(drafts, Sitting(session, day, start))


@dataclass(frozen=True, slots=True)
class Draft:
    """A block of a programme that is being made.

    Attributes:
        id: Of the block in its session.
        round: The round it works on already, or empty.
        is_begun: It was on stage; it stays where it is.
    """

    id: str
    block: BlockForm
    round: str = ""
    is_begun: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """Which session, on which day, from when, as ``09:00``; and its rounds so far."""

    session: str
    day: str
    start: str
    rounds: tuple[Round, ...] = ()


def plan(drafts: Sequence[Draft], sitting: Sitting) -> tuple[Event, ...]:
    """The events that make this the programme of a session: new rounds, and then the blocks."""
    rounds = list(sitting.rounds)
    opened: list[Event] = []
    plans = []
    for draft in drafts:
        round = _round_for(draft, sitting, rounds)
        if round and round not in rounds:
            rounds.append(round)
            opened.append(RoundOpened(round.id, round.exercise, sitting.session, round.form))
        plans.append(_planned(draft, round.id if round else ""))
    return (*opened, SessionPlanned(sitting.session, sitting.day, sitting.start, tuple(plans)))


def _planned(draft: Draft, round: str) -> BlockPlan:
    block = draft.block
    return BlockPlan(
        draft.id,
        block.minutes,
        name=block.name,
        title=block.title,
        pages=block.pages,
        round=round,
        steps=block.steps,
        goal=block.goal,
        materials=block.materials,
        what_if=block.what_if,
    )


def _round_for(draft: Draft, sitting: Sitting, rounds: Sequence[Round]) -> Round | None:
    """The round that a block works on: its own, one of its session that fits, or a new one.

    Its own may be of an earlier session: in a return session norms and plan go on.
    """
    block = draft.block
    if not block.exercise:
        return None
    fitting = [
        one
        for one in rounds
        if (one.meeting, one.exercise, one.form) == (sitting.session, block.exercise, block.form)
    ]
    own = keyed.find(rounds, draft.round)
    if own and (own.exercise, own.form) == (block.exercise, block.form):
        return own
    if fitting:
        return fitting[0]
    id = f"{sitting.session}-{block.exercise}"
    number = 2
    while keyed.has(rounds, id):
        id, number = f"{sitting.session}-{block.exercise}-{number}", number + 1
    return Round(id, block.exercise, sitting.session, block.form)
