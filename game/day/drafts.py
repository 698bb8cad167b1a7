"""The parts of a programme that is being made: what may be done with them, and what they become."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from game import keyed
from game.catalog import EXERCISES
from game.day.programmes import BlockForm, Draft, Programme
from game.workshop.state import Block, Workshop

_STEPS: Mapping[str, int] = MappingProxyType({"up": -1, "down": 1})


@dataclass(frozen=True, slots=True)
class Drafts:
    """The parts in their order, and the one that is worked on.

    Attributes:
        parts: What took place stays where it is.
        at: The id of the one that is worked on; empty when there is none.
        taken: Blocks of the session as it is planned; no new part gets the id of one.
    """

    parts: tuple[Draft, ...] = ()
    at: str = ""
    taken: tuple[Block, ...] = ()

    @classmethod
    def of(cls, workshop: Workshop) -> "Drafts":
        """The programme of the session of now, to be changed."""
        blocks = workshop.meeting.blocks if workshop.meeting else ()
        parts = tuple(_draft(block, workshop) for block in blocks)
        return cls(parts, parts[0].id if parts else "", blocks)

    @property
    def here(self) -> Draft | None:
        """The part that is worked on."""
        return keyed.find(self.parts, self.at)

    @property
    def minutes(self) -> int:
        """Of all parts together."""
        return sum(one.block.minutes for one in self.parts)

    def times(self, start: str) -> list[str]:
        """When each part begins, and when the last one ends, for a start such as ``09:00``."""
        times = [datetime.strptime(start, "%H:%M")]
        for one in self.parts:
            times.append(times[-1] + timedelta(minutes=one.block.minutes))
        return [one.strftime("%H:%M") for one in times]

    def unfit(self, present: int) -> dict[tuple[int, int], list[str]]:
        """Exercises that are meant for more people or for fewer, by the fewest and the most."""
        unfit: dict[tuple[int, int], list[str]] = {}
        for kind in dict.fromkeys(one.block.exercise for one in self.parts if one.block.exercise):
            fewest, most = EXERCISES[kind].people
            if present and not fewest <= present <= most:
                unfit.setdefault((fewest, most), []).append(kind)
        return unfit

    def as_programme(self, name: str, present: int) -> Programme:
        """Under a name; for as many people as its exercises work for, or about as many as now."""
        about = max(present, 2)
        kinds = {one.block.exercise for one in self.parts if one.block.exercise}
        ranges = [EXERCISES[kind].people for kind in kinds] or [(about // 2, about * 2)]
        people = max(fewest for fewest, _ in ranges), min(most for _, most in ranges)
        return Programme(name, people, tuple(one.block for one in self.parts))

    def may(self, name: str) -> bool:
        """Whether the part that is worked on can be put up, down or away, doubled or split."""
        here = self.here
        if not here:
            return False
        if name in _STEPS:
            to = self.parts.index(here) + _STEPS[name]
            may_move = not here.is_begun and 0 <= to < len(self.parts)
            return may_move and not self.parts[to].is_begun
        if name == "split":
            return here.block.minutes > 1
        return name == "duplicate" or not here.is_begun

    def after(self, name: str) -> "Drafts":
        """What becomes of it; where that may not be, nothing does."""
        return _WAYS[name](self) if self.may(name) else self

    def changed(self, block: BlockForm) -> "Drafts":
        """With another content in the part that is worked on."""
        return replace(self, parts=keyed.change(self.parts, self.at, block=block))

    def ordered(self, ids: Sequence[str]) -> "Drafts":
        """In another order; unless something that took place would move."""
        parts = tuple(found for id in ids if (found := keyed.find(self.parts, id)))
        stays = [n for n, one in enumerate(self.parts) if one.is_begun]
        may_be = len(parts) == len(self.parts) and all(parts[n] is self.parts[n] for n in stays)
        return replace(self, parts=parts) if may_be else self

    def with_more(self, blocks: Sequence[BlockForm], round: str = "") -> "Drafts":
        """With new parts behind the one that is worked on, and behind all that took place."""
        here = self.here
        position = self.parts.index(here) + 1 if here else len(self.parts)
        while position < len(self.parts) and self.parts[position].is_begun:
            position += 1
        made = self
        for block in blocks:
            id = keyed.free_id("b", [*made.parts, *self.taken])
            before, behind = made.parts[:position], made.parts[position:]
            made = replace(made, parts=(*before, Draft(id, block, round), *behind), at=id)
            position += 1
        return made

    def begun_from(self, made: Programme) -> "Drafts":
        """With the parts of a programme in the place of all that has not taken place."""
        stays = tuple(one for one in self.parts if one.is_begun)
        drafts = replace(self, parts=stays, at="").with_more(made.blocks)
        return replace(drafts, at=drafts.parts[0].id if drafts.parts else "")

    def _shifted(self, step: int) -> "Drafts":
        position = next(n for n, one in enumerate(self.parts) if one.id == self.at)
        parts = list(self.parts)
        parts.insert(position + step, parts.pop(position))
        return replace(self, parts=tuple(parts))

    def _removed(self) -> "Drafts":
        """The part that follows is worked on next."""
        position = next(n for n, one in enumerate(self.parts) if one.id == self.at)
        parts = keyed.drop(self.parts, self.at)
        following = parts[min(position, len(parts) - 1) :][:1]
        return replace(self, parts=parts, at=following[0].id if following else "")

    def _doubled(self) -> "Drafts":
        assert self.here
        return self.with_more([self.here.block], self.here.round)

    def _split(self) -> "Drafts":
        assert self.here
        first, second = split(self.here.block)
        return self.changed(first).with_more([second], self.here.round)


_WAYS: Mapping[str, Callable[[Drafts], Drafts]] = MappingProxyType(
    {
        "up": lambda drafts: drafts._shifted(-1),
        "down": lambda drafts: drafts._shifted(1),
        "remove": Drafts._removed,
        "duplicate": Drafts._doubled,
        "split": Drafts._split,
    }
)
"""What can be done with the part that is worked on."""


def split(block: BlockForm) -> tuple[BlockForm, BlockForm]:
    """A block as two after each other: half of its minutes and half of its steps each."""
    steps = block.steps
    if block.exercise and not steps:
        steps = tuple(EXERCISES[block.exercise].steps(block.form))
    middle = (len(steps) + 1) // 2
    first, second = (steps[:middle], steps[middle:]) if len(steps) > 1 else (steps, steps)
    half = (block.minutes + 1) // 2
    return (
        replace(block, minutes=half, steps=first),
        replace(block, minutes=block.minutes - half, steps=second),
    )


def _draft(block: Block, workshop: Workshop) -> Draft:
    round = keyed.find(workshop.rounds, block.round)
    form = BlockForm(
        block.name,
        block.minutes,
        block.pages,
        round.exercise if round else "",
        round.form if round else "full",
        block.steps,
        block.title,
        block.goal,
        block.materials,
        block.what_if,
    )
    return Draft(block.id, form, block.round, bool(block.began))
