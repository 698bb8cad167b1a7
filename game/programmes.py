"""The programmes that ship with the program, as the events that plan a session."""

import tomllib
from dataclasses import dataclass
from functools import cache

from assets import files
from game.exercise import Event
from game.workshop.events import BlockPlan, RoundOpened, SessionPlanned

PROGRAMMES = ("hours", "half_day", "day")


@dataclass(frozen=True, slots=True)
class BlockForm:
    """One line of a programme; see ``Block``."""

    name: str
    minutes: int
    pages: tuple[str, ...] = ()
    exercise: str = ""
    form: str = "full"
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme.

    Attributes:
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
    table = tomllib.loads(files.read(f"programmes/{name}.toml"))
    fewest, most = table["people"]
    return Programme(name, (fewest, most), tuple(_block(one) for one in table["block"]))


def _block(table: dict[str, object]) -> BlockForm:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return BlockForm(**{**table, **lists})  # type: ignore[arg-type]  # the tests read every programme


def planned(name: str, session: str, day: str, start: str) -> tuple[Event, ...]:
    """The events that plan a session by a programme: its rounds, then its blocks.

    Blocks that share an exercise share one round of it.

    Args:
        name: One of :data:`PROGRAMMES`.
        session: The id that the session gets.
        day: As ``2026-11-24``.
        start: As ``09:00``.
    """
    blocks = programme(name).blocks
    forms: dict[str, str] = {}
    for block in blocks:
        if block.exercise:
            forms.setdefault(block.exercise, block.form)
    rounds = {exercise: f"{session}-{exercise}" for exercise in forms}
    plans = tuple(
        BlockPlan(
            f"b{number:02}",
            block.minutes,
            name=block.name,
            pages=block.pages,
            round=rounds.get(block.exercise, ""),
            steps=block.steps,
        )
        for number, block in enumerate(blocks, start=1)
    )
    opened = [RoundOpened(rounds[one], one, session, forms[one]) for one in forms]
    return (*opened, SessionPlanned(session, day, start, plans))
