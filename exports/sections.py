"""The section of each exercise, by name: what it adds to the documents."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from exports import actions, card_game, norms, pulse, q_sort, review
from exports.source import Source

Story = list[Any]
"""Flowables, in reading order."""


@dataclass(frozen=True, slots=True)
class Section:
    """What an exercise adds to the documents.

    Attributes:
        plan: Its parts of the action plan, by the id of the plan's section (``A0`` to ``A11``).
        report: Those that tell in the report of the sessions what it brought, in their order.
    """

    plan: Mapping[str, Callable[[Source], Story]]
    report: tuple[str, ...]


SECTIONS: Mapping[str, Section] = MappingProxyType(
    {
        "actions": Section(actions.PLAN, ("A3", "A9")),
        "norms": Section(norms.PLAN, ("A1", "A2", "A11")),
        "card_game": Section(card_game.PLAN, ("A11", "A6", "A8")),
        "q_sort": Section(q_sort.PLAN, ("A11",)),
        "pulse": Section(pulse.PLAN, ("A8",)),
        "review": Section(review.PLAN, ("since",)),
    }
)
"""By name, in their order within a section: what the plan says, then what the others add."""
