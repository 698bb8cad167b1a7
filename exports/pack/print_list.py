"""The print list: what is printed on which paper, how often, and what to bring along."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from assets.language import Words
from exports.blocks import heading, text
from exports.pages import Part
from exports.rows import Tick, bullets, tick_rows
from exports.script import materials_of
from exports.sheet import PORTRAIT
from game.day.pacing import schedule
from game.workshop.state import Workshop

_MOST_THINGS = 24
"""To bring along, so that the list stays one page."""


def print_list(
    lines: Sequence[tuple[str, str, Sequence[str]]], workshop: Workshop, words: Words, now: datetime
) -> Part:
    """The list on a page of its own.

    Args:
        lines: Of each file its name, how to print it, and what is in it.
        workshop: Its session, for what to bring along.
        words: In the language of the trainer's papers.
        now: The moment at which it is made.
    """
    ticks = [
        Tick(f"file_{number}", name, (text(how, "warm"), *bullets(inside)))
        for number, (name, how, inside) in enumerate(lines, start=1)
    ]
    slots = schedule(workshop.meeting, workshop.block, now) if workshop.meeting else ()
    things = materials_of(slots, words)[:_MOST_THINGS]
    story: list[Any] = [
        heading(words("pack.list.title"), 1),
        text(words("pack.list.line")),
        *tick_rows(ticks),
    ]
    if things:
        story += [heading(words("script.bring")), text(" · ".join(things), "line")]
    return Part(PORTRAIT, story)
