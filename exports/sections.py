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
    """

    plan: Mapping[str, Callable[[Source], Story]]


SECTIONS: Mapping[str, Section] = MappingProxyType(
    {
        "norms": Section(norms.PLAN),
        "actions": Section(actions.PLAN),
        "q_sort": Section(q_sort.PLAN),
        "pulse": Section(pulse.PLAN),
        "card_game": Section(card_game.PLAN),
        "review": Section(review.PLAN),
    }
)
