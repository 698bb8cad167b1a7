"""Where a new page begins."""

from collections.abc import Sequence
from typing import Any

from exports.platypus import CondPageBreak, PageBreak

_LEAST = {"A4": 150.0, "A7": 190.0, "A10": 150.0, "A11": 250.0}
"""Points that a section wants to begin with; otherwise it starts a page."""

_TITLE = 60.0
"""Points that the title of a section takes, at most."""


def new_page() -> Any:
    """What follows begins a page."""
    return PageBreak()


def room_of(height: float) -> Any:
    """What follows begins a page, unless there is this much room, in points."""
    return CondPageBreak(height)


def room_for(section: str) -> Any:
    """What follows begins a page, unless there is room for a good part of it."""
    return CondPageBreak(_LEAST.get(section, 200.0))


def titled(title: Any, body: Sequence[Any]) -> list[Any]:
    """A title and what stands under it; the room that this wants is wanted before the title."""
    if body and isinstance(body[0], CondPageBreak):
        return [room_of(body[0].height + _TITLE), title, *body[1:]]
    return [title, *body]
